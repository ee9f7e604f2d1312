import { readFileSync } from 'node:fs'
import { ConfigError } from './ConfigError.js'

/** Reads a JSON file that the user named; what is wrong with it is a ConfigError that names the file. */
export function readConfigJson(path: string): unknown {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw new ConfigError(
      `${path}: cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)})`,
    )
  }
  try {
    // Windows editors like to begin files with a byte order mark.
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new ConfigError(`${path}: is not JSON: ${(error as Error).message}`)
  }
}
