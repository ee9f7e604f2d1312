import type { CheckContext } from '../kit/CheckContext.js'
import type { Check } from '../kit/check.js'
import type { Invariant } from '../kit/invariant.js'
import { unmet } from '../kit/needs.js'
import type { Suite } from '../kit/suite.js'
import type { Profile } from '../requirements/Profile.js'
import type { Discovery } from '../scim/Discovery.js'
import type { Level } from '../verdict/Report.js'
import { provedBy } from './provedBy.js'

/** Which checks are wanted; absent means no restriction. */
export interface Selection {
  /** Globs over check ids: `filtering/*`. */
  only?: string[]
  skip?: string[]
  /** Requirement ids. */
  requirements?: string[]
  levels?: Level[]
  /** Exact check ids, e.g. those that failed in the last run. */
  ids?: string[]
  readOnly?: boolean
  noFuzz?: boolean
}

/** Whether a selection leaves nothing out. */
export const isWhole = (selection: Selection = {}): boolean =>
  Object.values(selection).every((one) => (Array.isArray(one) ? one.length === 0 : !one))

/** A check of a run, with its place, its level and whether it will run. */
export interface Planned {
  id: string
  suite: Suite
  check: Check | Invariant
  /** Highest level of the requirements that it verifies, as the profile sees them. */
  level: Level
  /** The requirements that it verifies and the profile asks for; all of them where it asks for none. */
  verifies: string[]
  /** The requirement that it is about: the first of the gravest among them. */
  proves: string
  /** Set when the check does not run. */
  excuse?: { verdict: 'skipped' | 'unsupported'; reason: string }
}

/** What decides whether a check has an object. */
export interface PlanContext {
  profile: Profile
  discovery: Discovery
  /** Requests per second permitted, or null. */
  rate: number | null
  /** The run's own; absent where it has none. */
  credentials?: CheckContext['credentials']
  levelOf(requirement: string): Level | 'OFF'
}

/** Id of a check. */
export const idOf = (suite: Suite, check: Check | Invariant): string => `${suite.id}/${check.slug}`

/**
 * Decides about every check of the suites. Those that were not selected are left out; those that have no object with
 * this provider or client are there with the reason.
 */
export function plan(suites: Suite[], selection: Selection, context: PlanContext): Planned[] {
  return suites.flatMap((suite) =>
    suite.checks.flatMap((check) => {
      const id = idOf(suite, check)
      const { proves, level, verifies } = provedBy(check, context.levelOf)
      if (!isSelected({ id, check, level }, selection)) return []
      const planned: Planned = { id, suite, check, level: level ?? 'MAY', verifies, proves }
      const excuse = level === undefined ? offReason(context.profile) : excuseOf(check, selection, context)
      return [excuse ? { ...planned, excuse } : planned]
    }),
  )
}

/**
 * Whether a check is wanted, by whichever of its ids.
 * @param level as the profile sees it; `undefined` or OFF where it does not ask
 */
export function isSelected(
  { id, check, level }: { id: string; check: Check | Invariant; level?: Level | 'OFF' },
  { only, skip, requirements, levels, ids }: Selection,
): boolean {
  const names = [id, ...(check.formerly ?? [])]
  const fits = (glob: string) => names.some((name) => matches(glob, name))
  if (only?.length && !only.some(fits)) return false
  if (skip?.some(fits)) return false
  if (ids && !names.some((name) => ids.includes(name))) return false
  if (requirements?.length && !requirements.some((one) => concerns(check, one))) return false
  return !levels?.length || levels.some((one) => one === level)
}

/** Whether a check states something about a requirement. */
export const concerns = ({ verifies, touches = [] }: Check | Invariant, requirement: string): boolean =>
  verifies.includes(requirement) || touches.includes(requirement)

const offReason = (profile: Profile): Planned['excuse'] => ({
  verdict: 'skipped',
  reason: `the profile ${profile.name} does not ask for what it verifies`,
})

function excuseOf(
  check: Check | Invariant,
  { readOnly, noFuzz }: Selection,
  { profile, discovery, rate, credentials }: PlanContext,
): Planned['excuse'] {
  if (check.type === 'invariant') return undefined
  if (readOnly && !check.readOnly)
    return { verdict: 'skipped', reason: 'it writes, and the run is read-only' }
  if (noFuzz && check.fuzzed) return { verdict: 'skipped', reason: 'fuzzing is switched off (--no-fuzz)' }
  if (check.dialect && !profile.patch.dialects.includes(check.dialect))
    return {
      verdict: 'skipped',
      reason: `the profile ${profile.name} never words a PATCH in the dialect ${check.dialect}`,
    }
  for (const need of check.needs ?? []) {
    const reason = unmet(need, discovery, profile, rate, credentials)
    if (reason) return reason
  }
  return undefined
}

/** Whether a glob of check ids matches: `*` any run of characters, `?` any one; a bare suite id means all of it. */
export function matches(glob: string, id: string): boolean {
  const pattern = glob.includes('/') || glob.includes('*') ? glob : `${glob}/*`
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
  return new RegExp(`^${source}$`).test(id)
}
