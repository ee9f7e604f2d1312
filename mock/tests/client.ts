import { createMock, type Mock, type MockOptions } from '../createMock.js'

export const USER = 'urn:ietf:params:scim:schemas:core:2.0:User'
export const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group'
export const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'
export const PATCH_OP = 'urn:ietf:params:scim:api:messages:2.0:PatchOp'
export const ERROR = 'urn:ietf:params:scim:api:messages:2.0:Error'

/** A body whose members a test looks into without knowing their types. */
// biome-ignore lint/suspicious/noExplicitAny: assertions check the shape
export type Body = any

export interface Answer {
  status: number
  headers: Record<string, string>
  text: string
  body: Body
}

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/** A mock and the requests that tests send to it. */
export function client(options: MockOptions = {}): Client {
  return new Client(createMock(options))
}

export class Client {
  constructor(readonly mock: Mock) {}

  /** Sends a request; an empty header is left out. */
  async send(
    method: Method,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const all = {
      authorization: 'Bearer fuze-mock-token',
      ...(body === undefined ? {} : { 'content-type': 'application/scim+json; charset=utf-8' }),
      ...headers,
    }
    const response = await this.mock.fetch(
      new Request(`http://mock.test${this.mock.basePath}${path}`, {
        method: method.toUpperCase(),
        headers: Object.entries(all).filter(([, value]) => value !== ''),
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    )
    const text = await response.text()
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      text,
      body: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : undefined,
    }
  }

  get = (path: string, headers?: Record<string, string>) => this.send('get', path, undefined, headers)
  delete = (path: string, headers?: Record<string, string>) => this.send('delete', path, undefined, headers)
  post = (path: string, body: unknown, headers?: Record<string, string>) =>
    this.send('post', path, body, headers)
  put = (path: string, body: unknown, headers?: Record<string, string>) =>
    this.send('put', path, body, headers)

  /** Creates a user and returns it. */
  async user(attributes: Record<string, unknown> = {}): Promise<Body> {
    const { body } = await this.post('/Users', {
      schemas: [USER],
      userName: `u${Math.random()}`,
      ...attributes,
    })
    return body
  }

  async group(attributes: Record<string, unknown> = {}): Promise<Body> {
    const { body } = await this.post('/Groups', {
      schemas: [GROUP],
      displayName: `g${Math.random()}`,
      ...attributes,
    })
    return body
  }

  /** Sends operations to a resource. */
  async patch(resource: Body, ...operations: unknown[]): Promise<Answer> {
    const path = `/${resource.meta.resourceType}s/${resource.id}`
    return this.send('patch', path, { schemas: [PATCH_OP], Operations: operations })
  }

  /** The names of the users that a filter finds. */
  async find(filter: string, endpoint = 'Users'): Promise<string[]> {
    const { status, body } = await this.get(`/${endpoint}?filter=${encodeURIComponent(filter)}`)
    if (status !== 200) throw new Error(`${status} ${body.scimType}: ${body.detail}`)
    return body.Resources.map((one: Body) => one.userName ?? one.displayName)
  }
}
