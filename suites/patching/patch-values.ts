import { check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { urns } from '../../src/scim/urns.js'
import { valuesAt } from '../../src/scim/valueAt.js'
import type { PatchRow, PatchStep } from '../words/PatchRow.js'
import { patchTable } from '../words/patchTable.js'

const enterprise = urns.enterpriseUser
const wiped = 'A change of one value destroys its neighbours, which the identity provider never sends again.'
const stale = 'A value that was taken from a person stays in the application.'

const work = { type: 'work', value: '{work}', primary: true }
const home = { type: 'home', value: '{home}' }
const second = { type: 'home', value: '{second}' }
const added = { type: 'other', value: '{added}' }
const extra = { type: 'other', value: '{extra}' }
const phone = { type: 'work', value: '+1 425 555 0107' }

const addedAgain: PatchRow = {
  title: 'add of a value that is there is a success',
  verifies: [R['RFC7644-3.5.2.1-10']],
  start: { emails: [work, home, second, added, extra] },
  operations: [{ op: 'add', path: 'emails', value: [added, extra] }],
  leaves: {},
  consequence: 'What was added before is reported as a failure in every cycle.',
}

const employeeNumber = `${enterprise}:employeeNumber`

const extended: PatchStep = {
  start: { [enterprise]: null },
  operations: [
    { op: 'add', path: employeeNumber, value: '1' },
    { op: 'replace', path: employeeNumber, value: '2' },
  ],
  leaves: { [employeeNumber]: '2' },
}

/** All are sent to one user; where several work on an attribute, each starts from what the one before leaves. */
const rows: (PatchRow | PatchStep)[] = [
  {
    title: 'add appends to a multi-valued attribute',
    verifies: [R['RFC7644-3.5.2.1-05']],
    start: { emails: [work, home, second] },
    operations: [{ op: 'add', path: 'emails', value: [added, extra] }],
    leaves: { 'emails.value': ['{work}', '{home}', '{second}', '{added}', '{extra}'] },
    consequence: wiped,
  },
  addedAgain,
  {
    title: 'a value that becomes primary takes this from the one that was',
    verifies: [R['RFC7644-3.5.2-19']],
    start: { emails: [work, home, second, added, extra] },
    operations: [{ op: 'replace', path: 'emails[value eq "{added}"].primary', value: true }],
    leaves: { 'emails[primary eq "true"].value': ['{added}'] },
    consequence: 'Two addresses claim to be the primary one, and applications pick either.',
  },
  {
    title: 'remove by several conditions takes the value that meets all of them',
    verifies: [R['RFC7644-3.5.2.2-06']],
    start: { emails: [work, home, second, added, extra] },
    operations: [{ op: 'remove', path: 'emails[type eq "other" and value eq "{added}"]' }],
    leaves: { 'emails.value': ['{work}', '{home}', '{second}', '{extra}'] },
    consequence: stale,
  },
  {
    title: 'replace of a sub-attribute by value path changes every match',
    verifies: [R['RFC7644-3.5.2.3-08'], R['RFC7644-3.5.2.3-07']],
    start: { emails: [work, home, second, extra] },
    operations: [{ op: 'replace', path: 'emails[type eq "home"].type', value: 'other' }],
    leaves: {
      'emails[type eq "other"].value': ['{home}', '{second}', '{extra}'],
      'emails[type eq "home"]': null,
    },
    consequence: 'Part of the values keep what the identity provider has replaced.',
  },
  {
    title: 'remove by value path takes every match and nothing else',
    verifies: [R['RFC7644-3.5.2.2-06']],
    start: { emails: [work, ...[home, second, extra].map((one) => ({ ...one, type: 'other' }))] },
    operations: [{ op: 'remove', path: 'emails[type eq "other"]' }],
    leaves: { 'emails.value': ['{work}'] },
    consequence: stale,
  },
  {
    title: 'add gives a first value to a multi-valued attribute',
    verifies: [R['RFC7644-3.5.2.1-07']],
    start: { phoneNumbers: null },
    operations: [{ op: 'add', path: 'phoneNumbers', value: [phone] }],
    leaves: { 'phoneNumbers.value': [phone.value] },
    consequence: 'The number never arrives.',
  },
  {
    title: 'a multi-valued attribute whose last value is removed by value path has no value',
    slug: 'an-attribute-whose-last-value-is-removed-has-no-value',
    formerly: [
      'patch-values/a-multi-valued-attribute-whose-last-value-is-removed-by-value-path-has-no-value',
    ],
    verifies: [R['RFC7644-3.5.2.2-08']],
    start: { phoneNumbers: [phone] },
    operations: [{ op: 'remove', path: 'phoneNumbers[type eq "work"]' }],
    leaves: { phoneNumbers: null },
    consequence: stale,
  },
  {
    start: { phoneNumbers: null },
    operations: [{ op: 'add', path: 'phoneNumbers', value: [phone] }],
    leaves: { 'phoneNumbers.value': [phone.value] },
  },
  {
    title: 'remove without filter takes all values of a multi-valued attribute',
    verifies: [R['RFC7644-3.5.2.2-03']],
    start: { phoneNumbers: [phone] },
    operations: [{ op: 'remove', path: 'phoneNumbers' }],
    leaves: { phoneNumbers: null },
    consequence: stale,
  },
  extended,
  {
    title: 'add without path takes an extension as an object and keeps its other attributes',
    slug: 'add-without-path-merges-an-extension-object',
    formerly: [
      'patch-values/add-without-path-takes-an-extension-as-an-object-and-keeps-its-other-attributes',
    ],
    verifies: [R['RFC7644-3.5.2.1-12']],
    operations: [{ op: 'add', value: { [enterprise]: { department: 'Nested' } } }],
    leaves: { [`${enterprise}:department`]: 'Nested' },
    keeps: [employeeNumber],
    consequence: wiped,
  },
  {
    title: 'remove takes an extension attribute by its URN in any letter case',
    verifies: [R['RFC7644-3.5.2-15'], R['RFC7644-3.10-03']],
    start: { [`${enterprise}:department`]: 'Nested' },
    operations: [{ op: 'remove', path: `${enterprise.toUpperCase()}:DEPARTMENT` }],
    leaves: { [`${enterprise}:department`]: null },
    keeps: [employeeNumber],
    consequence: stale,
  },
]

const { outcome, checks } = patchTable('multi-valued and extension attributes are patched', rows)

export default suite('patch-values', 'PATCH of multi-valued and extension attributes', [
  ...checks,

  check('a value that is added twice is there once', {
    verifies: [R['RFC7644-3.5.2.1-09']],
    needs: ['patch', 'attribute:emails'],
    consequence: 'The list of addresses grows with every cycle.',
    async run(context) {
      const { patch, read } = await outcome(context, addedAgain)
      if (!patch.ok) return context.unsupported(patch)
      const times = valuesAt(read.json, 'emails[type eq "other"].value')
      context.expect(times.length, 'the number of the added addresses', patch, read).toBe(2)
    },
  }),

  check('an extension attribute is added by its URN and changed by the next operation', {
    slug: 'an-extension-attribute-is-added-by-its-urn-and-changed',
    formerly: ['patch-values/an-extension-attribute-is-added-by-its-urn-and-changed-by-the-next-operation'],
    verifies: [R['RFC7644-3.5.2-15'], R['ENTRA-D5']],
    touches: [R['RFC7644-3.5.2-16']],
    needs: ['patch', 'enterprise', `attribute:${employeeNumber}`],
    consequence: 'The employee number never arrives.',
    async run(context) {
      const { expect } = context
      const step = await outcome(context, extended)
      expect(step.patch).toSucceed()
      expect(step.read).attribute(employeeNumber).toBePresent()
      expect
        .under(R['RFC7644-3.5.2-16'])(step)
        .toBeApplied({ [employeeNumber]: '2' })
    },
  }),

  check('a user who gets an extension attribute lists the URN in schemas', {
    verifies: [R['RFC7644-3.5.2-17']],
    needs: ['patch', 'enterprise', `attribute:${employeeNumber}`],
    consequence: 'A client that goes by schemas does not look for the data of the extension.',
    async run(context) {
      const { patch, read } = await outcome(context, extended)
      if (!patch.ok) return context.unsupported(patch)
      context.expect(read).attribute('schemas').toInclude(enterprise)
    },
  }),
])
