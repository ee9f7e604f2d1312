import type { Redactor } from '../verdict/Redactor.js'
import type { CheckResult } from '../verdict/Report.js'
import type { RunEvent } from '../verdict/RunEvent.js'
import { redactEvent } from '../verdict/redactEvent.js'
import type { RunFiles } from './RunFiles.js'

/**
 * The one stream of a run: everything that it tells the world goes through here, and is redacted on the way. Files come
 * first, so that a reader that fails loses nothing. Keeps the results.
 */
export class Broadcast {
  private readonly results = new Map<string, CheckResult>()
  private early: RunEvent[] | undefined = []
  /** Whether some check failed so far. */
  failed = false
  /** What `onEvent` threw, if it did: no reason to leave users behind, so it is thrown when the run is over. */
  complaint: { error: unknown } | undefined

  constructor(
    private readonly redactor: Redactor,
    private readonly files: RunFiles | undefined,
    private readonly onEvent: (event: RunEvent) => void = () => {},
  ) {}

  /** Tells one event. @returns it without secrets */
  emit<E extends RunEvent>(event: E): E {
    const safe = redactEvent(event, this.redactor)
    // The preflight's exchanges come before the start can be told, which needs what they found.
    if (this.early && safe.type !== 'run-started') {
      this.early.push(safe)
      return safe
    }
    this.tell(safe)
    for (const one of this.early?.splice(0) ?? []) this.tell(one)
    this.early = undefined
    return safe
  }

  private tell(event: RunEvent): void {
    this.files?.onEvent(event)
    try {
      this.onEvent(event)
    } catch (error) {
      this.complaint ??= { error }
    }
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
    return this.files?.exchangeCount ?? 0
  }

  /** Closes the files. Of a run that ended before it began they have what was sent. */
  close(): void {
    for (const one of this.early ?? []) this.files?.onEvent(one)
    this.files?.close()
  }
}
