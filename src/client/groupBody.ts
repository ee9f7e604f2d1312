import type { JsonObject } from '../scim/types.js'
import { urns } from '../scim/urns.js'
import { withOverrides } from './withOverrides.js'

/** The body of a new group. @param overrides top-level attributes to set; `null` leaves one out */
export const groupBody = (
  displayName: string,
  overrides: JsonObject = {},
): JsonObject & { displayName: string } => withOverrides({ schemas: [urns.group], displayName }, overrides)
