import { existsSync, readdirSync } from 'node:fs'
import type { JsonObject } from '../scim/types.js'
import { didYouMean } from '../settings/didYouMean.js'
import { packageFile } from '../settings/packageFile.js'
import { readJson } from '../settings/readJson.js'
import { fill } from './fill.js'

const bodies = new Map<string, JsonObject>()

/**
 * A request body as a real identity provider words it: the body of `fixtures/payloads/<name>.json` with
 * each `{placeholder}` filled in. One that is not given is an error; one that is not used is not.
 */
export function payload(name: string, placeholders: Record<string, string>): JsonObject {
  return fill(bodyOf(name), placeholders, `payload "${name}"`)
}

function bodyOf(name: string): JsonObject {
  let body = bodies.get(name)
  if (!body) {
    const path = packageFile('fixtures', 'payloads', `${name}.json`)
    if (!existsSync(path)) throw new Error(`there is no payload "${name}"${didYouMean(name, payloadNames())}`)
    body = readJson<{ body: JsonObject }>(path).body
    bodies.set(name, body)
  }
  return body
}

function payloadNames(): string[] {
  return readdirSync(packageFile('fixtures', 'payloads')).map((file) => file.replace(/\.json$/, ''))
}
