import type { Answer } from '../../src/kit/Answer.js'
import type { CheckContext } from '../../src/kit/CheckContext.js'
import type { Created } from '../../src/kit/Given.js'
import { pathOf } from '../../src/kit/Scim.js'
import { scenario } from '../../src/kit/scenario.js'
import { eq } from '../../src/scim/filter.js'

/** Users whose names try the encoding; a provider may turn them down, so their creation is recorded and not demanded. */
const odd = scenario('users with odd names are created', async ({ given, scim, profile }) => {
  const { emailDomain } = profile.testData
  const create = async (userName: string, familyName: string) => {
    const sent = given.userBody({ userName, name: { givenName: 'Given', familyName } })
    return { sent, userName, familyName, answer: await scim.create('User', sent) }
  }
  const id = given.name()
  return {
    /** A plus sign in userName, as in tagged e-mail addresses. */
    tag: await create(`${id}+tag@${emailDomain}`, `Tag ${id}`),
    tick: await create(`${id}.o'neil@${emailDomain}`, `O'Neil ${id}`),
    mark: await create(`${id}.a&b#c%41=d?e/f;g@${emailDomain}`, `Quo"te Back\\slash ${id}`),
    accent: await create(
      `${id}.ren\u00e9e@${emailDomain}`,
      `M\u00fcller-\u0141\u0119cki \u674e \u{1f600} ${id}`,
    ),
  }
})

/** A user with an odd name. */
export interface OddUser extends Created {
  userName: string
  familyName: string
}

/** One of the users with odd names; ends a check where the provider turned that name down. */
export async function oddUser(
  { from, unsupported }: Pick<CheckContext, 'from' | 'unsupported'>,
  which: 'tag' | 'tick' | 'mark' | 'accent',
): Promise<OddUser> {
  const created = (await from(odd))[which]
  const { answer } = created
  if (!answer.ok || typeof answer.object.id !== 'string') unsupported(answer)
  const { resource } = answer
  return { ...created, kind: 'User', id: resource.id, path: pathOf('User', resource.id), resource }
}

/** A lookup by userName in the plain wording. */
export const lookUp = ({ scim }: Pick<CheckContext, 'scim'>, userName: string): Promise<Answer> =>
  scim.list('User', { filter: eq('userName', userName) })
