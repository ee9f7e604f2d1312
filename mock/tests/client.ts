import { createServer } from 'node:http'
import supertest from 'supertest'
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
  readonly #agent: ReturnType<typeof supertest>

  constructor(
    readonly mock: Mock,
    readonly base = '/scim/v2',
  ) {
    this.#agent = supertest(createServer(mock.requestListener))
  }

  async send(
    method: Method,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const request = this.#agent[method](this.base + path)
    // supertest takes another port for each request, and locations are made of the host that was called.
    const all = { host: 'mock.test', authorization: 'Bearer fuze-mock-token', ...headers }
    for (const [name, value] of Object.entries(all)) if (value !== '') request.set(name, value)
    if (body !== undefined) {
      if (!headers['content-type']) request.set('content-type', 'application/scim+json; charset=utf-8')
      request.send(typeof body === 'string' ? body : JSON.stringify(body))
    }
    const response = await request.buffer(true).parse((incoming, done) => {
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.on('end', () => done(null, Buffer.concat(chunks).toString()))
    })
    const text = typeof response.body === 'string' ? response.body : ''
    return {
      status: response.status,
      headers: response.headers as Record<string, string>,
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
