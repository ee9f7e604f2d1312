import type { Exchange } from '../../scim/Exchange.js'
import { parseJson } from '../../scim/parseJson.js'
import { isObject } from '../../scim/valueAt.js'
import type { Feature } from './featuresOf.js'
import type { Member } from './Member.js'
import type { Tally } from './Tally.js'

/**
 * One sentence about the provider.
 * @param id of the cause, which tells what kind it is
 * @param best the finding that shows it best @param exchange the one that shows it best
 */
export function causeTitle(id: string, best: Member, exchange: Exchange | undefined, tally: Tally): string {
  const { sighting, result } = best
  const message = sighting?.finding.message ?? result.reason ?? ''
  const [kind, key] = id.split('/')
  if (id === 'error/no-scim-type') return 'Errors do not say what is wrong: they have no scimType'
  if (id === 'error/no-scim-error')
    return `Errors are answered with ${kindOf(exchange)} instead of a SCIM error`
  if (kind === 'no-answer') return `Requests get no answer: ${exchange?.error?.message ?? message}`
  if (kind === 'refused') {
    const dead = exchange && tally.dead(exchange)
    return dead ? refusal(dead.name, exchange) : message
  }
  if (kind !== 'not-applied' && kind !== 'not-evaluated') return message
  const evidence = sighting?.details.evidence ?? []
  const feature = evidence.flatMap((one) => tally.features(one)).find((one) => one.key === key)
  if (!feature) return message
  const done = kind === 'not-applied' ? notApplied : notEvaluated
  return `${capital(feature.name)} ${done[sighting?.finding.story === 'ignored' ? 'ignored' : 'wrong']}: ${message}`
}

const notApplied = {
  ignored: 'is answered with success and changes nothing',
  wrong: 'is answered with success and does something else',
}
const notEvaluated = { ignored: 'is ignored', wrong: 'is answered with the wrong resources' }

function refusal({ name }: Feature, exchange: Exchange): string {
  const status = exchange.response?.status
  const answered =
    status === undefined ? `gets no answer (${exchange.error?.message})` : `is answered ${status}`
  const said = detailOf(exchange)
  const what = `${capital(name)} ${answered}${said ? `: ${said}` : ''}`
  if (!/^POST \/users$/i.test(name)) return what
  if (status === 404) return `There is no /Users to create a user in: ${what}`
  if (status === 401 || status === 403) return `The credentials may read only: ${what}`
  return `No user can be created: ${what}`
}

function detailOf({ response }: Exchange): string {
  const body = parseJson(response?.body ?? '')
  const detail = isObject(body) && typeof body.detail === 'string' ? body.detail : ''
  return detail.length > 120 ? `${detail.slice(0, 119)}…` : detail
}

function kindOf(exchange: Exchange | undefined): string {
  const body = exchange?.response?.body ?? ''
  const type = exchange?.response?.headers['content-type'] ?? ''
  if (/html/i.test(type) || /^\s*<(!doctype|html)/i.test(body)) return 'a web page (HTML)'
  if (!body.trim()) return 'an empty body'
  return parseJson(body) === undefined ? 'text' : 'other JSON'
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
