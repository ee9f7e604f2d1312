import { expect, test } from 'vitest'
import { sampleCause, sampleCheck, sampleReport } from '../../tests/reports/sampleReport.js'
import type { BaselineEntry } from './Baseline.js'
import { gate } from './gate.js'
import type { CheckResult, Report, Verdict } from './Report.js'
import { updateBaseline } from './updateBaseline.js'

const noPatch = 'refused/patch'
const check = (id: string, verdict: Verdict, cause?: string): CheckResult =>
  sampleCheck({ id, verdict, cause, message: `${id} is wrong`, reason: 'why' })

function reportOf(checks: CheckResult[], old?: BaselineEntry[]): Report {
  const ids = [...new Set(checks.flatMap(({ cause }) => cause ?? []))]
  const causes = ids.map((id) =>
    sampleCause({
      id,
      title: `${id} is the cause`,
      checks: checks
        .filter(({ cause, verdict }) => cause === id && verdict !== 'skipped')
        .map((one) => one.id),
    }),
  )
  const baseline = old && { file: 'b.json', content: { entries: old } }
  const outcome = gate({ checks, causes, failOn: 'must', baseline })
  return { ...sampleReport(outcome.checks, outcome.causes), baseline: outcome.baseline }
}

const updated = (checks: CheckResult[], old?: BaselineEntry[]) =>
  updateBaseline(old && { entries: old }, reportOf(checks, old)).entries

const patchless = [
  check('a/1', 'failed', noPatch),
  check('a/2', 'warned', noPatch),
  check('a/3', 'skipped', noPatch),
  check('a/4', 'failed', 'wrong/RFC-1'),
  check('a/5', 'passed'),
]
const entries: BaselineEntry[] = [
  {
    cause: noPatch,
    check: 'a/1',
    verdict: 'failed',
    reason: 'To be explained. Seen: refused/patch is the cause',
  },
  { check: 'a/4', verdict: 'failed', reason: 'To be explained. Seen: a/4 is wrong' },
]

test('a cause behind several checks is one entry, a single check its own', () => {
  expect(updated(patchless)).toEqual(entries)
})

test('what was written is accepted by the next run, and says the same when it is written again', () => {
  const report = reportOf(patchless, entries)
  expect(report.baseline).toMatchObject({ accepted: 3, new: [], stale: [] })
  expect(updated(patchless, entries)).toEqual(entries)
})

test('reasons given by hand stay, also of single checks whose cause would be an entry today', () => {
  const old: BaselineEntry[] = [{ check: 'a/1', verdict: 'failed', reason: 'ABC-1', requirement: 'RFC-2' }]
  const [first, second] = updated(patchless, old)
  expect(first).toEqual(old[0])
  expect(second).toMatchObject({ cause: noPatch })
})

test('what was mended goes', () => {
  expect(updated([check('a/1', 'passed'), check('a/4', 'passed')], entries)).toEqual([])
})

test('what is worse now gets an entry that says so', () => {
  const old: BaselineEntry[] = [{ check: 'a/4', verdict: 'warned', reason: 'ABC-1' }]
  expect(updated([check('a/4', 'failed', 'wrong/RFC-1')], old)).toEqual([
    { check: 'a/4', verdict: 'failed', reason: 'To be explained. Seen: a/4 is wrong' },
  ])
})

test('what the run was not about stays', () => {
  const old: BaselineEntry[] = [
    { check: 'b/1', verdict: 'failed', reason: 'elsewhere' },
    { cause: 'refused/bulk', check: 'b/2', verdict: 'failed', reason: 'elsewhere' },
  ]
  expect(updated([check('a/5', 'passed')], old)).toEqual(old)
})

test('checks that broke have no cause to be accepted in common', () => {
  const broken = ['a/1', 'a/2'].map((id) => check(id, 'error', 'harness/the-check-itself-broke'))
  expect(updated(broken).map((entry) => [entry.check, entry.cause])).toEqual([
    ['a/1', undefined],
    ['a/2', undefined],
  ])
})

test('names target and profile', () => {
  const { target, profile } = updateBaseline(undefined, reportOf(patchless))
  expect([target, profile]).toEqual(['https://scim.example.test/scim/v2', 'entra'])
})
