import { chmodSync, closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** What JSON leaves as it is though a terminal would obey it or a reader not see it: C1 controls, bidi, invisible marks. */
const active = /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g

const escapeUnit = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

/** JSON of a value that is safe to show in a terminal and parses to the same value. */
export const lineOf = (value: unknown): string => JSON.stringify(value).replace(active, escapeUnit)

/**
 * A file of lines, on disk as they come, so that memory stays flat however long a run is. It holds other people's data,
 * so it is for the eyes of its owner only (0600).
 */
export class LineFile {
  private readonly descriptor: number
  private failure: unknown
  /** Lines written. */
  count = 0

  constructor(directory: string, name: string) {
    mkdirSync(directory, { recursive: true })
    const file = join(directory, name)
    this.descriptor = openSync(file, 'w', 0o600)
    // The mode above is for new files only.
    chmodSync(file, 0o600)
  }

  /** Appends a line. It has left this process when the call returns. */
  write(line: string): void {
    this.count += 1
    const bytes = Buffer.from(`${line}\n`)
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(this.descriptor, bytes, at)
    } catch (error) {
      // A full disk is no reason to leave users behind: it is told when the run is over.
      this.failure ??= error
    }
  }

  /** @throws Error when something could not be written */
  close(): void {
    closeSync(this.descriptor)
    if (this.failure) throw this.failure
  }
}
