import { ConfigError } from '../settings/ConfigError.js'
import { Journal } from '../wire/Journal.js'
import { markerOf } from '../wire/marker.js'
import { open, type Use, type Wire } from '../wire/open.js'
import type { RunOptions } from './RunOptions.js'

/** Requests per second that a run may send, `null` for no limit: its own option, else the profile's. */
export const rateOf = ({ rate, profile }: RunOptions): number | null =>
  rate === undefined ? (profile.rate.perSecond ?? null) : rate

/**
 * Opens the door to the provider of a run.
 * @throws ConfigError when the URL cannot be used or the journal cannot be written
 */
export function openWire(
  options: RunOptions,
  run: { id: string; startedAt: Date },
  listeners: Pick<Use, 'onExchange' | 'onThrottled'>,
): Wire {
  const { profile, outDir, selection } = options
  const journal = (directory: string) => (url: string) => {
    const startedAt = run.startedAt.toISOString()
    try {
      return Journal.begin(directory, { type: 'run', run: run.id, url, profile: profile.name, startedAt })
    } catch (error) {
      throw new ConfigError(`nothing can be written to ${directory}: ${(error as Error).message}`)
    }
  }
  return open(
    { ...options, limits: { ...profile.rate, perSecond: rateOf(options) } },
    {
      ...listeners,
      marker: markerOf(run.id),
      readOnly: selection?.readOnly,
      ...(outDir === undefined ? {} : { journal: journal(outDir) }),
    },
  )
}
