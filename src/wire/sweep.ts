import { appendFileSync, rmSync } from 'node:fs'
import type { Exchange } from '../scim/Exchange.js'
import { parseJson } from '../scim/parseJson.js'
import type { WireRequest } from '../scim/types.js'
import { isObject } from '../scim/valueAt.js'
import { Redactor } from '../verdict/Redactor.js'
import { BaseUrl } from './BaseUrl.js'
import { HttpTransport } from './HttpTransport.js'
import { Journal, type Leftover } from './Journal.js'
import { Pace } from './Pace.js'
import { Remover } from './Remover.js'
import { retryAfter } from './retryAfter.js'
import { TargetError } from './TargetError.js'

/** What a sweep needs. */
export interface SweepOptions {
  /** Journals that runs left. */
  files: string[]
  url: string
  headers: Record<string, string>
  /** Texts that must not be in the outcome. */
  secrets?: string[]
  rate: number | null
  timeoutMs?: number
  ca?: string
  insecure?: boolean
  proxy?: string
}

/** What a sweep did. */
export interface SweepOutcome {
  removed: number
  left: { location: string; why: string }[]
}

/**
 * Deletes what killed runs left on the provider, by their journals; a journal goes when nothing of it is left.
 * @throws TargetError when the provider cannot be reached or refuses the credentials, before anything is changed
 */
export async function sweep(options: SweepOptions): Promise<SweepOutcome> {
  const transport = new HttpTransport({ ...options, baseUrl: new BaseUrl(options.url) })
  const send = sender(transport, new Pace({ perSecond: options.rate }))
  const remover = new Remover(send)
  const outcome: SweepOutcome = { removed: 0, left: [] }
  const redactor = new Redactor(options.secrets ?? [], Object.keys(options.headers))
  try {
    await assertScim(send, options.url)
    for (const file of options.files) await sweepJournal(file, remover, outcome)
    return redactor.deep(outcome)
  } finally {
    await transport.close()
  }
}

async function sweepJournal(file: string, remover: Remover, outcome: SweepOutcome): Promise<void> {
  // Groups first, then latest first: the reverse of how they came to be.
  const order = (one: Leftover) => (one.kind === 'Group' ? 1e9 : 0) + one.entry
  const leftovers = Journal.read(file).leftovers.sort((a, b) => order(b) - order(a))
  const before = outcome.left.length
  for (const one of leftovers) {
    const removal = await remover.remove(one)
    if (!removal.gone) {
      outcome.left.push({ location: removal.location, why: removal.why })
      continue
    }
    if (removal.id !== undefined) outcome.removed += 1
    appendFileSync(file, `${JSON.stringify({ type: 'settled', entry: one.entry, how: 'deleted' })}\n`)
  }
  if (outcome.left.length === before) rmSync(file, { force: true })
}

function sender(transport: HttpTransport, pace: Pace) {
  let id = 0
  return async (request: WireRequest): Promise<Exchange> => {
    for (let attempt = 1; ; attempt++) {
      await pace.turn({ write: request.method !== 'GET' })
      id += 1
      const outcome = await transport.send(request)
      const exchange: Exchange = { id, purpose: 'sweep', attempt, ...outcome }
      if (exchange.response?.status !== 429 || attempt > 5) return exchange
      pace.hold(Math.min(60_000, retryAfter(exchange.response.headers['retry-after']) ?? 1000 * attempt))
    }
  }
}

/** At a wrong URL every DELETE would be answered 404, and the journal be thrown away although its users are there. */
async function assertScim(send: (request: WireRequest) => Promise<Exchange>, url: string): Promise<void> {
  const { response, error } = await send({ method: 'GET', path: '/Users?count=1', headers: {}, body: null })
  if (!response) throw new TargetError(`${url} cannot be reached: ${error?.message}`)
  const { status, body } = response
  if (status === 401 || status === 403)
    throw new TargetError(
      `${url} refuses the credentials: GET /Users answered ${status}. Check --token (or SCIM_TOKEN).`,
    )
  if (status !== 200 || !isObject(parseJson(body)))
    throw new TargetError(
      `${url} does not answer as SCIM: GET /Users?count=1 answered ${status}. Nothing was deleted.`,
    )
}
