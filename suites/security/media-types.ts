import type { Answer } from '../../src/kit/Answer.js'
import type { CheckContext } from '../../src/kit/CheckContext.js'
import { type CheckSpec, check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { isEmpty } from '../../src/scim/sameValue.js'
import type { JsonObject } from '../../src/scim/types.js'
import { valueAt } from '../../src/scim/valueAt.js'
import { bodies, lookups, variant } from './media-types.evidence.js'

const silent = 'Every request of the identity provider is refused, though the data are right.'

/** Types of a body that are read. */
const read: [
  title: string,
  which: 'scimWithCharset' | 'scim' | 'json',
  verifies: string[],
  refused: string,
][] = [
  [
    'a body of type application/scim+json with a charset is read',
    'scimWithCharset',
    [R['ENTRA-K1'], R['RFC7644-3.8-07']],
    silent,
  ],
  ['a body of type application/scim+json is read', 'scim', [R['RFC7644-3.8-07']], silent],
  [
    'a body of type application/json is read',
    'json',
    [R['RFC7644-3.8-08']],
    'Clients built on common HTTP libraries are refused.',
  ],
]

/** Types of an answer that can be asked for. */
const answered: [
  title: string,
  which: ('scim' | 'json' | 'anything' | 'nothing')[],
  verifies: string[],
  refused: string,
][] = [
  ['an answer can be had as application/scim+json', ['scim'], [R['RFC7644-3.8-04']], silent],
  ['an answer can be had as application/json', ['json'], [R['RFC7644-3.8-05'], R['ENTRA-K2']], silent],
  [
    'an answer is given to who accepts anything, or says nothing about it',
    ['anything', 'nothing'],
    [R['ENTRA-K2'], R['ENTRA-A2'], R['RFC7644-3.8-06']],
    'Entra sends no Accept; Test Connection fails with 406.',
  ],
]

/** Bodies that no client should send, made from a sound one: taken or refused, whichever way, but not broken on. */
const odd: [title: string, body: (sound: string) => string, consequence: string][] = [
  [
    'a byte order mark before the body does no harm',
    (sound) => `\uFEFF${sound}`,
    'A harmless habit of some libraries looks like an outage.',
  ],
  [
    'a deeply nested body is refused or read, and breaks nothing',
    (sound) => sound.replace(/\}$/, `,"nested":${'['.repeat(500)}${']'.repeat(500)}}`),
    'One request brings the service down.',
  ],
]

