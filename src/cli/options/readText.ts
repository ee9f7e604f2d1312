import { readFileSync } from 'node:fs'
import { ConfigError } from '../../settings/ConfigError.js'

/** Reads a file that an option names. @throws ConfigError when it cannot be read */
export function readText(file: string, option: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new ConfigError(`${option} ${file} cannot be read: ${(error as Error).message}`)
  }
}
