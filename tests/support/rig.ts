import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createMock, type Mock, type MockOptions } from '../../mock/createMock.js'
import { token } from './runOnMock.js'

/** What a rig does with a request: answers it, leaves it hanging, or passes it on to the mock. */
export type Intercept = (request: IncomingMessage, response: ServerResponse, pass: () => void) => void

/** A mock behind a hand that can withhold, delay and replace its answers. */
export interface Rig {
  url: string
  mock: Mock
  /** Every request that came, as `POST /Users`. */
  requests: string[]
  /** Users and groups on the mock. */
  left(): number
  close(): Promise<void>
}

/** Serves a mock through `intercept`. */
export async function rig(
  intercept: Intercept = (_q, _s, pass) => pass(),
  options: MockOptions = {},
): Promise<Rig> {
  const mock = createMock({ token, ...options })
  const requests: string[] = []
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${(request.url ?? '').replace('/scim/v2', '')}`)
    intercept(request, response, () => mock.requestListener(request, response))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/scim/v2`,
    mock,
    requests,
    left: () => mock.store.users().length + mock.store.groups().length,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Answers with JSON. */
export function answer(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/scim+json', ...headers })
  response.end(typeof body === 'string' ? body : JSON.stringify(body))
}

/** A SCIM error. */
export const scimError = (status: number, detail: string) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
  status: String(status),
  detail,
})
