import type { Answer } from '../../src/kit/Answer.js'
import { check } from '../../src/kit/check.js'
import { scenario } from '../../src/kit/scenario.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { urns } from '../../src/scim/urns.js'
import { isObject, valueAt } from '../../src/scim/valueAt.js'
import type { PatchRow } from '../words/PatchRow.js'
import { patchTable } from '../words/patchTable.js'

const lost = 'The provisioning log says that the change was made; the application goes on with the old value.'
const wiped = 'A change of one value destroys its neighbours, which the identity provider never sends again.'
const stale = 'A value that was taken from a person stays in the application.'
const spelt = 'A mapping that spells an attribute a little differently changes nothing, without a word.'

/** All are sent to one user; where several work on an attribute, each starts from what the one before leaves. */
const rows: PatchRow[] = [
  {
    title: 'replace of a complex value sets the parts that it names and leaves the others alone',
    slug: 'replace-of-a-complex-value-leaves-its-other-parts-alone',
    formerly: ['patch-operations/replace-of-a-complex-value-leaves-the-parts-alone-that-it-does-not-name'],
    verifies: [R['RFC7644-3.5.2.3-05']],
    start: { name: { givenName: 'Given', familyName: 'Family' } },
    operations: [{ op: 'replace', path: 'name', value: { familyName: 'Replaced' } }],
    leaves: { 'name.familyName': 'Replaced' },
    keeps: ['name.givenName'],
    keptBy: R['RFC7644-3.5.2.3-06'],
    consequence: wiped,
  },
  {
    title: 'add sets an attribute that had no value',
    verifies: [R['RFC7644-3.5.2.1-03'], R['RFC7644-3.5.2.1-07']],
    start: { nickName: null },
    operations: [{ op: 'add', path: 'nickName', value: 'Added' }],
    leaves: { nickName: 'Added' },
    consequence: lost,
  },
  {
    title: 'add replaces the value of a single-valued attribute',
    verifies: [R['RFC7644-3.5.2.1-06']],
    start: { title: 'First title' },
    operations: [{ op: 'add', path: 'title', value: 'Added title' }],
    leaves: { title: 'Added title' },
    consequence: lost,
  },
  {
    title: 'replace sets an attribute that had no value',
    verifies: [R['RFC7644-3.5.2.3-04']],
    start: { userType: null },
    operations: [{ op: 'replace', path: 'userType', value: 'Replaced' }],
    leaves: { userType: 'Replaced' },
    consequence: lost,
  },
  {
    title: 'replace without path changes the attributes in its value and no others',
    slug: 'replace-without-path-changes-what-its-value-names-and-no-more',
    formerly: ['patch-operations/replace-without-path-changes-the-attributes-in-its-value-and-no-others'],
    verifies: [R['RFC7644-3.5.2.3-01'], R['RFC7644-3.5.2-06']],
    start: { displayName: 'First Name' },
    operations: [{ op: 'replace', value: { displayName: 'Without path' } }],
    leaves: { displayName: 'Without path' },
    keeps: ['userName', 'active'],
    consequence: wiped,
  },
  {
    title: 'add without path sets the attributes in its value',
    verifies: [R['RFC7644-3.5.2.1-02'], R['RFC7644-3.5.2-06']],
    start: { preferredLanguage: 'en-US' },
    operations: [{ op: 'add', value: { preferredLanguage: 'de-DE' } }],
    leaves: { preferredLanguage: 'de-DE' },
    consequence: lost,
  },
  {
    title: 'add of a complex value is merged into the one that is there',
    verifies: [R['RFC7644-3.5.2.1-04']],
    start: { 'name.familyName': 'Replaced' },
    operations: [{ op: 'add', path: 'name', value: { middleName: 'Middle' } }],
    leaves: { 'name.middleName': 'Middle' },
    keeps: ['name.familyName'],
    consequence: wiped,
  },
  {
    title: 'replace changes one part of a complex value by its dotted path',
    verifies: [R['RFC7644-3.5.2.3-02'], R['RFC7644-3.5.2-08'], R['ENTRA-D4'], R['FUZE-P10']],
    start: { 'name.givenName': 'Given' },
    operations: [{ op: 'replace', path: 'name.givenName', value: 'Sub' }],
    leaves: { 'name.givenName': 'Sub' },
    keeps: ['name.familyName'],
    consequence: lost,
  },
  {
    title: 'remove unassigns a single-valued attribute',
    verifies: [R['RFC7644-3.5.2.2-02']],
    start: { nickName: 'Added' },
    operations: [{ op: 'remove', path: 'nickName' }],
    leaves: { nickName: null },
    consequence: stale,
  },
  {
    title: 'the operations of a request are applied in order and the last one wins',
    slug: 'operations-are-applied-in-order-and-the-last-one-wins',
    formerly: ['patch-operations/the-operations-of-a-request-are-applied-in-order-and-the-last-one-wins'],
    verifies: [R['RFC7644-3.5.2-18'], R['ENTRA-D21']],
    start: { title: 'Added title' },
    operations: [
      { op: 'replace', path: 'title', value: 'One' },
      { op: 'remove', path: 'title' },
      { op: 'add', path: 'title', value: 'Two' },
      { op: 'replace', path: 'title', value: 'Three' },
    ],
    leaves: { title: 'Three' },
    consequence: 'Which of several values stays is left to chance.',
  },
  {
    title: 'replace with null unassigns an attribute',
    verifies: [R['RFC7643-2.5-02'], R['RFC7644-3.5.2.3-11']],
    start: { title: 'Three' },
    operations: [{ op: 'replace', path: 'title', value: null }],
    leaves: { title: null },
    consequence: stale,
  },
  {
    title: 'the name of an attribute in a path is read in any letter case',
    verifies: [R['RFC7644-3.10-03'], R['RFC7644-3.5.2-15']],
    operations: [{ op: 'replace', path: 'DISPLAYNAME', value: 'By capitals' }],
    leaves: { displayName: 'By capitals' },
    consequence: spelt,
  },
  {
    title: 'the name of an attribute in a value is read in any letter case',
    verifies: [R['RFC7643-2.1-03']],
    start: { userType: 'Replaced' },
    operations: [{ op: 'replace', value: { USERTYPE: 'By capitals' } }],
    leaves: { userType: 'By capitals' },
    consequence: spelt,
  },
  {
    title: 'remove unassigns one part of a complex value and keeps the rest',
    verifies: [R['RFC7644-3.5.2.2-07']],
    start: { 'name.middleName': 'Middle' },
    operations: [{ op: 'remove', path: 'name.middleName' }],
    leaves: { 'name.middleName': null },
    keeps: ['name.givenName'],
    consequence: stale,
  },
  {
    title: 'remove of an attribute without value is a success or a refusal for want of a target',
    slug: 'remove-of-what-has-no-value-is-a-success-or-says-no-target',
    formerly: [
      'patch-operations/remove-of-an-attribute-without-value-is-a-success-or-a-refusal-for-want-of-a-target',
    ],
    verifies: [R['RFC7644-3.5.2.2-12'], R['RFC7644-3.12-26']],
    start: { nickName: null },
    operations: [{ op: 'remove', path: 'nickName' }],
    leaves: { nickName: null },
    orRefused: { scimType: 'noTarget' },
    consequence: 'What is gone already is reported as a failure in every cycle.',
  },
  {
    title: 'a path may carry the URN of the core schema',
    verifies: [R['RFC7644-3.5.2-15']],
    operations: [{ op: 'replace', path: `${urns.user}:displayName`, value: 'Qualified' }],
    leaves: { displayName: 'Qualified' },
    orRefused: { warned: true },
    consequence: 'A client that writes names in full cannot change anything.',
  },
]

