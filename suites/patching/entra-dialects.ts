import { check } from '../../src/kit/check.js'
import type { Need } from '../../src/kit/needs.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { isObject, valueAt, valuesAt } from '../../src/scim/valueAt.js'
import { literalPaths } from '../words/literalPaths.js'
import { sent } from '../words/sent.js'
import { dialects, type Kind, kindOf, previews, roles, rounds } from './entra-dialects.evidence.js'

const kinds: { kind: Kind; title: string; needs: Need[]; consequence: string }[] = [
  {
    kind: 'plain',
    title: 'sets plain attributes',
    needs: ['patch'],
    consequence: 'A changed display name or job title never arrives, though the log reports success.',
  },
  {
    kind: 'dotted',
    title: 'sets the parts of the name',
    needs: ['patch'],
    consequence: 'A person who has married keeps the old name in the application.',
  },
  {
    kind: 'enterprise',
    title: 'sets enterprise attributes',
    needs: ['patch', 'enterprise'],
    consequence: 'Department and employee number are sent again every 40 minutes and never arrive.',
  },
  {
    kind: 'value path',
    title: 'sets e-mails, phone numbers and addresses by value path',
    needs: ['patch'],
    consequence: 'A changed address or number never arrives, though the log reports success.',
  },
]

const notMapped = 'the profile maps no attribute of this kind that the provider advertises'

