import type { Answer } from '../../src/kit/Answer.js'
import { check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import type { Json } from '../../src/scim/types.js'
import { isObject, valueAt, valuesAt } from '../../src/scim/valueAt.js'
import { literalPaths } from '../words/literalPaths.js'
import { changed, missing, siblings, workEntries, workValue } from './work-email.evidence.js'

const oldAddress =
  'Mail of the person goes to the old address, while Entra believes that the change has arrived.'
const lostAddress =
  'A change of the work address costs the person another address, which Entra knows nothing about.'
const homeAddress = 'emails[type eq "home"].value'
const needs = ['patch', 'attribute:emails'] as const

/** All that a user's e-mail is said to be in a scenario. */
const readsOf = (steps: ({ patch: Answer; read: Answer } | undefined)[]): Answer[] =>
  steps.flatMap((step) => (step ? [step.patch, step.read] : [])).filter(({ json }) => isObject(json))

export default suite('work-email', 'Mapping the work e-mail', [
  check('the work e-mail of a new user is read as it was sent', {
    verifies: [R['ENTRA-C14'], R['RFC7643-7-23'], R['FUZE-P04']],
    needs: ['attribute:emails'],
    consequence: 'Entra sees another address than it sent and sends it again in every cycle.',
    async run({ from, expect }) {
      const { created, address } = await from(changed)
      expect(created).toHaveAttribute(workValue, address)
    },
  }),

  check('replace changes the work e-mail by its value path', {
    verifies: [R['RFC7644-3.5.2.3-08'], R['RFC7644-3.5.2-08'], R['ENTRA-D3'], R['ENTRA-D10'], R['FUZE-P11']],
    needs: [...needs],
    consequence: oldAddress,
    async run({ from, expect }) {
      const { replaced, byReplace } = await from(changed)
      expect(replaced.patch).toHaveStatus(200, 204)
      expect(replaced.read).toHaveAttribute(workValue, byReplace)
    },
  }),

  check("Replace in Entra's default wording changes the work e-mail", {
    verifies: [R['ENTRA-D3'], R['FUZE-P11']],
    needs: [...needs],
    dialect: 'entra-legacy',
    consequence: oldAddress,
    async run({ from, expect, unsupported }) {
      const { legacy, byLegacy } = await from(changed)
      if (!legacy) return unsupported('the profile does not word it so')
      expect(legacy.patch).toHaveStatus(200, 204)
      expect(legacy.read).toHaveAttribute(workValue, byLegacy)
    },
  }),

  check('a changed work e-mail is still one entry of type work', {
    verifies: [R['ENTRA-D3'], R['RFC7644-3.5.2.3-08'], R['FUZE-P11']],
    needs: [...needs],
    consequence: 'The person has two work addresses, and which of them counts is left to chance.',
    async run({ from, expect }) {
      const { replaced, legacy, list } = await from(changed)
      for (const { read } of [replaced, legacy, list].filter((one) => one !== undefined)) {
        expect(workEntries(read.json).length, 'the number of work e-mails', read).toBe(1)
        expect(valuesAt(read.json, 'emails.type').length, 'the number of e-mails', read).toBe(1)
      }
    },
  }),

  check('a changed work e-mail stays the primary one', {
    verifies: [R['RFC7644-3.5.2.3-08']],
    needs: [...needs],
    consequence: 'The person has no primary address any more, and applications send mail nowhere.',
    async run({ from, expect, unsupported }) {
      const { created, replaced } = await from(changed)
      if (workEntries(created.json)[0]?.primary !== true) return unsupported(created)
      expect(valueAt(workEntries(replaced.read.json)[0], 'primary'), 'primary', replaced.read).toBe(true)
    },
  }),

  check('the lookup by work e-mail finds the new address', {
    verifies: [R['ENTRA-B13'], R['ENTRA-D3'], R['FUZE-P07']],
    needs: [...needs, 'filter'],
    consequence: 'Entra finds nobody under the new address and creates the person a second time.',
    async run({ from, expect, unsupported, profile }) {
      const { user, findNew } = await from(changed)
      if (!findNew) return unsupported(`the profile ${profile.name} does not look users up by work e-mail`)
      expect(findNew).toFind(user)
    },
  }),

  check('the lookup by work e-mail no longer finds the old address', {
    verifies: [R['ENTRA-B13'], R['ENTRA-D3']],
    needs: [...needs, 'filter'],
    consequence: 'Whoever gets the address next is linked to the account of the person who had it before.',
    async run({ from, expect, unsupported, profile }) {
      const { findOld } = await from(changed)
      if (!findOld) return unsupported(`the profile ${profile.name} does not look users up by work e-mail`)
      expect(findOld).toFindNothing()
    },
  }),

  check('a value path as key of an object without path is applied or refused', {
    verifies: [R['ENTRA-D10']],
    needs: [...needs],
    dialect: 'entra-modern',
    consequence: oldAddress,
    async run({ from, expect, unsupported }) {
      const { key, byKey, replaced, legacy } = await from(changed)
      if (!key) return unsupported('the profile does not word it so')
      expect(key.patch).toHaveStatus(200, 204, 400, 422)
      const before = valueAt((legacy ?? replaced).read.json, workValue)
      expect(key.read).toHaveAttribute(workValue, key.patch.ok ? byKey : before)
    },
  }),

  check('a replace of emails without path sets the work e-mail', {
    verifies: [R['RFC7644-3.5.2.3-01'], R['RFC7644-3.5.2.3-03']],
    needs: [...needs],
    consequence: oldAddress,
    async run({ from, expect }) {
      const { list, byList } = await from(changed)
      expect(list.patch).toHaveStatus(200, 204)
      expect(list.read).toHaveAttribute(workValue, byList)
    },
  }),

  check('no path is stored as the name of an attribute when the work e-mail changes', {
    verifies: [R['ENTRA-D3'], R['ENTRA-D10'], R['RFC7643-2.1-02']],
    needs: [...needs],
    consequence: 'The provider answers 200, stores a junk key and leaves the address as it was.',
    async run({ from, expect }) {
      const { replaced, legacy, key, list } = await from(changed)
      for (const answer of readsOf([replaced, legacy, key, list]))
        expect(literalPaths(answer.json).join(', '), 'the list of paths stored as names', answer).toBe('')
    },
  }),

  check('every e-mail that is returned is an object in an array with a string as value', {
    verifies: [R['ENTRA-B18'], R['RFC7643-2.4-01'], R['RFC7643-2.3.2-01']],
    needs: [...needs],
    consequence: 'Entra cannot deserialise the user and reports the endpoint as not fully compatible.',
    async run({ from, expect }) {
      const { replaced, legacy, key, list } = await from(changed)
      for (const answer of readsOf([replaced, legacy, key, list])) {
        const emails = valueAt(answer.json, 'emails') ?? []
        const sound = (one: Json) =>
          typeof valueAt(one, 'value') === 'string' &&
          ['boolean', 'undefined'].includes(typeof (valueAt(one, 'primary') ?? undefined))
        expect(emails, 'emails', answer).toSatisfy(
          Array.isArray(emails) && emails.every(sound),
          'an array of objects with a string as value and a boolean as primary, if any',
        )
      }
    },
  }),

  check('a change of the work e-mail leaves the home e-mail alone', {
    verifies: [R['RFC7644-3.5.2.3-08'], R['ENTRA-D3'], R['FUZE-P11']],
    needs: [...needs],
    consequence: lostAddress,
    async run({ from, expect, unsupported }) {
      const { created, steps, home, replacement } = await from(siblings)
      if (!steps) return unsupported(created)
      expect(steps.replaced.patch).toHaveStatus(200, 204)
      expect(steps.replaced.read).toHaveAttribute(workValue, replacement)
      expect(steps.replaced.read).toHaveAttribute(homeAddress, home)
    },
  }),

  check('remove by type takes the work e-mail and nothing else', {
    verifies: [R['RFC7644-3.5.2.2-06'], R['RFC7644-3.5.2-08']],
    needs: [...needs],
    consequence: lostAddress,
    async run({ from, expect, unsupported }) {
      const { created, steps, home } = await from(siblings)
      if (!steps) return unsupported(created)
      expect(steps.removed.patch).toHaveStatus(200, 204)
      expect(steps.removed.read).toHaveAttribute(workValue, undefined)
      expect(steps.removed.read).toHaveAttribute(homeAddress, home)
    },
  }),

  check('Add gives a work e-mail of type work to a user who has none', {
    verifies: [R['ENTRA-D15'], R['ENTRA-VAL-U07'], R['FUZE-P11']],
    needs: [...needs],
    consequence: "The address never arrives, and Microsoft's validator fails its test of adding attributes.",
    async run({ from, expect, unsupported }) {
      const { created, steps, restored } = await from(siblings)
      if (!steps) return unsupported(created)
      expect(steps.added.patch).toHaveStatus(200, 204)
      expect(steps.added.read).toHaveAttribute(workValue, restored)
      expect(workEntries(steps.added.read.json).length, 'the number of work e-mails', steps.added.read).toBe(
        1,
      )
    },
  }),

  check('an add by value path without match is a success with effect or a refusal', {
    verifies: [R['RFC7644-3.5.2.1-13'], R['RFC7644-3.5.2-22']],
    needs: [...needs],
    consequence: 'The client is told that the address was added, and it was not.',
    async run({ from, expect, unsupported }) {
      const { created, steps, restored } = await from(siblings)
      if (!steps) return unsupported(created)
      const { patch, read } = steps.added
      expect(patch).toHaveStatus(200, 204, 400)
      if (patch.ok) expect(read).toHaveAttribute(workValue, restored)
    },
  }),

  check('an added work e-mail leaves the home e-mail alone', {
    verifies: [R['ENTRA-D16'], R['FUZE-P11']],
    needs: [...needs],
    consequence: lostAddress,
    async run({ from, expect, unsupported }) {
      const { created, steps, home } = await from(siblings)
      if (!steps) return unsupported(created)
      expect(steps.added.read).toHaveAttribute(homeAddress, home)
    },
  }),

  check('remove of the value of the work e-mail leaves no work address behind', {
    verifies: [R['RFC7644-3.5.2.2-07']],
    needs: [...needs],
    consequence: 'The address of somebody who has lost it stays in use.',
    async run({ from, expect, unsupported }) {
      const { created, steps, home } = await from(siblings)
      if (!steps) return unsupported(created)
      // Without a value the whole entry may go, or stay as a shell, or the client be told that a value is needed.
      expect(steps.cleared.patch).toHaveStatus(200, 204, 400)
      if (!steps.cleared.patch.ok) return
      expect(valueAt(steps.cleared.read.json, workValue), 'the work address', steps.cleared.read).toBeOneOf(
        undefined,
        null,
        '',
      )
      expect(steps.cleared.read).toHaveAttribute(homeAddress, home)
    },
  }),

  check('replace of the path emails leaves exactly the new list', {
    verifies: [R['RFC7644-3.5.2.3-03']],
    needs: [...needs],
    consequence: 'Addresses that were taken from a person stay in the application.',
    async run({ from, expect, unsupported }) {
      const { created, steps, other } = await from(siblings)
      if (!steps) return unsupported(created)
      expect(steps.listed.patch).toHaveStatus(200, 204)
      expect(valuesAt(steps.listed.read.json, 'emails.value'), 'the addresses', steps.listed.read).toBe([
        other ?? null,
      ])
    },
  }),

  check('Replace gives a work e-mail to a user who has no e-mail at all', {
    verifies: [R['ENTRA-D15'], R['ENTRA-B18'], R['FUZE-P11']],
    needs: [...needs],
    consequence:
      'The address never arrives: RFC 7644 allows the refusal (noTarget), but Entra cannot do without.',
    async run({ from, expect, unsupported }) {
      const { user, step, address } = await from(missing)
      if (!step) return unsupported(user.answer)
      expect(step.patch).toHaveStatus(200, 204)
      expect(valueAt(step.read.json, 'emails'), 'emails', step.patch, step.read).toMean([
        { type: 'work', value: address, ...primaryOf(step.read) },
      ])
    },
  }),
])

/** A provider may make the only e-mail the primary one. */
const primaryOf = (read: Answer) =>
  valueAt(read.json, 'emails.primary') === true ? { primary: true as const } : {}
