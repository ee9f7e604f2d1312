/** Time as the pace sees it; tests give their own. */
export interface Clock {
  /** Milliseconds, monotonic. */
  now(): number
  /** Calls back after so long, unless what it returns is called before. */
  after(milliseconds: number, callback: () => void): () => void
}

/** How many requests may leave. `null` or absent: as many as there are. */
export interface Limits {
  perSecond: number | null
  readsPerMinute?: number
  writesPerMinute?: number
}

/** How much of a late timer is made up for, in ms. More would let the provider see a burst. */
const catchUp = 20

interface Waiting {
  /** How many requests leave at once. */
  count: number
  write: boolean
  release(): void
  refuse(reason: Error): void
}

/**
 * One pace for the whole run: requests leave evenly spaced, so that never more than `perSecond` (2.5: three) fall
 * into *any* one-second window, at the provider's end too; 3 % of the rate is the margin for jitter on the way.
 */
export class Pace {
  private readonly queue: Waiting[] = []
  private readonly sent: { second: number[]; reads: number[]; writes: number[] } = {
    second: [],
    reads: [],
    writes: [],
  }
  private nextSlot = 0
  private heldUntil = 0
  private disarm: (() => void) | undefined
  private stopped: Error | undefined

  constructor(
    private readonly limits: Limits,
    private readonly clock: Clock = systemClock,
  ) {}

  /**
   * Resolves when one request may leave, or `count` at the same moment. Rejects once the pace is stopped.
   * @param count at most what leaves in a second
   */
  turn({ write = false, count = 1 } = {}): Promise<void> {
    if (this.stopped) return Promise.reject(this.stopped)
    return new Promise((release, refuse) => {
      this.queue.push({ write, count, release, refuse })
      this.drain()
    })
  }

  /** Lets nothing leave for so long, because the provider asked for it. */
  hold(milliseconds: number): void {
    this.heldUntil = Math.max(this.heldUntil, this.clock.now() + milliseconds)
  }

  /** Refuses everything that waits and everything that comes, until {@link resume}. */
  stop(reason: Error): void {
    this.stopped = reason
    this.disarm?.()
    this.disarm = undefined
    for (const one of this.queue.splice(0)) one.refuse(reason)
  }

  /** Goes on after a stop, for clean-up. */
  resume(): void {
    this.stopped = undefined
  }

  private drain(): void {
    this.disarm?.()
    this.disarm = undefined
    for (let next = this.first(); next; next = this.first()) {
      if (next.wait > 0) {
        this.disarm = this.clock.after(Math.ceil(next.wait), () => this.drain())
        return
      }
      this.queue.splice(this.queue.indexOf(next.one), 1)
      this.note(next.one)
      next.one.release()
    }
  }

  /** Who leaves next, and in how long: a read that waits for its minute does not hold up a write, nor the reverse. */
  private first(): { one: Waiting; wait: number } | undefined {
    const [oldest] = this.queue
    // Room for several comes only where nobody else takes it meanwhile.
    if (oldest && oldest.count > 1) return { one: oldest, wait: this.waitFor(oldest) }
    const heads = [false, true].flatMap((write) => this.queue.find((one) => one.write === write) ?? [])
    return heads
      .sort((a, b) => this.queue.indexOf(a) - this.queue.indexOf(b))
      .map((one) => ({ one, wait: this.waitFor(one) }))
      .sort((a, b) => a.wait - b.wait)[0]
  }

  private waitFor(next: Waiting): number {
    const now = this.clock.now()
    const { perSecond, readsPerMinute, writesPerMinute } = this.limits
    const minute = next.write
      ? full(this.sent.writes, writesPerMinute, 60_000, now, next.count)
      : full(this.sent.reads, readsPerMinute, 60_000, now, next.count)
    const second =
      perSecond === null
        ? 0
        : Math.max(this.nextSlot - now, full(this.sent.second, Math.ceil(perSecond), 1000, now, next.count))
    return Math.max(0, this.heldUntil - now, minute, second)
  }

  private note({ write, count }: Waiting): void {
    const now = this.clock.now()
    const { perSecond, readsPerMinute, writesPerMinute } = this.limits
    if (perSecond !== null) {
      const spacing = (1030 / perSecond) * count
      this.nextSlot = Math.max(this.nextSlot + spacing, now + spacing - catchUp)
      keep(this.sent.second, Math.ceil(perSecond), now, count)
    }
    if (write && writesPerMinute !== undefined) keep(this.sent.writes, writesPerMinute, now, count)
    if (!write && readsPerMinute !== undefined) keep(this.sent.reads, readsPerMinute, now, count)
  }
}

/** How long until a window that holds at most `limit` times has room for `count` more. */
function full(
  times: number[],
  limit: number | undefined,
  window: number,
  now: number,
  count: number,
): number {
  if (limit === undefined || limit < 1) return 0
  const room = Math.max(1, Math.floor(limit) - count + 1)
  if (times.length < room) return 0
  const oldest = times[times.length - room] ?? 0
  // The margin keeps a window full even where requests arrive closer together than they left.
  return oldest + window * 1.025 - now
}

function keep(times: number[], limit: number, now: number, count: number): void {
  for (let left = count; left > 0; left--) times.push(now)
  while (times.length > limit) times.shift()
}

const systemClock: Clock = {
  now: () => performance.now(),
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds)
    return () => clearTimeout(timer)
  },
}
