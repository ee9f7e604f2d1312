import type { Verdict } from '../../src/verdict/Report.js'

/** How a verdict is written everywhere: its mark in a terminal, its letter in the dot reporter, its meaning. */
export const verdictWords: Record<Verdict, { mark: string; dot: string; meaning: string }> = {
  failed: { mark: '✗', dot: 'F', meaning: 'breaks a requirement (MUST)' },
  error: { mark: '?', dot: 'E', meaning: 'could not be decided: the harness or the network failed' },
  warned: { mark: '!', dot: 'W', meaning: 'departs from a recommendation (SHOULD)' },
  info: { mark: 'i', dot: 'i', meaning: 'an observation, an option (MAY) or a measurement' },
  passed: { mark: '✓', dot: '.', meaning: 'does what is required' },
  unsupported: { mark: '–', dot: 'u', meaning: 'the provider says that it has no such feature' },
  skipped: { mark: '○', dot: 's', meaning: 'not selected, or what it depends on did not work' },
}

/** The verdicts in the order in which a reader wants them: what is broken first. */
export const verdictOrder: Verdict[] = [
  'failed',
  'error',
  'warned',
  'passed',
  'info',
  'unsupported',
  'skipped',
]
