import { AsyncLocalStorage } from 'node:async_hooks'

const current = new AsyncLocalStorage<Forgotten>()

/** Promises that a check left behind: it forgot an `await`. What they are rejected with is an error of that check. */
export class Forgotten {
  private first: { reason: unknown } | undefined

  /** Runs the body of the check; whatever it starts is its own. */
  during<T>(body: () => T): T {
    return current.run(this, body)
  }

  /** Why the first of them was rejected, as an error of the check; `undefined` while there is none. */
  get error(): Error | undefined {
    if (!this.first) return undefined
    const { reason } = this.first
    const message = reason instanceof Error ? reason.message : String(reason)
    return new Error(`unhandled rejection (is there an await missing?): ${message}`)
  }

  private note(reason: unknown): void {
    this.first ??= { reason }
  }

  private static listeners = 0

  /** Listens for them, so that they end no process. @returns what ends that */
  static listen(): () => void {
    if (Forgotten.listeners++ === 0) process.on('unhandledRejection', Forgotten.hear)
    return () => {
      if (--Forgotten.listeners === 0) process.off('unhandledRejection', Forgotten.hear)
    }
  }

  private static readonly hear = (reason: unknown): void => {
    const whose = current.getStore()
    if (whose) whose.note(reason)
    // What is none of ours goes the way that it would go without us.
    else if (process.listenerCount('unhandledRejection') === 1) throw reason
  }
}
