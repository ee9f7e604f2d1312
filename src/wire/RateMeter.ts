/** Counts requests as they leave: how many, and the most in any one-second window. Keeps one second of times only. */
export class RateMeter {
  count = 0
  peak = 0
  private first = 0
  private last = 0
  private readonly window: number[] = []

  /** Notes a request that leaves at `now`, in milliseconds. */
  note(now: number): void {
    if (this.count === 0) this.first = now
    this.count += 1
    this.last = now
    this.window.push(now)
    while ((this.window[0] ?? now) <= now - 1000) this.window.shift()
    this.peak = Math.max(this.peak, this.window.length)
  }

  /** Average requests per second from the first to the last. */
  get perSecond(): number {
    const seconds = (this.last - this.first) / 1000
    return seconds > 0 ? (this.count - 1) / seconds : 0
  }
}
