import type { Answer } from '../../src/kit/Answer.js'
import { check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { valueAt } from '../../src/scim/valueAt.js'
import { isServed } from '../words/isServed.js'
import { keywordOf } from '../words/keywordOf.js'
import { sent } from '../words/sent.js'
import { readOnly, refusals, refused } from './patch-errors.evidence.js'

const silent =
  'The provisioning log says that the change was made, and nobody learns that it was not understood.'
const halfDone = 'A request that failed leaves a half-changed user, and the next attempt starts from there.'

/** That a fault of the client is no server error is the statement of a check of its own. */
const isAnswered = (answer: Answer): boolean => isServed(answer) && answer.status < 500

export default suite('patch-errors', 'PATCH requests that must be refused', { needs: ['patch'] }, [
  ...refused.map(({ title, verifies, scimType }) =>
    check(title, {
      verifies,
      touches: [R['RFC7644-3.5.2-23'], keywordOf(scimType[0])],
      consequence: silent,
      async run({ from, expect, unsupported }) {
        const answer = sent((await from(refusals)).answers.get(title))
        if (!isAnswered(answer)) return unsupported(answer)
        expect(answer).toBeRefused(400, 422)
        expect.should(answer).toHaveStatus(400)
        expect.under(R['RFC7644-3.5.2-23'])(answer).toBeScimError([400, 422])
        expect
          .under(
            keywordOf(scimType[0]),
            'SHOULD',
          )(answer)
          .toHaveScimType(...scimType)
      },
    }),
  ),

  check('a body that is no JSON is refused', {
    verifies: [R['RFC5789-2.2-01']],
    touches: [R['RFC7644-3.12-20']],
    consequence: 'A server error is retried again and again; a plain refusal would be reported at once.',
    async run({ from, expect, unsupported }) {
      const { malformed } = await from(refusals)
      if (!isServed(malformed)) return unsupported(malformed)
      expect(malformed).toBeRefused(400)
      expect.under(R['RFC7644-3.12-20'], 'SHOULD')(malformed).toHaveScimType('invalidSyntax')
    },
  }),

  check('a remove without path is refused with noTarget', {
    verifies: [R['RFC7644-3.5.2.2-01'], R['RFC7644-3.5.2-07'], R['RFC7644-3.12-22']],
    consequence: 'A mistake of the client empties the user.',
    async run({ from, expect, unsupported }) {
      const { withoutPath } = await from(refusals)
      if (!isAnswered(withoutPath)) return unsupported(withoutPath)
      expect(withoutPath).toBeScimError(400, { scimType: 'noTarget' })
    },
  }),

  check('a remove of the id is refused', {
    verifies: [R['RFC7644-3.5.2.2-10']],
    touches: [R['RFC7644-3.12-19']],
    consequence: 'The id by which the identity provider knows the user is in danger.',
    async run({ from, expect, unsupported }) {
      const { removedId } = await from(refusals)
      if (!isAnswered(removedId)) return unsupported(removedId)
      expect(removedId).toBeRefused(400, 422)
      expect.under(R['RFC7644-3.12-19'], 'SHOULD')(removedId).toHaveScimType('mutability')
    },
  }),

  check('a request that fails half-way is undone as a whole', {
    verifies: [R['RFC7644-3.5.2-20'], R['RFC7644-3.5.2-21'], R['RFC5789-2-01']],
    consequence: halfDone,
    async run({ from, expect, unsupported }) {
      const { before, answers, after } = await from(refusals)
      const halves = refused.filter(({ touches }) => touches.includes('name.familyName'))
      const sentOnes = halves.map(({ title }) => sent(answers.get(title)))
      const accepted = sentOnes.find((answer) => answer.ok || !isServed(answer))
      if (accepted) return unsupported(accepted)
      expect(after).toHaveAttribute('name.familyName', valueAt(before.json, 'name.familyName'))
    },
  }),

  check('a refused PATCH changes nothing', {
    verifies: [R['RFC7644-3.5.2-21']],
    consequence: halfDone,
    async run({ from, expect, unsupported }) {
      const { before, answers, after } = await from(refusals)
      const accepted = refused.filter(({ title }) => answers.get(title)?.ok)
      const excused = accepted.flatMap(({ touches }) => touches)
      const paths = ['userName', 'active', 'emails', 'name.givenName'].filter(
        (path) => !excused.includes(path),
      )
      if (!after.ok) return unsupported(after)
      for (const path of paths) expect(after).toHaveAttribute(path, valueAt(before.json, path))
      if (accepted.length === 0)
        expect.should(after).toHaveAttribute('meta.lastModified', valueAt(before.json, 'meta.lastModified'))
    },
  }),

  ...readOnly.map(({ title, path, because, needs }) =>
    check(`${title} cannot be changed`, {
      verifies: [R['RFC7644-3.5.2-11'], R['RFC7643-7-22'], because],
      touches: [R['RFC7644-3.12-19']],
      needs,
      consequence: 'The identity provider can no longer rely on what only the provider should set.',
      async run({ from, expect, unsupported }) {
        const { before, answers, end } = await from(refusals)
        const answer = sent(answers.get(title))
        if (!isAnswered(answer) || !end.ok) return unsupported(end.ok ? answer : end)
        expect(end).toHaveAttribute(path, valueAt(before.json, path))
        expect(answer).toSucceedOrBeRefused(400, 403, 422)
        expect.should(answer).toBeRefused(400)
        // Who has no such attribute may say that instead.
        const scimType = path === 'groups' ? ['mutability', 'invalidPath', 'noTarget'] : ['mutability']
        if (!answer.ok)
          expect
            .under(
              R['RFC7644-3.12-19'],
              'SHOULD',
            )(answer)
            .toHaveScimType(...scimType)
      },
    }),
  ),

  check('no faulty PATCH is answered with a server error', {
    verifies: [R['RFC7644-3.12-26'], R['ENTRA-M-5XX']],
    consequence: 'Entra takes it for an outage and repeats the request every 40 minutes.',
    async run({ from, expect }) {
      const { answers, malformed, withoutPath, removedId } = await from(refusals)
      for (const answer of [...answers.values(), malformed, withoutPath, removedId])
        if (isServed(answer))
          expect(
            answer.status,
            `the status of the answer to ${answer.exchange.request.body}`,
            answer,
          ).toBeAtMost(499)
    },
  }),

  check('a replace by value path without match is refused with noTarget', {
    verifies: [R['RFC7644-3.5.2.3-09']],
    needs: ['attribute:emails'],
    consequence: 'A client that relies on the refusal takes the value for changed.',
    async run({ from, scim, expect, given, unsupported }) {
      const { user } = await from(refusals)
      const path = `emails[value eq "${given.email()}"].type`
      const answer = await scim.patch(user, [{ op: 'replace', path, value: 'home' }])
      if (!isServed(answer)) return unsupported(answer)
      expect(answer).toBeScimError(400, { scimType: 'noTarget' })
    },
  }),

  check('a PATCH of an id that does not exist is answered 404', {
    verifies: [R['RFC7644-3.5.2-27'], R['ENTRA-M-404ID']],
    consequence: 'Entra goes on updating an account that is gone instead of creating it again.',
    async run({ scim, random, expect, unsupported }) {
      const nobody = { path: `/Users/${random.guid()}` }
      const answer = await scim.patch(nobody, [{ op: 'replace', path: 'active', value: true }])
      if (answer.status !== 404 && (!isAnswered(answer) || answer.status === 403)) return unsupported(answer)
      expect(answer).toHaveStatus(404)
    },
  }),

  check('a PATCH under the misspelt URN of one report is served or refused', {
    verifies: [R['ENTRA-D-ENV-URN']],
    consequence: 'A client that spells the envelope wrong runs into a server error instead of a reason.',
    async run({ from, scim, expect, unsupported }) {
      const { user } = await from(refusals)
      const answer = await scim.send('PATCH', user.path, {
        body: {
          schemas: ['urn:ietf:params:scim:schemas:core:2.0:PatchOp'],
          Operations: [{ op: 'replace', path: 'active', value: true }],
        },
      })
      if (!isServed(answer)) return unsupported(answer)
      expect(answer).toSucceedOrBeRefused(400)
    },
  }),
])
