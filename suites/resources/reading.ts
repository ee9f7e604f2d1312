import { check } from '../../src/kit/check.js'
import { scenario } from '../../src/kit/scenario.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { sameValue } from '../../src/scim/sameValue.js'
import type { Json } from '../../src/scim/types.js'
import { urns } from '../../src/scim/urns.js'
import { isObject, member, valueAt } from '../../src/scim/valueAt.js'
import { misfitsOf } from '../words/misfitsOf.js'
import { bareUser, fullUser } from './creating.evidence.js'

const nobody = scenario('a user that does not exist is read', ({ scim, random }) =>
  scim.get({ path: `/Users/${random.guid()}` }),
)

export default suite('reading', 'Reading users', [
  check('a user is read by its id', {
    verifies: [R['RFC7644-3.4.1-01'], R['ENTRA-B14'], R['ENTRA-B1']],
    consequence: 'Entra cannot read the account that it has just created, and creates it again.',
    async run({ from, expect }) {
      const { read, user } = await from(fullUser)
      expect(read).toHaveStatus(200)
      expect(member(read.json, 'id'), 'id', read).toBe(user.id)
    },
  }),

  check('a user reads as the create answered it', {
    verifies: [R['RFC7644-3.1-04']],
    consequence: 'What the client remembers of the account is wrong from the first moment.',
    async run({ from, expect }) {
      const { created, read } = await from(fullUser)
      const { meta: _, ...before } = created.object
      const { meta: __, ...after } = read.object
      const differing = Object.keys({ ...before, ...after }).filter(
        (name) => !sameValue(before[name], after[name]),
      )
      expect(differing, 'the attributes that differ from the answer to the create', created, read).toBe([])
      const born = [created, read].map(({ json }) => Date.parse(String(valueAt(json, 'meta.created'))))
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
    run: async ({ from, expect }) => void expect(await from(nobody)).toBeScimError(404),
  }),

  check('odd ids are answered as unknown ones', {
    verifies: [R['RFC7644-3.4.1-04'], R['RFC7644-3.12-26']],
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
        const fair = answer.status >= 400 && answer.status < 500
        expect(answer.status, `the status of an id like ${id.slice(0, 40)}`, answer).toSatisfy(
          fair,
          '404 or 400',
        )
      }
    },
  }),

  check('ids are compared with case', {
    verifies: [R['RFC7643-3.1-10']],
    consequence: 'Two ids that differ in case only are one account here and two in the client.',
    async run({ from, scim, expect, unsupported }) {
      const { user } = await from(fullUser)
      const swapped = user.id.replace(/[a-z]/i, (letter) =>
        letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase(),
      )
      if (swapped === user.id) unsupported('ids have no letters')
      expect(await scim.get({ path: `/Users/${encodeURIComponent(swapped)}` })).toHaveStatus(404, 400)
    },
  }),

  check('the id of a user stays the same', {
    verifies: [R['RFC7643-3.1-06'], R['ENTRA-B16']],
    consequence: 'Entra keeps the id and never finds the account again.',
    async run({ from, expect }) {
      const { user, created, read, again, found } = await from(fullUser)
      const ids = [created, read, again].map(({ json }) => member(json, 'id'))
      const all = found ? [...ids, found.resources[0]?.id] : ids
      expect([...new Set(all)] as Json, 'the ids under which the user was seen', created, read, again).toBe([
        user.id,
      ])
    },
  }),

  check('ids are unique and free of the reserved word bulkId', {
    verifies: [R['RFC7643-3.1-05'], R['RFC7643-3.1-09']],
    consequence: 'An update meant for one account reaches another.',
    async run({ from, expect }) {
      const [full, bare] = [await from(fullUser), await from(bareUser)]
      expect(full.user.id === bare.id, 'whether two users have one id', full.created, bare.created).toBe(
        false,
      )
      for (const id of [full.user.id, bare.id])
        expect(id, 'an id', full.created).toMatch(/^(?!.*bulkid).+$/i, 'text without "bulkId"')
    },
  }),

  check('reading a user does not change it', {
    verifies: [R['RFC9110-9.2.1-01']],
    consequence: 'Clients that look for changes find one wherever they have looked.',
    async run({ from, expect }) {
      const { read, again } = await from(fullUser)
      for (const part of ['lastModified', 'version'])
        expect(valueAt(again.json, `meta.${part}`), `meta.${part} after a GET`, read, again).toMean(
          valueAt(read.json, `meta.${part}`),
        )
    },
  }),

  check('a user looks the same by id and in a list', {
    verifies: [R['RFC7644-3.4-02']],
    needs: ['filter'],
    consequence: 'Entra compares what a list shows with what it wants, and corrects values that are right.',
    async run({ from, expect }) {
      const { read, found } = await from(fullUser)
      const inList = found?.resources.find((one) => one.id === member(read.json, 'id'))
      if (!found || !inList) return
      const names = Object.keys({ ...read.object, ...inList })
      const differing = names.filter((name) => !sameValue(read.object[name], inList[name]))
      expect(differing, 'the attributes that differ between the list and the user itself', read, found).toBe(
        [],
      )
    },
  }),

  check('values have the JSON types of the core schema', {
    verifies: [R['ENTRA-B18'], R['RFC7643-2.3.2-01'], R['RFC7643-2.4-01'], R['RFC7644-3.8-09']],
    consequence: 'Entra cannot read the user, which then stays as it is for ever.',
    async run({ from, expect }) {
      const { read } = await from(fullUser)
      const is = (name: string, type: string, fits: (value: Json) => boolean) => {
        const value = read.object[name]
        if (value !== undefined && value !== null) expect(value, name, read).toSatisfy(fits(value), type)
      }
      is('active', 'true or false', (value) => typeof value === 'boolean')
      for (const name of ['name', 'meta', urns.enterpriseUser]) is(name, 'an object', isObject)
      for (const name of ['emails', 'phoneNumbers', 'addresses', 'roles', 'groups', 'entitlements'])
        is(name, 'a list of objects', (value) => Array.isArray(value) && value.every(isObject))
      const names = Object.keys(read.object).map((name) => name.toLowerCase())
      for (const name of ['userName', 'active', 'emails'])
        if (names.includes(name.toLowerCase()))
          expect.should(name in read.object, `whether ${name} is spelt like that`, read).toBe(true)
    },
  }),

  check('values have the types that the schemas declare', {
    verifies: [R['RFC7643-2.3-02'], R['RFC7643-2.4-02']],
    needs: ['schemas'],
    consequence: 'Clients that are generated from the schemas cannot read the user.',
    async run({ from, expect, discovery }) {
      const { read } = await from(fullUser)
      expect(
        misfitsOf(read.object, discovery, 'User').mistyped,
        'the values that do not fit their schema',
        read,
      ).toBe([])
    },
  }),

  check('a user has no attributes that the schemas do not define', {
    verifies: [R['RFC7643-7-34']],
    needs: ['schemas'],
    consequence: 'Nobody can map the attribute, and strict clients refuse the whole user.',
    async run({ from, expect, discovery }) {
      const { read } = await from(fullUser)
      expect(
        misfitsOf(read.object, discovery, 'User').unknown,
        'the attributes that no schema defines',
        read,
      ).toBe([])
    },
  }),

  check('HEAD gives the headers of GET', {
    verifies: [R['RFC9110-9.1-01'], R['RFC9110-9.3.2-02']],
    consequence: 'Proxies and monitors that ask with HEAD take the user for missing.',
    async run({ from, scim, expect }) {
      const { user, again } = await from(fullUser)
      const head = await scim.send('HEAD', user.path)
      expect(head).toHaveStatus(200)
      for (const name of ['content-type', 'etag'])
        expect(head.header(name), `${name} of HEAD`, head).toBeOneOf(again.header(name), undefined)
    },
  }),
])
