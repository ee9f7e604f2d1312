import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** Tests and scripts are run from the root. */
const root = process.cwd()

/** One import of a file of this project. */
export interface Import {
  from: string
  /** A file of this project by its path from the root, or the name of a package. */
  to: string
  typeOnly: boolean
  dynamic: boolean
}

/** Text of a file, by its path from the root. */
export const textOf = (file: string): string => readFileSync(join(root, file), 'utf8')

/** Files below a folder by their paths from the root, in order. */
export function filesIn(folder: string, ending = /\.ts$/): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && ending.test(one.name))
    .map((one) => relative(root, join(one.parentPath, one.name)).replaceAll('\\', '/'))
    .sort()
}

/** What a file imports: statically, dynamically, or in a type. */
export function importsOf(file: string): Import[] {
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s+(type\s)?[^'"\n]*?(?:\{[^}]*\}[^'"\n]*?)?from\s+'([^']+)'|(?:^|\n)import\s+'([^']+)'|\bimport\('([^']+)'\)/g
  return [...textOf(file).matchAll(pattern)].map(([, type, from, bare, dynamic]) => {
    const target = from ?? bare ?? dynamic ?? ''
    const to = target.startsWith('.')
      ? relative(root, join(root, dirname(file), target))
          .replaceAll('\\', '/')
          .replace(/\.js$/, '.ts')
      : target
    return { from: file, to, typeOnly: type !== undefined, dynamic: dynamic !== undefined }
  })
}
