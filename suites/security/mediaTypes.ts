import type { Answer } from '../../src/kit/Answer.js'
import { check } from '../../src/kit/check.js'
import type { Expect } from '../../src/kit/expect/expect.js'
import { scenario } from '../../src/kit/scenario.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { urns } from '../../src/scim/urns.js'
import { valueAt } from '../../src/scim/valueAt.js'

/** One user, written with each media type and read with each Accept. */
const written = scenario('a user is patched and read with several media types', async ({ given, scim }) => {
  const user = await given.minimalUser()
  const body = { schemas: [urns.patchOp], Operations: [{ op: 'replace', path: 'active', value: true }] }
  const write = (type: string) => scim.send('PATCH', user.path, { body, headers: { 'content-type': type } })
  const read = (headers: Record<string, string>) => scim.get(user, {}, { headers })
  return {
    user,
    json: await write('application/json'),
    acceptScim: await read({ accept: 'application/scim+json' }),
    acceptJson: await read({ accept: 'application/json' }),
    acceptAnything: await read({ accept: '*/*' }),
    acceptNothing: await read({}),
  }
})

const silent = 'Every request of the identity provider is refused, though the data are right.'

/** Sends a body as it is. */
const abuse = (body: string) => ({ rawBody: body })

/** Taken or refused, whichever way, but not broken on. */
function expectNoHarm(answer: Answer, expect: Expect): void {
  const { status } = answer
  const fits = status === 201 || (status >= 400 && status < 500)
  expect(status, `the status of ${answer.summary}`, answer).toSatisfy(fits, '201, or a refusal (4xx)')
}

