import { scenario } from '../../src/kit/scenario.js'
import { R } from '../../src/requirements/ids.js'
import { pathEquals } from '../../src/scim/filter.js'
import { valueAt } from '../../src/scim/valueAt.js'
import type { PatchRow, PatchStep } from '../words/PatchRow.js'
import { patchTable } from '../words/patchTable.js'

/** Where Entra keeps the work address. */
export const workValue = 'emails[type eq "work"].value'
export const homeValue = 'emails[type eq "home"].value'

const oldAddress =
  'Mail of the person goes to the old address, while Entra believes that the change has arrived.'
export const lostAddress =
  'A change of the work address costs the person another address, which Entra knows nothing about.'

export const replaced: PatchRow = {
  title: 'replace changes the work e-mail by its value path',
  verifies: [R['RFC7644-3.5.2.3-08'], R['ENTRA-D3'], R['FUZE-P11']],
  start: { emails: [{ type: 'work', value: '{first}', primary: true }] },
  operations: [{ op: 'replace', path: workValue, value: '{second}' }],
  leaves: { [workValue]: '{second}' },
  consequence: oldAddress,
}

/** The only e-mail of a user is changed in every wording. */
export const changed = patchTable(
  'the work e-mail of a user is changed',
  [
    replaced,
    {
      title: "Replace in Entra's default wording changes the work e-mail",
      verifies: [R['ENTRA-D3'], R['FUZE-P11']],
      dialect: 'entra-legacy',
      operations: [{ op: 'Replace', path: workValue, value: '{third}' }],
      leaves: { [workValue]: '{third}' },
      consequence: oldAddress,
    },
    {
      title: 'a value path as key of an object without path is applied or refused',
      verifies: [R['ENTRA-D10']],
      dialect: 'entra-modern',
      operations: [{ op: 'replace', value: { [workValue]: '{fourth}' } }],
      leaves: { [workValue]: '{fourth}' },
      orRefused: {},
      consequence: oldAddress,
    },
    {
      title: 'a replace of emails without path sets the work e-mail',
      verifies: [R['RFC7644-3.5.2.3-03'], R['RFC7644-3.5.2.3-01']],
      operations: [{ op: 'replace', value: { emails: [{ type: 'work', value: '{fifth}', primary: true }] } }],
      leaves: { [workValue]: '{fifth}' },
      consequence: oldAddress,
    },
  ],
  { readFirst: true },
)

/** The user whose work e-mail was changed is looked up by the last address and by the first. */
export const lookups = scenario('a user is looked up by a changed work e-mail', async (context) => {
  const { user, reads } = await context.from(changed.walk)
  const [first, last] = [reads[0], reads.at(-1)].map((read) => valueAt(read?.json, workValue))
  const lookUp = (address: string) => context.scim.list('User', { filter: pathEquals(workValue, address) })
  if (typeof first !== 'string' || typeof last !== 'string' || first === last) return { user }
  return { user, findNew: await lookUp(last), findOld: await lookUp(first) }
})

const home = { type: 'home', value: '{home}' }

export const added: PatchRow = {
  title: 'Add gives a work e-mail of type work to a user who has none',
  verifies: [R['ENTRA-D15'], R['ENTRA-VAL-U07'], R['FUZE-P11']],
  start: { emails: [home] },
  operations: [{ op: 'Add', path: workValue, value: '{added}' }],
  leaves: { 'emails[type eq "work"].value': ['{added}'] },
  consequence: "The address never arrives, and Microsoft's validator fails its test of adding attributes.",
}

/** Sent to a user with a work e-mail; what is left of it is for a check of its own. */
export const emptied: PatchStep = {
  start: { [homeValue]: '{home}', [workValue]: '{added}' },
  operations: [{ op: 'remove', path: workValue }],
  leaves: {},
}

/** A user with two addresses loses the work one and gets another. */
export const siblings = patchTable('a user with a home e-mail loses and gets a work e-mail', [
  {
    title: 'a change of the work e-mail leaves the home e-mail alone',
    verifies: [R['RFC7644-3.5.2.3-08'], R['ENTRA-D3'], R['FUZE-P11']],
    start: { emails: [{ type: 'work', value: '{work}', primary: true }, home] },
    operations: [{ op: 'replace', path: workValue, value: '{changed}' }],
    leaves: { [workValue]: '{changed}' },
    keeps: [homeValue],
    consequence: lostAddress,
  },
  {
    title: 'remove by type takes the work e-mail and nothing else',
    verifies: [R['RFC7644-3.5.2.2-06']],
    start: { emails: [{ type: 'work', value: '{changed}', primary: true }, home] },
    operations: [{ op: 'remove', path: 'emails[type eq "work"]' }],
    leaves: { [workValue]: null },
    keeps: [homeValue],
    consequence: lostAddress,
  },
  added,
  emptied,
  {
    title: 'replace of the path emails leaves exactly the new list',
    verifies: [R['RFC7644-3.5.2.3-03']],
    start: { [homeValue]: '{home}' },
    operations: [
      { op: 'replace', path: 'emails', value: [{ type: 'work', value: '{other}', primary: true }] },
    ],
    leaves: { 'emails.value': ['{other}'] },
    consequence: 'Addresses that were taken from a person stay in the application.',
  },
])

/** A user without any e-mail gets one by replace, as Entra words it when the address was empty in its cache. */
export const missing = patchTable('a user without e-mail gets one', [
  {
    title: 'Replace gives a work e-mail to a user who has no e-mail at all',
    verifies: [R['ENTRA-D15'], R['FUZE-P11']],
    start: { emails: null },
    operations: [{ op: 'Replace', path: workValue, value: '{only}' }],
    leaves: { 'emails[type eq "work"].value': ['{only}'], 'emails.value': ['{only}'] },
    consequence:
      'The address never arrives: RFC 7644 allows the refusal (noTarget), but Entra cannot do without.',
  },
])
