/**
 * Requests that leave at the same moment, within the pace: as many as fit into a second wait for each other.
 * @example
 * const together = new Together(users.length)
 * await Promise.all(users.map((user) => scim.patch(group, [add(user)], { together })))
 */
export class Together {
  private readonly waiting: { resolve(): void; reject(reason: unknown): void }[] = []

  /** @param size how many requests there will be; if fewer come, they wait for ever */
  constructor(readonly size: number) {}

  /** Resolves when all have arrived and `pass` lets them leave; it is asked once. */
  async arrive(pass: () => Promise<void>): Promise<void> {
    if (this.waiting.length + 1 < this.size)
      return new Promise((resolve, reject) => void this.waiting.push({ resolve, reject }))
    const others = this.waiting.splice(0)
    try {
      await pass()
    } catch (reason) {
      for (const one of others) one.reject(reason)
      throw reason
    }
    for (const one of others) one.resolve()
  }
}
