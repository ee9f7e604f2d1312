import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs'
import { join } from 'node:path'
import type { Exchange } from '../scim/Exchange.js'

/** Name of the file in the output directory. */
export const exchangesName = 'exchanges.ndjson'

/** What JSON leaves as it is though a terminal would obey it or a reader not see it: C1 controls, bidi, invisible marks. */
const active = /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g

const escapeUnit = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

/** Exchanges on disk as they happen, one a line, so that memory stays flat however long a run is. */
export class ExchangeFile {
  private readonly stream: WriteStream
  private failure: Error | undefined
  count = 0

  constructor(directory: string) {
    mkdirSync(directory, { recursive: true })
    this.stream = createWriteStream(join(directory, exchangesName))
    this.stream.on('error', (error) => {
      this.failure = error
    })
  }

  /** Appends one exchange. */
  write(exchange: Exchange): void {
    this.count += 1
    this.stream.write(`${JSON.stringify(exchange).replace(active, escapeUnit)}\n`)
  }

  /** Resolves when everything is on disk. @throws Error when it could not be written */
  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.stream.end(resolve))
    if (this.failure) throw this.failure
  }
}
