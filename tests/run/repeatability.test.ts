import { expect, test } from 'vitest'
import type { Exchange } from '../../src/scim/Exchange.js'
import { mintedPrefix } from '../../src/scim/mintedPrefix.js'
import { suites } from '../../suites/index.js'
import { runOnMock } from '../support/runOnMock.js'

/** What must be the same in two runs: everything but the run, ids that the server chose, its address and times. */
function normalised({ request }: Exchange, runId: string): string {
  return [
    request.method,
    request.url,
    JSON.stringify(Object.entries(request.headers).filter(([name]) => !/^if-/i.test(name))),
    request.body,
  ]
    .join(' ')
    .replace(new RegExp(runId, 'gi'), '<run>')
    .replace(/http:\/\/127\.0\.0\.1:\d+/g, '<host>')
    .replace(
      new RegExp(`(?!${mintedPrefix})[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}`, 'gi'),
      '<id>',
    )
    .replace(/\d{4}-\d\d-\d\dT\d\d(:|%3A)\d\d(:|%3A)\d\d[.\d]*(Z|(%2B|[-+])\d\d(:|%3A)\d\d)/gi, '<time>')
}

/** The requests of a run by what they served. Clean-up is left out: its order is that of the answers. */
async function requestsOf(seed: number): Promise<Record<string, string[]>> {
  const exchanges: Exchange[] = []
  const { report } = await runOnMock(
    suites.filter(({ id }) => !/^(rate-limit|capacity)/.test(id)),
    { seed, concurrency: 4, onEvent: (event) => event.type === 'exchange' && exchanges.push(event.exchange) },
  )
  const by: Record<string, string[]> = {}
  for (const one of exchanges.filter(({ purpose }) => purpose !== 'clean-up'))
    by[one.purpose] = [...(by[one.purpose] ?? []), normalised(one, report.run.id)]
  for (const list of Object.values(by)) list.sort()
  return by
}

test('the same seed sends the same requests, check by check', { timeout: 120_000 }, async () => {
  const first = await requestsOf(7)
  expect(Object.keys(first).length).toBeGreaterThan(3)
  expect(await requestsOf(7)).toEqual(first)
})
