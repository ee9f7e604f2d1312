import type { Report } from '../../src/verdict/Report.js'
import { plural } from './numbers.js'
import { shortfall } from './shortfall.js'

/** The result of a run in one sentence, and how to colour it. */
export interface VerdictSentence {
  tone: 'good' | 'bad' | 'open'
  text: string
  /** What qualifies the sentence: an interruption, undecided checks, recommendations. Empty if nothing does. */
  but: string[]
}

/** Says in words whether the provider conforms. `open` means that the run cannot tell. */
export function verdictSentence(report: Report): VerdictSentence {
  const { summary, run, target, checks, baseline } = report
  const needs = `what ${target.profileTitle} needs`
  const failed = checks.filter(({ verdict }) => verdict === 'failed')
  const accepted = failed.filter((check) => check.baseline !== undefined).length
  const stale = baseline?.stale.length ?? 0
  const short = shortfall(report)
  const isBad = !summary.conformant && failed.length > accepted

  const but: string[] = []
  if (run.interrupted) but.push('the run was interrupted, so part of it is missing')
  if (!isBad && short) but.push(summary.failed + summary.error > 0 ? short : `${short} of recommendations`)
  if (summary.error > 0) but.push(`${plural(summary.error, 'check')} could not be decided`)
  if (accepted > 0) but.push(`${plural(accepted, 'failure')} accepted by the baseline`)
  if (stale > 0) but.push(`${plural(stale, 'entry', 'entries')} of the baseline to be removed`)

  if (isBad) return { tone: 'bad', text: `Does not conform: ${short}`, but }
  if (run.interrupted)
    return { tone: 'open', text: 'Not decided: the run was interrupted', but: but.slice(1) }
  if (summary.passed + summary.warned + summary.failed === 0) {
    return { tone: 'open', text: 'Not decided: no requirement was verified', but }
  }
  if (!summary.conformant) return { tone: 'open', text: `Not shown to conform to ${needs}`, but }
  return { tone: 'good', text: `Conforms to ${needs}`, but }
}
