import { readdirSync } from 'node:fs'
import { packageFile } from '../settings/packageFile.js'

/** Names of the profiles that ship with the package, in alphabetical order. */
export function builtInProfiles(): string[] {
  return readdirSync(packageFile('fixtures', 'profiles'))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort()
}
