import type { Answer } from '../../src/kit/Answer.js'
import { scenario } from '../../src/kit/scenario.js'
import type { JsonObject } from '../../src/scim/types.js'
import { member } from '../../src/scim/valueAt.js'
import { pathIn } from './documents.js'

/** A discovery document as its list shows it, and as it is answered when asked for by its id. */
export interface Shown {
  id: string
  listed: JsonObject
  alone: Answer
}

/** Providers with many custom schemas are not asked for each one. */
const atMost = 8

/** Every schema of /Schemas, asked for by its URN. */
export const schemasOneByOne = scenario(
  'each schema is asked for by its URN',
  async ({ scim, discovery }) => {
    const shown: Shown[] = []
    for (const listed of discovery.schemas?.slice(0, atMost) ?? []) {
      const id = String(member(listed, 'id'))
      shown.push({ id, listed, alone: await scim.send('GET', pathIn('/Schemas', id)) })
    }
    return shown
  },
)

/** Every resource type, asked for by its id or, as ids are optional, its name. */
export const typesOneByOne = scenario(
  'each resource type is asked for by its id',
  async ({ scim, discovery }) => {
    const shown: Shown[] = []
    for (const listed of discovery.resourceTypes?.slice(0, atMost) ?? []) {
      const id = String(member(listed, 'id') ?? member(listed, 'name'))
      shown.push({ id, listed, alone: await scim.send('GET', pathIn('/ResourceTypes', id)) })
    }
    return shown
  },
)

/** The endpoint of every resource type, read below the base URL whether or not it begins with a slash. */
export const typeEndpoints = scenario(
  'the endpoint of each resource type is read',
  async ({ scim, discovery }) => {
    const answers: { endpoint: string; answer: Answer }[] = []
    for (const type of discovery.resourceTypes?.slice(0, atMost) ?? []) {
      const endpoint = member(type, 'endpoint')
      if (typeof endpoint !== 'string' || /^\w+:/.test(endpoint)) continue
      const path = `/${endpoint.replace(/^\/+/, '')}`
      answers.push({ endpoint, answer: await scim.send('GET', path, { query: { count: 1 } }) })
    }
    return answers
  },
)
