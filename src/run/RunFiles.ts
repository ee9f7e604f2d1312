import type { RunEvent } from '../verdict/RunEvent.js'
import { LineFile, lineOf } from './LineFile.js'

/** Names of the files in the output directory. */
export const exchangesName = 'exchanges.ndjson'
export const eventsName = 'events.ndjson'

/** The stream of a run on disk: all events, and the exchanges once more by themselves, one a line. */
export class RunFiles {
  private readonly events: LineFile
  private readonly exchanges: LineFile

  constructor(directory: string) {
    this.events = new LineFile(directory, eventsName)
    this.exchanges = new LineFile(directory, exchangesName)
  }

  onEvent(event: RunEvent): void {
    if (event.type !== 'exchange') {
      this.events.write(lineOf(event))
      return
    }
    // Most of what is written are exchanges: each becomes text once.
    const line = lineOf(event.exchange)
    this.exchanges.write(line)
    this.events.write(`{"type":"exchange","exchange":${line}}`)
  }

  /** Exchanges written. */
  get exchangeCount(): number {
    return this.exchanges.count
  }

  /** @throws Error when something could not be written */
  close(): void {
    try {
      this.events.close()
    } finally {
      this.exchanges.close()
    }
  }
}
