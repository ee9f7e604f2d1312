/**
 * A workbench for writing checks: `SUITES=querying/filtering npx vitest run tests/self-proof/workbench` runs the suites
 * whose file names contain one of the comma-separated texts against the clean mock under every profile and against
 * every defect about them, and prints what it saw. `DEFECT=id` and `PROFILE=name` narrow it down; `AS=fuze` looks for
 * the defects as that profile. Idle otherwise.
 */
import { test } from 'vitest'
import { defects } from '../../mock/defects/index.js'
import type { Suite } from '../../src/kit/suite.js'
import { builtInProfiles } from '../../src/requirements/builtInProfiles.js'
import { runOnMock } from '../support/runOnMock.js'

const wanted = process.env.SUITES?.split(',') ?? []
const files = import.meta.glob<{ default: Suite }>('/suites/**/*.ts')

const short = new Set(['failed', 'warned', 'error'])

test.runIf(wanted.length > 0)('workbench', { timeout: 600_000 }, async () => {
  const names = Object.keys(files).filter(
    (file) => !file.endsWith('/index.ts') && wanted.some((text) => file.includes(text)),
  )
  const suites = (await Promise.all(names.map(async (name) => (await files[name]?.())?.default))).filter(
    (one) => one?.checks,
  ) as Suite[]
  const limits = names.some((name) => name.includes('/limits/'))
    ? { mock: { ratePerSecond: 40 }, rate: 40 }
    : { mock: {}, rate: null }
  const checks = suites.flatMap((suite) =>
    suite.checks.map((check) => ({ id: `${suite.id}/${check.slug}`, verifies: check.verifies })),
  )
  const profiles = process.env.PROFILE?.split(',') ?? (process.env.DEFECT ? [] : builtInProfiles())
  for (const profile of profiles) {
    const { report, left } = await runOnMock(suites, { profile, ...limits })
    const { passed, info, unsupported, skipped } = report.summary
    console.log(
      `clean ${profile}: ${report.checks.length} checks, ${report.run.requests} requests, ${report.run.durationMs} ms, passed ${passed} info ${info} unsupported ${unsupported} skipped ${skipped}, left ${left}`,
    )
    for (const one of report.checks)
      if (short.has(one.verdict))
        console.log(
          `  FALSE ALARM ${one.verdict} ${one.id}: ${one.message ?? one.reason}\n     expected ${one.expected} actual ${one.actual}\n     ${one.curl}`,
        )
  }
  const killed = new Map(checks.map(({ id }) => [id, [] as string[]]))
  const topics = new Set(checks.flatMap(({ verifies }) => verifies))
  for (const defect of defects) {
    const about = defect.requirements.some((one) => topics.has(one))
    if (process.env.DEFECT ? !process.env.DEFECT.split(',').includes(defect.id) : !about) continue
    const { report, left } = await runOnMock(suites, {
      ...limits,
      profile: process.env.AS ?? 'entra',
      mock: { ...limits.mock, defects: [defect.id] },
    })
    const caught = report.checks.filter(({ verdict }) => verdict === 'failed' || verdict === 'warned')
    for (const { id } of caught) killed.get(id)?.push(defect.id)
    const relevant = caught.some(({ verifies }) => verifies.some((one) => defect.requirements.includes(one)))
    console.log(
      `${relevant ? 'caught' : 'MISSED'} ${defect.id} (${caught.length} caught, ${report.summary.error} error, left ${left})${process.env.DEFECT ? caught.map((one) => `\n   ${one.verdict} ${one.id}: ${one.message}`).join('') : ''}`,
    )
  }
  if (!process.env.DEFECT) for (const [id, by] of killed) if (by.length === 0) console.log(`UNPROVEN ${id}`)
})
