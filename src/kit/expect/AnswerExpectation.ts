import { sameValue } from '../../scim/sameValue.js'
import type { Json, JsonObject } from '../../scim/types.js'
import { urns } from '../../scim/urns.js'
import { isObject, valueAt } from '../../scim/valueAt.js'
import type { Answer } from '../Answer.js'
import type { FailureDetails } from '../CheckFailure.js'
import type { Sink } from './Findings.js'
import { show } from './show.js'
import { ValueExpectation } from './ValueExpectation.js'

/** What can be expected of an answer, in the protocol's words. Each accepts every answer that its arguments name. */
export class AnswerExpectation {
  private broken = false

  constructor(
    private readonly answer: Answer,
    private readonly sink: Sink,
  ) {}

  /** The status is one of these. For a check whose point is the code; {@link toSucceed} for one that goes on. */
  toHaveStatus(...statuses: number[]): this {
    if (!this.look() || statuses.includes(this.answer.status)) return this
    const served = statuses.some((one) => one >= 200 && one < 400)
    return this.failStatus(statuses.map(statusText), served)
  }

  /** The status is 2xx; which one, is for the check of the code to judge. */
  toSucceed(): this {
    if (!this.look() || this.answer.ok) return this
    return this.failStatus(['success (2xx)'], true)
  }

  /** The status is 2xx, or one of these refusals (400 and 501 unless given). */
  toSucceedOrBeRefused(...refusals: number[]): this {
    const accepted = refusals.length ? refusals : [400, 501]
    if (!this.look() || this.answer.ok || accepted.includes(this.answer.status)) return this
    return this.failStatus(['success (2xx)', ...accepted.map(statusText)], false)
  }

  /** The provider turns the request away: one of these statuses, or any 4xx and 501. */
  toBeRefused(...statuses: number[]): this {
    const { status } = this.answer
    const refused = statuses.length
      ? statuses.includes(status)
      : (status >= 400 && status < 500) || status === 501
    if (!this.look() || refused) return this
    return this.failStatus(statuses.length ? statuses.map(statusText) : ['a refusal (4xx, or 501)'], false)
  }

  /** Whatever is asked for by mistake, it is no outage: no 5xx but 501, and an answer at all. */
  toBeNoServerError(): this {
    const { status } = this.answer
    if (!this.look() || (status > 0 && (status < 500 || status === 501))) return this
    return this.failStatus(['a status below 500, or 501'], false)
  }

  /**
   * A SCIM error of one of these statuses (RFC 7644 §3.12).
   * @param scimType accepted keywords; left out, any or none is fine
   */
  toBeScimError(statuses: number | number[], { scimType }: { scimType?: string | string[] } = {}): this {
    if (!this.look()) return this
    const list = [statuses].flat()
    const types = scimType === undefined ? [] : [scimType].flat()
    const wanted = list.map(
      (status) =>
        `${statusText(status)} with a SCIM error${types.length ? ` and scimType ${types.join(' or ')}` : ''}`,
    )
    const { answer } = this
    if (!list.includes(answer.status)) return this.failStatus(wanted, false)
    if (!isScimError(answer.json))
      return this.fail(`${answer.summary}, but its body is no SCIM error`, wanted, answer.described, {
        fault: 'error-body',
      })
    if (!types.length || types.includes(answer.scimType ?? '')) return this
    const got = answer.scimType ? `scimType ${answer.scimType}` : 'no scimType'
    return this.fail(`${answer.summary}, with ${got}`, wanted, answer.described, {
      fault: 'scim-type',
      subject: answer.scimType ?? '',
    })
  }

  /** An error names its fault by one of these keywords; to be said under the requirement of the keyword. */
  toHaveScimType(...types: string[]): this {
    if (!this.look() || types.includes(this.answer.scimType ?? '')) return this
    const { answer } = this
    const got = answer.scimType ? `scimType ${answer.scimType}` : 'no scimType'
    const fault = isScimError(answer.json) ? 'scim-type' : 'error-body'
    return this.fail(
      `${answer.summary}, with ${got}`,
      types.map((one) => `scimType ${one}`),
      answer.described,
      { fault, subject: answer.scimType ?? '' },
    )
  }

  /** 200 with a ListResponse (RFC 7644 §3.4.2). */
  toBeList(): this {
    if (!this.look()) return this
    const wanted = ['200 with a ListResponse']
    const { answer } = this
    if (answer.status !== 200) return this.failStatus(wanted, true)
    if (isList(answer.json)) return this
    return this.fail(`${answer.summary}, but its body is no ListResponse`, wanted, answer.described)
  }

