import type { Defect } from '../../mock/defects/Defect.js'
import { idOf, type Selection } from '../../src/run/plan.js'
import type { Report } from '../../src/verdict/Report.js'
import { suites } from '../../suites/index.js'
import { proofProfile, proofRate } from '../support/proofProfile.js'
import { runOnMock } from '../support/runOnMock.js'

/** Suites that go to the limits on purpose: they take real seconds, so only defects about limits run them. */
export const limitSuites = ['rate-limit', 'capacity']

const globs = limitSuites.map((id) => `${id}/*`)

/** What a run against the mock with one defect showed. */
export interface Proof {
  /** Of the defect. */
  id: string
  /** Checks about the defect that failed or warned: they verify a requirement that it breaks. */
  caught: string[]
  /** Checks about it that could not tell. */
  errors: string[]
}

/**
 * Runs the checks about a defect against the mock with it planted. Invariants need traffic to ride on, so where one
 * of them is about the defect, everything runs.
 * @param checks runs these instead, and counts whichever of them fails
 */
export async function prove({ id, area, requirements }: Defect, checks?: string[]): Promise<Proof> {
  const isAbout = ({ verifies }: { verifies: string[] }) => verifies.some((one) => requirements.includes(one))
  const needsTraffic = suites.some(({ checks: all }) =>
    all.some((one) => one.type === 'invariant' && isAbout(one)),
  )
  const selection = checks ? { ids: checks } : needsTraffic ? {} : { requirements }
  const report = await proofRun(area === 'limits', [id], selection)
  const counted = checks ? report.checks : report.checks.filter(isAbout)
  const ids = (...verdicts: string[]) =>
    counted.filter(({ verdict }) => verdicts.includes(verdict)).map((one) => one.id)
  return { id, caught: ids('failed', 'warned'), errors: ids('error') }
}

/** A run under the profile that asks for everything; `limits` runs the limit suites, and only those. */
export async function proofRun(
  limits: boolean,
  defects: string[] = [],
  selection: Selection = {},
): Promise<Report> {
  const { report } = await runOnMock(suites, {
    profile: proofProfile(),
    mock: { defects, ratePerSecond: limits ? proofRate : undefined },
    rate: limits ? proofRate : null,
    selection: { ...selection, ...(limits ? { only: globs } : { skip: globs }) },
    timeoutMs: 3000,
  })
  return report
}

/** Ids of all checks. */
export const checkIds = (): string[] =>
  suites.flatMap((suite) => suite.checks.map((check) => idOf(suite, check)))
