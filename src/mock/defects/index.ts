import type { Defect } from './Defect.js'
import { deleteDefects } from './delete.js'
import { emailDefects } from './email.js'
import { filterDefects } from './filter.js'
import { filterMatchingDefects } from './filterMatching.js'
import { immutableDefects } from './immutable.js'
import { lifecycleDefects } from './lifecycle.js'
import { limitsDefects } from './limits.js'
import { managerDefects } from './manager.js'
import { patchDefects } from './patch.js'
import { patchSemanticsDefects } from './patchSemantics.js'
import { textDefects } from './text.js'

/** Every defect that can be planted, in the order of their areas. */
export const defects: readonly Defect[] = [
  ...filterDefects,
  ...filterMatchingDefects,
  ...patchDefects,
  ...patchSemanticsDefects,
  ...managerDefects,
  ...emailDefects,
  ...lifecycleDefects,
  ...limitsDefects,
  ...immutableDefects,
  ...deleteDefects,
  ...textDefects,
]
