import { gravity } from '../../requirements/Level.js'
import type { Exchange } from '../../scim/Exchange.js'
import { parseJson } from '../../scim/parseJson.js'
import { isObject } from '../../scim/valueAt.js'
import { curl } from '../../verdict/curl.js'
import type { Cause, Level } from '../../verdict/Report.js'
import type { Member } from './Causes.js'
import type { Tally } from './Tally.js'

/** Tells the one thing behind a group of findings. @param keys of its members, those of the first one first */
export function describeCause(members: Member[], keys: string[], tally: Tally): Cause {
  const best = bestOf(members)
  const { sighting, obstacle, result } = best
  const exchange = sighting?.details.evidence?.at(-1) ?? obstacle
  const finding = sighting?.finding
  // A check whose only part in it is that it could not begin explains nothing and is explained.
  const unique = (list: Member[]) => [...new Set(list.map((one) => one.result.id))]
  const seen = unique([best, ...members].filter((one) => one.sighting || one.result.verdict === 'error'))
  const stuck = members.filter((one) => !one.sighting && one.result.verdict !== 'error')
  const onlyStuck = seen.length === 0
  return {
    id: idOf(keys),
    title: titleOf(keys, best, exchange, tally),
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

/** Which keys name a cause best: a feature before an error's form, that before a requirement. */
const naming = [
  /^broken\//,
  /^refused\/[a-z]/,
  /^not-/,
  /^unusable\//,
  /^error\//,
  /^no-answer\//,
  /^[a-z]+\/(RFC|ENTRA|FUZE)/,
]

function idOf(keys: string[]): string {
  const named = naming.map((kind) => keys.find((key) => kind.test(key))).find((key) => key !== undefined)
  const id = named ?? keys.find((key) => !/^(exchange|refused-group)\//.test(key)) ?? keys[0] ?? ''
  return id.startsWith('broken/') ? 'harness/the-check-itself-broke' : id
}

function titleOf(keys: string[], best: Member, exchange: Exchange | undefined, tally: Tally): string {
  const id = idOf(keys)
  if (id === 'error/no-scim-type') return 'Errors do not say what is wrong: they have no scimType'
  if (id === 'error/no-scim-error')
    return `Errors are answered with ${kindOf(exchange)} instead of a SCIM error`
  const message = best.sighting?.finding.message ?? best.result.reason ?? ''
  if (id.startsWith('no-answer/')) return `Requests get no answer: ${exchange?.error?.message ?? message}`
  const [kind, key] = id.split('/')
  if (kind === 'not-applied' || kind === 'not-evaluated') {
    const feature = best.sighting?.details.evidence
      ?.flatMap((one) => tally.features(one))
      .find((one) => one.key === key)
    const ignored = best.sighting?.finding.story === 'ignored'
    const done =
      kind === 'not-applied'
        ? ignored
          ? 'changes nothing'
          : 'does something else'
        : ignored
          ? 'is ignored'
          : 'finds the wrong resources'
    return feature ? `${capital(feature.name)} is answered with success and ${done}: ${message}` : message
  }
  const dead = exchange && id.startsWith('refused/') ? tally.dead(exchange) : undefined
  if (!dead || !exchange) return message
  const status = exchange.response?.status
  const answered =
    status === undefined ? `gets no answer (${exchange.error?.message})` : `is answered ${status}`
  const said = detailOf(exchange)
  const what = `${capital(dead.name.name)} ${answered}${said ? `: ${said}` : ''}`
  if (/^POST \/users$/i.test(dead.name.name)) {
    if (status === 404) return `There is no /Users to create a user in: ${what}`
    if (status === 401 || status === 403) return `The credentials may read only: ${what}`
    return `No user can be created: ${what}`
  }
  return what
}

function detailOf({ response }: Exchange): string {
  const body = parseJson(response?.body ?? '')
  const detail = isObject(body) && typeof body.detail === 'string' ? body.detail : ''
  return detail.length > 120 ? `${detail.slice(0, 119)}…` : detail
}

function kindOf(exchange: Exchange | undefined): string {
  const { headers, body } = exchange?.response ?? { headers: {} as Record<string, string>, body: '' }
  if (/html/i.test(headers['content-type'] ?? '') || /^\s*<(!doctype|html)/i.test(body))
    return 'a web page (HTML)'
  if (!body.trim()) return 'an empty body'
  return parseJson(body) === undefined ? 'text' : 'other JSON'
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
