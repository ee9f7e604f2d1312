import { type HttpHandler, http } from 'msw'
import { createMock, type Mock, type MockOptions } from './index.js'

/**
 * MSW handlers that serve a mock, for `setupServer(...handlers(mock))`.
 * @param mock a mock, or the options of one that is of no other interest
 * @param origin of the requests that are served, such as `https://scim.example.com`; default: any
 */
export function handlers(mock: Mock | MockOptions = {}, origin = '*'): HttpHandler[] {
  const { fetch, basePath } = 'fetch' in mock ? mock : createMock(mock)
  const root = `${origin.replace(/\/$/, '')}${basePath}`
  return [root, `${root}/*`].map((path) => http.all(path, ({ request }) => fetch(request)))
}
