import type { ResourceKind } from './types.js'

/** Where the resources of a kind live (RFC 7644 §3.2). */
export const endpoints: Record<ResourceKind, string> = { User: '/Users', Group: '/Groups' }

/** Path of a resource by its id. */
export const pathOf = (kind: ResourceKind, id: string): string =>
  `${endpoints[kind]}/${encodeURIComponent(id)}`
