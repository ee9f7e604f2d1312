import type { JsonObject } from '../scim/types.js'

/** A request as the client words it, not sent yet. */
export interface ClientRequest {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  /** Path below the base URL, with its query, encoded. */
  path: string
  body?: JsonObject
}