const { walk, checks } = patchTable('single-valued attributes are patched', rows)

/** The answers to two more requests: one that changes nothing, and one that asks for one attribute. */
const answers = scenario(
  'a PATCH without effect and one with attributes are sent',
  async ({ from, scim }) => {
    const { user, reads } = await from(walk)
    const [first, last] = [reads[1], reads.at(-1)]
    const there = (path: string) => valueAt(last?.json, path)
    const path = ['name.givenName', 'displayName'].find((one) => there(one) !== undefined) ?? 'userName'
    const noOp = await scim.patch(user, [{ op: 'add', path, value: there(path) ?? user.userName }])
    const projecting = [{ op: 'replace', path: 'name.familyName', value: 'Projected' }]
    const projected = await scim.patch(user, projecting, { query: { attributes: 'userName' } })
    return { user, first, last, noOp, projected }
  },
)

/** The instant of meta.lastModified, NaN where there is none. */
const modified = (answer: Answer): number => Date.parse(String(valueAt(answer.json, 'meta.lastModified')))

export default suite('patch-operations', 'PATCH: add, replace and remove', [
  check('PATCH is supported', {
    verifies: [R['RFC7644-3.5-02'], R['ENTRA-M-403'], R['ENTRA-M-501']],
    owns: 'patch',
    consequence: 'Entra updates and disables by PATCH only: it can create users here and nothing more.',
    async run({ from, expect, discovery }) {
      const { supported } = discovery.feature('patch')
      expect(supported, 'patch.supported', discovery.exchanges.serviceProviderConfig).toBe(true)
      const { noOp } = await from(answers)
      expect([403, 404, 405, 501].includes(noOp.status), `a refusal with ${noOp.status}`, noOp).toBe(false)
    },
  }),

  check('a PATCH that is declared unsupported is refused', {
    verifies: [R['RFC7644-3.5-03']],
    consequence: 'A client cannot tell from the configuration what it may send.',
    async run({ scim, random, discovery, expect, unsupported }) {
      if (discovery.feature('patch').supported)
        return unsupported('the provider declares that PATCH is supported')
      const nobody = { path: `/Users/${random.guid()}` }
      const answer = await scim.patch(nobody, [{ op: 'replace', path: 'active', value: true }])
      expect(answer).toHaveStatus(501, 405)
    },
  }),

  ...checks,

  check('the answer to a PATCH is 200 with the whole user as stored, or 204', {
    slug: 'a-patch-is-answered-200-with-the-whole-user-or-204',
    formerly: ['patch-operations/the-answer-to-a-patch-is-200-with-the-whole-user-as-stored-or-204'],
    verifies: [R['RFC7644-3.5.2-24'], R['ENTRA-D23']],
    needs: ['patch'],
    consequence: 'A client that trusts the answer goes on with the wrong user.',
    async run({ from, expect, unsupported }) {
      const { user, last, noOp } = await from(answers)
      if (!noOp.ok) return unsupported(noOp)
      expect(noOp).toHaveStatus(200, 204)
      if (noOp.status === 204) expect(noOp.text, 'the body of a 204', noOp).toBe('')
      else
        for (const path of Object.keys(user.resource).filter((key) => key !== 'meta'))
          expect(noOp).toHaveAttribute(path, valueAt(last?.json, path))
    },
  }),

  check('a PATCH with attributes is answered 200 with these attributes only', {
    slug: 'a-patch-with-attributes-is-answered-with-these-only',
    formerly: ['patch-operations/a-patch-with-attributes-is-answered-200-with-these-attributes-only'],
    verifies: [R['RFC7644-3.5.2-25']],
    touches: [R['RFC7644-3.5.2-26']],
    needs: ['patch'],
    consequence: 'A client that asks for one attribute gets nothing, or far more than it may show.',
    async run({ from, expect, unsupported }) {
      const { last, projected } = await from(answers)
      if (!projected.ok) return unsupported(projected)
      expect(projected).toHaveStatus(200)
      if (!isObject(projected.json)) return
      expect
        .under(R['RFC7644-3.5.2-26'])(projected)
        .toHaveAttribute('userName', valueAt(last?.json, 'userName'))
        .toHaveAttribute('name', undefined)
        .toHaveAttribute('emails', undefined)
    },
  }),

  check('a change moves meta.lastModified forward', {
    verifies: [R['RFC7644-3.5.2-28']],
    needs: ['patch'],
    consequence: 'Whoever asks for what has changed since the last time misses the change.',
    async run({ from, expect, unsupported }) {
      const { first, last, noOp } = await from(answers)
      if (!first || !last || !noOp.ok) return unsupported(noOp)
      const [before, after] = [modified(first), modified(last)]
      if (Number.isNaN(before)) return unsupported(first)
      // Whole seconds do not show a change within the same one.
      const least = before % 1000 === 0 && after % 1000 === 0 ? before : before + 1
      expect(after, 'meta.lastModified in milliseconds', first, last).toBeAtLeast(least)
    },
  }),

  check('a PATCH that changes nothing leaves meta.lastModified alone', {
    verifies: [R['RFC7644-3.5.2.1-11']],
    needs: ['patch'],
    consequence:
      'Every repetition looks like a change, and whoever follows the changes reads everything again.',
    async run({ from, expect, unsupported }) {
      const { noOp, last } = await from(answers)
      if (!last || noOp.status !== 200 || !isObject(noOp.json)) return unsupported(noOp)
      expect(valueAt(noOp.json, 'meta.lastModified'), 'meta.lastModified', last, noOp).toBe(
        valueAt(last.json, 'meta.lastModified'),
      )
    },
  }),
])