/** What a provider need not have, and how it says so. */
const missing: (Pick<CheckSpec, 'verifies' | 'consequence'> & {
  title: string
  method: 'GET' | 'POST'
  path: string
  body?: JsonObject
  statuses: number[]
})[] = [
  {
    title: 'an endpoint that does not exist is 404',
    method: 'GET',
    path: '/NoSuchThings…',
    statuses: [404, 400, 403, 501],
    verifies: [R['RFC7644-3.12-09']],
    consequence: 'A misspelt URL looks like an outage, and is tried again for ever.',
  },
  {
    title: 'a method that an endpoint does not have is 405 or 501',
    method: 'POST',
    path: '/ServiceProviderConfig',
    body: {},
    statuses: [405, 501, 404, 403],
    verifies: [R['RFC7644-3.2-07'], R['RFC9110-9.1-02']],
    consequence: 'Clients cannot tell what is not offered from what is broken.',
  },
  {
    title: 'a bulk request is refused cleanly where bulk is not supported',
    method: 'POST',
    path: '/Bulk',
    body: { schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'], Operations: [] },
    statuses: [501, 404, 405, 403],
    verifies: [R['RFC7644-3.7-01']],
    consequence: 'Clients believe that a bulk of changes was made.',
  },
  {
    title: 'the alias /Me answers, or says that it does not exist',
    method: 'GET',
    path: '/Me',
    statuses: [501, 200, 308, 404, 405, 403],
    verifies: [R['RFC7644-3.11-01']],
    consequence: 'Clients that try it cannot tell what is not offered from what is broken.',
  },
]

/** Creates a user from a body that is made from a sound one; where sound ones are refused, the check cannot begin. */
async function createFrom(
  { from, given, scim, unsupported }: CheckContext,
  body: (sound: string) => string,
): Promise<Answer> {
  const { scimWithCharset } = await from(bodies)
  if (!scimWithCharset.ok) unsupported(scimWithCharset)
  return scim.send('POST', '/Users', { rawBody: body(JSON.stringify(given.minimalUserBody())) })
}

export default suite('media-types', 'Media types, methods and odd bodies', [
  ...read.map(([title, which, verifies, refused]) =>
    check(title, {
      verifies,
      consequence: { refused },
      run: async (context) => void context.expect(await variant(context, bodies, which)).toSucceed(),
    }),
  ),

  ...answered.map(([title, which, verifies, refused]) =>
    check(title, {
      verifies,
      consequence: { refused },
      readOnly: true,
      async run(context) {
        for (const one of which) context.expect(await variant(context, lookups, one)).toSucceed()
      },
    }),
  ),

  check('names of all scripts survive in both directions', {
    verifies: [R['RFC7643-2.3.1-01'], R['ENTRA-K6']],
    touches: [R['RFC7644-3.8-01']],
    needs: ['attribute:name.familyName'],
    consequence: 'People with accents in their names get them garbled in the application.',
    async run({ given, scim, expect, unsupported }) {
      const familyName = 'Þórðarson Łęcki 李 Ὀδυσσεύς 😀'
      const user = await given.user({ name: { givenName: 'Zoë', familyName } })
      const read = await scim.get(user)
      if (!read.ok) unsupported(read)
      expect
        .under(R['RFC7644-3.8-01'])(read.header('content-type') ?? '', 'the type of the answer', read)
        .toMatch(/^(?!.*charset="?(?!utf-?8))/i, 'UTF-8')
      const kept = valueAt(read.json, 'name.familyName')
      if (isEmpty(kept)) unsupported(`${read.summary}, without any name.familyName`)
      expect(kept, 'name.familyName as read', user.answer, read).toBe(familyName)
    },
  }),

  check('a body of type text/plain is refused', {
    verifies: [R['RFC9110-15.5.16-01']],
    consequence: 'Web pages of strangers can send such bodies with the cookies of a user.',
    run: async (context) =>
      void context.expect(await variant(context, bodies, 'text')).toHaveStatus(415, 400),
  }),

  ...odd.map(([title, body, consequence]) =>
    check(title, {
      verifies: [R['RFC7644-3.12-26'], R['ENTRA-M-5XX']],
      consequence,
      async run(context) {
        const answer = await createFrom(context, body)
        if (answer.ok) context.expect(answer).toSucceed()
        else context.expect(answer).toBeRefused()
      },
    }),
  ),

  check('text after the body is refused', {
    verifies: [R['RFC7644-3.8-10']],
    consequence: 'Two requests run together are taken for one, and half of the data is lost without a word.',
    run: async (context) =>
      void context.expect(await createFrom(context, (sound) => `${sound}{"x":1}`)).toHaveStatus(400),
  }),

  ...missing.map(({ title, method, path, body, statuses, ...spec }) =>
    check(title, {
      ...spec,
      readOnly: method === 'GET',
      async run({ scim, random, discovery, expect, unsupported }) {
        const bulk = discovery.feature('bulk')
        if (path === '/Bulk' && bulk.supported && discovery.serviceProviderConfig?.bulk)
          unsupported(bulk.quote)
        const answer = await scim.send(method, path.replace('…', random.text(6)), body ? { body } : {})
        // Who is refused for the credentials or the media type learns nothing of the endpoint.
        if ([401, 406].includes(answer.status)) unsupported(answer)
        expect(answer).toHaveStatus(...statuses)
      },
    }),
  ),
])
