import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { parseJson } from '../scim/parseJson.js'
import { isObject } from '../scim/valueAt.js'

/** What a resource can be found by if its id never arrived. */
export interface Mark {
  attribute: 'userName' | 'displayName' | 'externalId'
  value: string
}

/** A line of the journal. */
export type JournalLine =
  | { type: 'run'; run: string; url: string; profile: string; startedAt: string }
  | { type: 'intended'; entry: number; collection: string; mark: Mark | null }
  // As 0.1.0 wrote it.
  | { type: 'intended'; entry: number; kind: 'User' | 'Group'; mark: Mark | null }
  | { type: 'created'; entry: number; id: string }
  | { type: 'settled'; entry: number; how: 'refused' | 'deleted' }

/** What an earlier run may have left on the provider. */
export interface Leftover {
  entry: number
  /** First segment of its path: `Users`. */
  collection: string
  mark: Mark | null
  id?: string
}

/**
 * Every resource that a run is about to create, on disk before the request leaves, so that `sweep` can remove what a
 * killed run left. One file a run; it is removed when nothing is left.
 */
export class Journal {
  private readonly descriptor: number

  private constructor(readonly file: string) {
    // It names people's accounts on somebody's server.
    this.descriptor = openSync(file, 'a', 0o600)
  }

  /** Begins the journal of a run in a directory, which is made where need be. */
  static begin(directory: string, head: Extract<JournalLine, { type: 'run' }>): Journal {
    mkdirSync(directory, { recursive: true })
    const journal = new Journal(join(directory, `journal-${head.run}.ndjson`))
    journal.write(head)
    return journal
  }

  /** Goes on with the journal of an earlier run. */
  static resume(file: string): Journal {
    return new Journal(file)
  }

  /** Appends a line. It has left this process when the call returns. */
  write(line: JournalLine): void {
    writeSync(this.descriptor, `${JSON.stringify(line)}\n`)
  }

  /** Closes the file, and removes it where nothing is left to sweep. */
  close({ nothingLeft }: { nothingLeft: boolean }): void {
    closeSync(this.descriptor)
    if (nothingLeft) rmSync(this.file, { force: true })
  }

  /** The journals that runs left in a directory. */
  static filesIn(directory: string | undefined): string[] {
    if (directory === undefined) return []
    try {
      return readdirSync(directory)
        .filter((name) => /^journal-\w+\.ndjson$/.test(name))
        .map((name) => join(directory, name))
    } catch {
      return []
    }
  }

  /** Reads a journal; a last line that was cut short by a kill is passed over. */
  static read(file: string): {
    head: Extract<JournalLine, { type: 'run' }> | undefined
    leftovers: Leftover[]
  } {
    let head: Extract<JournalLine, { type: 'run' }> | undefined
    const open = new Map<number, Leftover>()
    for (const line of readFileSync(file, 'utf8').split('\n').flatMap(parseLine)) {
      if (line.type === 'run') head = line
      else if (line.type === 'intended')
        open.set(line.entry, { entry: line.entry, collection: collectionIn(line), mark: line.mark })
      else if (line.type === 'settled') open.delete(line.entry)
      else
        open.set(line.entry, {
          collection: 'Users',
          mark: null,
          ...open.get(line.entry),
          entry: line.entry,
          id: line.id,
        })
    }
    return { head, leftovers: [...open.values()] }
  }
}

const collectionIn = (line: Extract<JournalLine, { type: 'intended' }>): string =>
  'collection' in line ? line.collection : `${line.kind}s`

function parseLine(text: string): JournalLine[] {
  const line = parseJson(text)
  return isObject(line) ? [line as JournalLine] : []
}
