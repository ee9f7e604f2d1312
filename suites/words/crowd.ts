import { scenario } from '../../src/kit/scenario.js'
import { people } from './people.js'

/** A group of Ada and Bea; its name is in mixed case. */
export const crowd = scenario('a group of two members is created', async ({ from, given }) => {
  const { ada, bea } = (await from(people)).user
  return given.group([ada, bea], { displayName: `${given.name()}-MiXed` })
})
