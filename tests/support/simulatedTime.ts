interface Timer {
  at: number
  callback(): void
}

/** Where simulated time begins: any day does, as long as it is always the same. */
const epoch = Date.UTC(2026, 0, 1)

/** Turns of the event loop with no timer set or cleared, after which nothing but time can bring anything about. */
const quietTurns = 8

/** The same with no timer set, after which it is clear that nothing ever will. */
const deadTurns = 1_000_000

let taken = false

/**
 * Does work in this process in a time of its own: timers, `Date` and `performance.now` stand still while anything is
 * to be done, and leap to the next timer when nothing is. So no verdict depends on how busy the machine is, and
 * nobody waits. For work without sockets and files, whose answers would be overtaken; one at a time.
 */
export async function inSimulatedTime<T>(work: () => Promise<T>): Promise<T> {
  if (taken) throw new Error('simulated time is taken: one piece of work at a time')
  taken = true
  const time = new SimulatedTime()
  const restore = time.install()
  let over = false
  try {
    const result = work().finally(() => {
      over = true
    })
    await Promise.all([result, time.run(() => over)])
    return await result
  } finally {
    restore()
    taken = false
  }
}

class SimulatedTime {
  private now = 0
  private quiet = 0
  private readonly timers = new Set<Timer>()

  /** Takes the place of the real thing. @returns what puts it back */
  install(): () => void {
    const real = { setTimeout, clearTimeout, Date }
    const now = () => epoch + this.now
    class SimulatedDate extends Date {
      constructor(...parts: unknown[]) {
        super(...((parts.length === 0 ? [now()] : parts) as [number]))
      }
      static override now = now
    }
    Object.assign(globalThis, {
      setTimeout: (callback: (...given: unknown[]) => void, milliseconds = 0, ...given: unknown[]) =>
        this.set(() => callback(...given), Math.max(1, milliseconds)),
      clearTimeout: (timer: unknown) => this.clear(timer as Timer),
      Date: SimulatedDate,
    })
    performance.now = () => this.now
    return () => {
      Object.assign(globalThis, real)
      Reflect.deleteProperty(performance, 'now')
    }
  }

  /** Lets time pass until the work is over. */
  async run(isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      await new Promise((resolve) => setImmediate(resolve))
      this.quiet += 1
      if (this.quiet < quietTurns) continue
      const next = this.next()
      if (!next && this.quiet > deadTurns) throw new Error('the work waits for something that never comes')
      if (!next) continue
      this.timers.delete(next)
      this.now = Math.max(this.now, next.at)
      this.quiet = 0
      next.callback()
    }
  }

  private next(): Timer | undefined {
    let first: Timer | undefined
    for (const one of this.timers) if (!first || one.at < first.at) first = one
    return first
  }

  private set(callback: () => void, milliseconds: number): Timer {
    this.quiet = 0
    const timer = { at: this.now + milliseconds, callback, ref: () => timer, unref: () => timer }
    this.timers.add(timer)
    return timer
  }

  private clear(timer: Timer): void {
    if (this.timers.delete(timer)) this.quiet = 0
  }
}
