import { randomUUID } from 'node:crypto'
import { describeSchemas } from './discovery/describeSchemas.js'
import { describeTypes } from './discovery/describeTypes.js'
import { serviceProviderConfig } from './discovery/serviceProviderConfig.js'
import { compare } from './filter/compare.js'
import { compileElementFilter, compileFilter } from './filter/compileFilter.js'
import { filterLiteral } from './filter/filterLiteral.js'
import { fold } from './filter/fold.js'
import { isPresent } from './filter/isPresent.js'
import { parseFilter } from './filter/parseFilter.js'
import { authorize } from './http/authorize.js'
import { checkMedia } from './http/checkMedia.js'
import { createLimiter } from './http/createLimiter.js'
import { errorBody } from './http/errorBody.js'
import { overLimit } from './http/overLimit.js'
import { checkPreconditions } from './http/preconditions.js'
import { parseBody } from './http/readBody.js'
import { splitPath } from './http/splitPath.js'
import { sameJson } from './json.js'
import { applyAtPath, applyOperation } from './patch/applyOperation.js'
import { expandPathless } from './patch/expandPathless.js'
import { parsePath } from './patch/parsePath.js'
import { normaliseOp } from './patch/readPatch.js'
import { addValues, createFromFilter, removeValues, settlePrimary } from './patch/values.js'
import { listEnvelope, page, sortResources } from './query/listEnvelope.js'
import { project } from './query/project.js'
import { decodeQueryValue, readQuery } from './query/Query.js'
import { etag, locate, type RepresentContext, represent, view } from './represent.js'
import type { Seams } from './Seams.js'
import { Store } from './Store.js'
import { resolveAttribute } from './schema/resolveAttribute.js'
import type { ResourceTypes } from './schema/resourceTypes.js'
import { checkMembers, checkRequired, checkUnique, uniqueName } from './write/checkResource.js'
import { coerceBoolean } from './write/coerceBoolean.js'
import { guardImmutable, keepImmutable } from './write/guardImmutable.js'
import { distinct } from './write/readAttribute.js'
import { readMember } from './write/readMember.js'
import { checkSchemas, readResource } from './write/readResource.js'
import { removeResource, touch } from './write/touch.js'

export interface SeamsContext {
  token: string
  ratePerSecond: number | undefined
  types: ResourceTypes
  now: () => number
}

/** The joints of a faultless mock. They call each other through `seams`, so that a replaced one counts everywhere. */
export function createSeams({ token, ratePerSecond, types, now }: SeamsContext): Seams {
  const limiter = createLimiter(ratePerSecond, now)
  const store = new Store((type, attributes) => seams.uniqueKey(type, attributes))
  const showing: RepresentContext = {
    store,
    types,
    locate: (base, type, id) => seams.locate(base, type, id),
    etag: (resource) => seams.etag(resource),
    made: new WeakMap(),
  }
  const seams: Seams = {
    store,
    now,

    splitPath,
    decodeQueryValue,
    readQuery,
    parseFilter,
    filterAttribute: resolveAttribute,
    filterLiteral,
    compare,
    isPresent,
    elementFilter: (attribute, filter) => compileElementFilter(seams, attribute, filter),
    compileFilter: (type, filter, others) => compileFilter(seams, type, filter, others),
    listed: (_call, type) => store.all(type.name),
    found: (_call, type, id) => store.get(type.name, id),
    filterView: (resource, base) => view(showing, resource, base),
    sort: sortResources,
    page,
    listEnvelope,

    represent: (resource, base) => represent(showing, resource, base),
    locate,
    etag,
    toOutput: (resource) => resource,
    project,
    serviceProviderConfig,
    describeTypes: (base) => describeTypes(types, base),
    describeSchemas: (base) => describeSchemas(types, base),

    checkMedia: ({ headers }) => checkMedia(headers.get('content-type')),
    parseBody: (_call, text) => parseBody(text),
    checkSchemas: (_call, type, body) => checkSchemas(type, body),
    readResource: (_call, type, body) => readResource(seams, type, body),
    coerceBoolean,
    readString: (_attribute, value) => value,
    readMember,
    distinct,
    newId: () => randomUUID(),
    checkRequired: (_call, type, attributes) => checkRequired(type, attributes),
    uniqueKey: (type, attributes) => fold(uniqueName(type, attributes)),
    checkUnique: (_call, type, attributes, ownId) => checkUnique(store, type, attributes, ownId),
    checkMembers: (_call, attributes) => checkMembers(store, attributes),
    guardImmutable: (_call, type, before, after) => guardImmutable(type, before, after),
    keepImmutable: (_call, type, before, after) => keepImmutable(type, before, after),
    unchanged: (_call, before, after) => sameJson(before, after),
    touch: (_call, resource, attributes) => touch(resource, attributes, now()),
    beforeSave: () => undefined,
    save: (_call, resource) => store.put(resource),
    remove: (call, resource) => removeResource(seams, call, resource),

    normaliseOp,
    parsePath: (path) => parsePath(path, seams.parseFilter),
    patchAttribute: resolveAttribute,
    expandPathless,
    applyOperation: (target, operation) => applyOperation(seams, target, operation),
    applyAtPath: (target, operation, path) => applyAtPath(seams, target, operation, path),
    addValues,
    removeValues,
    settlePrimary,
    createFromFilter,
    insertElement: (_attribute, list, element) => [...list, element],
    abandonPatch: () => {},

    authorize: (call) => authorize(call, token),
    limit: () => limiter(),
    overLimit,
    checkPreconditions: (call, resource) => checkPreconditions(call.headers, seams.etag(resource)),
    errorBody,
    respond: (_call, reply) => reply,
  }
  return seams
}
