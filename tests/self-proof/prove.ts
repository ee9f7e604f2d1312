import type { Defect } from '../../mock/defects/Defect.js'
import { defects } from '../../mock/defects/index.js'
import { loadProfile } from '../../src/requirements/loadProfile.js'
import { idOf } from '../../src/run/plan.js'
import type { CheckResult } from '../../src/verdict/Report.js'
import { suites } from '../../suites/index.js'
import { proofProfile } from '../support/proofProfile.js'
import { runOnPacedMock } from '../support/runOnPacedMock.js'
import { neighboursOf } from './neighboursOf.js'

/** What is to be proven. */
export interface Job {
  /** Id of the defect that is planted; absent for the clean mock. */
  defect?: string
  /** Ids of the suites that run; absent for all. */
  suites?: string[]
  /** The profile; absent for the one that asks for everything. */
  profile?: string
}

/** What a run against the mock with one defect, or none, showed. */
export interface Proof extends Job {
  /** Checks that failed or warned. */
  failing: { id: string; message: string }[]
  /** Those of them that are about the defect. */
  caught: string[]
  /** Checks that could not tell. */
  errors: string[]
  /** Requirements that are reported as violated, though the defect neither breaks them nor cannot but break them. */
  stray: { requirement: string; checks: string[] }[]
  /** Nothing was reported as violated but what the defect says it breaks. */
  exact: boolean
}

/** Runs the suites against the mock with one defect, or none. */
export async function prove(job: Job): Promise<Proof> {
  const proof = await proveOnce(job)
  if (proof.stray.length === 0) return proof
  // Which of two requests comes first may tip what a defect makes of them; what is charged each time counts.
  const again = (await proveOnce(job)).stray.map(({ requirement }) => requirement)
  return { ...proof, stray: proof.stray.filter(({ requirement }) => again.includes(requirement)) }
}

async function proveOnce(job: Job): Promise<Proof> {
  const defect = defects.find(({ id }) => id === job.defect)
  const { report } = await runOnPacedMock(suites, {
    profile: job.profile === undefined ? proofProfile() : loadProfile(job.profile),
    mock: { defects: defect ? [defect.id] : [] },
    selection: job.suites ? { only: job.suites.map((id) => `${id}/*`) } : {},
    timeoutMs: 3000,
  })
  const failing = report.checks.filter(({ verdict }) => verdict === 'failed' || verdict === 'warned')
  const { violated } = report.requirements
  const allowed = new Set([...(defect?.requirements ?? []), ...(defect ? neighboursOf(defect) : [])])
  return {
    ...job,
    failing: failing.map(({ id, message = '' }) => ({ id, message })),
    caught: failing.filter((one) => isAbout(one, defect)).map(({ id }) => id),
    errors: report.checks.filter(({ verdict }) => verdict === 'error').map(({ id }) => id),
    stray: violated
      .filter((id) => !allowed.has(id))
      .map((requirement) => ({ requirement, checks: chargedBy(report.checks, requirement) })),
    exact: violated.every((id) => defect?.requirements.includes(id)),
  }
}

/** Whether a check that fell short is about the defect: it charges, or verifies, a requirement that the defect breaks. */
function isAbout({ verifies, findings = [] }: CheckResult, defect: Defect | undefined): boolean {
  const charged = findings.map(({ requirement }) => requirement)
  return [...verifies, ...charged].some((id) => defect?.requirements.includes(id))
}

/** Which checks say that a requirement is violated. */
const chargedBy = (checks: CheckResult[], requirement: string): string[] =>
  checks
    .filter(({ findings = [] }) =>
      findings.some((one) => one.level === 'MUST' && one.requirement === requirement),
    )
    .map(({ id }) => id)

/** Ids of all checks, or of those of some suites. */
export const checkIds = (only?: string[]): string[] =>
  suites
    .filter(({ id }) => only === undefined || only.includes(id))
    .flatMap((suite) => suite.checks.map((check) => idOf(suite, check)))
