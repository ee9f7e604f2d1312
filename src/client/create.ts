import { endpoints } from '../scim/endpoints.js'
import type { JsonObject, ResourceKind } from '../scim/types.js'
import type { ClientRequest } from './ClientRequest.js'

/** The request by which the client creates something. @param body e.g. of `userBody` */
export const create = (kind: ResourceKind, body: JsonObject): ClientRequest => ({
  method: 'POST',
  path: endpoints[kind],
  body,
})
