import { createMock, type Mock, type MockOptions } from '../../mock/createMock.js'
import type { Suite } from '../../src/kit/suite.js'
import type { RunOptions } from '../../src/run/RunOptions.js'
import { run } from '../../src/run/run.js'
import type { Exchange } from '../../src/scim/Exchange.js'
import { urns } from '../../src/scim/urns.js'
import type { Report } from '../../src/verdict/Report.js'
import type { RunEvent } from '../../src/verdict/RunEvent.js'
import { token } from './runOnMock.js'
import { leveled } from './samples.js'

/** What a hand before the mock does with a request: answers it, or passes it on (perhaps another one). */
export type Hand = (request: Request, pass: (other?: Request) => Promise<Response>) => Promise<Response>

/** What a run on a mock behind a hand gave. */
export interface BehindRun {
  report: Report
  mock: Mock
  /** Every request that came, as `POST /Users`. */
  requests: string[]
  events: RunEvent[]
  exchanges: Exchange[]
}

/** Where the mock in this process is. */
export const baseUrl = 'http://mock.test/scim/v2'

/** Runs suites against a mock in this process whose requests and answers pass through a hand. */
export async function runBehind(
  suites: Suite[],
  hand: Hand = (_, pass) => pass(),
  { mock = createMock({ token }), ...options }: { mock?: Mock } & Partial<RunOptions> = {},
): Promise<BehindRun> {
  const requests: string[] = []
  const events: RunEvent[] = []
  const report = await run({
    url: baseUrl,
    suites,
    profile: leveled(),
    rate: null,
    seed: 1,
    timeoutMs: 2000,
    headers: { authorization: `Bearer ${token}` },
    secrets: [token],
    fetch(request) {
      requests.push(`${request.method} ${request.url.replace(baseUrl, '')}`)
      return hand(request, (other = request) => mock.fetch(other))
    },
    ...options,
    onEvent(event) {
      events.push(event)
      options.onEvent?.(event)
    },
  })
  const exchanges = events.flatMap((event) => (event.type === 'exchange' ? [event.exchange] : []))
  return { report, mock, requests, events, exchanges }
}

/** A mock with somebody else's user on it; `create` adds another. */
export async function withStranger(
  options: MockOptions = {},
): Promise<{ mock: Mock; id: string; create(userName: string): Promise<string> }> {
  const mock = createMock({ token, ...options })
  const create = async (userName: string) => {
    const response = await mock.fetch(
      new Request(`${baseUrl}/Users`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' },
        body: JSON.stringify({ schemas: [urns.user], userName }),
      }),
    )
    return ((await response.json()) as { id: string }).id
  }
  return { mock, create, id: await create('ceo@example.com') }
}

/** An error as SCIM words it. */
export const refusal = (status: number, detail: string, headers: Record<string, string> = {}): Response =>
  Response.json(
    { schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: String(status), detail },
    { status, headers: { 'content-type': 'application/scim+json', ...headers } },
  )
