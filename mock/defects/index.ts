import { authDefects } from './auth.js'
import { createDefects } from './create.js'
import { createBodiesDefects } from './createBodies.js'
import { createConflictDefects } from './createConflicts.js'
import { createdValuesDefects } from './createdValues.js'
import { createValuesDefects } from './createValues.js'
import type { Defect } from './Defect.js'
import { deleteDefects } from './delete.js'
import { discoveryDefects } from './discovery.js'
import { discoveryDetailDefects } from './discoveryDetails.js'
import { discoverySchemasDefects } from './discoverySchemas.js'
import { discoveryTypesDefects } from './discoveryTypes.js'
import { emailDefects } from './email.js'
import { errorDefects } from './errors.js'
import { filterDefects } from './filter.js'
import { filterMatchingDefects } from './filterMatching.js'
import { filterOperatorDefects } from './filterOperators.js'
import { filterReadingDefects } from './filterReading.js'
import { groupResourceDefects } from './groupResources.js'
import { groupShapeDefects } from './groupShapes.js'
import { groupDefects } from './groups.js'
import { groupWriteDefects } from './groupWrites.js'
import { immutableDefects } from './immutable.js'
import { lifecycleDefects } from './lifecycle.js'
import { limitsDefects } from './limits.js'
import { lookupDefects } from './lookup.js'
import { managerDefects } from './manager.js'
import { mediaDefects } from './media.js'
import { outputDefects } from './output.js'
import { pagingDefects } from './paging.js'
import { patchDefects } from './patch.js'
import { patchRefusalDefects } from './patchRefusals.js'
import { patchSemanticsDefects } from './patchSemantics.js'
import { patchShapeDefects } from './patchShapes.js'
import { projectionDefects } from './projection.js'
import { putDefects } from './put.js'
import { readDefects } from './read.js'
import { readOnlyDefects } from './readOnly.js'
import { searchingDefects } from './searching.js'
import { sortingDefects } from './sorting.js'
import { textDefects } from './text.js'
import { versionDefects } from './versions.js'
import { writeFlowDefects } from './writeFlows.js'

/** Every defect that can be planted, in the order of their areas. */
export const defects: readonly Defect[] = [
  ...filterDefects,
  ...filterOperatorDefects,
  ...filterMatchingDefects,
  ...patchDefects,
  ...patchRefusalDefects,
  ...patchSemanticsDefects,
  ...managerDefects,
  ...emailDefects,
  ...lifecycleDefects,
  ...limitsDefects,
  ...immutableDefects,
  ...readOnlyDefects,
  ...deleteDefects,
  ...textDefects,
  ...pagingDefects,
  ...projectionDefects,
  ...searchingDefects,
  ...sortingDefects,
  ...filterReadingDefects,
  ...lookupDefects,
  ...patchShapeDefects,
  ...writeFlowDefects,
  ...createDefects,
  ...createConflictDefects,
  ...createValuesDefects,
  ...createBodiesDefects,
  ...createdValuesDefects,
  ...readDefects,
  ...putDefects,
  ...groupDefects,
  ...groupWriteDefects,
  ...groupResourceDefects,
  ...groupShapeDefects,
  ...versionDefects,
  ...discoveryDefects,
  ...discoveryTypesDefects,
  ...discoveryDetailDefects,
  ...discoverySchemasDefects,
  ...outputDefects,
  ...errorDefects,
  ...authDefects,
  ...mediaDefects,
]
