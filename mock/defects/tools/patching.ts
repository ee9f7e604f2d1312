import { isObject, type JsonObject } from '../../json.js'
import type { PatchTarget } from '../../patch/applyOperation.js'
import type { PatchOperation } from '../../patch/PatchOperation.js'
import type { Seams } from '../../Seams.js'

/** Paths of `active`, with or without the schema. */
export const ACTIVE = /(^|:)active$/

/** Handles operations at a path otherwise; true takes the operation over, anything else lets it through. */
export function onPath(
  seams: Seams,
  take: (target: PatchTarget, operation: PatchOperation, path: string) => boolean | undefined,
): void {
  const applyAtPath = seams.applyAtPath
  seams.applyAtPath = (target, operation, path) =>
    take(target, operation, path) === true || applyAtPath(target, operation, path)
}

/** Calls operations done that were not carried out. */
export function ignoreOperations(
  seams: Seams,
  when: (operation: PatchOperation, path: string, attributes: JsonObject) => boolean,
): void {
  onPath(seams, ({ attributes }, operation, path) => when(operation, path, attributes))
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

/** Rewrites the operations of a PATCH before they are read; a body without any comes as an empty list. */
export function onOperations(seams: Seams, change: (operations: JsonObject[]) => JsonObject[]): void {
  const parseBody = seams.parseBody
  seams.parseBody = (call, text) => {
    const body = parseBody(call, text)
    if (!isObject(body) || !JSON.stringify(body.schemas ?? '').includes('PatchOp')) return body
    const operations = Array.isArray(body.Operations) ? body.Operations.filter(isObject) : []
    return { ...body, Operations: change(operations) }
  }
}
