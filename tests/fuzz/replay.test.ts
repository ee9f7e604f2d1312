import { expect, test } from 'vitest'
import type { RunEvent } from '../../src/verdict/RunEvent.js'
import roundTrip from '../../suites/properties/round-trip.js'
import { runOnMock } from '../support/runOnMock.js'

const id = 'round-trip/a-user-is-created-with-any-text-in-its-attributes'
const options = { mock: { defects: ['text-html-escaped'] }, selection: { only: [id] }, seed: 7 }

/** What was sent, without what differs from run to run: the mark of the run and the ids of the provider. */
async function wire(fuzz: { seed: number; fuzzRuns?: number }): Promise<string[]> {
  const lines: string[] = []
  const onEvent = (event: RunEvent) => {
    if (event.type !== 'exchange' || event.exchange.purpose === 'clean-up') return
    const { method, url, body } = event.exchange.request
    lines.push(
      `${method} ${url.replace(/^.*?\/\/[^/]+/, '')} ${body ?? ''}`
        .replace(/scim-conform-\w+/g, 'mark')
        .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id'),
    )
  }
  await runOnMock([roundTrip], { ...fuzz, selection: { only: [id] }, onEvent })
  return lines
}

test('the counterexample of a report repeats by its seed and path, in one example', async () => {
  const first = (await runOnMock([roundTrip], options)).report
  const [found] = first.checks
  expect(found?.verdict).toBe('failed')
  expect(JSON.stringify(found?.counterexample?.value)).toMatch(/^\{"[^"]+(\\"[^"]*)*":"[^"]*[&<>'][^"]*"\}$/)

  const { seed, path } = found?.counterexample ?? {}
  const { report } = await runOnMock([roundTrip], { ...options, seed, fuzzPath: path })
  expect(report.checks[0]?.counterexample).toEqual(found?.counterexample)
  expect(report.checks[0]?.exchanges.length).toBeLessThan(10)
  expect(report.run.requests).toBeLessThan(first.run.requests)
})

test('the same seed sends the same requests in the same order, another seed others', async () => {
  const [one, same, other] = [await wire({ seed: 3 }), await wire({ seed: 3 }), await wire({ seed: 4 })]
  expect(one.length).toBeGreaterThan(8)
  expect(same).toEqual(one)
  expect(other).not.toEqual(one)
})

test('more runs try more examples', async () => {
  const [few, many] = [await wire({ seed: 3, fuzzRuns: 2 }), await wire({ seed: 3, fuzzRuns: 20 })]
  expect(many.length).toBeGreaterThan(few.length + 10)
})
