import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { ResourceKind } from '../scim/types.js'

/** What a resource can be found by if its id never arrived. */
export interface Mark {
  attribute: 'userName' | 'displayName' | 'externalId'
  value: string
}

/** A line of the journal. */
export type JournalLine =
  | { type: 'run'; run: string; url: string; profile: string; startedAt: string }
  | { type: 'intended'; entry: number; kind: ResourceKind; mark: Mark | null }
  | { type: 'created'; entry: number; id: string }
  | { type: 'settled'; entry: number; how: 'refused' | 'deleted' }

/** What an earlier run may have left on the provider. */
export interface Leftover {
  entry: number
  kind: ResourceKind
  mark: Mark | null
  id?: string
}

/**
 * Every resource that a run is about to create, on disk before the request leaves, so that `sweep` can remove what a
 * killed run left. One file a run; it is removed when nothing is left.
 */
export class Journal {
  private readonly descriptor: number
  readonly file: string

  constructor(directory: string, head: Extract<JournalLine, { type: 'run' }>) {
    mkdirSync(directory, { recursive: true })
    this.file = join(directory, `journal-${head.run}.ndjson`)
    this.descriptor = openSync(this.file, 'a')
    this.write(head)
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
        open.set(line.entry, { entry: line.entry, kind: line.kind, mark: line.mark })
      else if (line.type === 'settled') open.delete(line.entry)
      else
        open.set(line.entry, {
          kind: 'User',
          mark: null,
          ...open.get(line.entry),
          entry: line.entry,
          id: line.id,
        })
    }
    return { head, leftovers: [...open.values()] }
  }
}

function parseLine(text: string): JournalLine[] {
  try {
    return [JSON.parse(text) as JournalLine]
  } catch {
    return []
  }
}
