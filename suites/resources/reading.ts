import { check } from '../../src/kit/check.js'
import type { Expecting } from '../../src/kit/expect/expect.js'
import { scenario } from '../../src/kit/scenario.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { sameValue } from '../../src/scim/sameValue.js'
import type { Json, JsonObject } from '../../src/scim/types.js'
import { urns } from '../../src/scim/urns.js'
import { isObject, member, valueAt } from '../../src/scim/valueAt.js'
import { entryOf } from '../words/entryOf.js'
import { misfitsOf } from '../words/misfitsOf.js'
import { bareCreate, fullUser, fullUserAsRead, idOf } from './creating.evidence.js'

const lists = ['emails', 'phoneNumbers', 'addresses', 'roles', 'groups', 'entitlements']

const nobody = scenario('a user that does not exist is read', ({ scim, random }) =>
  scim.get({ path: `/Users/${random.guid()}` }),
)

/** A user without what a read may have moved, which is a sentence of its own. */
const settled = (user: JsonObject): JsonObject => {
  const meta = isObject(user.meta) ? user.meta : {}
  return { ...user, meta: { ...meta, lastModified: null, version: null } }
}

export default suite('reading', 'Reading users', [
  check('a user is read by its id', {
    verifies: [R['RFC7644-3.4.1-01'], R['ENTRA-B14'], R['ENTRA-B1']],
    consequence: 'Entra cannot read the account that it has just created, and creates it again.',
    async run({ from, expect }) {
      const { read, user } = await from(fullUser)
      expect(read).toHaveStatus(200).attribute('id').toBe(user.id)
    },
  }),

  check('a user reads as the create answered it', {
    verifies: [R['RFC7644-3.1-04']],
    consequence: 'What the client remembers of the account is wrong from the first moment.',
    async run(context) {
      const { created, read } = await fullUserAsRead(context)
      // That the answer shows all of the user is a sentence of its own.
      const differing = Object.entries(created.object)
        .filter(([name, value]) => name !== 'meta' && !sameValue(value, read.object[name]))
        .map(([name]) => name)
      const { expect } = context
      expect(differing, 'the attributes that differ from the answer to the create', created, read).toBe([])
      const born = [created, read].map(({ json }) => Date.parse(String(valueAt(json, 'meta.created'))))
      if (!born.some(Number.isNaN))
        expect(born[0] === born[1], 'whether meta.created stays as it was', created, read).toBe(true)
    },
  }),

  check('a user that does not exist is answered 404', {
    verifies: [R['ENTRA-B14'], R['RFC7644-3.4.1-02'], R['RFC7644-3.12-09']],
    readOnly: true,
    consequence: 'Entra does not notice that the account is gone, or takes another one for it.',
    run: async ({ from, expect }) => void expect(await from(nobody)).toHaveStatus(404),
  }),

  check('that a user does not exist is said by a SCIM error', {
    verifies: [R['RFC7644-3.4.1-02'], R['ENTRA-M-BODY']],
    readOnly: true,
    consequence: 'A user that is gone cannot be told from a wrong URL.',
    async run({ from, expect, unsupported }) {
      const answer = await from(nobody)
      if (answer.status !== 404) return unsupported(answer)
      expect(answer).toBeScimError(404)
    },
  }),

  check('odd ids are answered as unknown ones', {
    verifies: [R['RFC7644-3.4.1-04']],
    touches: [R['RFC7644-3.12-26']],
    readOnly: true,
    consequence: 'A malformed link ends in a server error, or shows what nobody asked for.',
    async run({ scim, expect, random }) {
      const odd = [
        '..%2FServiceProviderConfig',
        "'%20or%201=1%20--",
        `${random.text(8)}%23`,
        random.text(2000),
      ]
      for (const id of odd) {
        const answer = await scim.get({ path: `/Users/${id}` })
        if (answer.status >= 500) expect.under(R['RFC7644-3.12-26'])(answer).toBeNoServerError()
        else expect(answer).toBeRefused()
      }
    },
  }),

  check('ids are compared with case', {
    verifies: [R['RFC7643-3.1-10']],
    consequence: 'Two ids that differ in case only are one account here and two in the client.',
    async run({ from, scim, expect, unsupported }) {
      const { user } = await from(fullUser)
      const unknown = await from(nobody)
      if (unknown.ok) return unsupported(unknown)
      const swapped = user.id.replace(/[a-z]/i, (letter) =>
        letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase(),
      )
      if (swapped === user.id) unsupported('ids have no letters')
      const answer = await scim.get({ path: `/Users/${encodeURIComponent(swapped)}` })
      expect(answer).toBeRefused(404, 400, unknown.status)
    },
  }),

  check('the id of a user stays the same', {
    verifies: [R['RFC7643-3.1-06'], R['ENTRA-B16']],
    consequence: 'Entra keeps the id and never finds the account again.',
    async run({ from, expect }) {
      const { user, created, read, again, found } = await from(fullUser)
      const seen = [created, read, again].map(({ json }) => member(json, 'id'))
      if (found?.ok && found.resources.length === 1) seen.push(found.resources[0]?.id)
      const ids = [...new Set(seen.filter((id) => id !== undefined))]
      expect(ids as Json, 'the ids under which the user was seen', created, read, again).toBe([user.id])
    },
  }),

  check('ids are unique and free of the reserved word bulkId', {
    verifies: [R['RFC7643-3.1-05']],
    touches: [R['RFC7643-3.1-09']],
    consequence: 'An update meant for one account reaches another.',
    async run({ from, expect }) {
      const [{ user, created }, { created: second }] = [await from(fullUser), await from(bareCreate)]
      const other = idOf(second)
      expect(user.id === other, 'whether two users have one id', created, second).toBe(false)
      const says = expect.under(R['RFC7643-3.1-09'])
      for (const answer of [created, second])
        says(answer)
          .attribute('id')
          .toMatch(/^(?!.*bulkid)/i, 'text without "bulkId"')
    },
  }),

  check('reading a user does not change it', {
    verifies: [R['RFC9110-9.2.1-01']],
    consequence: 'Clients that look for changes find one wherever they have looked.',
    async run(context) {
      const { read, again } = await fullUserAsRead(context)
      for (const part of ['lastModified', 'version'])
        context
          .expect(valueAt(again.json, `meta.${part}`), `meta.${part} after a GET`, read, again)
          .toMean(valueAt(read.json, `meta.${part}`))
    },
  }),

  check('a user looks the same by id and in a list', {
    verifies: [R['RFC7644-3.4-02']],
    needs: ['filter'],
    consequence: 'Entra compares what a list shows with what it wants, and corrects values that are right.',
    async run(context) {
      const { read, found, user } = await fullUserAsRead(context)
      const inList = found && entryOf(found, user)
      if (!inList) return context.unsupported(found ?? read)
      const [one, other] = [settled(read.object), settled(inList)]
      const names = Object.keys({ ...one, ...other })
      const differing = names.filter((name) => !sameValue(one[name], other[name]))
      const label = 'the attributes that differ between the list and the user itself'
      context.expect(differing, label, read, found).toBe([])
    },
  }),

  check('values have the JSON types of the core schema', {
    verifies: [R['ENTRA-B18'], R['RFC7644-3.8-09'], R['RFC7643-2.4-02']],
    touches: [R['RFC7643-2.3.2-01'], R['RFC7643-2.4-01']],
    consequence: 'Entra cannot read the user, which then stays as it is for ever.',
    async run(context) {
      const { expect } = context
      const { read } = await fullUserAsRead(context)
      const is = (name: string, type: string, fits: (value: Json) => boolean, says: Expecting = expect) => {
        const value = read.object[name]
        if (value !== undefined && value !== null) says(value, name, read).toSatisfy(fits(value), type)
      }
      is('active', 'true or false', (one) => typeof one === 'boolean', expect.under(R['RFC7643-2.3.2-01']))
      for (const name of ['name', 'meta', urns.enterpriseUser]) is(name, 'an object', isObject)
      for (const name of lists) {
        is(name, 'a list of objects', (value) => !Array.isArray(value) || value.every(isObject))
        is(name, 'a list', Array.isArray, expect.under(R['RFC7643-2.4-01']))
      }
      const names = Object.keys(read.object).map((name) => name.toLowerCase())
      for (const name of ['userName', 'active', 'emails'])
        if (names.includes(name.toLowerCase()))
          expect.should(name in read.object, `whether ${name} is spelt like that`, read).toBe(true)
    },
  }),

  check('values have the types that the schemas declare', {
    verifies: [R['RFC7643-2.3-02']],
    needs: ['schemas'],
    consequence: 'Clients that are generated from the schemas cannot read the user.',
    async run(context) {
      const { read } = await fullUserAsRead(context)
      const core = ['active', 'name', ...lists]
      const { mistyped } = misfitsOf(read.object, context.discovery, 'User')
      // What the core schema has another way is a matter of the check above, or a fault of the schemas.
      const astray = mistyped.filter((misfit) => !core.some((name) => misfit.startsWith(`${name} `)))
      context.expect(astray, 'the values that do not fit their schema', read).toBe([])
    },
  }),

  check('a user has no attributes that the schemas do not define', {
    verifies: [R['RFC7643-7-34']],
    needs: ['schemas'],
    consequence: 'Nobody can map the attribute, and strict clients refuse the whole user.',
    async run(context) {
      const { read } = await fullUserAsRead(context)
      const { unknown } = misfitsOf(read.object, context.discovery, 'User')
      context.expect(unknown, 'the attributes that no schema defines', read).toBe([])
    },
  }),

  check('HEAD gives the headers of GET', {
    verifies: [R['RFC9110-9.1-01']],
    touches: [R['RFC9110-9.3.2-02']],
    consequence: 'Proxies and monitors that ask with HEAD take the user for missing.',
    async run(context) {
      const { scim, expect } = context
      const { user, read, again } = await fullUserAsRead(context)
      const head = await scim.send('HEAD', user.path)
      expect(head).toHaveStatus(200)
      const says = expect.under(R['RFC9110-9.3.2-02'])
      // A version that moves with every read is a matter of the check above.
      const stays = read.header('etag') === again.header('etag')
      for (const name of stays ? ['content-type', 'etag'] : ['content-type'])
        says(head.header(name), `${name} of HEAD`, head).toBeOneOf(again.header(name), undefined)
    },
  }),
])
