import type { SendOptions } from '../kit/Courier.js'
import { mintedPrefix } from '../kit/Random.js'
import type { RunStatistics } from '../kit/RunStatistics.js'
import type { HttpTransport } from '../scim/HttpTransport.js'
import type { WireRequest } from '../scim/types.js'
import type { Exchange } from '../verdict/Exchange.js'
import { Interrupted } from './Interrupted.js'
import { Latency } from './Latency.js'
import type { Pace } from './Pace.js'
import { RateMeter } from './RateMeter.js'
import type { ResourceLedger } from './ResourceLedger.js'
import { retryAfter } from './retryAfter.js'

/** Longest wait that a Retry-After can impose, in ms: a provider must not hold a CI job for an hour. */
const longestWait = 60_000
/** How often a request is sent at most when it is answered 429. */
const attempts = 6

/** What the traffic needs from the run. */
export interface TrafficOptions {
  transport: HttpTransport
  pace: Pace
  ledger: ResourceLedger
  readOnly: boolean
  rate: number | null
  /** Called for every exchange, before its sender hears of it. */
  onExchange(exchange: Exchange): void
  onThrottled(waitMs: number): void
}

/** All requests of a run go through here: paced, journalled, guarded, counted, and repeated where 429 asks for it. */
export class Traffic {
  private id = 0
  private stopping = false
  private throttled = 0
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
    const { ledger, pace } = this.options
    let delay = 1000
    for (let attempt = 1; ; attempt++) {
      if (this.stopping && purpose !== 'clean-up') throw new Interrupted()
      if (!sending.unpaced) await pace.turn({ write: request.method !== 'GET' })
      const entry = ledger.begin(request, purpose)
      const exchange = await this.transmit(request, purpose, attempt, sending)
      if (entry) ledger.settle(entry, exchange)
      if (request.method === 'DELETE' && exchange.response)
        ledger.noteDelete(request.path, exchange.response.status)
      if (exchange.response?.status !== 429) return exchange
      if (!sending.unpaced) this.throttled += 1
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

  /** Numbers of the run so far. */
  get statistics(): RunStatistics {
    return {
      requests: this.id,
      durationMs: Math.round(performance.now() - this.started),
      asked: this.options.rate,
      kept: Math.round(this.paced.perSecond * 10) / 10,
      peakPerSecond: this.paced.peak,
      burstPeakPerSecond: this.burst.peak,
      throttled: this.throttled,
      latency: this.latency.summary,
    }
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
    const outcome = await this.options.transport.send(request, sending)
    this.latency.note(outcome.durationMs)
    const exchange: Exchange = {
      id,
      purpose,
      attempt,
      ...outcome,
      durationMs: Math.round(outcome.durationMs * 10) / 10,
    }
    this.options.onExchange(exchange)
    return exchange
  }

  private obey(exchange: Exchange, delay: number): number {
    const wait = Math.min(
      longestWait,
      Math.max(retryAfter(exchange.response?.headers['retry-after']) ?? delay, 100),
    )
    this.options.pace.hold(wait)
    this.options.onThrottled(wait)
    return Math.min(longestWait, delay * 2)
  }

  /** Safety on somebody's server: change or delete nothing but what this run created. */
  private guard({ method, path }: WireRequest): void {
    const reads =
      method === 'GET' || method === 'HEAD' || method === 'OPTIONS' || /\/\.search(\?|$)/.test(path)
    if (reads) return
    if (this.options.readOnly) throw new Error(`a read-only run must not send ${method} ${path}`)
    const target = /^\/(?:Users|Groups)\/([^/?]+)/i.exec(path)?.[1]
    if (target && !this.options.ledger.owns(path) && !looksMinted(target))
      throw new Error(`${method} ${path} was stopped: this run did not create that resource`)
  }
}

/** Ids that checks make up to ask for what cannot exist. */
const looksMinted = (id: string): boolean => id.startsWith(mintedPrefix)
