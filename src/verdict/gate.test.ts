import { describe, expect, test } from 'vitest'
import type { BaselineEntry } from './Baseline.js'
import { type FailOn, gate } from './gate.js'
import { type CheckResult, type Verdict, verdicts } from './Report.js'

const result = (id: string, verdict: Verdict): CheckResult => ({
  id,
  suite: 'a',
  title: id,
  verdict,
  level: 'MUST',
  verifies: [],
  durationMs: 0,
  exchanges: [],
})

const known = (check: string, verdict: BaselineEntry['verdict'] = 'failed'): BaselineEntry => ({
  check,
  verdict,
  reason: 'ABC-1',
})

test.each<[FailOn, Verdict[]]>([
  ['must', ['failed', 'error']],
  ['should', ['failed', 'error', 'warned']],
  ['never', []],
])('fail-on %s is failed by %j and by nothing else', (failOn, failing) => {
  for (const verdict of verdicts)
    expect([verdict, gate({ checks: [result('a/1', verdict)], failOn }).conformant]).toEqual([
      verdict,
      !failing.includes(verdict),
    ])
})

test('nothing at all conforms', () => {
  expect(gate({ checks: [], failOn: 'must' }).conformant).toBe(true)
})

describe('with a baseline', () => {
  const outcome = (checks: CheckResult[], entries: BaselineEntry[], failOn: FailOn = 'must') => {
    const { conformant, baseline } = gate({
      checks,
      failOn,
      baseline: { file: 'b.json', content: { entries } },
    })
    return { conformant, ...baseline }
  }

  test.each<[string, CheckResult[], BaselineEntry[], object]>([
    [
      'an accepted failure',
      [result('a/1', 'failed')],
      [known('a/1')],
      { conformant: true, accepted: 1, new: [], stale: [] },
    ],
    [
      'a new failure beside it',
      [result('a/1', 'failed'), result('a/2', 'failed')],
      [known('a/1')],
      { conformant: false, new: ['a/2'], stale: [] },
    ],
    [
      'one that was mended',
      [result('a/1', 'passed')],
      [known('a/1')],
      { conformant: false, accepted: 0, new: [], stale: ['a/1'] },
    ],
    [
      'one that is worse now',
      [result('a/1', 'failed')],
      [known('a/1', 'warned')],
      { conformant: false, new: ['a/1'], stale: ['a/1'] },
    ],
    [
      'one that is better now',
      [result('a/1', 'warned')],
      [known('a/1')],
      { conformant: false, new: [], stale: ['a/1'] },
    ],
    ['one that was not selected', [result('a/2', 'passed')], [known('a/1')], { conformant: true, stale: [] }],
    ['one that was skipped', [result('a/1', 'skipped')], [known('a/1')], { conformant: true, stale: [] }],
    [
      'one that is unsupported now',
      [result('a/1', 'unsupported')],
      [known('a/1')],
      { conformant: false, stale: ['a/1'] },
    ],
    [
      'an accepted warning',
      [result('a/1', 'warned')],
      [known('a/1', 'warned')],
      { conformant: true, accepted: 1 },
    ],
    [
      'an accepted error',
      [result('a/1', 'error')],
      [known('a/1', 'error')],
      { conformant: true, accepted: 1 },
    ],
    ['an empty one', [result('a/1', 'failed')], [], { conformant: false, new: ['a/1'] }],
  ])('%s', (_, checks, entries, expected) => {
    expect(outcome(checks, entries)).toMatchObject(expected)
  })

  test('a new warning fails the gate only where warnings do', () => {
    expect(outcome([result('a/1', 'warned')], []).conformant).toBe(true)
    expect(outcome([result('a/1', 'warned')], [], 'should')).toMatchObject({
      conformant: false,
      new: ['a/1'],
    })
  })

  test('never means never, stale or new', () => {
    expect(
      outcome([result('a/1', 'passed'), result('a/2', 'failed')], [known('a/1')], 'never').conformant,
    ).toBe(true)
  })

  test('the reason is shown beside what it accepts, and beside nothing else', () => {
    const { checks } = gate({
      checks: [result('a/1', 'failed'), result('a/2', 'failed')],
      failOn: 'must',
      baseline: { file: 'b.json', content: { entries: [known('a/1')] } },
    })
    expect(checks.map(({ baseline }) => baseline)).toEqual(['ABC-1', undefined])
  })
})
