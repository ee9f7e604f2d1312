import { patchBody } from '../../src/client/patchBody.js'
import { check } from '../../src/kit/check.js'
import { scenario } from '../../src/kit/scenario.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import type { Json, JsonObject } from '../../src/scim/types.js'
import { urns } from '../../src/scim/urns.js'
import { isObject, valueAt, valuesAt } from '../../src/scim/valueAt.js'
import { isServed } from '../words/isServed.js'
import { literalPaths } from '../words/literalPaths.js'
import { patchAndRead } from '../words/patchAndRead.js'

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
    const patches = []
    const wrapped = random.below(3)
    const supported = styles.filter(({ path }) => discovery.attribute('User', path).supported)
    for (const [at, { path, write }] of supported.entries()) {
      const value = path.startsWith('emails') ? given.email() : given.name()
      const op = spellings[random.below(spellings.length)]
      const body = {
        schemas: [urns.patchOp],
        Operations: [{ op, ...write(at % 3 === wrapped ? [value] : value) }],
      }
      patches.push({ path, value, patch: await scim.send('PATCH', user.path, { body }) })
    }
    const read = await scim.get(user)
    const { resource: before } = user
    const sent = patches.filter(({ patch }) => isServed(patch)).map((one) => ({ ...one, read, before }))
    return { sent, refused: patches[0]?.patch }
  },
)

export default suite('patch-matrix', 'PATCH in mixed spellings', { needs: ['patch'] }, [
  check('a spelling of PATCH that few clients use is applied or refused, never half understood', {
    slug: 'a-rare-spelling-is-applied-or-refused-never-half-understood',
    formerly: [
      'patch-matrix/a-spelling-of-patch-that-few-clients-use-is-applied-or-refused-never-half-understood',
    ],
    verifies: [R['ENTRA-D-MATRIX']],
    consequence: 'The log reports success while the attribute keeps its value or holds something else.',
    async run({ from, expect, unsupported }) {
      const { sent, refused } = await from(cells)
      if (sent.length === 0) return unsupported(refused ?? 'the provider advertises none of these attributes')
      for (const { path, value, ...step } of sent)
        expect(step).toBeAppliedOrRefused({ [path]: value }, { [path]: valueAt(step.before, path) })
    },
  }),

  check('no spelling of PATCH leaves a path behind as the name of an attribute', {
    slug: 'no-spelling-leaves-a-path-behind-as-the-name-of-an-attribute',
    formerly: ['patch-matrix/no-spelling-of-patch-leaves-a-path-behind-as-the-name-of-an-attribute'],
    verifies: [R['ENTRA-D-MATRIX']],
    consequence: 'The provider answers 200, stores a junk key and leaves the attribute as it was.',
    async run({ from, expect }) {
      const answers = (await from(cells)).sent.flatMap(({ patch, read }) => [patch, read])
      for (const answer of new Set(answers.filter(({ ok, json }) => ok && isObject(json))))
        expect(literalPaths(answer.json).join(', '), 'the list of paths stored as names', answer).toBe('')
    },
  }),

  check('a remove with a list of values removes only those, or is refused', {
    verifies: [R['ENTRA-D7']],
    needs: ['attribute:emails'],
    dialect: 'entra-legacy',
    consequence: 'A person who gives up one address loses all of them.',
    async run({ given, scim, expect, unsupported }) {
      const [work, home] = [given.email(), given.email()]
      const user = await given.minimalUser({
        emails: [
          { type: 'work', value: work, primary: true },
          { type: 'home', value: home },
        ],
      })
      const removal = patchBody({ op: 'Remove', path: 'emails', value: [{ value: home }] })
      const step = await patchAndRead(scim, user, removal, user.answer)
      if (!valuesAt(step.before, 'emails.value').includes(work))
        return unsupported('the addresses were not stored')
      if (!isServed(step.patch)) return unsupported(step.patch)
      expect
        .should(valuesAt(step.read.resource, 'emails.value'), 'the addresses', step.patch, step.read)
        .toInclude(work)
    },
  }),
])
