import type { Defect } from '../../src/mock/defects/Defect.js'
import { idOf } from '../../src/run/plan.js'
import type { Report } from '../../src/verdict/Report.js'
import { suites } from '../../suites/index.js'
import { proofProfile, proofRate } from '../support/proofProfile.js'
import { runOnMock } from '../support/runOnMock.js'

/** Suites that go to the limits on purpose: they take real seconds, so only defects about limits run them. */
export const limitSuites = ['rate-limit', 'capacity']

/** What a run against the mock with one defect showed. */
export interface Proof {
  defect: Defect
  /** Checks that failed or warned. */
  caught: string[]
  /** Those of them that verify a requirement that the defect breaks. */
  about: string[]
  errors: number
}

/** Runs the suites against the mock with one defect planted. */
export async function prove(defect: Defect): Promise<Proof> {
  const report = await proofRun(defect.area === 'limits', [defect.id])
  const caught = report.checks.filter(({ verdict }) => verdict === 'failed' || verdict === 'warned')
  const about = caught.filter(({ verifies }) => verifies.some((id) => defect.requirements.includes(id)))
  return {
    defect,
    caught: caught.map(({ id }) => id),
    about: about.map(({ id }) => id),
    errors: report.summary.error,
  }
}

/** A run under the profile that asks for everything; `limits` runs the limit suites, and only those. */
export async function proofRun(limits: boolean, defects: string[] = []): Promise<Report> {
  const globs = limitSuites.map((id) => `${id}/*`)
  const { report } = await runOnMock(suites, {
    profile: proofProfile(),
    mock: { defects, ratePerSecond: limits ? proofRate : undefined },
    rate: limits ? proofRate : null,
    selection: limits ? { only: globs } : { skip: globs },
    timeoutMs: 3000,
  })
  return report
}

/** Ids of all checks. */
export const checkIds = (): string[] =>
  suites.flatMap((suite) => suite.checks.map((check) => idOf(suite, check)))
