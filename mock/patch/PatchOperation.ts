import type { FilterNode } from '../filter/FilterNode.js'
import type { Json } from '../json.js'

/** One operation of a PATCH request (RFC 7644 section 3.5.2). */
export interface PatchOperation {
  op: 'add' | 'remove' | 'replace'
  path?: string
  /** undefined where the member is missing; null is a value. */
  value?: Json
}

/** A path split into its parts: `emails[type eq "work"].value` (RFC 7644 figure 7). */
export interface PatchPath {
  attribute: string
  filter?: FilterNode
  sub?: string
}
