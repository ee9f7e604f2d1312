import { expect, test } from 'vitest'
import { check } from '../kit/check.js'
import { suite } from '../kit/suite.js'
import { currentIds, withCurrentIds } from './checkIds.js'

const suites = [
  suite('new', 'New', [
    check('it is said otherwise now', { formerly: ['old/it-was-said-so', 'new/so-too'], run() {} }),
    check('it stays', { run() {} }),
    // An id that lives is never taken for a former one.
    check('another', { formerly: ['new/it-stays'], run() {} }),
  ]),
]

test.each([
  ['old/it-was-said-so', 'new/it-is-said-otherwise-now'],
  ['new/so-too', 'new/it-is-said-otherwise-now'],
  ['new/it-is-said-otherwise-now', 'new/it-is-said-otherwise-now'],
  ['new/it-stays', 'new/it-stays'],
  ['never/there', 'never/there'],
])('%s is %s now', (id, now) => expect(currentIds(suites)(id)).toBe(now))

test('a baseline follows its checks', () => {
  const entry = { verdict: 'failed', reason: 'ABC-1' } as const
  const baseline = {
    target: 'x',
    entries: [
      { ...entry, check: 'new/so-too' },
      { ...entry, cause: 'refused/patch' },
    ],
  }
  expect(withCurrentIds(baseline, suites)).toEqual({
    target: 'x',
    entries: [
      { ...entry, check: 'new/it-is-said-otherwise-now' },
      { ...entry, cause: 'refused/patch' },
    ],
  })
})
