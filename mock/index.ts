/**
 * The mock provider: an exemplary SCIM 2.0 service provider in memory, in which defects can be planted by name.
 * @packageDocumentation
 */

export type { Mock, MockOptions } from './createMock.js'
export { createMock } from './createMock.js'
export type { Defect } from './defects/Defect.js'
export { defects } from './defects/index.js'
export type { Listening, ListenOptions } from './http/listen.js'
export type { Json, JsonObject } from './json.js'
export type { Store, StoredResource } from './Store.js'