export default suite('entra-dialects', "PATCH in Entra's wordings", [
  ...rounds.flatMap((round) =>
    kinds.map(({ kind, title, needs, consequence }) =>
      check(`${round.title} ${title}`, {
        verifies: round.verifies[kind],
        needs,
        dialect: round.dialect,
        consequence,
        async run({ from, expect, unsupported }) {
          const { values, patch, read } = sent((await from(dialects)).sent.get(round))
          const changed = Object.entries(values).filter(([path]) => kindOf(path) === kind)
          if (changed.length === 0) return unsupported(notMapped)
          expect(patch).toHaveStatus(200, 204)
          for (const [path, value] of changed) expect(read).toHaveAttribute(path, value)
        },
      }),
    ),
  ),

  check('no wording leaves a path behind as the name of an attribute', {
    verifies: [R['ENTRA-D3'], R['ENTRA-D5'], R['ENTRA-D10'], R['ENTRA-D11']],
    needs: ['patch'],
    consequence: 'The provider answers 200, stores a junk key and leaves the attribute as it was.',
    async run({ from, expect }) {
      for (const { patch, read } of (await from(dialects)).sent.values())
        for (const answer of [patch, read].filter(({ json }) => isObject(json)))
          expect(literalPaths(answer.json).join(', '), 'the list of paths stored as names', answer).toBe('')
    },
  }),

  check('no wording makes a second element for the same type', {
    verifies: [R['ENTRA-D3'], R['ENTRA-D15']],
    needs: ['patch'],
    consequence: 'The person has two work addresses, and which of them counts is left to chance.',
    async run({ from, expect }) {
      for (const { values, read } of (await from(dialects)).sent.values()) {
        const elements = Object.keys(values)
          .filter((path) => kindOf(path) === 'value path')
          .map((path) => path.slice(0, path.indexOf(']') + 1))
        for (const element of new Set(elements))
          expect(valuesAt(read.json, element).length, `the number of ${element}`, read).toBeAtMost(1)
      }
    },
  }),

  check("every PATCH in Entra's wordings is answered 200 with the user or 204 without a body", {
    verifies: [R['ENTRA-D23'], R['ENTRA-M-2XX']],
    needs: ['patch'],
    consequence: 'Entra cannot read the answer and counts the user as failed.',
    async run({ from, expect }) {
      const { ids, sent: steps, cleared } = await from(dialects)
      for (const { patch } of [...steps.values(), ...cleared.values()]) {
        if (patch.ok) expect(patch).toHaveStatus(200, 204)
        if (patch.status === 204) expect(patch.text, 'the body of a 204', patch).toBe('')
        // An empty body is read as success all the same, so that is a warning (see the next check).
        if (patch.status === 200 && patch.text)
          expect(valueAt(patch.json, 'id'), 'the id of the user', patch).toBeOneOf(...ids)
      }
    },
  }),

  check('a PATCH that is answered 200 has a body', {
    verifies: [R['ENTRA-VALGAP-04']],
    needs: ['patch'],
    consequence:
      "Microsoft's tools let it pass, stricter clients fail on it: 204 is the status for an empty answer.",
    async run({ from, expect }) {
      for (const { patch } of (await from(dialects)).sent.values())
        if (patch.status === 200)
          expect(isObject(patch.json), 'whether there is a JSON object', patch).toBe(true)
    },
  }),

  check('an empty text clears optional attributes', {
    verifies: [R['ENTRA-D20'], R['ENTRA-GAL-16']],
    needs: ['patch'],
    consequence:
      "A value that was taken from a person stays in the application, and Microsoft's null test fails.",
    async run({ from, expect, unsupported }) {
      const { values, patch, read } = sent((await from(dialects)).cleared.get('""'))
      if (Object.keys(values).length === 0) return unsupported(notMapped)
      expect(patch).toHaveStatus(200, 204)
      for (const path of Object.keys(values))
        expect(valueAt(read.json, path), path, patch, read).toBeOneOf(undefined, null, '')
    },
  }),

  check('null clears optional attributes', {
    verifies: [R['ENTRA-D20'], R['ENTRA-GAL-16']],
    needs: ['patch'],
    consequence:
      "A value that was taken from a person stays in the application, and Microsoft's null test fails.",
    async run({ from, expect, unsupported }) {
      const { values, patch, read } = sent((await from(dialects)).cleared.get('null'))
      if (Object.keys(values).length === 0) return unsupported(notMapped)
      expect(patch).toHaveStatus(200, 204)
      for (const path of Object.keys(values)) {
        // Microsoft looks at value paths after the empty text only.
        const judged = kindOf(path) === 'value path' ? expect.should : expect
        judged(valueAt(read.json, path), path, patch, read).toBeOneOf(undefined, null, '')
      }
    },
  }),

  check('three operations on roles[primary eq "True"] make one role', {
    verifies: [R['ENTRA-D17'], R['ENTRA-D15']],
    needs: ['patch', 'attribute:roles'],
    consequence: 'The person gets three broken roles instead of one, and none of them grants access.',
    async run({ from, expect }) {
      const { single } = await from(roles)
      expect(single.patch).toHaveStatus(200, 204)
      expect(valueAt(single.read.json, 'roles'), 'roles', single.patch, single.read).toMean([
        { display: 'Admin', value: 'admin', type: 'WindowsAzureActiveDirectoryRole', primary: true },
      ])
    },
  }),

  check('a changed role is still one role', {
    verifies: [R['ENTRA-D17']],
    needs: ['patch', 'attribute:roles'],
    consequence: 'The person keeps the access of the old role beside that of the new one.',
    async run({ from, expect, unsupported }) {
      const { single, replaced } = await from(roles)
      if (!single.patch.ok) return unsupported(single.patch)
      expect(replaced.patch).toHaveStatus(200, 204)
      expect(valueAt(replaced.read.json, 'roles'), 'roles', replaced.patch, replaced.read).toMean([
        { display: 'Second display', value: 'Second value', type: 'Second type', primary: true },
      ])
    },
  }),

  check('a replaced list of roles is exactly the new list', {
    verifies: [R['ENTRA-D18']],
    needs: ['patch', 'attribute:roles'],
    consequence: 'Roles that were taken from a person go on granting access.',
    async run({ from, expect }) {
      const { list } = await from(roles)
      expect(list.patch).toHaveStatus(200, 204)
      expect(valuesAt(list.read.json, 'roles.value').sort(), 'the roles', list.read).toBe(['Test', 'User'])
    },
  }),

  check('roles that come as JSON in a text are taken or refused with a reason', {
    verifies: [R['ENTRA-D18']],
    needs: ['patch', 'attribute:roles'],
    consequence: 'Several roles of a person never arrive, and the log does not say why.',
    async run({ from, expect }) {
      const { added } = await from(roles)
      expect(added.patch).toHaveStatus(200, 204)
      const values = valuesAt(added.read.json, 'roles.value').map(String)
      const holds = (name: string) =>
        values.some((value) => value === name || value.includes(`"value":"${name}"`))
      expect(values, 'the roles', added.read).toSatisfy(
        holds('Admin') && holds('User'),
        'with the roles Admin and User',
      )
    },
  }),

  check('three operations on one attribute leave the value of the last', {
    verifies: [R['ENTRA-VAL-P02']],
    needs: ['patch'],
    consequence: "Microsoft's validator fails its preview test of several operations on one attribute.",
    async run({ from, expect }) {
      const { same, sameId } = await from(previews)
      expect(same.patch).toHaveStatus(200, 204)
      expect(same.read).toHaveAttribute('externalId', sameId)
    },
  }),

  check('remove, add and replace of different attributes work in one request', {
    verifies: [R['ENTRA-VAL-P01']],
    needs: ['patch', 'attribute:preferredLanguage', 'attribute:displayName'],
    consequence: "Microsoft's validator fails its preview test of several operations.",
    async run({ from, expect }) {
      const { several, otherId } = await from(previews)
      expect(several.patch).toHaveStatus(200, 204)
      expect(several.read).toHaveAttribute('preferredLanguage', undefined)
      expect(several.read).toHaveAttribute('externalId', otherId)
      expect(several.read).toHaveAttribute('displayName', 'Several')
    },
  }),
])