  /**
   * A list that holds these resources, by id, and no other. For a filter that only they can meet; that a list has each
   * of them once and counts them right, are sentences of their own.
   */
  toFind(...wanted: { id: string }[]): this {
    this.toBeList()
    return this.broken ? this : this.compareIds(wanted, this.answer.resources)
  }

  /** An empty list, totalResults 0: 200, never 404 (ENTRA-A1, ENTRA-A5). */
  toFindNothing(): this {
    this.toFind()
    const { totalResults } = this.broken ? { totalResults: 0 } : this.answer.object
    // Whether it is written as a number is for the check of the counters to judge.
    if (Number(totalResults ?? 1) === 0) return this
    return this.fail(
      `${this.answer.summary} with totalResults ${show(totalResults)} for no resource`,
      ['totalResults 0'],
      `totalResults ${show(totalResults)}`,
      { subject: 'totalResults' },
    )
  }

  /**
   * A list that, of the specimens, holds exactly `wanted`; what else it holds is not ours to judge.
   * @param specimens all resources that the filter was written about
   */
  toFindAmong(specimens: { id: string }[], wanted: { id: string }[]): this {
    this.toBeList()
    if (this.broken) return this
    const ours = new Set(specimens.map(({ id }) => id))
    const found = this.answer.resources.filter((one) => typeof one.id === 'string' && ours.has(one.id))
    return this.compareIds(wanted, found)
  }

  /** The body is a resource whose attribute has this value; absent, null and [] are one. */
  toHaveAttribute(path: string, value: Json | undefined): this {
    if (!this.look()) return this
    const got = valueAt(this.answer.json, path)
    if (sameValue(value, got)) return this
    return this.fail(
      `${this.answer.summary}, with ${path} ${show(got)}`,
      [`${path} is ${show(value)}`],
      `${path} is ${show(got)}`,
      { subject: path },
    )
  }

  /** The value at a path of the body, to state something about: `expect(answer).attribute('active').toBe(false)`. */
  attribute(path: string): ValueExpectation {
    const { answer } = this
    return new ValueExpectation(valueAt(answer.json, path), path, [answer.exchange], this.sink)
  }

  private compareIds(wanted: { id: string }[], found: JsonObject[]): this {
    const ids = found.map((one) => String(one.id))
    const missing = wanted.filter(({ id }) => !ids.includes(id))
    const extra = ids.filter((id) => !wanted.some((one) => one.id === id))
    if (missing.length === 0 && extra.length === 0) {
      if (wanted.length > 0) this.sink.prove(this.answer.exchange)
      return this
    }
    const faults = [
      missing.length && `${missing.length} missing`,
      extra.length && `${extra.length} that should not be there`,
    ].filter(Boolean)
    const expected = wanted.length
      ? `${count(wanted.length)}: ${wanted.map(({ id }) => id).join(', ')}`
      : 'no resource'
    const shown = ids.length ? `: ${ids.slice(0, 8).join(', ')}${ids.length > 8 ? ' …' : ''}` : ''
    return this.fail(
      `${this.answer.summary} with the wrong resources: ${faults.join(', ')}`,
      [expected],
      `${count(ids.length)}${shown}`,
      { subject: 'Resources', story: extra.length ? 'ignored' : 'wrong' },
    )
  }

  /** Notes that something is stated. @returns whether it makes sense to look: an answer is faulty once */
  private look(): boolean {
    if (!this.broken) this.sink.state()
    return !this.broken
  }

  private fail(
    message: string,
    expected: string[],
    actual: string,
    more: Partial<FailureDetails> = {},
  ): this {
    this.broken = true
    this.sink.fail({ message, expected, actual, ...more, evidence: [this.answer.exchange] })
    return this
  }

  /** Another status was due; `served` says that the request should have succeeded. */
  private failStatus(expected: string[], served: boolean): this {
    const { answer } = this
    const refused = served && (answer.status === 0 || answer.status >= 400)
    return this.fail(answer.summary, expected, answer.described, {
      fault: 'status',
      story: refused ? 'refused' : 'wrong',
    })
  }
}

/** Whether a body is an Error message (RFC 7644 §3.12): its URN, and a status in it. */
const isScimError = (body: Json | undefined): boolean =>
  isObject(body) && Array.isArray(body.schemas) && body.schemas.includes(urns.error)

const isList = (body: Json | undefined): boolean =>
  isObject(body) &&
  Array.isArray(body.schemas) &&
  body.schemas.includes(urns.listResponse) &&
  (body.Resources === undefined || body.Resources === null || Array.isArray(body.Resources))

const count = (n: number): string => (n === 1 ? '1 resource' : `${n} resources`)

const statusText = (status: number): string => (status === 0 ? 'no answer' : String(status))
