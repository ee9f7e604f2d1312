import type { Exchange } from '../scim/Exchange.js'
import { mintedPrefix } from '../scim/mintedPrefix.js'
import type { WireRequest } from '../scim/types.js'
import type { SendOptions } from './Courier.js'
import type { HttpTransport } from './HttpTransport.js'
import { Interrupted } from './Interrupted.js'
import { Latency } from './Latency.js'
import type { OwnResources } from './OwnResources.js'
import type { Pace } from './Pace.js'
import { RateMeter } from './RateMeter.js'
import { retryAfter } from './retryAfter.js'
import type { Statistics } from './Statistics.js'
import type { Together } from './Together.js'
import { placeOf, writesIn } from './writes.js'

/** Longest wait that a Retry-After can impose, in ms: a provider must not hold a CI job for an hour. */
const longestWait = 60_000
/** How long a burst may have its effects on requests that keep to the rate, in ms. */
const wakeOfBurst = 60_000
/** How often a request is sent at most when it is answered 429. */
const attempts = 6

/** Stands for all purposes but clean-up. */
const everything = '*'

/** Who is told what happens on the wire. */
export interface TrafficListeners {
  /** Called for every exchange, before its sender hears of it. */
  onExchange(exchange: Exchange): void
  /** A 429 is obeyed: nothing leaves for so long. */
  onThrottled(waitMs: number): void
}

/** The parts that the traffic runs through. */
export interface TrafficOptions extends Partial<TrafficListeners> {
  transport: HttpTransport
  pace: Pace
  own: OwnResources
  readOnly?: boolean
  /** Requests per second permitted, or null. */
  rate: number | null
}

/** All requests of a run go through here: paced, journalled, guarded, counted, and repeated where 429 asks for it. */
export class Traffic {
  private id = 0
  private stopping = false
  private readonly ended = new Set<string>()
  private readonly underWay = new Map<Promise<unknown>, string>()
  private throttled = 0
  private throttledAfterBurst = 0
  private lastBurst = Number.NEGATIVE_INFINITY
  private readonly started = performance.now()
  private readonly paced = new RateMeter()
  private readonly burst = new RateMeter()
  private readonly latency = new Latency()

  constructor(private readonly options: TrafficOptions) {}

  /**
   * Sends one request for `purpose`.
   * @throws Interrupted while the run stops, except for clean-up; Error when a check reaches for what is not its own
   */
  async send(request: WireRequest, purpose: string, sending: SendOptions = {}): Promise<Exchange> {
    this.guard(request)
    let delay = 1000
    for (let attempt = 1; ; attempt++) {
      this.assertWanted(purpose)
      if (!sending.unpaced) {
        await this.turn(request.method !== 'GET', attempt === 1 ? sending.together : undefined)
        this.assertWanted(purpose)
      }
      const exchange = await this.track(purpose, this.attempt(request, purpose, attempt, sending))
      if (exchange.response?.status !== 429) return exchange
      if (!sending.unpaced) this.noteThrottled()
      if (sending.keep429 || attempt >= attempts) return exchange
      delay = this.obey(exchange, delay)
    }
  }

  /** No further request leaves, but for clean-up. */
  stop(): void {
    this.stopping = true
    this.options.pace.stop(new Interrupted())
    this.options.pace.resume()
  }

  /**
   * No further request leaves for a purpose, or for any but clean-up.
   * @returns when those that are under way have been answered, so that clean-up knows what they created
   */
  async end(purpose?: string): Promise<void> {
    this.ended.add(purpose ?? everything)
    const mine = [...this.underWay].filter(([, whose]) => purpose === undefined || whose === purpose)
    await Promise.allSettled(mine.map(([promise]) => promise))
  }

