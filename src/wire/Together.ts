/** How long requests wait for the others of their group, in ms. */
const patience = 30_000

/**
 * Requests that leave at the same moment, within the pace: as many as fit into a second wait for each other.
 * @example
 * const together = new Together(users.length)
 * await Promise.all(users.map((user) => scim.patch(group, [add(user)], { together })))
 */
export class Together {
  private readonly waiting: { resolve(): void; reject(reason: unknown): void }[] = []
  private failure: { reason: unknown } | undefined
  private timer: NodeJS.Timeout | undefined

  /** @param size how many requests there will be; if fewer come, those that did are refused after half a minute */
  constructor(readonly size: number) {}

  /** Resolves when all have arrived and `pass` lets them leave; it is asked once. Rejects when one of them fails. */
  async arrive(pass: () => Promise<void>): Promise<void> {
    if (this.failure) throw this.failure.reason
    if (this.waiting.length + 1 < this.size) {
      this.timer ??= setTimeout(() => this.fail(new Error(this.tooFew)), patience)
      return new Promise((resolve, reject) => void this.waiting.push({ resolve, reject }))
    }
    try {
      await pass()
    } catch (reason) {
      this.fail(reason)
      throw reason
    }
    for (const one of this.release()) one.resolve()
  }

  /** One of them will never arrive: those that wait for it, and those that come later, are refused. */
  fail(reason: unknown): void {
    this.failure ??= { reason }
    for (const one of this.release()) one.reject(reason)
  }

  private release() {
    clearTimeout(this.timer)
    return this.waiting.splice(0)
  }

  private get tooFew(): string {
    return `only ${this.waiting.length} of ${this.size} requests that were to leave together came within ${patience / 1000} s`
  }
}
