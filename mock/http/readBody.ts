import { isObject, type Json, type JsonObject } from '../json.js'
import { badRequest, ScimFault } from '../ScimFault.js'
import type { Seams } from '../Seams.js'
import type { Call } from './Call.js'

export const MAX_BODY = 1024 * 1024

/** The JSON object in the body of a request, or the fitting refusal. */
export async function readBody(seams: Seams, call: Call): Promise<JsonObject> {
  seams.checkMedia(call)
  const text = await call.text()
  if (text.length > MAX_BODY) throw bodyTooLarge()
  if (text.trim() === '') throw badRequest('invalidSyntax', 'the body is empty')
  const body = seams.parseBody(call, text)
  if (!isObject(body)) throw badRequest('invalidSyntax', 'the body must be a JSON object')
  return body
}

export function parseBody(text: string): Json {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw badRequest('invalidSyntax', 'the body is not valid JSON')
  }
}

export function bodyTooLarge(): ScimFault {
  return new ScimFault(413, `the body is larger than ${MAX_BODY} bytes`)
}
