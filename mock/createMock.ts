import type { IncomingMessage, ServerResponse } from 'node:http'
import { createSeams } from './createSeams.js'
import { bridge } from './http/bridge.js'
import { type Listening, type ListenOptions, listen } from './http/listen.js'
import { handleRequest } from './operations/handleRequest.js'
import { plant } from './plant.js'
import type { Store } from './Store.js'
import { resourceTypes } from './schema/resourceTypes.js'

export interface MockOptions {
  /** The bearer token that is accepted. Default 'fuze-mock-token'. */
  token?: string
  /** Requests a second, as a token bucket; more are answered 429. Default: no limit. */
  ratePerSecond?: number
  /** Attributes that are set on create and immutable afterwards, by name or by URN. Default ['entitlements']. */
  createOnly?: string[]
  /** Ids of defects to plant. */
  defects?: string[]
  /** Default '/scim/v2'; any path works. */
  basePath?: string
  /** The clock, in milliseconds since 1970. */
  now?: () => number
}

export interface Mock {
  /** Answers a request, whatever its origin, with no socket. A dropped connection is `Response.error()`. */
  fetch(request: Request): Promise<Response>
  /** The path that the mock serves, with no slash at its end. */
  readonly basePath: string
  readonly store: Store
  /** For `http.createServer` and supertest. */
  requestListener: (req: IncomingMessage, res: ServerResponse) => void
  /** Serves the mock on a socket of its own. */
  listen(options?: ListenOptions): Promise<Listening>
}

/**
 * An exemplary SCIM 2.0 provider in memory, with the planted defects that were asked for and no others.
 * @throws Error for an unknown defect or create-only attribute
 */
export function createMock(options: MockOptions = {}): Mock {
  const {
    token = 'fuze-mock-token',
    ratePerSecond,
    createOnly = ['entitlements'],
    defects = [],
    now = Date.now,
  } = options
  const basePath = `/${options.basePath ?? '/scim/v2'}`.replace(/\/+/g, '/').replace(/\/$/, '')
  const types = resourceTypes(createOnly)
  const seams = createSeams({ token, ratePerSecond, types, now })
  plant(seams, defects)
  const served = { seams, types, basePath, now }
  const fetch = (request: Request): Promise<Response> => handleRequest(served, request)
  const requestListener = (req: IncomingMessage, res: ServerResponse): void => {
    void bridge(fetch, req, res)
  }
  return {
    fetch,
    basePath,
    store: seams.store,
    requestListener,
    listen: (listenOptions) => listen(requestListener, basePath, listenOptions),
  }
}
