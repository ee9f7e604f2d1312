import { Redactor, secretsIn } from '../verdict/Redactor.js'
import { BaseUrl } from './BaseUrl.js'
import { CleanUp } from './CleanUp.js'
import type { Courier } from './Courier.js'
import { Credentials, type Grant } from './Credentials.js'
import { HttpTransport, type TransportSettings } from './HttpTransport.js'
import type { Journal } from './Journal.js'
import { OwnResources } from './OwnResources.js'
import { type Limits, Pace } from './Pace.js'
import type { Statistics } from './Statistics.js'
import { Traffic, type TrafficListeners } from './Traffic.js'
import { WriteGuard } from './WriteGuard.js'

/** A provider, and how to reach it. */
export interface Target extends TransportSettings {
  /** Base URL, with whatever path and query it has. */
  url: string
  /** Headers of every request: credentials and the caller's own. */
  headers?: Record<string, string>
  /** Fetches credentials that expire, such as an OAuth token: at first, before they do, and when they are refused. */
  grant?: Grant
  /** Texts that must appear in no output: token, password, header values. */
  secrets?: string[]
  /** How many requests may leave. */
  limits: Limits
}

/** What the target is opened for. */
export interface Use extends Partial<TrafficListeners> {
  /** Start of every name that is given away. What carries it is ours to change and to delete. */
  marker: string
  /** Makes the journal of what is created, given the URL as it may be shown. */
  journal?(url: string): Journal
  /** No write leaves. */
  readOnly?: boolean
}

/** The one door to a provider: all requests leave through it. */
export interface Wire {
  readonly baseUrl: BaseUrl
  /** Hides the secrets of this target. */
  readonly redactor: Redactor
  /** What tells the provider who is asking. */
  readonly credentials: Credentials
  /** What was created there, and nothing else, may be changed and deleted. */
  readonly own: OwnResources
  readonly journal: Journal | undefined
  readonly cleanUp: CleanUp
  readonly statistics: Statistics
  /** Sends one request for a purpose: a check id, `scenario: …`, `preflight` or `clean-up`; see {@link Traffic.send}. */
  send: Traffic['send']
  /** No further request leaves for a purpose, or for any but clean-up; see {@link Traffic.end}. */
  end: Traffic['end']
  /** No further request leaves, but for clean-up. */
  stop(): void
  /** Closes sockets and the journal, which stays where something was left. */
  close(): Promise<void>
}

/** Sends for one purpose. */
export const courierFor = (wire: Pick<Wire, 'send'>, purpose: string): Courier => ({
  send: (request, options) => wire.send(request, purpose, options),
})

/**
 * Opens the door to a provider: transport, pace, write guard, waiting out 429, journal, masking.
 * @throws ConfigError when the URL is none, or what `journal` throws
 */
export function open(target: Target, use: Use): Wire {
  const { headers = {}, secrets = [], limits } = target
  const baseUrl = new BaseUrl(target.url)
  const known = [...secrets, ...secretsIn(headers), ...baseUrl.secrets]
  const redactor = new Redactor(known, Object.keys(headers))
  const credentials = new Credentials(headers, target.grant, (fresh) => redactor.learn(fresh))
  const transport = new HttpTransport({ ...target, baseUrl, redactor })
  const journal = use.journal?.(redactor.text(String(baseUrl)))
  const own = new OwnResources(use.marker, baseUrl, journal)
  const traffic = new Traffic({
    ...use,
    transport,
    credentials,
    own,
    pace: new Pace(limits),
    guard: new WriteGuard(own, baseUrl, use.readOnly),
    rate: limits.perSecond,
  })
  return {
    baseUrl,
    redactor,
    credentials,
    own,
    journal,
    cleanUp: new CleanUp(own, traffic),
    get statistics() {
      return traffic.statistics
    },
    send: (...args) => traffic.send(...args),
    end: (purpose) => traffic.end(purpose),
    stop: () => traffic.stop(),
    async close() {
      await transport.close()
      journal?.close({ nothingLeft: own.remaining().length === 0 })
    },
  }
}
