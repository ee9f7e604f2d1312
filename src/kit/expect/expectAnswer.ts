import { sameValue } from '../../scim/sameValue.js'
import type { Json, JsonObject } from '../../scim/types.js'
import { urns } from '../../scim/urns.js'
import { isObject, valueAt } from '../../scim/valueAt.js'
import type { Answer } from '../Answer.js'
import type { FailureDetails } from '../CheckFailure.js'
import { show } from './show.js'

type Report = (details: FailureDetails) => void

/** What can be expected of an answer, in the protocol's words. Each accepts every answer that its arguments name. */
export class AnswerExpectation {
  constructor(
    private readonly answer: Answer,
    private readonly report: Report,
  ) {}

  /** The status is one of these. */
  toHaveStatus(...statuses: number[]): this {
    if (!statuses.includes(this.answer.status))
      this.fail(this.answer.summary, statuses.map(statusText), `${this.answer.status}`)
    return this
  }

  /** The status is 2xx. */
  toSucceed(): this {
    if (!this.answer.ok) this.fail(this.answer.summary, ['success (2xx)'], this.describe())
    return this
  }

  /**
   * A SCIM error of one of these statuses (RFC 7644 §3.12).
   * @param scimType accepted keywords; left out, any or none is fine
   */
  toBeScimError(statuses: number | number[], { scimType }: { scimType?: string | string[] } = {}): this {
    const list = [statuses].flat()
    const types = scimType === undefined ? [] : [scimType].flat()
    const wanted = list.map(
      (status) =>
        `${statusText(status)} with a SCIM error${types.length ? ` and scimType ${types.join(' or ')}` : ''}`,
    )
    const { answer } = this
    if (!list.includes(answer.status)) this.fail(answer.summary, wanted, this.describe())
    else if (!isScimError(answer.json))
      this.fail(`${answer.summary}, but its body is no SCIM error`, wanted, this.describe())
    else if (types.length && !types.includes(answer.scimType ?? ''))
      this.fail(
        `${answer.summary}, with ${answer.scimType ? `scimType ${answer.scimType}` : 'no scimType'}`,
        wanted,
        this.describe(),
      )
    return this
  }

  /** 200 with a ListResponse (RFC 7644 §3.4.2). */
  toBeList(): this {
    const wanted = ['200 with a ListResponse']
    const { answer } = this
    if (answer.status !== 200) this.fail(answer.summary, wanted, this.describe())
    else if (!isList(answer.json))
      this.fail(`${answer.summary}, but its body is no ListResponse`, wanted, this.describe())
    return this
  }

  /** A list that holds exactly these resources, by id, and counts them right. For a filter that only they can meet. */
  toFind(...wanted: { id: string }[]): this {
    return this.toBeList().compareIds(wanted, this.answer.resources, true)
  }

  /** An empty list: 200, never 404 (ENTRA-A1, ENTRA-A5). */
  toFindNothing(): this {
    return this.toFind()
  }

  /**
   * A list that, of the specimens, holds exactly `wanted`; what else it holds is not ours to judge.
   * @param specimens all resources that the filter was written about
   */
  toFindAmong(specimens: { id: string }[], wanted: { id: string }[]): this {
    this.toBeList()
    const ours = new Set(specimens.map(({ id }) => id))
    const found = this.answer.resources.filter((one) => typeof one.id === 'string' && ours.has(one.id))
    return this.compareIds(wanted, found, false)
  }

  /** The body is a resource whose attribute has this value; absent, null and [] are one. */
  toHaveAttribute(path: string, value: Json | undefined): this {
    const got = valueAt(this.answer.json, path)
    if (!sameValue(value, got))
      this.fail(
        `${this.answer.summary}, with ${path} ${show(got)}`,
        [`${path} is ${show(value)}`],
        `${path} is ${show(got)}`,
      )
    return this
  }

  private compareIds(wanted: { id: string }[], found: JsonObject[], counted: boolean): this {
    const ids = found.map((one) => String(one.id))
    const missing = wanted.filter(({ id }) => !ids.includes(id))
    const extra = ids.filter((id) => !wanted.some((one) => one.id === id))
    const twice = ids.filter((id, at) => ids.indexOf(id) !== at)
    const expected = [
      wanted.length ? `${count(wanted.length)}: ${wanted.map(({ id }) => id).join(', ')}` : 'no resource',
    ]
    if (missing.length || extra.length || twice.length) {
      const faults = [
        missing.length && `${missing.length} missing`,
        extra.length && `${extra.length} that should not be there`,
        twice.length && `${twice.length} twice`,
      ].filter(Boolean)
      this.fail(
        `${this.answer.summary} with the wrong resources: ${faults.join(', ')}`,
        expected,
        `${count(ids.length)}${ids.length ? `: ${ids.slice(0, 8).join(', ')}${ids.length > 8 ? ' …' : ''}` : ''}`,
      )
    } else if (counted && this.answer.object.totalResults !== wanted.length) {
      const total = show(this.answer.object.totalResults)
      this.fail(
        `${this.answer.summary} with totalResults ${total} for ${count(wanted.length)}`,
        [`totalResults ${wanted.length}`],
        `totalResults ${total}`,
      )
    }
    return this
  }

  private describe(): string {
    const { answer } = this
    const type = answer.header('content-type') ?? 'no content type'
    return answer.status === 0
      ? 'no answer'
      : `${answer.status}, ${type}: ${answer.text.slice(0, 300) || '(empty body)'}`
  }

  private fail(message: string, expected: string[], actual: string): void {
    this.report({ message, expected, actual, evidence: [this.answer.exchange] })
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
