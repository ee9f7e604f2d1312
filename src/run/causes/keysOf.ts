import type { Exchange } from '../../scim/Exchange.js'
import { parseJson } from '../../scim/parseJson.js'
import { urns } from '../../scim/urns.js'
import { member } from '../../scim/valueAt.js'
import type { Sighting } from '../judge.js'
import type { Tally } from './Tally.js'

/** Keys of what was seen: sightings that share one have one cause. The first names the cause where it may. */
export function keysOf(sighting: Sighting, tally: Tally): string[] {
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
  return telling ? [about, `exchange/${telling.id}/${subject}`] : [about]
}

/** Keys of a request that was refused although it had to be served. */
export function refusedKeys(exchange: Exchange, tally: Tally, requirement: string): string[] {
  const dead = tally.dead(exchange)
  if (dead) return [`refused/${dead.name.key}`, `refused-group/${dead.group.key}`]
  return [...(requirement ? [`refused/${requirement}`] : []), `exchange/${exchange.id}/refused`]
}

/** Whether an answer has an error's status and a body that is no SCIM error, such as a web page. */
export function isForeignError({ response }: Exchange): boolean {
  if (!response || response.status < 400) return false
  const schemas = member(parseJson(response.body), 'schemas')
  return !(Array.isArray(schemas) && schemas.includes(urns.error))
}

const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .slice(0, 60)
