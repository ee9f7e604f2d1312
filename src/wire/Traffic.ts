import type { Exchange } from '../scim/Exchange.js'
import type { WireRequest } from '../scim/types.js'
import type { SendOptions } from './Courier.js'
import type { Credentials } from './Credentials.js'
import type { HttpTransport, Sending } from './HttpTransport.js'
import { Interrupted } from './Interrupted.js'
import { Latency } from './Latency.js'
import type { OwnResources } from './OwnResources.js'
import type { Pace } from './Pace.js'
import { RateMeter } from './RateMeter.js'
import { retryAfter } from './retryAfter.js'
import type { Statistics } from './Statistics.js'
import type { Together } from './Together.js'
import type { WriteGuard } from './WriteGuard.js'

/** Longest wait that a Retry-After can impose, in ms: a provider must not hold a CI job for an hour. */
const longestWait = 60_000
/** How long a burst may have its effects on requests that keep to the rate, in ms. */
const wakeOfBurst = 60_000
/** How often a request is sent at most when it is answered 429. */
const attempts = 6

/** The purpose of what removes things again. */
const cleanUp = 'clean-up'
/** Stands for all other purposes. */
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
  transport: Pick<HttpTransport, 'send'>
  credentials: Credentials
  pace: Pace
  own: OwnResources
  guard: WriteGuard
  /** Requests per second permitted, or null. */
  rate: number | null
}

/** One request with what it takes to send it. */
interface Errand {
  request: WireRequest
  purpose: string
  sending: SendOptions
}

/**
 * All requests go through here: guarded, paced, journalled, counted, and repeated where 429 asks for it, where a token
 * has expired, and where a kept connection was found closed.
 */
export class Traffic {
  private id = 0
  private stopping = false
  private readonly ended = new Set<string>()
  private readonly underWay = new Map<Promise<unknown>, string>()
  private readonly groups = new Map<Together, string>()
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
    try {
      this.options.guard.check(request)
      return await this.sendAllowed({ request, purpose, sending })
    } catch (error) {
      // The others of its group would wait for it in vain.
      sending.together?.fail(error)
      throw error
    }
  }

  private async sendAllowed(errand: Errand): Promise<Exchange> {
    const { request, purpose, sending } = errand
    let delay = 1000
    let renewed = false
    let fresh = false
    for (let attempt = 1; ; attempt++) {
      this.assertWanted(purpose)
      if (!sending.unpaced) {
        await this.turn(request.method !== 'GET', purpose, attempt === 1 ? sending.together : undefined)
        this.assertWanted(purpose)
      }
      const credentials = sending.withoutCredentials ? {} : await this.options.credentials.current()
      const { exchange, stale } = await this.track(
        purpose,
        this.attempt(errand, attempt, { credentials, fresh }),
      )
      const status = exchange.response?.status
      if (status !== undefined && status !== 401) this.options.credentials.accept(credentials)
      if (stale && !fresh && !sending.unpaced && request.method === 'GET') fresh = true
      else if (status === 401 && !renewed && (await this.renew(errand, credentials))) renewed = true
      else {
        if (status !== 429) return exchange
        if (!sending.unpaced) this.noteThrottled()
        if (sending.keep429 || attempt >= attempts) return exchange
        delay = this.obey(exchange, delay)
      }
    }
  }

  /** No further request leaves, but for clean-up. */
  stop(): void {
    this.stopping = true
    const reason = new Interrupted()
    this.options.pace.stop(reason)
    this.options.pace.resume()
    for (const group of this.groups.keys()) group.fail(reason)
  }

  /**
   * No further request leaves for a purpose, or for any but clean-up.
   * @returns when those that are under way have been answered, so that clean-up knows what they created
   */
  async end(purpose?: string): Promise<void> {
    this.ended.add(purpose ?? everything)
    for (const [group, whose] of this.groups)
      if (purpose === undefined || whose === purpose) group.fail(new Error(overOf(whose)))
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

  private async turn(write: boolean, purpose: string, together?: Together): Promise<void> {
    const { pace, rate } = this.options
    // More than a second's worth cannot leave at once; they keep to the pace one by one.
    if (!together || (rate !== null && together.size > rate)) return pace.turn({ write })
    this.groups.set(together, purpose)
    try {
      await together.arrive(() => pace.turn({ write, count: together.size }))
    } finally {
      this.groups.delete(together)
    }
  }

  private assertWanted(purpose: string): void {
    if (purpose === cleanUp) return
    if (this.stopping) throw new Interrupted()
    if (this.ended.has(purpose) || this.ended.has(everything)) throw new Error(overOf(purpose))
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
    { request, purpose, sending }: Errand,
    attempt: number,
    how: Sending,
  ): Promise<{ exchange: Exchange; stale: boolean }> {
    const { own, transport, onExchange } = this.options
    const entries = own.begin(request, purpose)
    this.id += 1
    const id = this.id
    this.noteLeaving(sending)
    const { stale = false, ...outcome } = await transport.send(request, how)
    this.latency.note(outcome.durationMs)
    const durationMs = Math.round(outcome.durationMs * 10) / 10
    const exchange: Exchange = { id, purpose, attempt, ...outcome, durationMs }
    onExchange?.(exchange)
    for (const entry of entries) own.settle(entry, exchange)
    const status = exchange.response?.status ?? 0
    // What is said to strangers proves nothing: a 404 may hide the resource from them, a 200 be a login page.
    const said = status >= 200 && status < 300 && !sending.withoutCredentials
    if (said && purpose !== cleanUp) own.noteDelete(request)
    return { exchange, stale }
  }

  private noteLeaving({ unpaced }: SendOptions): void {
    const now = performance.now()
    const meter = unpaced ? this.burst : this.paced
    meter.note(now)
    if (unpaced) this.lastBurst = now
  }

  /** Whether a refused request is worth repeating, with credentials that were fetched anew. */
  private async renew({ request, sending }: Errand, credentials: Record<string, string>): Promise<boolean> {
    const own = Object.keys(request.headers).some((name) => name.toLowerCase() === 'authorization')
    return !own && !sending.withoutCredentials && this.options.credentials.renew(credentials)
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
}

const overOf = (purpose: string): string => `${purpose} is over and can send nothing more`
