import { check } from '../../src/kit/check.js'
import { scenario } from '../../src/kit/scenario.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import type { Json, JsonObject } from '../../src/scim/types.js'
import { urns } from '../../src/scim/urns.js'
import { isObject, valueAt } from '../../src/scim/valueAt.js'
import { literalPaths } from '../words/literalPaths.js'

const enterprise = urns.enterpriseUser

/** Every way of naming an attribute, each on an attribute of its own. */
const styles: { path: string; write(value: Json): JsonObject }[] = [
  { path: 'displayName', write: (value) => ({ path: 'displayName', value }) },
  { path: 'name.givenName', write: (value) => ({ path: 'name.givenName', value }) },
  ...['work', 'home'].map((type) => {
    const path = `emails[type eq "${type}"].value`
    return { path, write: (value: Json) => ({ path, value }) }
  }),
  {
    path: `${enterprise}:department`,
    write: (value) => ({ path: `${enterprise}:department`, value }),
  },
  { path: 'title', write: (value) => ({ value: { title: value } }) },
  { path: 'name.familyName', write: (value) => ({ value: { 'name.familyName': value } }) },
  { path: 'name.middleName', write: (value) => ({ value: { name: { middleName: value } } }) },
  {
    path: `${enterprise}:employeeNumber`,
    write: (value) => ({ value: { [`${enterprise}:employeeNumber`]: value } }),
  },
  {
    path: `${enterprise}:costCenter`,
    write: (value) => ({ value: { [enterprise]: { costCenter: value } } }),
  },
]

const spellings = ['add', 'Add', 'ADD', 'replace', 'Replace']

/** Each style with an operation that the seed of the run picks; every third value comes in an array. */
const cells = scenario(
  'attributes are set in a mixture of spellings and forms',
  async ({ given, scim, random, discovery }) => {
    const user = await given.user()
    const sent = []
    const wrapped = random.below(3)
    const supported = styles.filter(({ path }) => discovery.attribute('User', path).supported)
    for (const [at, { path, write }] of supported.entries()) {
      const value = path.startsWith('emails') ? given.email() : given.name()
      const op = spellings[random.below(spellings.length)]
      const body = {
        schemas: [urns.patchOp],
        Operations: [{ op, ...write(at % 3 === wrapped ? [value] : value) }],
      }
      sent.push({ path, value, patch: await scim.send('PATCH', user.path, { body }) })
    }
    return { user, sent, read: await scim.get(user) }
  },
)

export default suite('patch-matrix', 'PATCH in mixed spellings', [
  check('a spelling of PATCH that few clients use is applied or refused, never half understood', {
    verifies: [R['ENTRA-D-MATRIX']],
    needs: ['patch'],
    consequence: 'The log reports success while the attribute keeps its value or holds something else.',
    async run({ from, expect }) {
      const { user, sent, read } = await from(cells)
      for (const { path, value, patch } of sent) {
        expect(patch).toHaveStatus(200, 204, 400)
        const wanted = patch.ok ? value : valueAt(user.resource, path)
        expect(valueAt(read.json, path) ?? null, path, patch, read).toBe(wanted ?? null)
      }
    },
  }),

  check('no spelling of PATCH leaves a path behind as the name of an attribute', {
    verifies: [R['ENTRA-D-MATRIX']],
    needs: ['patch'],
    consequence: 'The provider answers 200, stores a junk key and leaves the attribute as it was.',
    async run({ from, expect }) {
      const { sent, read } = await from(cells)
      for (const answer of [...sent.map(({ patch }) => patch), read].filter(({ json }) => isObject(json)))
        expect(literalPaths(answer.json).join(', '), 'the list of paths stored as names', answer).toBe('')
    },
  }),

  check('a remove with a list of values removes only those, or is refused', {
    verifies: [R['ENTRA-D7']],
    needs: ['patch', 'attribute:emails'],
    dialect: 'entra-legacy',
    consequence: 'A person who gives up one address loses all of them.',
    async run({ given, scim, expect }) {
      const [work, home] = [given.email(), given.email()]
      const emails = [
        { type: 'work', value: work, primary: true },
        { type: 'home', value: home },
      ]
      const user = await given.minimalUser({ emails })
      const kept = (await scim.get(user)).resource.emails
      await scim.patch(user, [{ op: 'Remove', path: 'emails', value: [{ value: home }] }])
      const read = await scim.get(user)
      const wasThere = JSON.stringify(kept ?? null).includes(work)
      const isThere = JSON.stringify(read.resource.emails ?? null).includes(work)
      expect.should(isThere, 'whether the address that was not named is still there', read).toBe(wasThere)
    },
  }),
])
