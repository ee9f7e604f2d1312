import type { Output } from '../Reporter.js'
import { clip } from './wrap.js'

const shortestInterval = 100
const eraseLine = '\r\u001b[2K'

/**
 * One line at the bottom of a terminal that is redrawn in place, at most ten times a second. It has no timer: it is
 * drawn when an event comes, and is erased before anything else is written.
 */
export class LiveLine {
  private drawnAt = Number.NEGATIVE_INFINITY
  private shown = false

  constructor(
    private readonly out: Output,
    private readonly now: () => number,
  ) {}

  draw(text: () => string): void {
    const time = this.now()
    if (time - this.drawnAt < shortestInterval) return
    this.drawnAt = time
    this.shown = true
    // A full line would wrap, and only its last row would be erased.
    this.out.write(`${eraseLine}${clip(text(), (this.out.columns ?? 80) - 1)}`)
  }

  erase(): void {
    if (!this.shown) return
    this.shown = false
    this.out.write(eraseLine)
  }
}
