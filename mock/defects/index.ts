import { authentication } from './authentication.js'
import { capacity } from './capacity.js'
import { challenges } from './challenges.js'
import { createBodies } from './create-bodies.js'
import { createOnly } from './create-only.js'
import { createRefusals } from './create-refusals.js'
import { creatingConflicts } from './creating.conflicts.js'
import { creatingDemands } from './creating.demands.js'
import { creating } from './creating.js'
import { creatingStoring } from './creating.storing.js'
import { creatingValues } from './creating-values.js'
import type { Defect, DefectSpec } from './Defect.js'
import { deleting } from './deleting.js'
import { disabling } from './disabling.js'
import { entraDialectsEmptyValues } from './entra-dialects.empty-values.js'
import { entraDialects } from './entra-dialects.js'
import { entraDialectsWithoutPath } from './entra-dialects.without-path.js'
import { errors } from './errors.js'
import { etags } from './etags.js'
import { filterEncoding } from './filter-encoding.js'
import { filterLogic } from './filter-logic.js'
import { filterOperators } from './filter-operators.js'
import { filterValuePaths } from './filter-value-paths.js'
import { groupLookups } from './group-lookups.js'
import { groupMembers } from './group-members.js'
import { groupMembersRemoving } from './group-members.removing.js'
import { groups } from './groups.js'
import { invalidFilters } from './invalid-filters.js'
import { knownAttributes } from './known-attributes.js'
import { largeGroups } from './large-groups.js'
import { lookups } from './lookups.js'
import { manager } from './manager.js'
import { mediaTypes } from './media-types.js'
import { memberships } from './memberships.js'
import { messages } from './messages.js'
import { paging } from './paging.js'
import { patchErrors } from './patch-errors.js'
import { patchMatrix } from './patch-matrix.js'
import { patchOperations } from './patch-operations.js'
import { patchValues } from './patch-values.js'
import { preconditions } from './preconditions.js'
import { projection } from './projection.js'
import { rateLimit } from './rate-limit.js'
import { readOnly } from './read-only.js'
import { reading } from './reading.js'
import { renaming } from './renaming.js'
import { replacing } from './replacing.js'
import { replacingRefused } from './replacing-refused.js'
import { resourceTypes } from './resource-types.js'
import { resourcesAsReturned } from './resources-as-returned.js'
import { roundTrip } from './round-trip.js'
import { schemaAttributes } from './schema-attributes.js'
import { schemas } from './schemas.js'
import { searching } from './searching.js'
import { serviceProviderConfig } from './service-provider-config.js'
import { sorting } from './sorting.js'
import { userMetadata } from './user-metadata.js'
import { valuesAsReturned } from './values-as-returned.js'
import { workEmail } from './work-email.js'

/** The defects by area, and by the suite that catches them. */
const catalogue: Record<string, Record<string, DefectSpec[]>> = {
  discovery: {
    'service-provider-config': serviceProviderConfig,
    'resource-types': resourceTypes,
    schemas,
    'schema-attributes': schemaAttributes,
    'known-attributes': knownAttributes,
  },
  resources: {
    creating: [...creating, ...creatingConflicts, ...creatingDemands, ...creatingStoring],
    'creating-values': creatingValues,
    'create-bodies': createBodies,
    'create-refusals': createRefusals,
    reading,
    'user-metadata': userMetadata,
    replacing,
    'replacing-refused': replacingRefused,
    deleting,
  },
  querying: {
    lookups,
    'group-lookups': groupLookups,
    'filter-encoding': filterEncoding,
    'filter-operators': filterOperators,
    'filter-logic': filterLogic,
    'filter-value-paths': filterValuePaths,
    'invalid-filters': invalidFilters,
    paging,
    sorting,
    projection,
    searching,
  },
  patching: {
    disabling,
    'work-email': workEmail,
    renaming,
    manager,
    'patch-operations': patchOperations,
    'patch-values': patchValues,
    'patch-errors': patchErrors,
    'patch-matrix': patchMatrix,
    'entra-dialects': [...entraDialects, ...entraDialectsEmptyValues, ...entraDialectsWithoutPath],
  },
  groups: {
    groups,
    'group-members': [...groupMembers, ...groupMembersRemoving],
    memberships,
    'large-groups': largeGroups,
  },
  immutability: {
    'create-only': createOnly,
    'read-only': readOnly,
  },
  limits: {
    'rate-limit': rateLimit,
    capacity,
  },
  security: {
    authentication,
    challenges,
    'media-types': mediaTypes,
  },
  versioning: {
    etags,
    preconditions,
  },
  properties: {
    'round-trip': roundTrip,
  },
  invariants: {
    messages,
    errors,
    'resources-as-returned': resourcesAsReturned,
    'values-as-returned': valuesAsReturned,
  },
}

/** Every defect that can be planted, in the reading order of the suites. */
export const defects: readonly Defect[] = Object.entries(catalogue).flatMap(([area, suites]) =>
  Object.entries(suites).flatMap(([suite, specs]) =>
    specs.map((spec) => ({ ledger: [], ...spec, suite, area })),
  ),
)
