import type { Report } from '../../src/verdict/Report.js'
import { brokenRequirements } from './brokenRequirements.js'
import { plural } from './numbers.js'

/** The result of a run in one sentence, and how to colour it. */
export interface VerdictSentence {
  tone: 'good' | 'bad' | 'open'
  text: string
  /** What qualifies the sentence: an interruption, undecided checks, recommendations. Empty if nothing does. */
  but: string[]
}

/** Says in words whether the provider conforms. `open` means that the run cannot tell. */
export function verdictSentence(report: Report): VerdictSentence {
  const { summary, run, target } = report
  const needs = `what ${target.profileTitle} needs`
  const broken = brokenRequirements(report)
  const binding = broken.filter((entry) => entry.binding).length
  const advised = broken.length - binding

  const but: string[] = []
  if (run.interrupted) but.push('the run was interrupted, so part of it is missing')
  if (summary.error > 0) but.push(`${plural(summary.error, 'check')} could not be decided`)
  if (advised > 0) but.push(`${plural(advised, 'recommendation')} not kept`)

  const accepted = report.checks.filter((check) => check.verdict === 'failed' && check.baseline !== undefined)
  if (accepted.length > 0) but.push(`${plural(accepted.length, 'failure')} accepted by the baseline`)

  if (!summary.conformant && summary.failed > 0) {
    const what =
      binding > 0 ? `${plural(binding, 'requirement')} broken` : `${plural(summary.failed, 'check')} failed`
    return { tone: 'bad', text: `Does not conform: ${what}`, but }
  }
  if (run.interrupted)
    return { tone: 'open', text: 'Not decided: the run was interrupted', but: but.slice(1) }
  if (summary.passed + summary.warned + summary.failed === 0) {
    return { tone: 'open', text: 'Not decided: no requirement was verified', but }
  }
  if (!summary.conformant) return { tone: 'open', text: `Not shown to conform to ${needs}`, but }
  return { tone: 'good', text: `Conforms to ${needs}`, but }
}
