/**
 * A workbench for writing checks: `SUITES=querying/filtering npx vitest run tests/self-proof/workbench` runs the suites
 * whose file names contain one of the comma-separated texts against the clean mock under every profile and against
 * every defect about them, and prints what it saw. `DEFECT=id` and `PROFILE=name` narrow it down; `AS=fuze` looks for
 * the defects as that profile, `AS=proof` as one that asks for everything. Idle otherwise.
 */
import { test } from 'vitest'
import { defects } from '../../mock/defects/index.js'
import type { Suite } from '../../src/kit/suite.js'
import { builtInProfiles } from '../../src/requirements/builtInProfiles.js'
import { idOf } from '../../src/run/plan.js'
import { proofProfile } from '../support/proofProfile.js'
import { runOnPacedMock } from '../support/runOnPacedMock.js'

const wanted = process.env.SUITES?.split(',') ?? []
const only = process.env.DEFECT?.split(',')
const as = process.env.AS ?? 'entra'
const files = import.meta.glob<{ default?: Suite }>('/suites/**/*.ts')

test.runIf(wanted.length > 0)('workbench', { timeout: 600_000 }, async () => {
  const names = Object.keys(files).filter(
    (file) => !/(index|\.test)\.ts$/.test(file) && wanted.some((text) => file.includes(text)),
  )
  const modules = await Promise.all(names.map((name) => files[name]?.()))
  const suites = modules.flatMap((one) => (one?.default?.checks ? [one.default] : []))
  for (const profile of process.env.PROFILE?.split(',') ?? (only ? [] : builtInProfiles()))
    await onCleanMock(suites, profile)

  const checks = suites.flatMap((suite) => suite.checks.map((one) => ({ id: idOf(suite, one), ...one })))
  const topics = new Set(checks.flatMap(({ verifies, touches = [] }) => [...verifies, ...touches]))
  const failed = new Set<string>()
  for (const { id, requirements } of defects)
    if (only ? only.includes(id) : requirements.some((one) => topics.has(one)))
      for (const check of await onDefect(suites, id)) failed.add(check)
  if (!only) for (const { id } of checks) if (!failed.has(id)) console.log(`UNPROVEN ${id}`)
})

async function onCleanMock(suites: Suite[], profile: string): Promise<void> {
  const { report, left } = await runOnPacedMock(suites, { profile })
  const { passed, info, unsupported, skipped } = report.summary
  const { requests, durationMs } = report.run
  console.log(
    `clean ${profile}: ${report.checks.length} checks, ${requests} requests, ${durationMs} ms, passed ${passed} info ${info} unsupported ${unsupported} skipped ${skipped}, left ${left}`,
  )
  for (const one of report.checks) {
    if (['failed', 'warned', 'error'].includes(one.verdict))
      console.log(
        `  FALSE ALARM ${one.verdict} ${one.id}: ${one.message ?? one.reason}\n     expected ${one.expected} actual ${one.actual}\n     ${one.curl}`,
      )
    if (one.reason === 'there was nothing to judge') console.log(`  SILENT ${one.id}`)
  }
}

/** Ids of the checks that fall short. */
async function onDefect(suites: Suite[], id: string): Promise<string[]> {
  const { requirements = [], neighbours = [] } = defects.find((one) => one.id === id) ?? {}
  const { report, left } = await runOnPacedMock(suites, {
    profile: as === 'proof' ? proofProfile() : as,
    mock: { defects: [id] },
  })
  const caught = report.checks.filter(({ verdict }) => verdict === 'failed' || verdict === 'warned')
  const stray = report.requirements.violated.filter((one) => ![...requirements, ...neighbours].includes(one))
  const relevant = caught.some(({ verifies, findings = [] }) =>
    [...verifies, ...findings.map(({ requirement }) => requirement)].some((one) =>
      requirements.includes(one),
    ),
  )
  console.log(
    `${relevant ? 'caught' : 'MISSED'} ${id} (${caught.length} caught, ${report.summary.error} error, left ${left})${stray.length > 0 ? ` STRAY ${stray.join(' ')}` : ''}`,
  )
  if (only)
    for (const { id: check, verdict, findings = [] } of caught)
      console.log(
        [
          `   ${verdict} ${check}`,
          ...findings.map((one) => `      ${one.level} ${one.requirement}: ${one.message}`),
        ].join('\n'),
      )
  return caught.map((one) => one.id)
}
