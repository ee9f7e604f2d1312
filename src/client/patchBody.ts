import type { JsonObject, PatchOperation } from '../scim/types.js'
import { urns } from '../scim/urns.js'

/** The body of a PATCH with these operations (RFC 7644 §3.5.2). */
export const patchBody = (...operations: PatchOperation[]): JsonObject => ({
  schemas: [urns.patchOp],
  Operations: operations,
})
