import type { Suite } from '../src/kit/suite.js'
import knownAttributes from './discovery/known-attributes.js'
import resourceTypes from './discovery/resource-types.js'
import schemaAttributes from './discovery/schema-attributes.js'
import schemas from './discovery/schemas.js'
import serviceProviderConfig from './discovery/service-provider-config.js'
import members from './groups/group-members.js'
import groups from './groups/groups.js'
import largeGroups from './groups/large-groups.js'
import memberships from './groups/memberships.js'
import createOnly from './immutability/create-only.js'
import readOnly from './immutability/read-only.js'
import errors from './invariants/errors.js'
import messages from './invariants/messages.js'
import resourcesAsReturned from './invariants/resources-as-returned.js'
import valuesAsReturned from './invariants/values-as-returned.js'
import capacity from './limits/capacity.js'
import rate from './limits/rate-limit.js'
import disabling from './patching/disabling.js'
import entraDialects from './patching/entra-dialects.js'
import manager from './patching/manager.js'
import patchErrors from './patching/patch-errors.js'
import patchMatrix from './patching/patch-matrix.js'
import patchOperations from './patching/patch-operations.js'
import patchValues from './patching/patch-values.js'
import renaming from './patching/renaming.js'
import workEmail from './patching/work-email.js'
import filterAlgebra from './properties/filter-algebra.js'
import lookingUpRandomValues from './properties/looking-up-random-values.js'
import patchAlgebra from './properties/patch-algebra.js'
import roundTrip from './properties/round-trip.js'
import encoding from './querying/filter-encoding.js'
import logic from './querying/filter-logic.js'
import operators from './querying/filter-operators.js'
import valuePaths from './querying/filter-value-paths.js'
import groupLookups from './querying/group-lookups.js'
import invalidFilters from './querying/invalid-filters.js'
import lookups from './querying/lookups.js'
import paging from './querying/paging.js'
import projection from './querying/projection.js'
import searching from './querying/searching.js'
import sorting from './querying/sorting.js'
import createBodies from './resources/create-bodies.js'
import createRefusals from './resources/create-refusals.js'
import creating from './resources/creating.js'
import creatingValues from './resources/creating-values.js'
import deleting from './resources/deleting.js'
import reading from './resources/reading.js'
import replacing from './resources/replacing.js'
import replacingRefused from './resources/replacing-refused.js'
import metadata from './resources/user-metadata.js'
import authentication from './security/authentication.js'
import challenges from './security/challenges.js'
import guardedWrites from './security/guarded-writes.js'
import mediaTypes from './security/media-types.js'
import etags from './versioning/etags.js'
import preconditions from './versioning/preconditions.js'

/** All suites in reading order. */
export const suites: Suite[] = [
  serviceProviderConfig,
  resourceTypes,
  schemas,
  schemaAttributes,
  knownAttributes,
  creating,
  creatingValues,
  createBodies,
  createRefusals,
  reading,
  metadata,
  replacing,
  replacingRefused,
  lookups,
  groupLookups,
  encoding,
  operators,
  logic,
  valuePaths,
  invalidFilters,
  paging,
  sorting,
  projection,
  searching,
  disabling,
  deleting,
  workEmail,
  renaming,
  manager,
  patchOperations,
  patchValues,
  patchErrors,
  patchMatrix,
  entraDialects,
  groups,
  members,
  memberships,
  largeGroups,
  createOnly,
  readOnly,
  rate,
  capacity,
  authentication,
  challenges,
  guardedWrites,
  mediaTypes,
  etags,
  preconditions,
  roundTrip,
  lookingUpRandomValues,
  filterAlgebra,
  patchAlgebra,
  messages,
  errors,
  resourcesAsReturned,
  valuesAsReturned,
]
