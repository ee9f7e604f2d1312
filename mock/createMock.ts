import type { IncomingMessage, ServerResponse } from 'node:http'
import { type HttpHandler, http } from 'msw'
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
  /** Origin that the handlers match when they are used without `listen()`. Default: any. */
  baseUrl?: string
  /** The clock, in milliseconds. */
  now?: () => number
}

export interface Mock {
  /** MSW handlers, also for `setupServer(...)`. */
  handlers: HttpHandler[]
  store: Store
  /** For `http.createServer` and supertest. */
  requestListener: (req: IncomingMessage, res: ServerResponse) => void
  /** Serves the mock on a socket of its own. */
  listen(options?: ListenOptions): Promise<Listening>
}

/** An exemplary SCIM 2.0 provider in memory, with the planted defects that were asked for and no others. */
export function createMock(options: MockOptions = {}): Mock {
  const {
    token = 'fuze-mock-token',
    ratePerSecond,
    createOnly = ['entitlements'],
    defects = [],
    baseUrl,
    now = Date.now,
  } = options
  const basePath = `/${options.basePath ?? '/scim/v2'}`.replace(/\/+/g, '/').replace(/\/$/, '')
  const types = resourceTypes(createOnly)
  const seams = createSeams({ token, ratePerSecond, types, now })
  plant(seams, defects)
  const provider = { seams, types, basePath, now }
  const handlers = [http.all(pattern(baseUrl, basePath), ({ request }) => handleRequest(provider, request))]
  const requestListener = (req: IncomingMessage, res: ServerResponse): void => {
    void bridge(handlers, req, res)
  }
  return {
    handlers,
    store: seams.store,
    requestListener,
    listen: (listenOptions) => listen(requestListener, basePath, listenOptions),
  }
}

/** One pattern for everything below the base path: the mock finds the operation itself. */
function pattern(baseUrl: string | undefined, basePath: string): RegExp {
  const origin =
    baseUrl === undefined || baseUrl === '*' ? '[a-z]+://[^/]+' : escapeRegExp(new URL(baseUrl).origin)
  return new RegExp(`^${origin}${escapeRegExp(basePath)}(?:/.*)?$`, 's')
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
