import { miss } from '../../src/client/miss.js'
import type { Answer } from '../../src/kit/Answer.js'
import type { CheckContext } from '../../src/kit/CheckContext.js'
import { scenario } from '../../src/kit/scenario.js'

/** The lookup of Test Connection with other credentials than the run's: strangers, and odd spellings of its token. */
const probes = scenario(
  'lookups with no token, with wrong ones, and with the right one oddly given',
  async ({ scim, profile, random, credentials: { bearer } }) => {
    const nobody = () => miss(profile, profile.matching[0] ?? 'userName', random.guid())
    const lookup = (headers: Record<string, string>, more = {}) =>
      scim.list('User', { filter: nobody(), ...more }, { headers, withoutCredentials: true })
    const known = await scim.list('User', { filter: nobody() })
    const strangers = {
      none: await lookup({}),
      wrong: await lookup({ authorization: `Bearer ${random.guid()}` }),
      malformed: await lookup({ authorization: 'Bearer' }),
      otherScheme: await lookup({
        authorization: `Basic ${Buffer.from(`nobody:${random.guid()}`).toString('base64')}`,
      }),
    }
    if (bearer === undefined) return { known, strangers }
    return {
      known,
      strangers,
      longer: await lookup({ authorization: `Bearer ${bearer}x` }),
      lowerCase: await lookup({ authorization: `bearer ${bearer}` }),
      inQuery: await lookup({}, { access_token: bearer }),
    }
  },
)

/** The answers to them; where all are refused as the run itself is, it is no matter of credentials. */
export async function probed({ from, unsupported }: Pick<CheckContext, 'from' | 'unsupported'>) {
  const evidence = await from(probes)
  const { known, strangers } = evidence
  if (!known.ok && Object.values(strangers).every(({ status }) => status === known.status)) unsupported(known)
  return evidence
}

/** A challenge of WWW-Authenticate, its scheme and the names of its parameters in lower case. */
export interface Challenge {
  scheme: string
  parameters: { name: string; value: string }[]
}

/** What a stranger's 401 asks for; without such a header, which another check judges, the check cannot begin. */
export async function challengesTo(
  context: Pick<CheckContext, 'from' | 'unsupported'>,
  stranger: 'none' | 'wrong',
): Promise<{ answer: Answer; header: string; all: Challenge[]; bearer: Challenge[] }> {
  const answer = (await probed(context)).strangers[stranger]
  const header = answer.header('www-authenticate')
  if (answer.status !== 401 || header === undefined) return context.unsupported(answer)
  const all = challengesOf(answer)
  return { answer, header, all, bearer: all.filter(({ scheme }) => scheme === 'bearer') }
}

/** `name=token` and `name="text with \"quotes\""`, wherever they stand in a challenge. */
const parameter = /([!#$%&'*+.^_`|~\w-]+)\s*=\s*("(?:[^"\\]|\\.)*"|[^\s,"]+)/g

/** The challenges of WWW-Authenticate (RFC 9110 §11.6.1); none where there is no such header. */
export function challengesOf(answer: Answer): Challenge[] {
  const header = answer.header('www-authenticate') ?? ''
  // Without quoted text a word before a space begins a challenge, and one before "=" is a parameter.
  const bare = header.replace(/"(?:[^"\\]|\\.)*"/g, (text) => '"'.repeat(text.length))
  const starts = [...bare.matchAll(/(?:^|,)\s*([\w!#$%&'*+.^`|~-]+)(?=\s+[^\s=,]|\s*(?:,|$))/g)]
  return starts.map((start, at) => {
    const text = header.slice(start.index, starts[at + 1]?.index)
    const parameters = [...text.matchAll(parameter)].map(([, name = '', value = '']) => ({
      name: name.toLowerCase(),
      value: value.startsWith('"') ? value.slice(1, -1).replace(/\\(.)/g, '$1') : value,
    }))
    return { scheme: (start[1] ?? '').toLowerCase(), parameters }
  })
}

/** The values that challenges give for a parameter. */
export const valuesIn = (challenges: Challenge[], name: string): string[] =>
  challenges.flatMap(({ parameters }) =>
    parameters.filter((one) => one.name === name).map(({ value }) => value),
  )
