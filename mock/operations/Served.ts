import type { Seams } from '../Seams.js'
import type { ResourceTypes } from '../schema/resourceTypes.js'

/** What the operations of one mock share. */
export interface Served {
  seams: Seams
  types: ResourceTypes
  basePath: string
  now: () => number
}
