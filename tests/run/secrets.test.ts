import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { NoAnswer } from '../../src/kit/NoAnswer.js'
import type { Exchange } from '../../src/scim/Exchange.js'
import { baseUrl, runBehind } from '../support/behind.js'
import { token } from '../support/runOnMock.js'
import { sample, samples } from '../support/samples.js'

// Windows knows no such modes.
const privately = process.platform === 'win32' ? 0o666 : 0o600
const outDir = mkdtempSync(join(tmpdir(), 'secrets-'))
afterEach(() => rmSync(outDir, { recursive: true, force: true }))

const reading = (keep: (exchange: Exchange) => void) =>
  sample('it reads', async ({ given, scim, expect }) => {
    const answer = await scim.get(await given.user())
    keep(answer.exchange)
    expect(answer).toHaveStatus(200)
  })

test('an exchange holds no credentials where it is recorded', async () => {
  const kept: Exchange[] = []
  await runBehind(samples(reading((exchange) => kept.push(exchange))), undefined, {
    headers: { authorization: `Bearer ${token}`, 'X-Tenant': 'seven' },
  })
  expect(kept[0]?.request.headers).toEqual({ authorization: 'Bearer [redacted]', 'X-Tenant': '[redacted]' })
})

test('what a check throws shows none either', async () => {
  const shown: unknown[] = []
  const lost = sample('it gets nothing', async ({ scim, random }) => {
    await scim.get({ path: `/Users/${random.guid()}` }).catch((error: unknown) => shown.push(error))
  })
  await runBehind(samples(lost), async (request, pass) =>
    request.url.includes('/Users/') ? Response.error() : pass(),
  )
  const [error] = shown
  expect(error).toBeInstanceOf(NoAnswer)
  expect(JSON.stringify(error)).toContain('authorization')
  expect(JSON.stringify(error)).not.toContain(token)
})

test.each([
  ['code=SuperSecretKey123', 'SuperSecretKey123'],
  ['code=a%2Fb%3D%3D-secret&flag', 'a%2Fb%3D%3D-secret'],
  ['code=a%2Fb%3D%3D-secret&flag', 'a/b==-secret'],
])('the query %s of the base URL shows its values in no output', async (query, secret) => {
  const echo = decodeURIComponent(secret)
  const seen: string[] = []
  const { report, events } = await runBehind(
    samples(reading(() => {})),
    async (request, pass) => {
      seen.push(new URL(request.url).search)
      const response = await pass()
      if (request.method !== 'POST') return response
      return Response.json({ ...((await response.json()) as object), title: `is it ${echo}?` }, response)
    },
    { url: `${baseUrl}?${query}`, outDir },
  )
  expect(seen.every((search) => search.endsWith(query))).toBe(true)
  const files = readdirSync(outDir).map((name) => readFileSync(join(outDir, name), 'utf8'))
  const texts = [JSON.stringify(report), JSON.stringify(events), ...files].join('\n')
  expect(texts).not.toContain(secret)
  expect(texts).toContain('code=[redacted]')
  expect(report.target.url).toBe(`${baseUrl}?code=[redacted]${query.includes('flag') ? '&flag' : ''}`)
})

test('a bare flag is no secret', async () => {
  const { report } = await runBehind(samples(reading(() => {})), undefined, {
    url: `${baseUrl}?aadOptscim062020`,
  })
  expect(report.target.url).toBe(`${baseUrl}?aadOptscim062020`)
})

test('files are for the eyes of their owner', async () => {
  let mode = 0
  await runBehind(samples(reading(() => {})), undefined, {
    outDir,
    onEvent({ type }) {
      const [journal] = readdirSync(outDir).filter((name) => name.startsWith('journal'))
      if (type === 'check-started') mode = statSync(join(outDir, journal ?? '')).mode & 0o777
    },
  })
  expect(mode).toBe(privately)
  expect(statSync(join(outDir, 'exchanges.ndjson')).mode & 0o777).toBe(privately)
})
