import type { Exchange } from '../scim/Exchange.js'
import { parseJson } from '../scim/parseJson.js'
import { summaryOf } from '../scim/summaryOf.js'
import type { Json, JsonObject, ScimResource } from '../scim/types.js'
import { isObject } from '../scim/valueAt.js'
import { CheckFailure } from './CheckFailure.js'
import { PreconditionFailure } from './PreconditionFailure.js'

/** A provider's answer as a check sees it. */
export class Answer {
  private parsed: { value: Json | undefined } | undefined

  constructor(readonly exchange: Exchange) {}

  /** HTTP status, 0 where nothing came. */
  get status(): number {
    return this.exchange.response?.status ?? 0
  }

  /** Whether the status is 2xx. */
  get ok(): boolean {
    return this.status >= 200 && this.status < 300
  }

  /** A response header by its name in any case. */
  header(name: string): string | undefined {
    return this.exchange.response?.headers[name.toLowerCase()]
  }

  /** The body as it came. */
  get text(): string {
    return this.exchange.response?.body ?? ''
  }

  /** The body as JSON, `undefined` where it is none. */
  get json(): Json | undefined {
    this.parsed ??= { value: parseJson(this.text) }
    return this.parsed.value
  }

  /** The body as a JSON object. @throws PreconditionFailure for a refusal without one, CheckFailure for a success */
  get object(): JsonObject {
    if (isObject(this.json)) return this.json
    if (!this.ok) throw new PreconditionFailure(this)
    throw new CheckFailure({
      message: `${this.summary}, without a JSON object in its body`,
      expected: ['a JSON object'],
      actual: this.text ? this.text.slice(0, 200) : 'an empty body',
      evidence: [this.exchange],
    })
  }

  /** The body as a resource. @throws PreconditionFailure for a refusal, CheckFailure when it has no id */
  get resource(): ScimResource {
    if (!this.ok) throw new PreconditionFailure(this)
    const { object } = this
    if (typeof object.id === 'string') return object as ScimResource
    throw new CheckFailure({
      message: `${this.summary}, with a resource that has no id`,
      expected: ['a resource with a string id'],
      actual: `id is ${JSON.stringify(object.id)}`,
      evidence: [this.exchange],
    })
  }

  /** The resources of a ListResponse; absent Resources count as none (RFC 7644 §3.4.2). */
  get resources(): JsonObject[] {
    const { Resources } = this.object
    return Array.isArray(Resources) ? Resources.filter(isObject) : []
  }

  /** The SCIM error keyword, if any. */
  get scimType(): string | undefined {
    return isObject(this.json) && typeof this.json.scimType === 'string' ? this.json.scimType : undefined
  }

  /** `GET /Users?… answered 404 (not found)`: the head of a message. */
  get summary(): string {
    return summaryOf(this.exchange)
  }

  /** Status, media type and the beginning of the body, for what was found instead. */
  get described(): string {
    const type = this.header('content-type') ?? 'no content type'
    return this.status === 0
      ? 'no answer'
      : `${this.status}, ${type}: ${this.text.slice(0, 300) || '(empty body)'}`
  }
}
