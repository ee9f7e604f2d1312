import { expect, test } from 'vitest'
import { createMock } from '../../mock/createMock.js'
import type { Report } from '../../src/verdict/Report.js'
import { runOnMock, token } from '../../tests/support/runOnMock.js'
import { inSimulatedTime } from '../../tests/support/simulatedTime.js'
import { suites } from '../index.js'

const shortcomings = ({ checks }: Report) =>
  checks.filter(({ verdict }) => ['failed', 'warned', 'error'].includes(verdict)).map(({ id }) => id)

const limits = suites.filter(({ id }) => ['rate-limit', 'capacity'].includes(id))

const run = (options: Parameters<typeof runOnMock>[1]) => inSimulatedTime(() => runOnMock(limits, options))

test('a provider that serves exactly ten requests a second conforms', async () => {
  const { report, left } = await run({ profile: 'fuze', rate: 10, mock: { ratePerSecond: 10 } })
  expect(shortcomings(report)).toEqual([])
  expect(report.run.rate.peakPerSecond).toBeLessThanOrEqual(10)
  expect(report.run.throttled).toBe(0)
  expect(report.run.requests).toBeLessThan(200)
  expect(left).toBe(0)
  const sustained = report.checks.find(({ id }) => id === 'capacity/25-requests-a-second-are-served')
  expect(sustained).toMatchObject({ verdict: 'info', level: 'MAY' })
  expect(sustained?.measurements?.[0]?.value).toBeGreaterThan(8)
  expect(sustained?.measurements?.[0]?.value).toBeLessThan(13)
})

test('a provider without a limit conforms, and that none was seen is said', async () => {
  const { report } = await run({ profile: 'entra-gallery', rate: 25 })
  expect(shortcomings(report)).toEqual([])
  const burst = report.checks.find(({ id }) => id === 'rate-limit/a-429-says-when-to-come-back')
  expect(burst).toMatchObject({ verdict: 'unsupported' })
  expect(`${burst?.reason} ${burst?.notes}`).toContain('no limit seen')
})

test('a provider that names the time to come back as a date conforms', async () => {
  const { report } = await inSimulatedTime(() => {
    const mock = createMock({ token, ratePerSecond: 20 })
    const dated = async (request: Request) => {
      const answer = await mock.fetch(request)
      const seconds = Number(answer.headers.get('retry-after'))
      if (seconds) answer.headers.set('retry-after', new Date(Date.now() + seconds * 1000).toUTCString())
      return answer
    }
    return runOnMock(limits, { rate: 20, url: `http://mock.test${mock.basePath}`, fetch: dated })
  })
  expect(shortcomings(report)).toEqual([])
  const wait = report.checks.find(({ id }) => id.includes('served-after-the-wait'))
  expect(wait).toMatchObject({ verdict: 'passed' })
  expect(wait?.notes).toBeUndefined()
})
