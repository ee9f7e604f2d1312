import type { Exchange } from '../../scim/Exchange.js'
import { parseJson } from '../../scim/parseJson.js'
import { urns } from '../../scim/urns.js'
import { isObject, member } from '../../scim/valueAt.js'
import type { CheckResult } from '../../verdict/Report.js'
import type { Sighting } from '../judge.js'
import type { Tally } from './Tally.js'

/**
 * Keys of what was seen: sightings that share one have one cause. They say the same exchange, the same request refused
 * the same way, the same feature that is never done right, the same attribute that is lost.
 */
export function keysOf(sighting: Sighting, { suite }: Pick<CheckResult, 'suite'>, tally: Tally): string[] {
  const { details, finding } = sighting
  const { evidence = [], fault = 'value', subject = '' } = details
  const telling = evidence.at(-1)
  if (finding.story === 'refused' && telling) return refusedKeys(telling, tally, finding.requirement)
  if (fault !== 'status' && evidence.length > 0 && evidence.every(isForeignError))
    return ['error/no-scim-error']
  if (fault === 'error-body') return ['error/no-scim-error']
  if (fault === 'scim-type')
    return [subject === '' ? 'error/no-scim-type' : `scim-type/${finding.requirement}`]
  const about = `${finding.story}/${finding.requirement || slugOf(details.message)}`
  if (!telling) return [about]
  const place = placeOf(telling, tally)
  if (fault === 'status') {
    const { status = 0 } = telling.response ?? {}
    return [about, `exchange/${telling.id}/status`, `status/${suite}/${place}/${status}`]
  }
  const done = notDone(finding.seen ? [] : evidence, tally)
  const absent = finding.actual === 'absent' || finding.actual.endsWith(' is absent')
  return [
    ...done,
    about,
    `exchange/${telling.id}/${absent ? 'absent' : subject}`,
    ...(absent && isPath(subject) ? [`absent/${place.split('-')[1]}/${headOf(subject)}`] : []),
    ...(/^(schemas|meta(\..+)?|id)$/.test(subject) ? [`common/${subject}/${finding.story}`] : []),
    ...(subject === 'id' && telling.request.method === 'POST' ? [`unusable/${place}`] : []),
  ]
}

/** The write, the filter or the parameter of a query that is never done right. */
function notDone(evidence: Exchange[], tally: Tally): string[] {
  const write = evidence.find(({ request }) => ['PATCH', 'PUT'].includes(request.method))
  if (write) {
    const feature = tally.misdone(write.id)
    return feature ? [`not-applied/${feature.key}`] : []
  }
  const query = evidence.at(-1)
  const feature = query && tally.misdone(query.id)
  return feature && /^(filter|query)/.test(feature.key) ? [`not-evaluated/${feature.key}`] : []
}

/** Keys of a request that was refused although it had to be served, or whose answer cannot be worked with. */
export function refusedKeys(exchange: Exchange, tally: Tally, requirement: string): string[] {
  const { status = 0, body = '' } = exchange.response ?? {}
  const place = placeOf(exchange, tally)
  if (status >= 200 && status < 300) return [`unusable/${place}`]
  const dead = tally.dead(exchange)
  if (dead) return [`refused/${dead.name.key}`, `refused-group/${dead.group.key}`]
  const parsed = parseJson(body)
  const detail = isObject(parsed) && typeof parsed.detail === 'string' ? parsed.detail : ''
  return [
    ...(requirement ? [`refused/${requirement}`] : []),
    `exchange/${exchange.id}/status`,
    // The same words of the provider about the same kind of request have the same reason.
    ...(detail ? [`said/${place}/${status}/${slugOf(detail)}`] : []),
  ]
}

/** Whether an answer has an error's status and a body that is no SCIM error, such as a web page. */
export function isForeignError({ response }: Exchange): boolean {
  if (!response || response.status < 400) return false
  const schemas = member(parseJson(response.body), 'schemas')
  return !(Array.isArray(schemas) && schemas.includes(urns.error))
}

const placeOf = (exchange: Exchange, tally: Tally): string =>
  tally.features(exchange).find(({ rank }) => rank === 1)?.key ?? ''

const isPath = (subject: string): boolean => /^(urn:\S+|[\w$]+(\[.*\])?(\.[\w$]+)*)$/.test(subject)

/** The attribute that a path is about: its first name, or the extension that it lies in. */
const headOf = (path: string): string => {
  const urn = /^urn:.*:(?=\w+$)/i.exec(path)?.[0]
  return (urn ?? path.split(/[.[]/)[0] ?? path).toLowerCase()
}

/** Words without what differs from one request to the next: quoted texts, numbers, ids. */
const slugOf = (text: string): string =>
  text
    // Providers may say as much as they like, and the pattern below is slow on long words.
    .slice(0, 500)
    .toLowerCase()
    .replace(/"[^"]*"|'[^']*'|\S*\d\S*/g, '')
    .replace(/[^a-z]+/g, '-')
    .slice(0, 80)
