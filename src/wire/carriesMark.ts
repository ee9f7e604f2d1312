import type { Json } from '../scim/types.js'
import { member } from '../scim/valueAt.js'
import type { Mark } from './Journal.js'

const names = ['userName', 'displayName', 'externalId'] as const

/** Whether a resource has a name that begins as those of the run do. */
export const carriesMark = (resource: Json | undefined, marker: string): boolean =>
  names.some((name) => {
    const text = member(resource, name)
    return typeof text === 'string' && text.toLowerCase().includes(marker.toLowerCase())
  })

/** Whether a resource has exactly this mark, in whatever case. */
export function isMarked(resource: Json | undefined, { attribute, value }: Mark): boolean {
  const text = member(resource, attribute)
  return typeof text === 'string' && text.toLowerCase() === value.toLowerCase()
}
