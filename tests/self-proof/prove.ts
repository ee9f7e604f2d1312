import type { Defect } from '../../src/mock/defects/Defect.js'
import { idOf } from '../../src/run/plan.js'
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
 */
export async function prove({ id, area, requirements }: Defect): Promise<Proof> {
  const isAbout = ({ verifies }: { verifies: string[] }) => verifies.some((one) => requirements.includes(one))
  const needsTraffic = suites.some(({ checks }) =>
    checks.some((one) => one.type === 'invariant' && isAbout(one)),
  )
  const report = await proofRun(area === 'limits', [id], needsTraffic ? undefined : requirements)
  const about = report.checks.filter(isAbout)
  const ids = (...verdicts: string[]) =>
    about.filter(({ verdict }) => verdicts.includes(verdict)).map((one) => one.id)
  return { id, caught: ids('failed', 'warned'), errors: ids('error') }
}

/** A run under the profile that asks for everything; `limits` runs the limit suites, and only those. */
export async function proofRun(
  limits: boolean,
  defects: string[] = [],
  requirements?: string[],
): Promise<Report> {
  const { report } = await runOnMock(suites, {
    profile: proofProfile(),
    mock: { defects, ratePerSecond: limits ? proofRate : undefined },
    rate: limits ? proofRate : null,
    selection: { requirements, ...(limits ? { only: globs } : { skip: globs }) },
    timeoutMs: 3000,
  })
  return report
}

/** Ids of all checks. */
export const checkIds = (): string[] =>
  suites.flatMap((suite) => suite.checks.map((check) => idOf(suite, check)))
