import type { CheckResult, Verdict } from '../../src/verdict/Report.js'
import { count } from './numbers.js'
import { verdictOrder } from './verdictWords.js'

/** How many of the checks have which verdict. */
export function tally(checks: readonly Pick<CheckResult, 'verdict'>[]): Record<Verdict, number> {
  const numbers: Record<Verdict, number> = {
    passed: 0,
    failed: 0,
    warned: 0,
    info: 0,
    unsupported: 0,
    skipped: 0,
    error: 0,
  }
  for (const check of checks) numbers[check.verdict] += 1
  return numbers
}

const words: Record<Verdict, (value: number) => string> = {
  failed: (value) => `${count(value)} failed`,
  error: (value) => `${count(value)} ${value === 1 ? 'error' : 'errors'}`,
  warned: (value) => `${count(value)} warned`,
  info: (value) => `${count(value)} info`,
  passed: (value) => `${count(value)} passed`,
  unsupported: (value) => `${count(value)} unsupported`,
  skipped: (value) => `${count(value)} skipped`,
}

/** `1 failed, 4 passed, 2 unsupported`, as one phrase a verdict; verdicts that nothing has are left out. */
export function tallyPhrases(numbers: Record<Verdict, number>): { verdict: Verdict; phrase: string }[] {
  return verdictOrder
    .filter((verdict) => numbers[verdict] > 0)
    .map((verdict) => ({ verdict, phrase: words[verdict](numbers[verdict]) }))
}
