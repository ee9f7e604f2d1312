import type { RunEvent } from '../../src/verdict/RunEvent.js'
import { shortVerdicts } from '../text/causesOf.js'
import { count, decimal, duration, plural } from '../text/numbers.js'

/** Before so many checks have finished, an estimate would jump about. */
const enoughForEstimate = 5

/** Counts a run's progress and says it in one line. */
export class Progress {
  private total = 0
  private toRun = 0
  private done = 0
  private ran = 0
  private short = 0
  private requests = 0
  private startedAt = 0
  private asked: number | null = null
  private planned = new Set<string>()
  private heldUntil = 0
  private cleaning = 0

  constructor(private readonly now: () => number) {}

  onEvent(event: RunEvent): void {
    if (event.type === 'run-started') {
      this.startedAt = this.now()
      this.asked = event.rate
      this.total = event.checks.length
      this.planned = new Set(event.checks.filter((check) => check.runs).map((check) => check.id))
      this.toRun = this.planned.size
    } else if (event.type === 'exchange') {
      this.requests += 1
    } else if (event.type === 'check-finished') {
      this.done += 1
      if (this.planned.has(event.result.id)) this.ran += 1
      if (shortVerdicts.includes(event.result.verdict)) this.short += 1
    } else if (event.type === 'throttled') {
      this.heldUntil = this.now() + event.waitMs
    } else if (event.type === 'cleanup-started') {
      this.cleaning = event.resources
    }
  }

  text(): string {
    const seconds = Math.max(0.001, (this.now() - this.startedAt) / 1000)
    const parts = [
      `${count(this.done)}/${count(this.total)} checks`,
      plural(this.requests, 'request'),
      `${decimal(this.requests / Math.max(1, seconds))}/s`,
    ]
    if (this.short > 0) parts.push(`${count(this.short)} ${this.short === 1 ? 'falls' : 'fall'} short`)
    const held = this.heldUntil - this.now()
    if (this.cleaning > 0) parts.push(`deleting ${plural(this.cleaning, 'resource')}`)
    else if (held > 0) parts.push(`waiting ${duration(held)} as the provider asked (429)`)
    else {
      const left = this.millisecondsLeft(seconds)
      if (left !== undefined) parts.push(`about ${duration(left)} left`)
    }
    return parts.join(' · ')
  }

  /** Requests still to come, judged by those so far, at the rate permitted or the slower one that is reached. */
  private millisecondsLeft(seconds: number): number | undefined {
    if (this.ran < enoughForEstimate || this.requests === 0 || this.ran >= this.toRun) return undefined
    const remaining = (this.requests / this.ran) * (this.toRun - this.ran)
    const reached = this.requests / seconds
    const rate = this.asked === null ? reached : Math.min(this.asked, reached)
    // Whole seconds: tenths would pretend to a precision that the estimate does not have.
    return Math.max(1, Math.round(remaining / rate)) * 1000
  }
}
