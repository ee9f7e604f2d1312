import type { CheckContext } from '../../src/kit/CheckContext.js'
import { type CheckSpec, check } from '../../src/kit/check.js'
import { invariant } from '../../src/kit/invariant.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { eq } from '../../src/scim/filter.js'
import type { Json } from '../../src/scim/types.js'
import { valueAt } from '../../src/scim/valueAt.js'
import { hasRunCredentials } from '../words/hasRunCredentials.js'
import { mustFind } from '../words/mustFind.js'
import { httpDate, secondsToWait } from '../words/secondsToWait.js'
import { patched, permittedRate, readBurst, writeBurst } from './rate-limit.evidence.js'

const noLimitSeen = (size: number) => `no limit seen: all ${size} requests sent at once were served`

/** A check of what comes of going too fast, on purpose; without a 429 it has nothing to judge. */
const overloaded = (title: string, { needs = [], ...spec }: CheckSpec) =>
  check(title, { ...spec, needs: ['overload', 'filter', ...needs], exclusive: true })

const nothingToJudge = ({ unsupported }: Pick<CheckContext, 'unsupported'>, size: number): never =>
  unsupported(`there was nothing to judge: ${noLimitSeen(size)}`)

export default suite('rate-limit', 'Ten requests a second, and 429 above', [
  invariant('the whole run is served without a 429 at the rate that was asked for', {
    verifies: [R['FUZE-P27'], R['ENTRA-VALGAP-16'], R['ENTRA-Q01'], R['ENTRA-Q19']],
    consequence:
      'Every refused request is put off to a later cycle, and many of them put the job into quarantine.',
    judgeRun({ asked, requests, throttled, throttledAfterBurst = 0 }, expect) {
      if (asked === null) return 'the run has no rate limit (--rate off)'
      const refusals = throttled - throttledAfterBurst
      if (refusals === 0 && requests < asked) return `${requests} requests are too few to tell`
      // Above what Microsoft asks of any provider, a refusal is worth a warning at most.
      const judge = asked > 25 ? expect.should : expect
      judge(refusals, `requests refused with 429 out of ${requests} at ${asked} a second`).toBe(0)
    },
  }),

  check('requests at the permitted rate are served', {
    verifies: [R['FUZE-P27'], R['ENTRA-VALGAP-16']],
    needs: ['pace'],
    consequence:
      'A client that keeps to the agreed rate is refused, so that a cycle never gets through its users.',
    async run(ctx) {
      const { given, scim, expect } = ctx
      const user = await given.user()
      const first = await scim.list('User', { filter: eq('userName', user.userName) })
      if (!first.ok) ctx.unsupported(first)
      const size = Math.min(40, Math.ceil(1.5 * permittedRate(ctx)))
      const answers = await Promise.all(
        Array.from({ length: size }, (_, at) =>
          at % 3 === 0
            ? scim.get(user, {}, { keep429: true })
            : scim.list('User', { filter: eq('userName', user.userName) }, { keep429: true }),
        ),
      )
      for (const answer of answers) expect(answer).toSucceed()
    },
  }),

  overloaded('a burst of lookups is served or refused with 429', {
    verifies: [R['ENTRA-M-429'], R['ENTRA-H3'], R['FUZE-P28']],
    consequence:
      'Entra repeats a 429 by itself; a 401, 403 or 404 in its place puts the whole job into quarantine, a 5xx or a dropped connection fails the user.',
    async run({ from, expect, note, unsupported }) {
      const { before, answers, refusals } = await from(readBurst)
      if (!before.ok) unsupported(before)
      for (const answer of answers) expect(answer).toSucceedOrBeRefused(429)
      if (refusals.length === 0) note(noLimitSeen(answers.length))
    },
  }),

  overloaded('a lookup that is served during a burst finds its user', {
    verifies: [R['ENTRA-H3']],
    consequence: 'Entra takes an empty list for a user who is not there yet, and creates a second account.',
    async run({ from, expect, unsupported }) {
      const { user, before, answers } = await from(readBurst)
      mustFind({ unsupported }, before, user)
      for (const answer of answers.filter(({ ok }) => ok)) expect(answer).toFind(user)
    },
  }),

  overloaded('a 429 says when to come back', {
    verifies: [R['ENTRA-H3'], R['ENTRA-Q21'], R['RFC6585-4-02']],
    consequence:
      'The client has to guess how long to back off: too short and it is refused again, too long and users wait.',
    async run({ from, expect, unsupported }) {
      const { answers, refusals } = await from(readBurst)
      if (refusals.length === 0) nothingToJudge({ unsupported }, answers.length)
      for (const one of refusals) {
        expect(one.header('retry-after'), 'Retry-After of the 429', one).toBePresent()
        const seconds = secondsToWait(one)
        const sane = seconds === undefined || (seconds >= 0 && seconds <= 3600)
        expect.should(seconds, 'the seconds to wait for', one).toSatisfy(sane, 'between 0 and 3600')
      }
    },
  }),

  overloaded('a 429 is a SCIM error that explains itself', {
    verifies: [R['RFC6585-4-01'], R['ENTRA-VALGAP-16']],
    consequence:
      'The provisioning log shows the administrator a bare failure instead of "too many requests".',
    async run({ from, expect, unsupported }) {
      const { answers, refusals } = await from(readBurst)
      if (refusals.length === 0) nothingToJudge({ unsupported }, answers.length)
      for (const one of refusals) {
        expect(one).toBeScimError(429)
        expect(one.object.detail, 'detail in the body', one).toMatch(/\S/, 'a text that says why')
      }
    },
  }),

  overloaded('a request is served after the wait that a 429 asked for', {
    verifies: [R['ENTRA-H3']],
    consequence: 'A client that does as it is told is refused once more and falls behind with every cycle.',
    async run({ from, expect, unsupported }) {
      const { user, before, answers, recovery } = await from(readBurst)
      mustFind({ unsupported }, before, user)
      if (!recovery) return nothingToJudge({ unsupported }, answers.length)
      if (!recovery.asTold) unsupported('not tried: no Retry-After, or one of more than a minute')
      expect(recovery.first).toFind(user)
    },
  }),

  overloaded('a burst of writes is served or refused with 429', {
    verifies: [R['ENTRA-M-429'], R['ENTRA-H3']],
    consequence:
      'Entra repeats a write that was refused with 429; with any other error the user is escrowed and retried hours later.',
    async run({ from, expect, note }) {
      const { creates, patches, refusals } = await from(writeBurst)
      for (const { answer } of creates) expect(answer).toSucceedOrBeRefused(429)
      // PATCHes of one user that overtake each other may also be told so: 409, or 412.
      for (const { answer } of patches) expect(answer).toSucceedOrBeRefused(429, 409, 412)
      if (refusals.length === 0) note(noLimitSeen(creates.length + patches.length))
    },
  }),

  overloaded('a create that is refused with 429 leaves no user behind', {
    verifies: [R['ENTRA-H3']],
    consequence: 'Entra sends the create again, gets 409 or a second account, and the user is never linked.',
    async run({ from, expect, unsupported }) {
      const { creates, miss } = await from(writeBurst)
      if (!miss.ok || miss.resources.length > 0) unsupported(miss)
      const turnedAway = creates.filter(({ answer }) => answer.status === 429)
      if (turnedAway.length === 0) nothingToJudge({ unsupported }, creates.length)
      for (const { lookup } of turnedAway) expect(lookup).toFindNothing()
    },
  }),

  overloaded('a create that is served during a burst is there exactly once', {
    verifies: [R['ENTRA-H3']],
    consequence:
      'A user whom the provider has confirmed is missing, or is there twice and can no longer be matched.',
    async run({ from, expect, unsupported }) {
      const { user, hit, creates } = await from(writeBurst)
      mustFind({ unsupported }, hit, user)
      for (const { answer, lookup } of creates.filter((one) => one.answer.ok))
        expect(lookup).toFind(answer.resource)
    },
  }),

  overloaded('a create that was refused with 429 succeeds when it is repeated', {
    verifies: [R['ENTRA-H3']],
    consequence: 'The refused create has reserved the name, so that the user can never be created.',
    async run({ from, expect, unsupported }) {
      const { creates, repeated } = await from(writeBurst)
      expect(repeated ?? nothingToJudge({ unsupported }, creates.length)).toSucceed()
    },
  }),

  overloaded('a PATCH that is refused with 429 changes nothing', {
    verifies: [R['ENTRA-H3']],
    needs: ['patch', `attribute:${patched}`],
    consequence: 'What the provider holds differs from what it told Entra, until somebody notices.',
    async run({ from, expect, unsupported }) {
      const { user, patches, after } = await from(writeBurst)
      const undone = patches.filter(({ answer }) => answer.status === 429)
      if (undone.length === 0) nothingToJudge({ unsupported }, patches.length)
      if (!after.ok || valueAt(after.json, 'id') !== user.id) unsupported(after)
      const done = patches.filter((one) => !undone.includes(one))
      // That a change which was confirmed is made, is no matter of the limit.
      const possible: (Json | undefined)[] = [...done.map(({ value }) => value), valueAt(user.sent, patched)]
      expect(valueAt(after.json, patched), `${patched} after the burst`, after).toBeOneOf(...possible)
    },
  }),

  invariant('Retry-After is whole seconds or an HTTP date', {
    verifies: [R['RFC9110-10.2.3-01']],
    consequence: 'Clients cannot read it and fall back to a wait of their own.',
    applies: (answer) => answer.header('retry-after') !== undefined,
    judge(answer, expect) {
      const text = answer.header('retry-after') ?? ''
      const fits = /^\d+$/.test(text) || httpDate.test(text)
      expect(text, 'Retry-After', answer).toSatisfy(
        fits,
        'whole seconds, or a date as "Sun, 06 Nov 1994 08:49:37 GMT"',
      )
    },
  }),

  invariant('a 429 is not kept by caches', {
    verifies: [R['RFC6585-4-03']],
    consequence: 'A cache on the way repeats the refusal long after the provider has recovered.',
    applies: ({ status }) => status === 429,
    judge(answer, expect) {
      const cacheControl = answer.header('cache-control') ?? ''
      const kept = /\bpublic\b|(s-maxage|max-age)\s*=\s*"?0*[1-9]/i.test(cacheControl)
      expect(cacheControl, 'Cache-Control of a 429', answer).toSatisfy(!kept, 'no-store, or none')
    },
  }),

  invariant('valid credentials are never answered 401', {
    verifies: [R['ENTRA-M-401'], R['ENTRA-I7']],
    consequence:
      'One 401 on a valid token, under load for example, puts the whole provisioning job into quarantine.',
    judge(answer, expect, discovery) {
      if (hasRunCredentials(answer, discovery))
        expect(answer.status, 'the status', answer).toSatisfy(answer.status !== 401, 'anything but 401')
    },
  }),
])
