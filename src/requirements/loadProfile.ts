import { existsSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import type { JsonObject } from '../scim/types.js'
import { assertSchema } from '../settings/assertSchema.js'
import { ConfigError } from '../settings/ConfigError.js'
import { didYouMean } from '../settings/didYouMean.js'
import { mergeDeep } from '../settings/mergeDeep.js'
import { packageFile } from '../settings/packageFile.js'
import { readConfigJson } from '../settings/readConfigJson.js'
import { assertKnownLevels } from './assertKnownLevels.js'
import { builtInProfiles } from './builtInProfiles.js'
import type { Profile } from './Profile.js'

interface ProfileFile extends JsonObject {
  name?: string
  extends?: string
}

/**
 * Loads a profile by its built-in name or from a JSON file. `extends` names another one, relative to
 * the file, onto which its keys are laid: objects merge, arrays replace. Mistakes are ConfigErrors.
 */
export function loadProfile(nameOrFile: string): Profile {
  const path = locate(nameOrFile, process.cwd(), 'profile')
  const merged = readLayers(path, [])
  // A layer may leave out what another one gives, so completeness shows only now.
  assertSchema('profile', merged, path)
  return merged as unknown as Profile
}

function readLayers(path: string, seen: string[]): JsonObject {
  if (seen.includes(path)) {
    throw new ConfigError(
      `${seen[0]}: extends itself: ${[...seen.slice(seen.indexOf(path)), path].join(' → ')}`,
    )
  }
  const file = readConfigJson(path)
  assertSchema('profile', file, path)
  const { $schema, extends: base, ...own } = file as ProfileFile
  assertKnownLevels((own.levels as object | undefined) ?? {}, path)
  // Not inherited: reports would show the base's name for something that is not the base.
  own.name ??= basename(path, '.json')
  if (base === undefined) return own
  return mergeDeep(readLayers(locate(base, dirname(path), `${path}: extends`), [...seen, path]), own)
}

function locate(nameOrFile: string, folder: string, what: string): string {
  const builtIn = builtInProfiles()
  if (builtIn.includes(nameOrFile)) return packageFile('fixtures', 'profiles', `${nameOrFile}.json`)
  const path = resolve(folder, nameOrFile)
  if (existsSync(path)) return path
  if (/[\\/]|\.json$/.test(nameOrFile)) throw new ConfigError(`${what}: there is no file ${path}`)
  throw new ConfigError(
    `${what}: unknown profile "${nameOrFile}"${didYouMean(nameOrFile, builtIn)} ` +
      `Built-in: ${builtIn.join(', ')}. Or give the path of a JSON file.`,
  )
}
