import { afterEach, expect, test } from 'vitest'
import type { RunOptions } from '../../src/run/RunOptions.js'
import { run } from '../../src/run/run.js'
import type { Exchange } from '../../src/scim/Exchange.js'
import type { RunEvent } from '../../src/verdict/RunEvent.js'
import { answer, type Intercept, type Rig, rig, scimError } from '../support/rig.js'
import { runOnMock, token } from '../support/runOnMock.js'
import { leveled, sample, samples } from '../support/samples.js'

const rigs: Rig[] = []
const profile = leveled()

afterEach(async () => {
  for (const one of rigs.splice(0)) await one.close()
})

/** Answers 429 to so many requests for a list, then passes on. */
function refusing(times: number, headers: Record<string, string>): Intercept {
  let refused = 0
  return (request, response, pass) => {
    if (!request.url?.includes('count=3') || refused >= times) return pass()
    refused += 1
    answer(response, 429, scimError(429, 'slow down'), headers)
  }
}

const listing = sample(
  'it lists',
  async ({ scim, expect }) => void expect(await scim.list('User', { count: 3 })).toBeList(),
)

async function runOn(intercept: Intercept, options: Partial<RunOptions> = {}) {
  const server = await rig(intercept)
  rigs.push(server)
  const events: RunEvent[] = []
  const report = await run({
    url: server.url,
    suites: samples(listing),
    profile,
    rate: null,
    headers: { authorization: `Bearer ${token}` },
    onEvent: (event) => events.push(event),
    ...options,
  })
  const exchanges = events.flatMap((event) => (event.type === 'exchange' ? [event.exchange] : []))
  return { report, events, sent: exchanges.filter(({ request }) => request.url.includes('count=3')) }
}

test('a 429 is obeyed: the request is repeated after the wait, and both are counted', async () => {
  const { report, events, sent } = await runOn(refusing(2, { 'retry-after': '1' }))
  expect(report.checks[0]?.verdict).toBe('passed')
  expect(report.run.throttled).toBe(2)
  expect(sent.map(({ attempt, response }) => [attempt, response?.status])).toEqual([
    [1, 429],
    [2, 429],
    [3, 200],
  ])
  expect(events.filter(({ type }) => type === 'throttled')).toEqual([
    { type: 'throttled', waitMs: 1000 },
    { type: 'throttled', waitMs: 1000 },
  ])
  expect(report.checks[0]?.exchanges).toEqual([sent[2]?.id])
})

const apart = ([first, second]: Exchange[]) =>
  Date.parse(second?.sentAt ?? '') - Date.parse(first?.sentAt ?? '')

test.each([
  ['absent', {}],
  ['nonsense', { 'retry-after': 'soon' }],
])('where Retry-After is %s, a second is waited', async (_, headers) => {
  const { sent, events } = await runOn(refusing(1, headers))
  expect(events).toContainEqual({ type: 'throttled', waitMs: 1000 })
  expect(apart(sent)).toBeGreaterThanOrEqual(995)
})

test('a Retry-After of zero does not become a loop without a pause', async () => {
  const { events } = await runOn(refusing(3, { 'retry-after': '0' }))
  expect(events.filter(({ type }) => type === 'throttled')).toEqual(
    new Array(3).fill({ type: 'throttled', waitMs: 100 }),
  )
})

test('a provider that never lets up gets its 429 judged after some attempts', async () => {
  const { report, sent } = await runOn(refusing(1000, { 'retry-after': '0' }))
  expect(sent).toHaveLength(6)
  expect(report.checks[0]).toMatchObject({
    verdict: 'failed',
    message: expect.stringContaining('answered 429'),
  })
})

test('an hour of Retry-After is cut to a minute, and an abort ends the wait', async () => {
  const controller = new AbortController()
  const { report, events } = await runOn(refusing(1, { 'retry-after': '3600' }), {
    signal: controller.signal,
    onEvent(event) {
      seen.push(event)
      if (event.type === 'throttled') setTimeout(() => controller.abort(), 10)
    },
  })
  expect(events).toEqual([])
  expect(seen).toContainEqual({ type: 'throttled', waitMs: 60_000 })
  expect(report.run.interrupted).toBe(true)
})
const seen: RunEvent[] = []

test('a check that asks for its 429 gets it at once', async () => {
  const keeping = sample('it is refused', async ({ scim, expect }) => {
    expect(await scim.list('User', { count: 3 }, { keep429: true, unpaced: true })).toHaveStatus(429)
  })
  const { report, sent } = await runOn(refusing(1, { 'retry-after': '1' }), { suites: samples(keeping) })
  expect(report.checks[0]?.verdict).toBe('passed')
  expect(report.run.throttled).toBe(0)
  expect(sent).toHaveLength(1)
})

test('a run at the rate that the provider permits is not throttled, and reports what it kept', async () => {
  const busy = Array.from({ length: 6 }, (_, at) =>
    sample(`busy ${at}`, async ({ scim }) => {
      for (let turn = 0; turn < 8; turn++) await scim.list('User', { count: 1 })
    }),
  )
  const { report } = await runOnMock(samples(...busy), { profile, mock: { ratePerSecond: 20 }, rate: 20 })
  expect(report.run).toMatchObject({ throttled: 0, rate: { asked: 20 } })
  expect(report.run.rate.peakPerSecond).toBeLessThanOrEqual(20)
  expect(report.run.rate.kept).toBeGreaterThan(0)
  expect(report.run.rate.kept).toBeLessThanOrEqual(20)
})
