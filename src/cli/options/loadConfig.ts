import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { assertSchema } from '../../settings/assertSchema.js'
import { ConfigError } from '../../settings/ConfigError.js'
import { readConfigJson } from '../../settings/readConfigJson.js'
import { assertFormats } from './assertFormats.js'
import type { CliOptions } from './CliOptions.js'

const names = ['json', 'js', 'mjs', 'ts'].map((extension) => `scim-conform.config.${extension}`)

/**
 * Reads the configuration file: the named one, or the first that lies in the working directory.
 * @throws ConfigError that names the file, the key and the remedy
 */
export async function loadConfig(file: string | undefined): Promise<CliOptions> {
  const found = file ?? names.find((name) => existsSync(name))
  if (found === undefined) return {}
  if (!existsSync(found)) throw new ConfigError(`the configuration file ${found} does not exist`)
  const content = found.endsWith('.json') ? readConfigJson(found) : await importConfig(found)
  assertSchema('config', content, found)
  assertFormats(found, content as Record<string, unknown>)
  return normalise(content as Record<string, unknown>)
}

async function importConfig(file: string): Promise<unknown> {
  try {
    const module = (await import(pathToFileURL(resolve(file)).href)) as { default?: unknown }
    if (module.default === undefined) throw new Error('it has no default export')
    return module.default
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_UNKNOWN_FILE_EXTENSION')
      throw new ConfigError(
        `${file}: this Node cannot load TypeScript. Use Node 22.18 or later, or rename the file to .mjs.`,
      )
    throw new ConfigError(
      `${file} cannot be loaded: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

const lists = new Set(['header', 'defect', 'only', 'skip', 'requirement', 'level', 'report'])

/** Lists may be given as one text. */
function normalise({ $schema: _, ...content }: Record<string, unknown>): CliOptions {
  return Object.fromEntries(
    Object.entries(content).map(([key, value]) => [
      key,
      lists.has(key) && typeof value === 'string' ? [value] : value,
    ]),
  )
}
