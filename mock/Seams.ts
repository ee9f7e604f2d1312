import type { Predicate } from './filter/compileFilter.js'
import type { CompareOperator, FilterNode, Literal } from './filter/FilterNode.js'
import type { Call, Reply } from './http/Call.js'
import type { Json, JsonObject } from './json.js'
import type { PatchTarget } from './patch/applyOperation.js'
import type { PathlessPart } from './patch/expandPathless.js'
import type { PatchOperation, PatchPath } from './patch/PatchOperation.js'
import type { Projection } from './query/project.js'
import type { Parameters, Query } from './query/Query.js'
import type { SortKey } from './query/sortKey.js'
import type { ScimFault } from './ScimFault.js'
import type { Store, StoredResource } from './Store.js'
import type { Attribute } from './schema/Attribute.js'
import type { ResourceType } from './schema/ResourceType.js'
import type { AttributeRef } from './schema/resolveAttribute.js'

/**
 * The joints of the mock: all its work goes through these functions, one set for each mock. A defect replaces or wraps
 * one of them; what is not replaced keeps working. Those that take a step of a request are given its call, so that a
 * defect can tell requests apart and needs to remember nothing from one step to the next.
 */
export interface Seams {
  /** The state, for defects that remember or lose something. */
  readonly store: Store
  /** The clock of the mock, in milliseconds since 1970. */
  now(): number

  // Reading and finding
  splitPath(path: string): string[]
  decodeQueryValue(raw: string): string
  readQuery(parameters: Parameters): Query
  parseFilter(text: string): FilterNode
  filterAttribute(type: ResourceType, name: string): AttributeRef | undefined
  filterLiteral(attribute: Attribute, value: Literal): Literal
  compare(operator: CompareOperator, actual: Json, expected: Literal, attribute: Attribute): boolean
  isPresent(value: Json | undefined): boolean
  /** `operation`: the one whose value path the filter stands in; absent in a query. */
  elementFilter(attribute: Attribute, filter: FilterNode, operation?: PatchOperation): Predicate
  /** `others` are the types that are queried along with this one. */
  compileFilter(type: ResourceType, filter: FilterNode, others?: readonly ResourceType[]): Predicate
  /** The resources that lists are made of. */
  listed(call: Call, type: ResourceType): StoredResource[]
  /** The resource that a request with an id is about. */
  found(call: Call, type: ResourceType, id: string): StoredResource | undefined
  /** The resource as filters see it. */
  filterView(resource: StoredResource, base: string): JsonObject
  sort<T>(items: T[], key: (item: T) => SortKey, descending: boolean): T[]
  page<T>(items: T[], startIndex: number, count: number): T[]
  listEnvelope(resources: JsonObject[], total: number, startIndex: number, count: number): JsonObject

  // Showing
  represent(resource: StoredResource, base: string): JsonObject
  locate(base: string, type: ResourceType, id: string): string
  etag(resource: StoredResource): string
  /** The last change to a resource before attributes are selected. */
  toOutput(resource: JsonObject, type: ResourceType): JsonObject
  project(type: ResourceType, resource: JsonObject, projection: Projection): JsonObject
  serviceProviderConfig(base: string): JsonObject
  describeTypes(base: string): JsonObject[]
  describeSchemas(base: string): JsonObject[]

  // Writing
  checkMedia(call: Call): void
  parseBody(call: Call, text: string): Json
  checkSchemas(call: Call, type: ResourceType, body: JsonObject): void
  readResource(call: Call, type: ResourceType, body: JsonObject): JsonObject
  coerceBoolean(value: Json, where: string): boolean
  readString(attribute: Attribute, value: string): string
  readMember(member: JsonObject): JsonObject
  /** Drops repeated values. */
  distinct(attribute: Attribute, list: Json[]): Json[]
  newId(body: JsonObject): string
  checkRequired(call: Call, type: ResourceType, attributes: JsonObject): void
  uniqueKey(type: 'User' | 'Group', attributes: JsonObject): string
  checkUnique(call: Call, type: ResourceType, attributes: JsonObject, ownId?: string): void
  checkMembers(call: Call, attributes: JsonObject): void
  guardImmutable(
    call: Call,
    type: ResourceType,
    before: JsonObject,
    after: JsonObject,
    operation?: PatchOperation,
  ): void
  keepImmutable(call: Call, type: ResourceType, before: JsonObject, after: JsonObject): void
  /** Whether a write changes nothing, so that the version stays. */
  unchanged(call: Call, before: JsonObject, after: JsonObject): boolean
  /** The next version of a resource. */
  touch(call: Call, resource: StoredResource, attributes: JsonObject): StoredResource
  /** Nothing may come in between a check and the write; a promise given here lets others in. */
  beforeSave(call: Call, resource: StoredResource): Promise<void> | undefined
  save(call: Call, resource: StoredResource): void
  remove(call: Call, resource: StoredResource): void

  // Patching
  normaliseOp(op: Json | undefined): PatchOperation['op']
  parsePath(path: string): PatchPath
  patchAttribute(type: ResourceType, name: string): AttributeRef | undefined
  expandPathless(type: ResourceType, value: JsonObject): PathlessPart[]
  applyOperation(target: PatchTarget, operation: PatchOperation): void
  applyAtPath(target: PatchTarget, operation: PatchOperation, path: string): boolean
  addValues(attribute: Attribute, existing: Json[], incoming: Json[]): Json[]
  removeValues(attribute: Attribute, existing: Json[], listed: Json): Json[]
  /** Lets at most one value be primary. */
  settlePrimary(attribute: Attribute, after: Json[], before: Json[]): Json[]
  createFromFilter(attribute: Attribute, filter: FilterNode): JsonObject | undefined
  insertElement(attribute: Attribute, list: Json[], element: JsonObject): Json[]
  /** What happens to the work of a PATCH that failed: nothing of it is kept. */
  abandonPatch(call: Call, resource: StoredResource, partial: JsonObject): void

  // Transport
  authorize(call: Call): void
  /** Takes one request from the allowance; gives the seconds to wait when there is none. */
  limit(call: Call): number
  /** Answers a request over the limit; `handle` would serve it all the same. */
  overLimit(call: Call, wait: number, handle: () => Promise<Reply>): Reply | Promise<Reply>
  checkPreconditions(call: Call, resource: StoredResource): void
  errorBody(fault: ScimFault): JsonObject
  /** The last word on every answer. */
  respond(call: Call, reply: Reply): Reply | Promise<Reply>
}
