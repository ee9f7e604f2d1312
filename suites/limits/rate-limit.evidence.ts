import type { Answer } from '../../src/kit/Answer.js'
import type { Scenario } from '../../src/kit/scenario.js'
import { scenario } from '../../src/kit/scenario.js'
import { eq } from '../../src/scim/filter.js'
import { retryAfter } from '../../src/wire/retryAfter.js'

type Context = Parameters<Scenario<unknown>['gather']>[0]

/** Sent at once, and a 429 is handed to the check instead of being obeyed. */
export const atOnce = { unpaced: true, keep429: true } as const

/** The longest wait that is kept: a provider must not hold a CI job for an hour. */
const longestWait = 60_000

/** The rate of the run, or else the profile's, or else the ten requests a second that every client may count on. */
export const permittedRate = ({ statistics, profile }: Pick<Context, 'statistics' | 'profile'>): number =>
  statistics().asked ?? profile.rate.perSecond ?? 10

/** Which of the answers are refusals for going too fast. */
export const refused = (answers: Answer[]): Answer[] => answers.filter(({ status }) => status === 429)

/** What came of waiting as the refusals asked. */
export interface Recovery {
  /** The answer to the first request after the wait. */
  first: Answer
  /** Whether that wait was the one that was asked for: stated, and no longer than a minute. */
  asTold: boolean
}

/**
 * After a burst that was not served in full, waits as long as its refusals ask for and sends a request; then again,
 * ever longer, until one is served, so that what follows does not suffer.
 */
export async function recover(
  { wait }: Pick<Context, 'wait'>,
  burst: Answer[],
  request: () => Promise<Answer>,
): Promise<Recovery | undefined> {
  if (burst.every(({ ok }) => ok)) return undefined
  const headers = refused(burst).map((answer) => answer.header('retry-after'))
  const told = headers.map((header) => retryAfter(header)).filter((one) => one !== undefined)
  const longest = Math.max(...told)
  const asTold = told.length > 0 && longest <= longestWait
  // An HTTP date names a whole second, which may end up to a second later by the provider's clock.
  const margin = headers.some((header) => header?.endsWith('GMT')) ? 1000 : 200
  await wait(asTold ? longest + margin : 1000)
  const first = await request()
  for (let last = first, delay = 1000; !last.ok && delay <= 32_000; delay *= 2) {
    await wait(delay)
    last = await request()
  }
  return { first, asTold }
}

/** Lookups as at the start of each provisioning step, twice what a second permits and ten more, all at once. */
export const readBurst = scenario('more lookups are sent at once than the rate permits', async (context) => {
  const { given, scim } = context
  const user = await given.user()
  const lookUp = () => scim.list('User', { filter: eq('userName', user.userName) }, atOnce)
  const before = await scim.list('User', { filter: eq('userName', user.userName) })
  const size = Math.min(100, Math.ceil(2 * permittedRate(context)) + 10)
  const answers = await Promise.all(Array.from({ length: size }, lookUp))
  const recovery = await recover(context, answers, lookUp)
  return { user, before, answers, refusals: refused(answers), recovery }
})

/** The path that the PATCHes of a burst write to. */
export const patched = 'name.givenName'

/** Creates and PATCHes in turn, together more than a second permits, all at once; then what became of each. */
export const writeBurst = scenario('more writes are sent at once than the rate permits', async (context) => {
  const { given, scim, discovery } = context
  const user = await given.user({ name: { givenName: 'Original', familyName: 'Family' } })
  const canPatch = discovery.feature('patch').supported && discovery.attribute('User', patched).supported
  const pairs = Math.min(30, Math.ceil((permittedRate(context) + 10) / 2))
  const sent = Array.from({ length: pairs }, async (_, at) => {
    const body = given.userBody()
    const value = `Changed ${at + 1}`
    const [create, patch] = await Promise.all([
      scim.create('User', body, atOnce),
      canPatch ? scim.patch(user, [{ op: 'replace', path: patched, value }], atOnce) : undefined,
    ])
    return { create: { body, answer: create }, patch: patch && { value, answer: patch } }
  })
  const all = await Promise.all(sent)
  const creates = all.map(({ create }) => create)
  const patches = all.flatMap(({ patch }) => (patch ? [patch] : []))
  const answers = [...creates, ...patches].map(({ answer }) => answer)
  const lookUp = ({ userName }: { userName: string }, options = {}) =>
    scim.list('User', { filter: eq('userName', userName) }, options)
  await recover(context, answers, () => lookUp(user, atOnce))
  const hit = await lookUp(user)
  const miss = await lookUp({ userName: given.name() })
  const found = await Promise.all(
    creates.map(async ({ body, answer }) => ({ answer, lookup: await lookUp(body) })),
  )
  const turnedAway = creates.find(({ answer }) => answer.status === 429)
  return {
    user,
    /** Plain lookups of the user and of nobody, once the burst is over. */
    hit,
    miss,
    creates: found,
    patches,
    refusals: refused(answers),
    after: await scim.get(user),
    repeated: turnedAway && (await scim.create('User', turnedAway.body)),
  }
})
