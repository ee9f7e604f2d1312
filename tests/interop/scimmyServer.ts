import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import express from 'express'
import SCIMMY from 'scimmy'
import SCIMMYRouters from 'scimmy-routers'

type Stored = Record<string, unknown> & { id: string; meta: Record<string, unknown> }

/** A server that we did not write: SCIMMY's routers behind Express, over maps, as its documentation shows them. */
export interface ScimmyServer {
  url: string
  token: string
  /** How many users and groups it holds. */
  count(): number
  close(): Promise<void>
}

/** Starts a server of its own; SCIMMY's declarations are global, so there is one at a time. */
export async function startScimmy(): Promise<ScimmyServer> {
  const token = 'scimmy-token'
  const users = new Map<string, Stored>()
  const groups = new Map<string, Stored>()
  declare(SCIMMY.Resources.User as unknown as Resource, {
    store: users,
    unique: 'userName',
    show: (user) => ({ ...user, groups: groupsOf(groups, user.id) }),
    removed: (id) => {
      for (const group of groups.values())
        group.members = membersOf(group).filter(({ value }) => value !== id)
    },
  })
  declare(SCIMMY.Resources.Group as unknown as Resource, {
    store: groups,
    unique: 'displayName',
    accept: (group) => {
      for (const { value } of membersOf(group))
        if (!users.has(value) && !groups.has(value))
          throw new SCIMMY.Types.Error(400, 'invalidValue', `there is no ${value} to become a member`)
    },
  })
  SCIMMY.Resources.User.extend(SCIMMY.Schemas.EnterpriseUser, false)
  const app = express()
  app.use(
    '/scim',
    new SCIMMYRouters({
      type: 'bearer',
      // The token belongs to no user, so there is no id to return for /Me.
      handler: ((request) => {
        const [scheme, credentials] = request.header('Authorization')?.split(' ') ?? []
        if (scheme?.toLowerCase() !== 'bearer' || credentials !== token)
          throw new Error('Authorization is missing or wrong')
      }) as AuthenticationHandler,
      baseUri: (request) => `${request.protocol}://${request.get('host')}`,
    }),
  )
  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/scim`,
    token,
    count: () => users.size + groups.size,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** What the application returns for a request; by its documentation nothing where there is no such user. */
type AuthenticationHandler = ConstructorParameters<typeof SCIMMYRouters>[0]['handler']

/** As much of SCIMMY's resource classes as the handlers need. */
interface Resource {
  ingress(handler: (resource: { id?: string }, data: Record<string, unknown>) => Stored): Resource
  egress(
    handler: (resource: { id?: string; filter?: { match(all: Stored[]): Stored[] } }) => Stored | Stored[],
  ): Resource
  degress(handler: (resource: { id?: string }) => void): Resource
}

const membersOf = ({ members }: Record<string, unknown>) => (members ?? []) as { value: string }[]

const groupsOf = (groups: Map<string, Stored>, id: string) =>
  [...groups.values()]
    .filter((group) => membersOf(group).some(({ value }) => value === id))
    .map((group) => ({ value: group.id, display: group.displayName, type: 'direct' }))

/** What an application knows about a type of resource. */
interface Application {
  store: Map<string, Stored>
  /** The attribute that no two resources share. */
  unique: string
  accept?(data: Record<string, unknown>): void
  show?(stored: Stored): Stored
  removed?(id: string): void
}

/** A name as it is compared (RFC 7613). */
const prepared = (name: unknown) => String(name).normalize('NFC').toLowerCase()

/** Handlers over a map, with the uniqueness and the references that every such application enforces. */
function declare(resource: Resource, application: Application): void {
  const { store, unique, accept, show = (stored) => stored, removed } = application
  const find = (id = ''): Stored => {
    const found = store.get(id)
    if (!found) throw new SCIMMY.Types.Error(404, null as never, `Resource ${id} not found`)
    return found
  }
  SCIMMY.Resources.declare(
    resource
      .ingress(({ id = '' }, data) => {
        const old = id ? find(id) : undefined
        const name = prepared(data[unique])
        if ([...store.values()].some((one) => one.id !== old?.id && prepared(one[unique]) === name))
          throw new SCIMMY.Types.Error(409, 'uniqueness', `${unique} is taken`)
        const plain = JSON.parse(JSON.stringify(data)) as Record<string, unknown>
        accept?.(plain)
        const now = new Date()
        const { resourceType } = plain.meta as { resourceType: string }
        const saved: Stored = {
          ...plain,
          id: old?.id ?? randomUUID(),
          meta: { resourceType, created: old?.meta.created ?? now, lastModified: now },
        }
        store.set(saved.id, saved)
        return show(saved)
      })
      .egress(({ id, filter }) => {
        if (id) return show(find(id))
        const all = [...store.values()].map(show)
        return filter ? filter.match(all) : all
      })
      .degress(({ id }) => {
        store.delete(find(id).id)
        removed?.(id ?? '')
      }) as never,
  )
}
