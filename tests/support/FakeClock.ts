import type { Clock } from '../../src/wire/Pace.js'

interface Timer {
  at: number
  callback(): void
}

/** A clock that tests move by hand. Its timers fire late by what `lateness` says, as real ones do. */
export class FakeClock implements Clock {
  private time = 0
  private timers: Timer[] = []

  constructor(private readonly lateness: () => number = () => 0) {}

  now(): number {
    return this.time
  }

  after(milliseconds: number, callback: () => void): () => void {
    const timer = { at: this.time + milliseconds + this.lateness(), callback }
    this.timers.push(timer)
    return () => {
      this.timers = this.timers.filter((one) => one !== timer)
    }
  }

  /** When the next timer fires, infinity if none is set. */
  get next(): number {
    return Math.min(...this.timers.map(({ at }) => at))
  }

  /** Goes to a time; timers on the way fire in order, and what they resolve is heard before time goes on. */
  async goTo(time: number): Promise<void> {
    await settle()
    for (let next = this.next; next <= time; next = this.next) {
      this.time = Math.max(this.time, next)
      const due = this.timers.find(({ at }) => at === next)
      this.timers = this.timers.filter((one) => one !== due)
      due?.callback()
      await settle()
    }
    this.time = Math.max(this.time, time)
  }

  /** Goes on until no timer is left. */
  async drain(): Promise<void> {
    await settle()
    while (this.timers.length > 0) await this.goTo(this.next)
  }
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await Promise.resolve()
}
