import type { FileFactory, ReporterFactory } from './Reporter.js'

/** Something that can be chosen: a line of help, and how to load it when it is. */
export interface Choice<T> {
  about: string
  load(): Promise<T>
}

/**
 * The files that a run can leave, by the names that `--report` and configuration files take. This is the only list of
 * them: a new one is a folder and a line here.
 */
export const formats = {
  html: { about: 'a page for people', load: async () => (await import('./html/htmlReport.js')).htmlReport },
  json: { about: 'all of it', load: async () => (await import('./json/jsonReport.js')).jsonReport },
  junit: { about: 'for CI', load: async () => (await import('./junit/junitReport.js')).junitReport },
} satisfies Record<string, Choice<FileFactory>>

/** What the terminal can show while a run goes on, by the names that `--reporter` takes. The only list of them, too. */
export const reporters = {
  tree: { about: 'causes', load: async () => (await import('./console/treeReporter.js')).treeReporter },
  dot: { about: 'a dot a check', load: async () => (await import('./console/dotReporter.js')).dotReporter },
  json: { about: 'an event a line', load: async () => (await import('./json/jsonReporter.js')).jsonReporter },
} satisfies Record<string, Choice<ReporterFactory>>

export type ReportFormat = keyof typeof formats
export type ReporterName = keyof typeof reporters

export const defaultReporter: ReporterName = 'tree'

/** The names of a registry in its order. */
export const namesOf = <T extends object>(registry: T): (keyof T)[] => Object.keys(registry) as (keyof T)[]

/** The names of a registry with what they are, for help: `html (a page for people), json (all of it)`. */
export const helpOf = (registry: Record<string, Choice<unknown>>): string =>
  Object.entries(registry)
    .map(([name, { about }]) => `${name} (${about})`)
    .join(', ')
