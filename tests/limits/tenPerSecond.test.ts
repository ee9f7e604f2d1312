import { expect, test } from 'vitest'
import { createMock } from '../../mock/createMock.js'
import { bridge } from '../../mock/http/bridge.js'
import { listen } from '../../mock/http/listen.js'
import { loadProfile } from '../../src/requirements/loadProfile.js'
import { run } from '../../src/run/run.js'
import type { Report } from '../../src/verdict/Report.js'
import capacity from '../../suites/limits/capacity.js'
import rate from '../../suites/limits/rate.js'
import { runOnMock, token } from '../support/runOnMock.js'

const timeout = 60_000
const shortcomings = ({ checks }: Report) =>
  checks.filter(({ verdict }) => ['failed', 'warned', 'error'].includes(verdict)).map(({ id }) => id)

test('a provider that serves exactly ten requests a second conforms', { timeout }, async () => {
  const { report, left } = await runOnMock([rate, capacity], {
    profile: 'fuze',
    rate: 10,
    mock: { ratePerSecond: 10 },
  })
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

test('a provider without a limit conforms, and that none was seen is said', { timeout }, async () => {
  const { report } = await runOnMock([rate, capacity], { profile: 'entra-gallery', rate: 25 })
  expect(shortcomings(report)).toEqual([])
  const burst = report.checks.find(({ id }) => id === 'rate-limit/a-429-says-when-to-come-back')
  expect(burst).toMatchObject({ verdict: 'passed', notes: [expect.stringContaining('no limit seen')] })
})

test('a provider that names the time to come back as a date conforms', { timeout }, async () => {
  const mock = createMock({ token, ratePerSecond: 20 })
  const dated = async (request: Request) => {
    const answer = await mock.fetch(request)
    const seconds = Number(answer.headers.get('retry-after'))
    if (seconds) answer.headers.set('retry-after', new Date(Date.now() + seconds * 1000).toUTCString())
    return answer
  }
  const { url, close } = await listen((request, answer) => void bridge(dated, request, answer), '/scim/v2')
  try {
    const report = await run({
      url,
      suites: [rate],
      profile: loadProfile('entra'),
      rate: 20,
      seed: 1,
      headers: { authorization: `Bearer ${token}` },
    })
    expect(shortcomings(report)).toEqual([])
    const wait = report.checks.find(({ id }) => id.includes('served-after-the-wait'))
    expect(wait).toMatchObject({ verdict: 'passed' })
    expect(wait?.notes).toBeUndefined()
  } finally {
    await close()
  }
})
