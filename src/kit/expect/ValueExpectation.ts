import type { Exchange } from '../../scim/Exchange.js'
import { isEmpty, sameValue } from '../../scim/sameValue.js'
import type { Json } from '../../scim/types.js'
import type { Sink } from './Findings.js'
import { show } from './show.js'

/** What can be expected of a value; `label` says in the reader's words what it is. */
export class ValueExpectation {
  constructor(
    private readonly value: Json | undefined,
    private readonly label: string,
    private readonly evidence: Exchange[],
    private readonly sink: Sink,
  ) {}

  /** The very value: same type, same text. */
  toBe(expected: Json | undefined): this {
    return this.check(Object.is(this.value, expected) || same(this.value, expected), [show(expected)])
  }

  /** Any of these. */
  toBeOneOf(...expected: (Json | undefined)[]): this {
    return this.check(
      expected.some((one) => same(this.value, one)),
      expected.map(show),
    )
  }

  /** The same in SCIM's eyes: absent = null = [], sets without order, server-added sub-attributes ignored. */
  toMean(expected: Json | undefined): this {
    return this.check(sameValue(expected, this.value), [show(expected)])
  }

  /** Absent, null, [] or an object of such. */
  toBeUnassigned(): this {
    return this.check(isEmpty(this.value), ['no value'])
  }

  /** Some value. */
  toBePresent(): this {
    return this.check(!isEmpty(this.value), ['a value'])
  }

  /** Text that fits the pattern, described for the reader. */
  toMatch(pattern: RegExp, described: string): this {
    return this.check(typeof this.value === 'string' && pattern.test(this.value), [described])
  }

  /** A list that has this element. */
  toInclude(element: Json): this {
    return this.check(Array.isArray(this.value) && this.value.some((one) => same(one, element)), [
      `a list with ${show(element)}`,
    ])
  }

  /** A number of at most this. */
  toBeAtMost(limit: number): this {
    return this.check(typeof this.value === 'number' && this.value <= limit, [`at most ${limit}`])
  }

  /** A number of at least this. */
  toBeAtLeast(limit: number): this {
    return this.check(typeof this.value === 'number' && this.value >= limit, [`at least ${limit}`])
  }

  /** Whatever `holds` says, described for the reader. */
  toSatisfy(holds: boolean, described: string): this {
    return this.check(holds, [described])
  }

  private check(holds: boolean, expected: string[]): this {
    this.sink.state()
    if (!holds) {
      const actual = show(this.value)
      this.sink.fail({
        message: `${this.label} is ${actual}`,
        expected: expected.map((one) => `${this.label} is ${one}`),
        actual,
        subject: this.label,
        evidence: this.evidence,
      })
    }
    return this
  }
}

const same = (left: Json | undefined, right: Json | undefined) =>
  JSON.stringify(left) === JSON.stringify(right)
