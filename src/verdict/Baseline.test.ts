import { describe, expect, test } from 'vitest'
import { type BaselineEntry, compareWithBaseline } from './Baseline.js'
import { gate } from './gate.js'
import type { Cause, CheckResult, Verdict } from './Report.js'

const result = (id: string, verdict: Verdict, cause?: string): CheckResult => ({
  id,
  suite: 'a',
  title: id,
  verdict,
  level: 'MUST',
  verifies: [],
  durationMs: 0,
  exchanges: [],
  ...(cause ? { cause } : {}),
})

const noPatch = 'refused/patch'
const entry = (about: Partial<BaselineEntry> = {}): BaselineEntry => ({
  cause: noPatch,
  verdict: 'failed',
  reason: 'no PATCH until May',
  ...about,
})
const compare = (entries: BaselineEntry[], checks: CheckResult[], whole = true) => {
  const { accepted, fresh, stale } = compareWithBaseline({ entries }, checks, ['failed', 'error'], whole)
  return { accepted: [...accepted.keys()], fresh, stale }
}

describe('an entry that names a cause', () => {
  test('accepts all that it explains, and nothing else', () => {
    const checks = [
      result('a/1', 'failed', noPatch),
      result('a/2', 'warned', noPatch),
      result('a/3', 'error', noPatch),
      result('a/4', 'skipped', noPatch),
      result('a/5', 'failed', 'wrong/RFC-1'),
      result('a/6', 'passed'),
    ]
    expect(compare([entry()], checks)).toEqual({
      accepted: ['a/1', 'a/2', 'a/3'],
      fresh: ['a/5'],
      stale: [],
    })
  })

  test.each<[BaselineEntry['verdict'], Verdict, boolean]>([
    ['failed', 'failed', true],
    ['failed', 'error', true],
    ['failed', 'warned', true],
    ['error', 'failed', false],
    ['error', 'warned', true],
    ['warned', 'failed', false],
    ['warned', 'error', false],
    ['warned', 'warned', true],
  ])('with the verdict %s and a check that %s: %s', (verdict, seen, expected) => {
    const { accepted } = compare([entry({ verdict })], [result('a/1', seen, noPatch)])
    expect(accepted).toEqual(expected ? ['a/1'] : [])
  })

  test('is stale when nothing falls short because of it any more', () => {
    expect(compare([entry()], [result('a/1', 'passed')]).stale).toEqual([noPatch])
  })

  test('is not stale where the run left something out', () => {
    expect(compare([entry()], [result('a/1', 'passed')], false).stale).toEqual([])
  })

  test('with a check that shows it, is stale as soon as that one ran and shows nothing', () => {
    const shown = entry({ check: 'a/1' })
    expect(compare([shown], [result('a/1', 'passed')], false).stale).toEqual([noPatch])
    expect(compare([shown], [result('a/1', 'skipped')]).stale).toEqual([])
    expect(compare([shown], [result('a/2', 'passed')]).stale).toEqual([])
    expect(compare([shown], [result('a/1', 'passed'), result('a/2', 'failed', noPatch)]).stale).toEqual([])
  })
})

test('a cause is accepted when all that it explains is', () => {
  const cause = (id: string, checks: string[]): Cause => ({
    id,
    title: id,
    requirement: '',
    level: 'MUST',
    story: 'refused',
    message: id,
    expected: [],
    actual: '',
    checks,
    skipped: [],
  })
  const { causes, checks } = gate({
    checks: [
      result('a/1', 'failed', noPatch),
      result('a/2', 'failed', 'b/c'),
      result('a/3', 'failed', 'b/c'),
    ],
    causes: [cause(noPatch, ['a/1']), cause('b/c', ['a/2', 'a/3'])],
    failOn: 'must',
    baseline: {
      file: 'b.json',
      content: { entries: [entry(), { check: 'a/2', verdict: 'failed', reason: 'x' }] },
    },
  })
  expect(causes.map(({ accepted }) => accepted)).toEqual([true, undefined])
  expect(checks.map(({ baseline }) => baseline)).toEqual(['no PATCH until May', 'x', undefined])
})
