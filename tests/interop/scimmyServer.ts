import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import express from 'express'
import SCIMMY from 'scimmy'
import SCIMMYRouters from 'scimmy-routers'

type Stored = Record<string, unknown> & { id: string; meta: { created: Date; lastModified: Date } }

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
  const stores = {
    User: declare(SCIMMY.Resources.User as unknown as Resource, 'userName'),
    Group: declare(SCIMMY.Resources.Group as unknown as Resource, 'displayName'),
  }
  SCIMMY.Resources.User.extend(SCIMMY.Schemas.EnterpriseUser, false)
  const app = express()
  app.use(
    '/scim',
    new SCIMMYRouters({
      type: 'bearer',
      handler: (request) => {
        if (request.header('Authorization') !== `Bearer ${token}`)
          throw new Error('Authorization is missing or wrong')
        return ''
      },
    }),
  )
  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/scim`,
    token,
    count: () => stores.User.size + stores.Group.size,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** As much of SCIMMY's resource classes as the handlers need. */
interface Resource {
  ingress(handler: (resource: { id?: string }, data: Record<string, unknown>) => Stored): Resource
  egress(
    handler: (resource: { id?: string; filter?: { match(all: Stored[]): Stored[] } }) => Stored | Stored[],
  ): Resource
  degress(handler: (resource: { id?: string }) => void): Resource
}

/** Handlers over a map, with the uniqueness that every such application enforces. */
function declare(resource: Resource, unique: string): Map<string, Stored> {
  const store = new Map<string, Stored>()
  const find = (id = ''): Stored => {
    const found = store.get(id)
    if (!found) throw new SCIMMY.Types.Error(404, null as never, `Resource ${id} not found`)
    return found
  }
  SCIMMY.Resources.declare(
    resource
      .ingress(({ id = '' }, data) => {
        const old = id ? find(id) : undefined
        const name = String(data[unique]).toLowerCase()
        if (
          [...store.values()].some((one) => one.id !== old?.id && String(one[unique]).toLowerCase() === name)
        )
          throw new SCIMMY.Types.Error(409, 'uniqueness', `${unique} is taken`)
        const now = new Date()
        const plain = JSON.parse(JSON.stringify(data)) as Record<string, unknown>
        const saved: Stored = {
          ...plain,
          id: old?.id ?? randomUUID(),
          meta: { created: old?.meta.created ?? now, lastModified: now },
        }
        store.set(saved.id, saved)
        return saved
      })
      .egress(({ id, filter }) => {
        if (id) return find(id)
        const all = [...store.values()]
        return filter ? filter.match(all) : all
      })
      .degress(({ id }) => {
        store.delete(find(id).id)
      }) as never,
  )
  return store
}
