import { existsSync, readdirSync } from 'node:fs'
import type { Json, JsonObject } from '../scim/types.js'
import { didYouMean } from '../settings/didYouMean.js'
import { packageFile } from '../settings/packageFile.js'
import { readJson } from '../settings/readJson.js'

const bodies = new Map<string, JsonObject>()

/**
 * A request body as a real identity provider words it: the body of `fixtures/payloads/<name>.json` with
 * each `{placeholder}` filled in. One that is not given is an error; one that is not used is not.
 */
export function payload(name: string, placeholders: Record<string, string>): JsonObject {
  return fill(bodyOf(name), name, placeholders) as JsonObject
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

function fill(value: Json | undefined, name: string, placeholders: Record<string, string>): Json | undefined {
  if (typeof value === 'string') return fillText(value, name, placeholders)
  if (Array.isArray(value)) return value.map((item) => fill(item, name, placeholders) as Json)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fill(item, name, placeholders)]))
}

function fillText(text: string, name: string, placeholders: Record<string, string>): string {
  // JSON text inside a string has a quote behind its brace and so is no placeholder.
  return text.replace(/\{([A-Za-z]\w*)\}/g, (_, key: string) => {
    const value = placeholders[key]
    if (value === undefined) throw new Error(`payload "${name}" needs a value for {${key}}`)
    return value
  })
}
