import { check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { valueAt } from '../../src/scim/valueAt.js'
import { sent } from '../words/sent.js'
import { readOnly, refusals, refused } from './patch-errors.evidence.js'

const silent =
  'The provisioning log says that the change was made, and nobody learns that it was not understood.'
const halfDone = 'A request that failed leaves a half-changed user, and the next attempt starts from there.'

export default suite('patch-errors', 'PATCH requests that must be refused', [
  ...refused.map(({ title, verifies, scimType }) =>
    check(title, {
      verifies,
      needs: ['patch'],
      consequence: silent,
      async run({ from, expect }) {
        const answer = sent((await from(refusals)).answers.get(title))
        expect(answer).toBeScimError([400, 422])
        expect.should(answer).toBeScimError(400, { scimType })
      },
    }),
  ),

  check('a body that is no JSON is refused', {
    verifies: [R['RFC5789-2.2-01'], R['RFC7644-3.12-20']],
    needs: ['patch'],
    consequence: 'A server error is retried again and again; a plain refusal would be reported at once.',
    async run({ from, expect }) {
      const { malformed } = await from(refusals)
      expect(malformed).toBeScimError(400)
      expect.should(malformed).toBeScimError(400, { scimType: 'invalidSyntax' })
    },
  }),

  check('a remove without path is refused with noTarget', {
    verifies: [R['RFC7644-3.5.2.2-01'], R['RFC7644-3.5.2-07'], R['RFC7644-3.12-22']],
    needs: ['patch'],
    consequence: 'A mistake of the client empties the user.',
    async run({ from, expect }) {
      expect((await from(refusals)).withoutPath).toBeScimError(400, { scimType: 'noTarget' })
    },
  }),

  check('a remove of the id is refused', {
    verifies: [R['RFC7644-3.5.2.2-10']],
    needs: ['patch'],
    consequence: 'The id by which the identity provider knows the user is in danger.',
    async run({ from, expect }) {
      const { removedId } = await from(refusals)
      expect(removedId).toBeScimError([400, 422])
      expect.should(removedId).toBeScimError(400, { scimType: 'mutability' })
    },
  }),

  check('a request that fails half-way is undone as a whole', {
    verifies: [R['RFC7644-3.5.2-20'], R['RFC7644-3.5.2-21'], R['RFC5789-2-01']],
    needs: ['patch'],
    consequence: halfDone,
    async run({ from, expect, unsupported }) {
      const { before, answers, after } = await from(refusals)
      const halves = refused.filter(({ touches }) => touches === 'name.familyName')
      const accepted = halves.map(({ title }) => sent(answers.get(title))).find(({ ok }) => ok)
      if (accepted) return unsupported(accepted)
      expect(after).toHaveAttribute('name.familyName', valueAt(before.json, 'name.familyName'))
    },
  }),

  check('a refused PATCH changes nothing', {
    verifies: [R['RFC7644-3.5.2-21']],
    needs: ['patch'],
    consequence: halfDone,
    async run({ from, expect }) {
      const { before, answers, after } = await from(refusals)
      const accepted = refused.filter(({ title }) => answers.get(title)?.ok)
      const excused = accepted.map(({ touches }) => touches)
      const paths = ['userName', 'active', 'emails', 'name.givenName'].filter(
        (path) => !excused.includes(path),
      )
      expect(after).toHaveStatus(200)
      for (const path of paths) expect(after).toHaveAttribute(path, valueAt(before.json, path))
      if (accepted.length === 0) {
        const modified = valueAt(before.json, 'meta.lastModified')
        expect
          .should(valueAt(after.json, 'meta.lastModified'), 'meta.lastModified', before, after)
          .toBe(modified)
      }
    },
  }),

  ...readOnly.map(({ title, path, needs }) =>
    check(`${title} cannot be changed`, {
      verifies: [
        R['RFC7644-3.5.2-11'],
        R['RFC7643-7-22'],
        path === 'id' ? R['ENTRA-B16'] : R['RFC7643-3.1-20'],
      ],
      needs: ['patch', ...needs],
      consequence: 'The identity provider can no longer rely on what only the provider should set.',
      async run({ from, expect }) {
        const { before, answers, end } = await from(refusals)
        const answer = sent(answers.get(title))
        expect(end).toHaveAttribute(path, valueAt(before.json, path))
        expect(answer).toHaveStatus(200, 204, 400, 403, 422)
        // Who has no such attribute may say that instead.
        const scimType = path === 'groups' ? ['mutability', 'invalidPath', 'noTarget'] : 'mutability'
        expect.should(answer).toBeScimError(400, { scimType })
      },
    }),
  ),

  check('no faulty PATCH is answered with a server error', {
    verifies: [R['RFC7644-3.12-26'], R['ENTRA-M-5XX']],
    needs: ['patch'],
    consequence: 'Entra takes it for an outage and repeats the request every 40 minutes.',
    async run({ from, expect }) {
      const { answers, malformed, withoutPath, removedId } = await from(refusals)
      for (const answer of [...answers.values(), malformed, withoutPath, removedId])
        expect(
          answer.status,
          `the status of the answer to ${answer.exchange.request.body}`,
          answer,
        ).toBeAtMost(499)
    },
  }),

  check('a replace by value path without match is refused with noTarget', {
    verifies: [R['RFC7644-3.5.2.3-09']],
    needs: ['patch', 'attribute:emails'],
    consequence: 'A client that relies on the refusal takes the value for changed.',
    async run({ from, scim, expect, given }) {
      const { user } = await from(refusals)
      const path = `emails[value eq "${given.email()}"].type`
      expect(await scim.patch(user, [{ op: 'replace', path, value: 'home' }])).toBeScimError(400, {
        scimType: 'noTarget',
      })
    },
  }),

  check('a PATCH of an id that does not exist is answered 404', {
    verifies: [R['RFC7644-3.5.2-27'], R['ENTRA-M-404ID']],
    needs: ['patch'],
    consequence: 'Entra goes on updating an account that is gone instead of creating it again.',
    async run({ scim, random, expect }) {
      const nobody = { path: `/Users/${random.guid()}` }
      expect(await scim.patch(nobody, [{ op: 'replace', path: 'active', value: true }])).toBeScimError(404)
    },
  }),

  check('a PATCH under the misspelt URN of one report is served or refused', {
    verifies: [R['ENTRA-D-ENV-URN']],
    needs: ['patch'],
    consequence: 'A client that spells the envelope wrong runs into a server error instead of a reason.',
    async run({ from, scim, expect }) {
      const { user } = await from(refusals)
      const body = {
        schemas: ['urn:ietf:params:scim:schemas:core:2.0:PatchOp'],
        Operations: [{ op: 'replace', path: 'active', value: true }],
      }
      expect(await scim.send('PATCH', user.path, { body })).toHaveStatus(200, 204, 400)
    },
  }),
])
