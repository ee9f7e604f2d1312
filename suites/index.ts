import type { Suite } from '../src/kit/suite.js'
import resourceTypes from './discovery/resourceTypes.js'
import serviceProviderConfig from './discovery/serviceProviderConfig.js'
import capacity from './limits/capacity.js'
import rate from './limits/rate.js'
import disabling from './patching/disabling.js'
import entraDialects from './patching/entraDialects.js'
import patchOperations from './patching/patchOperations.js'
import workEmail from './patching/workEmail.js'
import filterAlgebra from './properties/filterAlgebra.js'
import patchAlgebra from './properties/patchAlgebra.js'
import roundTrip from './properties/roundTrip.js'
import encoding from './querying/encoding.js'
import invalidFilters from './querying/invalidFilters.js'
import logic from './querying/logic.js'
import lookups from './querying/lookups.js'
import operators from './querying/operators.js'
import paging from './querying/paging.js'
import projection from './querying/projection.js'
import searching from './querying/searching.js'
import sorting from './querying/sorting.js'
import valuePaths from './querying/valuePaths.js'
import deleting from './resources/deleting.js'

/** All suites in reading order. */
export const suites: Suite[] = [
  serviceProviderConfig,
  resourceTypes,
  lookups,
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
  patchOperations,
  entraDialects,
  rate,
  capacity,
  roundTrip,
  filterAlgebra,
  patchAlgebra,
]
