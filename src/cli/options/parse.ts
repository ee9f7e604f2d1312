import { InvalidArgumentError } from 'commander'

/** Parsers of option values. Commander prints what they throw, with the option's name before it. */

/** A number above zero. */
export function positive(text: string): number {
  const value = Number(text)
  if (!text.trim() || !Number.isFinite(value) || value <= 0)
    throw new InvalidArgumentError('Give a number above 0.')
  return value
}

/** A whole number of at least one. */
export function whole(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < 1)
    throw new InvalidArgumentError('Give a whole number of at least 1.')
  return value
}

/** A seed: a whole number from 0 to 2^32 - 1. */
export function seed(text: string): number {
  const value = Number(text)
  if (!text.trim() || !Number.isInteger(value) || value < 0 || value > 0xffffffff)
    throw new InvalidArgumentError('Give a whole number from 0 to 4294967295.')
  return value
}

/** A port: 0 for any free one. */
export function port(text: string): number {
  const value = Number(text)
  if (!text.trim() || !Number.isInteger(value) || value < 0 || value > 65535)
    throw new InvalidArgumentError('Give a port from 0 (any free one) to 65535.')
  return value
}

/** Requests a second, or `off`. */
export function rate(text: string): number | 'off' {
  return text === 'off' ? 'off' : positive(text)
}

/** A list separated by commas; given several times, the values add up. */
export function list(text: string, previous: string[] = []): string[] {
  return [
    ...previous,
    ...text
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean),
  ]
}

/** One value each time the option is given; commas may be part of it. */
export function each(text: string, previous: string[] = []): string[] {
  return [...previous, text]
}

/** A list whose members are of a fixed set. */
export function oneOf<T extends string>(allowed: readonly T[]): (text: string, previous?: T[]) => T[] {
  return (text, previous = []) => {
    const values = list(text)
    const wrong = values.find((one) => !(allowed as readonly string[]).includes(one))
    if (wrong !== undefined) throw new InvalidArgumentError(`"${wrong}" is not one of ${allowed.join(', ')}.`)
    return [...previous, ...(values as T[])]
  }
}

/** One of a fixed set. */
export function choice<T extends string>(allowed: readonly T[]): (text: string) => T {
  return (text) => {
    const value = allowed.find((one) => one === text)
    if (value === undefined) throw new InvalidArgumentError(`Allowed choices are ${allowed.join(', ')}.`)
    return value
  }
}
