import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { exchangeOf } from '../../tests/support/exchange.js'
import { leveled, requirement, sample, samples } from '../../tests/support/samples.js'
import type { Check } from '../kit/check.js'
import { Discovery } from '../scim/Discovery.js'
import type { Traffic } from '../wire/Traffic.js'
import type { RunScope } from './makeContext.js'
import { runCheck } from './runCheck.js'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

const none = exchangeOf({ status: 404 })
const scope = {
  profile: leveled(),
  discovery: new Discovery({ serviceProviderConfig: none, resourceTypes: none, schemas: none }),
  runId: 'abc',
  seed: 1,
  fuzzRuns: 1,
  levelOf: () => 'MUST',
  statistics: () => ({}),
  wait: (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  gather: () => Promise.reject(new Error('not here')),
} as unknown as RunScope

/** Runs a check whose requests take so long. */
function run(check: Check, requestMs = 0) {
  const send = () => new Promise((resolve) => setTimeout(() => resolve(exchangeOf()), requestMs))
  const [suite] = samples(check)
  if (!suite) throw new Error('no suite')
  const planned = { id: 'sample/it', suite, check, level: 'MUST' as const, verifies: [requirement.MUST] }
  return runCheck(
    { ...planned, proves: requirement.MUST },
    {
      scope,
      traffic: { send } as unknown as Traffic,
      cleanUp: async () => {},
      ownerOf: () => undefined,
    },
  ).then(({ result }) => result)
}

test('a check that does nothing for a minute is an error, and the run goes on', async () => {
  const result = run(sample('it hangs', () => new Promise(() => {})))
  await vi.advanceTimersByTimeAsync(59_000)
  await vi.advanceTimersByTimeAsync(1_001)
  expect(await result).toMatchObject({
    verdict: 'error',
    reason: 'the check itself broke: it did nothing for 60 s',
  })
})

test('requests and waits that take longer are not idleness', async () => {
  const busy = sample('it works', async ({ scim, wait, expect }) => {
    for (let turn = 0; turn < 5; turn++) {
      await scim.list('User')
      await wait(50_000)
    }
    expect(true, 'it').toBe(true)
  })
  const result = run(busy, 59_000)
  await vi.advanceTimersByTimeAsync(5 * 110_000)
  expect(await result).toMatchObject({ verdict: 'passed', exchanges: [1] })
})

test('a check that throws nothing at all is an error', async () => {
  expect(await run(sample('it throws', () => Promise.reject(undefined)))).toMatchObject({ verdict: 'error' })
})

test('a check that states nothing is unsupported', async () => {
  expect(await run(sample('it is empty', async () => {}))).toMatchObject({
    verdict: 'unsupported',
    reason: 'there was nothing to judge',
    stated: [],
  })
})
