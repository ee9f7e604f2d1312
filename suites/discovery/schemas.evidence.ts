import { oneByOne } from '../words/discoveryLists.js'

/** Every schema of /Schemas, asked for by its URN. */
export const schemasOneByOne = oneByOne({ which: 'schemas', path: '/Schemas', one: 'schema' })
