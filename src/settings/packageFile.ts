import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

let root: string | undefined

/**
 * Path of a file that ships with the package, e.g. `packageFile('fixtures', 'profiles', 'rfc.json')`.
 * Walking up by package name works from the sources and from a bundle, which lie at different depths.
 */
export function packageFile(...segments: string[]): string {
  root ??= findRoot(dirname(fileURLToPath(import.meta.url)))
  return join(root, ...segments)
}

function findRoot(start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json')
    if (existsSync(manifest) && nameIn(manifest) === 'scim-conform') return folder
    if (folder === dirname(folder)) throw new Error(`no package.json of scim-conform above ${start}`)
  }
}

function nameIn(manifest: string): unknown {
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { name?: unknown }).name
}
