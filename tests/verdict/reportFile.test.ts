import { describe, expect, test } from 'vitest'
import type { Check } from '../../src/kit/check.js'
import { invariant } from '../../src/kit/invariant.js'
import { suite } from '../../src/kit/suite.js'
import { type Report, type Verdict, verdicts } from '../../src/verdict/Report.js'
import { reportFaults } from '../support/reportFaults.js'
import { runOnMock } from '../support/runOnMock.js'
import { leveled, requirement, sample, samples } from '../support/samples.js'

const profile = leveled()

/** A check for each way in which a verdict can come about. */
const ways: [string, Verdict, Check][] = [
  ['a pass', 'passed', sample('passes', ({ expect }) => void expect(1, 'one').toBe(1))],
  [
    'a pass with a note',
    'passed',
    sample('notes', ({ expect, note }) => {
      expect(1, 'one').toBe(1)
      note('by the way')
    }),
  ],
  ['nothing to judge', 'unsupported', sample('is empty', () => {})],
  [
    'a failed expectation',
    'failed',
    sample('fails', async ({ scim, expect }) => void expect(await scim.list('User')).toHaveStatus(418)),
  ],
  [
    'a failed value',
    'failed',
    sample('fails by value', ({ expect }) => void expect({ a: [null] }, 'it').toBe('b')),
  ],
  [
    'a SHOULD',
    'warned',
    sample('warns', ({ expect }) => void expect(1, 'one').toBe(2), {
      verifies: [requirement.SHOULD],
      consequence: 'c',
    }),
  ],
  [
    'a should beside the point',
    'warned',
    sample('warns besides', ({ expect }) => void expect.should(1, 'one').toBe(2)),
  ],
  [
    'a MAY',
    'info',
    sample('informs', ({ expect }) => void expect(1, 'one').toBe(2), { verifies: [requirement.MAY] }),
  ],
  [
    'a measurement',
    'info',
    sample('measures', ({ measure }) => measure({ name: 'p95', value: 1.5, unit: 'ms' })),
  ],
  ['a missing feature', 'unsupported', sample('finds out', ({ unsupported }) => unsupported('it says so'))],
  ['a need', 'unsupported', sample('needs', () => {}, { needs: ['attribute:nothing.there'] })],
  ['a profile that does not ask', 'skipped', sample('is off', () => {}, { verifies: [requirement.OFF] })],
  ['a crash', 'error', sample('crashes', () => Promise.reject(new TypeError('x')))],
  ['a crash with no error', 'error', sample('throws nothing', () => Promise.reject())],
  [
    'a given that fails',
    'error',
    sample('starts', async ({ given }) => void (await given.user({ userName: '' }))),
  ],
  [
    'no answer',
    'error',
    sample('waits', async ({ scim }) => void (await scim.send('NO SUCH METHOD', '/anywhere'))),
  ],
]

async function reportOf(...checks: Check[]): Promise<Report> {
  const seen = samples(...checks)
  const watching = suite('watch', 'Watch', [
    invariant('every answer is teapot', {
      verifies: [requirement.MUST],
      consequence: 'no tea',
      judge: (answer, expect) => void expect(answer).toHaveStatus(418),
    }),
    invariant('nothing of the kind', { verifies: [requirement.MUST], applies: () => false, judge: () => {} }),
    invariant('the run as a whole', {
      verifies: [requirement.MUST],
      judgeRun: (statistics, expect) => void expect(statistics.requests, 'requests').toBe(0),
    }),
  ])
  const { report } = await runOnMock([...seen, watching], {
    profile,
    timeoutMs: 1000,
    replay: (id, seed, counterexample) => `replay ${id} ${seed} ${counterexample?.path ?? ''}`,
  })
  return report
}

describe.each(ways)('after %s', (_, verdict, check) => {
  test(`the verdict is ${verdict}, and the report keeps to its schema`, async () => {
    const report = await reportOf(check)
    expect(report.checks[0]).toMatchObject({ verdict })
    expect(reportFaults(report)).toEqual([])
  })
})

test('every verdict is among the ways', () => {
  expect(new Set(ways.map(([, verdict]) => verdict))).toEqual(new Set(verdicts))
})

test('a counterexample, a baseline and an interruption keep to the schema', async () => {
  const controller = new AbortController()
  const { report } = await runOnMock(
    samples(
      sample('one', () => controller.abort()),
      sample('two', () => {}, { exclusive: true }),
    ),
    {
      profile,
      signal: controller.signal,
      baseline: {
        file: 'b.json',
        content: { entries: [{ check: 'sample/one', verdict: 'failed', reason: 'known' }] },
      },
    },
  )
  expect(report.run.interrupted).toBe(true)
  expect(report.baseline).toEqual({ file: 'b.json', accepted: 0, new: [], stale: ['sample/one'] })
  expect(reportFaults(report)).toEqual([])
})

test('what short verdicts carry: message, expectation, actual value, exchange, curl line, replay', async () => {
  const failing = sample(
    'fails',
    async ({ given, expect }) => void expect((await given.user()).answer).toHaveStatus(418),
    { consequence: 'no tea' },
  )
  const report = await reportOf(failing)
  const [check] = report.checks
  expect(check).toMatchObject({
    verdict: 'failed',
    level: 'MUST',
    message: 'POST /scim/v2/Users answered 201',
    expected: ['418'],
    actual: expect.stringMatching(/^201, application\/scim\+json/),
    consequence: 'no tea',
    replay: 'replay sample/fails 1 ',
  })
  expect(check?.exchanges).toEqual(check?.faulty)
  expect(check?.curl?.[0]).toMatch(/^curl -i -X POST http/)
  expect(report.requirements.violated).toContain(requirement.MUST)
})
