import { execFileSync } from 'node:child_process'
import { basename } from 'node:path'
import { defects } from '../../mock/defects/index.js'
import { suites } from '../../suites/index.js'
import { filesIn, importsOf } from '../support/imports.js'

/** What changes reach. */
export interface Touched {
  /** A file that everything depends on, if one changed: then all is to be proven. */
  everything?: string
  /** Ids of suites whose checks may judge otherwise. */
  suites: string[]
  /** Ids of defects that may show otherwise, or that are caught by one of these suites. */
  defects: string[]
}

/** Files that differ from a revision, and those that are new. */
export function changedFiles(base: string): string[] {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).split('\n')
  const files = [...git('diff', '--name-only', base), ...git('ls-files', '--others', '--exclude-standard')]
  return files.filter((file) => file !== '')
}

/** Rooms whose files decide what any check says of any defect. */
const foundations =
  /^(src\/(?!cli\/|index\.ts|vitest\.ts)|mock\/(?!defects\/|tests\/|msw\.ts)|fixtures\/(ledger|payloads|profiles)\/.*\.json|tests\/(self-proof|support)\/|package-lock\.json)/

/** What is affected by changes to these files, given by their paths from the root. */
export function touchedBy(files: string[]): Touched {
  const changed = files.filter(
    (file) => !/\.(test\.ts|md)$|^suites\/index\.ts$|^mock\/defects\/index\.ts$/.test(file),
  )
  const everything = changed.find((file) => foundations.test(file))
  if (everything !== undefined) return { everything, suites: [], defects: [] }
  const reached = [...dependents('suites', changed), ...dependents('mock/defects', changed)]
  const names = (folder: string) =>
    reached.filter((file) => file.startsWith(folder)).map((file) => basename(file, '.ts').split('.')[0] ?? '')
  const ofSuites = suites.filter(({ id }) => names('suites/').includes(id))
  // Invariants judge the traffic of all the others.
  const judge = ofSuites.find(({ checks }) => checks.some(({ type }) => type === 'invariant'))
  if (judge) return { everything: `the invariants of ${judge.id}`, suites: [], defects: [] }
  const ids = ofSuites.map(({ id }) => id)
  const planted = [...names('mock/defects/'), ...ids]
  return { suites: ids, defects: defects.filter(({ suite }) => planted.includes(suite)).map(({ id }) => id) }
}

/** The changed files of a folder, and those in it that import them, directly or not. */
function dependents(folder: string, changed: string[]): string[] {
  const imports = filesIn(folder)
    .filter((file) => !file.endsWith('/index.ts'))
    .flatMap(importsOf)
  const reached = new Set(changed.filter((file) => file.startsWith(`${folder}/`)))
  for (const file of reached) for (const { from, to } of imports) if (to === file) reached.add(from)
  return [...reached]
}
