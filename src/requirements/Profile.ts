import type { Json, ResourceKind } from '../scim/types.js'

/** How a client words its PATCH requests; see research on COMPAT and RFC 7644 §3.5.2. */
export const patchDialects = ['rfc', 'entra-legacy', 'entra-modern', 'okta'] as const
export type PatchDialect = (typeof patchDialects)[number]

/** An attribute that the client maps and sends. */
export interface MappedAttribute {
  /** `userName`, `name.givenName`, `emails[type eq "work"].value`, `urn:…:User:department`. */
  path: string
  type: 'string' | 'boolean' | 'reference'
}

/** What a client sends and relies on. Data only: `fixtures/profiles/*.json`, `fixtures/schemas/profile.schema.json`. */
export interface Profile {
  name: string
  title: string
  description: string
  /** Which ledgers bind this client's providers. Requirements of the others are not looked at. */
  ledgers: ('rfc' | 'entra' | 'fuze')[]
  /** Requirement id, or a prefix ending in `*`, to the level it has for this client. The longest match wins. */
  levels: Record<string, 'MUST' | 'SHOULD' | 'MAY' | 'OFF'>
  resources: ResourceKind[]
  mapping: { User: MappedAttribute[]; Group: MappedAttribute[] }
  /** Paths by which users are looked up, in order of precedence. */
  matching: string[]
  /** Paths that the client filters on. */
  filterable: string[]
  patch: { dialects: PatchDialect[] }
  /** What the client sends at most; absent means unlimited. */
  rate: { perSecond?: number; readsPerMinute?: number; writesPerMinute?: number }
  /** How a leaver is disabled: PATCH active=false, DELETE, or not at all. */
  disable: 'active' | 'delete' | 'none'
  /** Whether DELETE removes for good. */
  hardDelete: boolean
  /** Attributes that are set on create and never change afterwards. */
  createOnly: {
    path: string
    /** Value sent on create. */
    value: Json
    /** A different value that must never get in. */
    other: Json
    /** How a change is turned away: 400 mutability, 2xx without effect, or both are fine. */
    refusal: 'refuse' | 'ignore' | 'either'
  }[]
  /** Attributes that the provider sets itself, in addition to those that its schema declares. */
  readOnly: string[]
  /** Attributes that are sent and never returned. */
  writeOnly: string[]
  /** Attributes that the provider demands on create beyond userName. */
  required: string[]
  limits: {
    membersPerPatch?: number
    /** Longest value that the provider takes, by path. */
    lengths?: Record<string, number>
    /** Whether the limit checks may go over the rate on purpose. */
    provoke429: boolean
  }
  testData: {
    /** Domain of every generated e-mail address and userName. */
    emailDomain: string
    /** Fixed values by path, where generated ones would be refused. */
    values?: Record<string, Json>
  }
}
