import { readFileSync } from 'node:fs'

/** Reads a JSON file. The type is the caller's promise: it holds for the package's own, schema-tested data. */
export function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T
}
