import type { Attribute } from './Attribute.js'

/** A schema: a URN and its attributes (RFC 7643 section 7). */
export interface Schema {
  id: string
  name: string
  description: string
  attributes: Attribute[]
}

export type TypeName = 'User' | 'Group'

/** A kind of resource, its endpoint and its schemas (RFC 7643 section 6). */
export interface ResourceType {
  name: TypeName
  endpoint: string
  description: string
  core: Schema
  extensions: Schema[]
}
