import { isObject } from '../scim/valueAt.js'
import { ConfigError } from '../settings/ConfigError.js'
import { Journal } from './Journal.js'
import { markerOf } from './marker.js'
import { open, type Target, type Wire } from './open.js'
import { Reply } from './Reply.js'
import { TargetError } from './TargetError.js'

/** What a sweep needs. */
export interface SweepOptions extends Omit<Target, 'limits'> {
  /** Journals that runs left. */
  files: string[]
  /** Requests per second, or null for no limit. */
  rate: number | null
}

/** What a sweep did. */
export interface SweepOutcome {
  removed: number
  left: { location: string; why: string }[]
}

/**
 * Deletes what killed runs left on the provider, by their journals; a journal goes when nothing of it is left. What
 * does not carry a name of its run is listed, and stays.
 * @throws TargetError when the provider cannot be reached or refuses the credentials, before anything is changed;
 * ConfigError when a file is no journal
 */
export async function sweep({ files, rate, ...target }: SweepOptions): Promise<SweepOutcome> {
  const outcome: SweepOutcome = { removed: 0, left: [] }
  for (const file of files) {
    const { head, leftovers } = Journal.read(file)
    const run = head?.run ?? /journal-(\w+)\.ndjson$/.exec(file)?.[1]
    if (run === undefined) throw new ConfigError(`${file} is no journal: it does not say of which run`)
    const wire = open(
      { ...target, limits: { perSecond: rate } },
      { marker: markerOf(run), journal: () => Journal.resume(file) },
    )
    try {
      // First of all, so that the journal stays where the target turns out to be none.
      wire.own.inherit(leftovers)
      await assertScim(wire)
      outcome.left.push(...wire.redactor.deep(await wire.cleanUp.allOfEarlierRun()))
      outcome.removed += wire.own.deleted
    } finally {
      await wire.close()
    }
  }
  return outcome
}

/** At a wrong URL every DELETE would be answered 404, and the journal be thrown away although its users are there. */
async function assertScim({ send, baseUrl, redactor }: Wire): Promise<void> {
  const exchange = await send({ method: 'GET', path: '/Users?count=1', headers: {}, body: null }, 'clean-up')
  const { status, json } = new Reply(exchange)
  if (!exchange.response)
    throw new TargetError(redactor.text(`${baseUrl} cannot be reached: ${exchange.error?.message}`))
  if (status === 401 || status === 403)
    throw new TargetError(
      `${baseUrl} refuses the credentials: GET /Users answered ${status}. Check --token (or SCIM_TOKEN).`,
    )
  if (status !== 200 || !isObject(json))
    throw new TargetError(
      `${baseUrl} does not answer as SCIM: GET /Users?count=1 answered ${status}. Nothing was deleted.`,
    )
}