export default suite('media-types', 'Media types, methods and odd bodies', [
  check('a body of type application/scim+json with a charset is read', {
    verifies: [R['ENTRA-K1'], R['RFC7644-3.8-07']],
    consequence: silent,
    async run({ given, scim, expect }) {
      const headers = { 'content-type': 'application/scim+json; charset=utf-8' }
      expect(await scim.create('User', given.minimalUserBody(), { headers })).toHaveStatus(201)
    },
  }),

  check('a body of type application/scim+json is read', {
    verifies: [R['ENTRA-K1'], R['RFC7644-3.8-07']],
    consequence: silent,
    async run({ given, scim, expect }) {
      const headers = { 'content-type': 'application/scim+json' }
      expect(await scim.create('User', given.minimalUserBody(), { headers })).toHaveStatus(201)
    },
  }),

  check('a body of type application/json is read', {
    verifies: [R['RFC7644-3.8-08']],
    needs: ['patch'],
    consequence: 'Clients built on common HTTP libraries are refused.',
    async run({ from, expect }) {
      expect((await from(written)).json).toHaveStatus(200, 204)
    },
  }),

  check('an answer can be had as application/scim+json', {
    verifies: [R['RFC7644-3.8-04'], R['ENTRA-K2']],
    consequence: silent,
    async run({ from, expect }) {
      expect((await from(written)).acceptScim).toHaveStatus(200)
    },
  }),

  check('an answer can be had as application/json', {
    verifies: [R['RFC7644-3.8-05'], R['ENTRA-K2']],
    consequence: silent,
    async run({ from, expect }) {
      expect((await from(written)).acceptJson).toHaveStatus(200)
    },
  }),

  check('an answer is given to who accepts anything, or says nothing about it', {
    verifies: [R['ENTRA-K2'], R['ENTRA-A2'], R['RFC7644-3.8-06']],
    consequence: 'Entra sends no Accept; Test Connection fails with 406.',
    async run({ from, expect }) {
      const { acceptAnything, acceptNothing } = await from(written)
      expect(acceptAnything).toHaveStatus(200)
      expect(acceptNothing).toHaveStatus(200)
    },
  }),

  check('names of all scripts survive in both directions', {
    verifies: [R['ENTRA-K6'], R['RFC7643-2.3.1-01'], R['RFC7644-3.8-01']],
    needs: ['attribute:name.familyName'],
    consequence: 'People with accents in their names get them garbled in the application.',
    async run({ given, scim, expect }) {
      const familyName = 'Þórðarson Łęcki 李 Ὀδυσσεύς 😀'
      const user = await given.user({ name: { givenName: 'Zoë', familyName } })
      const read = await scim.get(user)
      expect(valueAt(read.json, 'name.familyName'), 'name.familyName as read', user.answer, read).toBe(
        familyName,
      )
    },
  }),

  check('a body of type text/plain is refused', {
    verifies: [R['RFC9110-15.5.16-01']],
    consequence: 'Web pages of strangers can send such bodies with the cookies of a user.',
    async run({ given, scim, expect }) {
      const body = given.minimalUserBody()
      const answer = await scim.create('User', body, { headers: { 'content-type': 'text/plain' } })
      expect(answer).toHaveStatus(415, 400)
    },
  }),

  check('a byte order mark before the body does no harm', {
    verifies: [R['RFC7644-3.12-26'], R['ENTRA-M-5XX']],
    consequence: 'A harmless habit of some libraries looks like an outage.',
    async run({ given, scim, expect }) {
      const answer = await scim.send(
        'POST',
        '/Users',
        abuse(`\uFEFF${JSON.stringify(given.minimalUserBody())}`),
      )
      expectNoHarm(answer, expect)
    },
  }),

  check('text after the body is refused', {
    verifies: [R['RFC7644-3.8-10'], R['RFC7644-3.12-20']],
    consequence: 'Two requests run together are taken for one, and half of the data is lost without a word.',
    async run({ given, scim, expect }) {
      const answer = await scim.send(
        'POST',
        '/Users',
        abuse(`${JSON.stringify(given.minimalUserBody())}{"x":1}`),
      )
      expect(answer).toHaveStatus(400)
    },
  }),

  check('a deeply nested body is refused or read, and breaks nothing', {
    verifies: [R['RFC7644-3.12-26'], R['ENTRA-M-5XX']],
    consequence: 'One request brings the service down.',
    async run({ given, scim, expect }) {
      const body = JSON.stringify({ ...given.minimalUserBody(), nested: 0 })
      const answer = await scim.send(
        'POST',
        '/Users',
        abuse(body.replace('"nested":0', `"nested":${'['.repeat(500)}${']'.repeat(500)}`)),
      )
      expectNoHarm(answer, expect)
    },
  }),

  check('an endpoint that does not exist is 404', {
    verifies: [R['RFC7644-3.12-09']],
    readOnly: true,
    consequence: 'A misspelt URL looks like an outage, and is tried again for ever.',
    async run({ scim, random, expect }) {
      expect(await scim.send('GET', `/NoSuchThings${random.text(6)}`)).toHaveStatus(404, 400, 403, 501)
    },
  }),

  check('a method that an endpoint does not have is 405 or 501', {
    verifies: [R['RFC7644-3.2-07'], R['RFC9110-9.1-02']],
    consequence: 'Clients cannot tell what is not offered from what is broken.',
    async run({ scim, expect }) {
      expect(await scim.send('POST', '/ServiceProviderConfig', { body: {} })).toHaveStatus(405, 501, 404, 403)
    },
  }),

  check('a bulk request is refused cleanly where bulk is not supported', {
    verifies: [R['RFC7644-3.7-01']],
    consequence: 'Clients believe that a bulk of changes was made.',
    async run({ scim, discovery, expect, unsupported }) {
      const bulk = discovery.feature('bulk')
      const declared = discovery.serviceProviderConfig?.bulk
      if (bulk.supported && declared !== undefined) unsupported(bulk.quote)
      const answer = await scim.send('POST', '/Bulk', {
        body: { schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'], Operations: [] },
      })
      expect(answer).toHaveStatus(501, 404, 405, 403)
    },
  }),

  check('the alias /Me answers, or says that it does not exist', {
    verifies: [R['RFC7644-3.11-01']],
    readOnly: true,
    consequence: 'Clients that try it cannot tell what is not offered from what is broken.',
    async run({ scim, expect }) {
      expect(await scim.send('GET', '/Me')).toHaveStatus(501, 200, 308, 404, 405, 403)
    },
  }),
])
