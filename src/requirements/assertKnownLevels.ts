import { ConfigError } from '../settings/ConfigError.js'
import { didYouMean } from '../settings/didYouMean.js'
import { loadRequirements } from './loadRequirements.js'

/** Checks that every key of a profile's `levels` is the id of a requirement, or a prefix that fits at least one. */
export function assertKnownLevels(levels: object, file: string): void {
  const ids = [...loadRequirements().keys()]
  const faults = Object.keys(levels).filter((key) =>
    key.endsWith('*') ? !ids.some((id) => id.startsWith(key.slice(0, -1))) : !ids.includes(key),
  )
  if (faults.length === 0) return
  const lines = faults.map((key) =>
    key.endsWith('*')
      ? `${file}: levels.${key}: no requirement id begins with "${key.slice(0, -1)}"`
      : `${file}: levels.${key}: no requirement has this id${didYouMean(key, ids)}`,
  )
  throw new ConfigError(lines.join('\n'))
}
