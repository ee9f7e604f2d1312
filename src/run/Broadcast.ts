import type { Redactor } from '../verdict/Redactor.js'
import type { CheckResult } from '../verdict/Report.js'
import type { RunEvent } from '../verdict/RunEvent.js'
import type { ExchangeFile } from './ExchangeFile.js'

/** Everything that a run tells the world goes through here, and is redacted on the way. Keeps the results. */
export class Broadcast {
  private readonly results = new Map<string, CheckResult>()
  /** Whether some check failed so far. */
  failed = false
  /** What `onEvent` threw, if it did: no reason to leave users behind, so it is thrown when the run is over. */
  complaint: { error: unknown } | undefined

  constructor(
    private readonly redactor: Redactor,
    private readonly exchanges: ExchangeFile | undefined,
    private readonly onEvent: (event: RunEvent) => void = () => {},
  ) {}

  /** Tells one event. @returns it without secrets */
  emit<E extends RunEvent>(event: E): E {
    const safe = this.redactor.deep(event)
    if (safe.type === 'exchange') this.exchanges?.write(safe.exchange)
    try {
      this.onEvent(safe)
    } catch (error) {
      this.complaint ??= { error }
    }
    return safe
  }

  /** Tells the result of a check, and keeps it. */
  finish(result: CheckResult): void {
    const { result: safe } = this.emit({ type: 'check-finished', result })
    this.results.set(result.id, safe)
    if (safe.verdict === 'failed') this.failed = true
  }

  /** The result of a check, once it is there. */
  result(id: string): CheckResult | undefined {
    return this.results.get(id)
  }

  /** Exchanges told so far, where they are kept. */
  get exchangeCount(): number {
    return this.exchanges?.count ?? 0
  }
}
