import { mintedPrefix } from '../scim/mintedPrefix.js'

/** Repeatable randomness: the same seed and name give the same values (mulberry32 over a hash of both). */
export class Random {
  private state: number

  constructor(seed: number, name: string) {
    this.state = [...name].reduce(
      (hash, char) => Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16777619),
      seed ^ 2166136261,
    )
  }

  /** A whole number from 0 to `below` - 1. */
  below(below: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }

  /** `length` characters out of `alphabet`. */
  text(length: number, alphabet = '0123456789abcdef'): string {
    return Array.from({ length }, () => alphabet[this.below(alphabet.length)]).join('')
  }

  /** A UUID of version 4 that no provider has handed out; its first group marks it as made up by this harness. */
  guid(): string {
    return `${mintedPrefix}-${this.text(4)}-4${this.text(3)}-${this.text(1, '89ab')}${this.text(3)}-${this.text(12)}`
  }
}