  /** Numbers of the run so far. */
  get statistics(): Statistics {
    return {
      requests: this.id,
      durationMs: Math.round(performance.now() - this.started),
      asked: this.options.rate,
      kept: Math.round(this.paced.perSecond * 10) / 10,
      peakPerSecond: this.paced.peak,
      burstPeakPerSecond: this.burst.peak,
      throttled: this.throttled,
      throttledAfterBurst: this.throttledAfterBurst,
      latency: this.latency.summary,
    }
  }

  private turn(write: boolean, together?: Together): Promise<void> {
    const { pace, rate } = this.options
    // More than a second's worth cannot leave at once; they keep to the pace one by one.
    if (!together || (rate !== null && together.size > rate)) return pace.turn({ write })
    return together.arrive(() => pace.turn({ write, count: together.size }))
  }

  private assertWanted(purpose: string): void {
    if (purpose === 'clean-up') return
    if (this.stopping) throw new Interrupted()
    if (this.ended.has(purpose) || this.ended.has(everything))
      throw new Error(`${purpose} is over and can send nothing more`)
  }

  private async track<T>(purpose: string, promise: Promise<T>): Promise<T> {
    this.underWay.set(promise, purpose)
    try {
      return await promise
    } finally {
      this.underWay.delete(promise)
    }
  }

  private async attempt(
    request: WireRequest,
    purpose: string,
    attempt: number,
    sending: SendOptions,
  ): Promise<Exchange> {
    const { own } = this.options
    const entries = own.begin(request, purpose)
    const exchange = await this.transmit(request, purpose, attempt, sending)
    for (const entry of entries) own.settle(entry, exchange)
    // What is said to strangers proves nothing: a 404 may hide the resource from them, a 200 be a login page.
    if (request.method === 'DELETE' && exchange.response && !sending.withoutCredentials)
      own.noteDelete(request.path, exchange.response.status)
    return exchange
  }

  private async transmit(
    request: WireRequest,
    purpose: string,
    attempt: number,
    sending: SendOptions,
  ): Promise<Exchange> {
    this.id += 1
    const id = this.id
    const meter = sending.unpaced ? this.burst : this.paced
    meter.note(performance.now())
    if (sending.unpaced) this.lastBurst = performance.now()
    const outcome = await this.options.transport.send(request, sending)
    this.latency.note(outcome.durationMs)
    const exchange: Exchange = {
      id,
      purpose,
      attempt,
      ...outcome,
      durationMs: Math.round(outcome.durationMs * 10) / 10,
    }
    this.options.onExchange?.(exchange)
    return exchange
  }

  private noteThrottled(): void {
    this.throttled += 1
    if (performance.now() < this.lastBurst + wakeOfBurst) this.throttledAfterBurst += 1
  }

  private obey(exchange: Exchange, delay: number): number {
    const wait = Math.min(
      longestWait,
      Math.max(retryAfter(exchange.response?.headers['retry-after']) ?? delay, 100),
    )
    this.options.pace.hold(wait)
    this.options.onThrottled?.(wait)
    return Math.min(longestWait, delay * 2)
  }

  /** Safety on somebody's server: change or delete nothing but what this run created. */
  private guard(request: WireRequest): void {
    for (const { method, path } of writesIn(request)) {
      if (this.options.readOnly) throw new Error(`a read-only run must not send ${method} ${path}`)
      if (!this.mayWrite(method, path))
        throw new Error(`${method} ${path} was stopped: this run did not create that resource`)
    }
  }

  private mayWrite(method: string, path: string): boolean {
    const { collection, id, rest } = placeOf(path)
    // An answer whose id is ".." would otherwise turn a clean-up into a DELETE of something else.
    if ([collection, id, ...rest].some((segment) => /^(\.|%2e){1,2}$/i.test(segment ?? ''))) return false
    if (!/^(users|groups|me|)$/i.test(collection)) return true
    if (id === undefined) return method === 'POST'
    return this.options.own.owns(id) || looksMinted(id)
  }
}

/** Ids that checks make up to ask for what cannot exist, and references inside a bulk request. */
const looksMinted = (id: string): boolean => id.startsWith(mintedPrefix) || id.startsWith('bulkId:')
