import { byMatching } from '../../src/client/byMatching.js'
import { scenario } from '../../src/kit/scenario.js'
import { Together } from '../../src/wire/Together.js'
import { fullUser } from './createdUsers.js'

export const duplicates = scenario(
  'a user is created again, as it was and in capitals',
  async ({ from, scim, discovery, profile }) => {
    const { body, user } = await from(fullUser)
    const again = await scim.create('User', body)
    const { externalId, ...rest } = body
    const other = externalId === undefined ? {} : { externalId: `${externalId}-2` }
    const inCapitals = await scim.create('User', { ...rest, ...other, userName: body.userName.toUpperCase() })
    const filter = byMatching(profile, user)
    const found = discovery.feature('filter').supported ? await scim.list('User', { filter }) : undefined
    return { again, inCapitals, found, read: await scim.get(user) }
  },
)

export const atOnce = scenario(
  'the same user is created four times at once',
  async ({ given, scim, discovery, profile }) => {
    const body = given.userBody()
    const together = new Together(4)
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => scim.create('User', body, { together })),
    )
    const filter = byMatching(profile, { sent: body, userName: body.userName })
    return {
      answers,
      found: discovery.feature('filter').supported ? await scim.list('User', { filter }) : undefined,
    }
  },
)

export const namesakes = scenario('two users share everything but the userName', async ({ given, scim }) => {
  const shared = {
    externalId: `AbC-${given.name()}`,
    emails: [{ type: 'work', value: given.email(), primary: true }],
  }
  const body = given.minimalUserBody(shared)
  const first = await scim.create('User', body)
  const second = await scim.create('User', given.minimalUserBody(shared))
  return {
    body,
    first,
    second,
    read: first.ok ? await scim.get({ path: `/Users/${first.resource.id}` }) : first,
  }
})
