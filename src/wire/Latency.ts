/** Percentiles of latency in constant memory: a histogram of 5 % steps from 0.1 ms up. */
export class Latency {
  private readonly buckets: number[] = []
  private count = 0
  private max = 0

  /** Notes one duration in milliseconds. */
  note(milliseconds: number): void {
    const bucket = Math.max(0, Math.ceil(Math.log(Math.max(milliseconds, 0.1) / 0.1) / Math.log(1.05)))
    this.buckets[bucket] = (this.buckets[bucket] ?? 0) + 1
    this.count += 1
    this.max = Math.max(this.max, milliseconds)
  }

  /** Percentiles in milliseconds, each at most 5 % too high. */
  get summary(): { p50: number; p95: number; p99: number; max: number } {
    return { p50: this.at(0.5), p95: this.at(0.95), p99: this.at(0.99), max: round(this.max) }
  }

  private at(share: number): number {
    let seen = 0
    for (let bucket = 0; bucket < this.buckets.length; bucket++) {
      seen += this.buckets[bucket] ?? 0
      if (seen > 0 && seen >= share * this.count) return round(Math.min(this.max, 0.1 * 1.05 ** bucket))
    }
    return 0
  }
}

const round = (value: number) => Math.round(value * 10) / 10
