import type { JsonObject } from '../json.js'
import type { ScimFault } from '../ScimFault.js'
import { ERROR } from '../urns.js'

/** The SCIM Error of a refusal (RFC 7644 section 3.12); the status is a string. */
export function errorBody(fault: ScimFault): JsonObject {
  return {
    schemas: [ERROR],
    status: String(fault.status),
    ...(fault.scimType ? { scimType: fault.scimType } : {}),
    detail: fault.message,
  }
}
