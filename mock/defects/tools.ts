import type { FilterNode } from '../filter/FilterNode.js'
import type { Call, Reply } from '../http/Call.js'
import { isObject, type Json, type JsonObject } from '../json.js'
import type { PatchTarget } from '../patch/applyOperation.js'
import type { PatchOperation } from '../patch/PatchOperation.js'
import type { Seams } from '../Seams.js'
import type { ResourceType } from '../schema/ResourceType.js'

/** Changes every answer; what `change` gives replaces the reply, undefined leaves it. */
export function onReply(seams: Seams, change: (reply: Reply, call: Call) => Reply | undefined): void {
  const respond = seams.respond
  seams.respond = async (call, reply) => {
    const answer = await respond(call, reply)
    return change(answer, call) ?? answer
  }
}

/** Changes the body of successful list answers. */
export function onList(seams: Seams, change: (body: JsonObject, call: Call) => JsonObject): void {
  const envelope = 'Resources'
  onReply(seams, (reply, call) =>
    reply.status === 200 && isObject(reply.body) && envelope in reply.body && !isDiscovery(call)
      ? { ...reply, body: change(reply.body, call) }
      : undefined,
  )
}

/** Changes refusals, which are those answers that have an error status. */
export function onError(seams: Seams, change: (reply: Reply, call: Call) => Reply): void {
  onReply(seams, (reply, call) => (reply.status >= 400 ? change(reply, call) : undefined))
}

export function isDiscovery({ segments }: Call): boolean {
  return ['Schemas', 'ResourceTypes', 'ServiceProviderConfig'].includes(segments[0] ?? '')
}

/** Whether a request is about one resource, by its id. */
export function isSingle({ segments }: Call): boolean {
  return ['Users', 'Groups'].includes(segments[0] ?? '') && segments.length === 2 && segments[1] !== '.search'
}

/** Changes every resource that is shown. */
export function onOutput(
  seams: Seams,
  change: (resource: JsonObject, type: ResourceType) => JsonObject,
): void {
  const toOutput = seams.toOutput
  seams.toOutput = (resource, type) => change(toOutput(resource, type), type)
}

/** Changes every resource that is read from the body of a create or replace, or refuses it. */
export function onRead(
  seams: Seams,
  change: (attributes: JsonObject, body: JsonObject, type: ResourceType, call: Call) => JsonObject,
): void {
  const readResource = seams.readResource
  seams.readResource = (call, type, body) => change(readResource(call, type, body), body, type, call)
}

/** Rewrites parsed filters from the leaves up. */
export function onFilter(seams: Seams, change: (node: FilterNode) => FilterNode): void {
  const parseFilter = seams.parseFilter
  seams.parseFilter = (text) => walk(parseFilter(text), change)
}

function walk(node: FilterNode, change: (node: FilterNode) => FilterNode): FilterNode {
  if (node.kind === 'and' || node.kind === 'or') {
    return change({ ...node, left: walk(node.left, change), right: walk(node.right, change) })
  }
  return change(node.kind === 'not' ? { ...node, inner: walk(node.inner, change) } : node)
}

/** Handles operations at a path otherwise; true takes the operation over, anything else lets it through. */
export function onPath(
  seams: Seams,
  take: (target: PatchTarget, operation: PatchOperation, path: string) => boolean | undefined,
): void {
  const applyAtPath = seams.applyAtPath
  seams.applyAtPath = (target, operation, path) =>
    take(target, operation, path) === true || applyAtPath(target, operation, path)
}

/** Does something to the attributes after an operation at a path. */
export function afterPath(
  seams: Seams,
  change: (target: PatchTarget, operation: PatchOperation, path: string) => void,
): void {
  const applyAtPath = seams.applyAtPath
  seams.applyAtPath = (target, operation, path) => {
    const known = applyAtPath(target, operation, path)
    change(target, operation, path)
    return known
  }
}

/** Sends the operations that `when` picks to another path. */
export function redirectPath(
  seams: Seams,
  when: (operation: PatchOperation, path: string) => boolean,
  to: (path: string) => string,
): void {
  const applyAtPath = seams.applyAtPath
  seams.applyAtPath = (target, operation, path) =>
    applyAtPath(target, operation, when(operation, path) ? to(path) : path)
}

/** Whether a value means false, as a boolean or as a string. */
export function isFalse(value: Json | undefined): boolean {
  return String(value).toLowerCase() === 'false'
}

export function isTrue(value: Json | undefined): boolean {
  return String(value).toLowerCase() === 'true'
}

export function without(object: JsonObject, ...names: string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)))
}

export function mapArray(value: Json | undefined, change: (item: JsonObject) => Json): Json[] {
  return Array.isArray(value) ? value.map((item) => (isObject(item) ? change(item) : item)) : []
}

/** Gives others their turn for a while. */
export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))

export const html = (status: number): Reply => ({
  status,
  headers: { 'content-type': 'text/html' },
  body: `<!DOCTYPE html><html><body><h1>${status}</h1></body></html>`,
})
