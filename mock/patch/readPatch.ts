import { field, isObject, type Json, type JsonObject } from '../json.js'
import { badRequest } from '../ScimFault.js'
import type { Seams } from '../Seams.js'
import { PATCH_OP } from '../urns.js'
import type { PatchOperation } from './PatchOperation.js'

/** Reads the envelope of a PATCH (RFC 7644 section 3.5.2). */
export function readPatch(seams: Seams, body: JsonObject): PatchOperation[] {
  const schemas = field(body, 'schemas')
  const urns = Array.isArray(schemas) ? schemas.map((urn) => String(urn).toLowerCase()) : []
  if (!urns.includes(PATCH_OP.toLowerCase()))
    throw badRequest('invalidSyntax', `schemas must contain ${PATCH_OP}`)
  const operations = field(body, 'Operations')
  if (!Array.isArray(operations) || operations.length === 0) {
    throw badRequest('invalidSyntax', 'Operations is required, an array of at least one operation')
  }
  return operations.map((operation) => readOperation(seams, operation))
}

function readOperation(seams: Seams, operation: Json): PatchOperation {
  if (!isObject(operation)) throw badRequest('invalidSyntax', 'each operation must be an object')
  const op = seams.normaliseOp(field(operation, 'op'))
  const path = field(operation, 'path')
  const value = field(operation, 'value')
  if (path !== undefined && path !== null && typeof path !== 'string') {
    throw badRequest('invalidPath', 'path must be a string')
  }
  if (op !== 'remove' && value === undefined) throw badRequest('invalidValue', `${op} needs a value`)
  return {
    op,
    ...(typeof path === 'string' ? { path } : {}),
    ...(value === undefined ? {} : { value }),
  }
}

/** Reads the name of an operation in any case: Entra writes "Replace" unless told otherwise. */
export function normaliseOp(op: Json | undefined): PatchOperation['op'] {
  const word = typeof op === 'string' ? op.toLowerCase() : undefined
  if (word === 'add' || word === 'remove' || word === 'replace') return word
  throw badRequest('invalidSyntax', `op must be add, remove or replace, not ${JSON.stringify(op)}`)
}
