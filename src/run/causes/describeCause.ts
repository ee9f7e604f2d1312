import { gravity } from '../../requirements/Level.js'
import { curl } from '../../verdict/curl.js'
import type { Cause, Level } from '../../verdict/Report.js'
import { causeId } from './causeId.js'
import { causeTitle } from './causeTitle.js'
import type { Member } from './Member.js'
import type { Tally } from './Tally.js'

/** Tells the one thing behind a group of findings. @param keys of its members, those of the first one first */
export function describeCause(members: Member[], keys: string[], tally: Tally): Cause {
  const best = bestOf(members)
  const { sighting, obstacle, result } = best
  const exchange = sighting?.details.evidence?.at(-1) ?? obstacle
  const finding = sighting?.finding
  const id = causeId(keys, result.id)
  // A check whose only part in it is that it could not begin explains nothing and is explained.
  const unique = (list: Member[]) => [...new Set(list.map((one) => one.result.id))]
  const seen = unique([best, ...members].filter((one) => one.sighting || one.result.verdict === 'error'))
  const stuck = members.filter((one) => !one.sighting && one.result.verdict !== 'error')
  const onlyStuck = seen.length === 0
  return {
    id,
    title: causeTitle(id, best, exchange, tally),
    requirement: finding?.requirement ?? '',
    level: finding?.level ?? 'MUST',
    story: finding?.story ?? 'refused',
    message: finding?.message ?? result.reason ?? '',
    expected: finding?.expected ?? [],
    actual: finding?.actual ?? '',
    consequence: finding?.consequence,
    ...(exchange ? { exchange: exchange.id, curl: curl(exchange) } : {}),
    checks: onlyStuck ? unique(stuck) : seen,
    skipped: onlyStuck ? [] : unique(stuck).filter((id) => !seen.includes(id)),
  }
}

/** The finding that shows it best: grave, of a check made for it, told by few exchanges. */
function bestOf(members: Member[]): Member {
  const level = ({ sighting }: Member): Level => sighting?.level ?? 'MAY'
  const score = (one: Member) =>
    (one.sighting ? 1000 + gravity(level(one)) * 200 : 0) +
    (one.owns ? 150 : 0) +
    (one.sighting?.finding.story === 'refused' ? 100 : 0) +
    (one.sighting && one.sighting.finding.requirement === one.result.proves ? 50 : 0) +
    (one.sighting?.finding.seen ? 0 : 25) -
    Math.min(20, one.result.exchanges.length)
  const [first, ...rest] = members as [Member, ...Member[]]
  return rest.reduce((best, one) => (score(one) > score(best) ? one : best), first)
}
