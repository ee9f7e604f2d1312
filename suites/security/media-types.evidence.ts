import { miss } from '../../src/client/miss.js'
import type { Answer } from '../../src/kit/Answer.js'
import type { CheckContext } from '../../src/kit/CheckContext.js'
import { type Scenario, scenario } from '../../src/kit/scenario.js'

/** The same create under several types of its body. */
export const bodies = scenario('users are created with several media types', async ({ given, scim }) => {
  const create = (type: string) =>
    scim.create('User', given.minimalUserBody(), { headers: { 'content-type': type } })
  return {
    scimWithCharset: await create('application/scim+json; charset=utf-8'),
    scim: await create('application/scim+json'),
    json: await create('application/json'),
    text: await create('text/plain'),
  }
})

/** The same lookup with several types asked for. */
export const lookups = scenario(
  'nobody is looked up with several Accepts',
  async ({ scim, profile, random }) => {
    const lookup = (headers: Record<string, string>) => {
      const filter = miss(profile, profile.matching[0] ?? 'userName', random.guid())
      return scim.list('User', { filter }, { headers })
    }
    return {
      scim: await lookup({ accept: 'application/scim+json' }),
      json: await lookup({ accept: 'application/json' }),
      anything: await lookup({ accept: '*/*' }),
      nothing: await lookup({}),
    }
  },
)

/** One of several wordings of a request; where all are refused, it is not the wording, and the check cannot begin. */
export async function variant<K extends string>(
  { from, unsupported }: Pick<CheckContext, 'from' | 'unsupported'>,
  wordings: Scenario<Record<K, Answer>>,
  which: K,
): Promise<Answer> {
  const answers = await from(wordings)
  const served = Object.values<Answer>(answers).some(({ ok }) => ok)
  return served ? answers[which] : unsupported(answers[which])
}
