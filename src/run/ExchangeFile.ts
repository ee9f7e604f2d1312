import { chmodSync, closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Exchange } from '../scim/Exchange.js'

/** Name of the file in the output directory. */
export const exchangesName = 'exchanges.ndjson'

/** What JSON leaves as it is though a terminal would obey it or a reader not see it: C1 controls, bidi, invisible marks. */
const active = /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g

const escapeUnit = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

/** Exchanges on disk as they happen, one a line, so that memory stays flat however long a run is. */
export class ExchangeFile {
  private readonly descriptor: number
  private failure: unknown
  count = 0

  constructor(directory: string) {
    mkdirSync(directory, { recursive: true })
    const file = join(directory, exchangesName)
    // It holds other people's data. The mode of a file that is there already has to be set apart.
    this.descriptor = openSync(file, 'w', 0o600)
    chmodSync(file, 0o600)
  }

  /** Appends one exchange. It has left this process when the call returns. */
  write(exchange: Exchange): void {
    this.count += 1
    const line = Buffer.from(`${JSON.stringify(exchange).replace(active, escapeUnit)}\n`)
    try {
      for (let at = 0; at < line.length; ) at += writeSync(this.descriptor, line, at)
    } catch (error) {
      // A full disk is no reason to leave users behind: it is told when the run is over.
      this.failure ??= error
    }
  }

  /** @throws Error when something could not be written */
  async close(): Promise<void> {
    closeSync(this.descriptor)
    if (this.failure) throw this.failure
  }
}
