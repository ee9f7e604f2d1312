import { check } from '../../src/kit/check.js'
import type { Need } from '../../src/kit/needs.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { sameValue } from '../../src/scim/sameValue.js'
import { isObject, valueAt, valuesAt } from '../../src/scim/valueAt.js'
import { isServed } from '../words/isServed.js'
import { literalPaths } from '../words/literalPaths.js'
import { sent } from '../words/sent.js'
import { shortened } from '../words/shortened.js'
import {
  dialects,
  type Kind,
  kindOf,
  previews,
  type Round,
  roles,
  rounds,
} from './entra-dialects.evidence.js'

const kinds: {
  kind: Kind
  title: string
  slug: string
  needs?: Need[]
  consequence: string
}[] = [
  {
    kind: 'plain',
    title: 'sets plain attributes',
    slug: 'plain-attributes',
    consequence: 'A changed display name or job title never arrives, though the log reports success.',
  },
  {
    kind: 'dotted',
    title: 'sets the parts of the name',
    slug: 'the-parts-of-the-name',
    consequence: 'A person who has married keeps the old name in the application.',
  },
  {
    kind: 'enterprise',
    title: 'sets enterprise attributes',
    slug: 'enterprise-attributes',
    needs: ['enterprise'],
    consequence: 'Department and employee number are sent again every 40 minutes and never arrive.',
  },
  {
    kind: 'value path',
    title: 'sets e-mails, phone numbers and addresses by value path',
    slug: 'values-by-value-path',
    consequence: 'A changed address or number never arrives, though the log reports success.',
  },
]

const notMapped = 'the profile maps no attribute of this kind that the provider advertises'

const idOf = (short: string, title: string) => shortened('entra-dialects', title, short)

/** By what sentence a path of a round must not be stored as a name. */
const sentenceAbout = (path: string, { slug }: Round): string => {
  if (path.includes('[')) return R['ENTRA-D3']
  if (path.startsWith('urn:')) return R['ENTRA-D5']
  return slug.endsWith('without-path') ? R['ENTRA-D10'] : R['ENTRA-D4']
}

export default suite('entra-dialects', "PATCH in Entra's wordings", { needs: ['patch'] }, [
  ...rounds.flatMap((round) =>
    kinds.map(({ kind, title, slug: short, needs, consequence }) =>
      check(`${round.title} ${title}`, {
        ...idOf(`${round.slug}-sets-${short}`, `${round.title} ${title}`),
        verifies: [...new Set([...(round.verifies[kind] ?? []), ...round.verifies.all])],
        touches: [R['ENTRA-D29']],
        needs,
        dialect: round.dialect,
        consequence,
        async run({ from, expect, unsupported }) {
          const { values, alone, ...step } = sent((await from(dialects)).sent.get(round))
          const changed = Object.entries(values).filter(([path]) => kindOf(path) === kind)
          if (changed.length === 0) return unsupported(notMapped)
          if (!isServed(step.patch)) return unsupported(step.patch)
          const all = Object.fromEntries(changed)
          const one = alone[kind]
          if (!one) return void expect(step).toBeApplied(all)
          expect(one).toBeApplied({ [one.path]: one.value })
          // It arrives alone: then the others are at fault, or that there are so many of them.
          const others = Object.values(alone).filter((other) => other !== one)
          if (others.some(({ path, value, read }) => !sameValue(value, valueAt(read.json, path))))
            return unsupported(`${one.path} is set where it is sent alone`)
          const judged = others.length > 0 ? expect.under(R['ENTRA-D29']) : expect
          judged(step).toBeApplied(all)
        },
      }),
    ),
  ),

  check('no wording leaves a path behind as the name of an attribute', {
    verifies: [R['ENTRA-D3'], R['ENTRA-D5'], R['ENTRA-D10'], R['ENTRA-D11']],
    touches: [R['ENTRA-D4']],
    consequence: 'The provider answers 200, stores a junk key and leaves the attribute as it was.',
    async run({ from, expect }) {
      const before = new Set<string>()
      for (const [round, { patch, read }] of (await from(dialects)).sent)
        for (const answer of [patch, read].filter(({ ok, json }) => ok && isObject(json))) {
          const stored = literalPaths(answer.json).filter((path) => !before.has(path))
          if (stored.length === 0) expect(0, 'the number of paths stored as names', answer).toBe(0)
          for (const path of stored)
            expect.under(sentenceAbout(path, round))(path, 'a path stored as a name', answer).toBeUnassigned()
          for (const path of stored) before.add(path)
        }
    },
  }),

  check('no wording makes a second element for the same type', {
    verifies: [R['ENTRA-D3'], R['ENTRA-D15']],
    consequence: 'The person has two work addresses, and which of them counts is left to chance.',
    async run({ from, expect }) {
      for (const { values, read } of (await from(dialects)).sent.values()) {
        if (!read.ok) continue
        const elements = Object.keys(values)
          .filter((path) => kindOf(path) === 'value path')
          .map((path) => path.slice(0, path.indexOf(']') + 1))
        for (const element of new Set(elements))
          expect(valuesAt(read.json, element).length, `the number of ${element}`, read).toBeAtMost(1)
      }
    },
  }),

  check("every PATCH in Entra's wordings is answered 200 with the user or 204 without a body", {
    ...idOf(
      'a-patch-is-answered-200-with-the-user-or-204-without-a-body',
      "every PATCH in Entra's wordings is answered 200 with the user or 204 without a body",
    ),
    verifies: [R['ENTRA-D23'], R['ENTRA-M-2XX']],
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
    consequence:
      "Microsoft's tools let it pass, stricter clients fail on it: 204 is the status for an empty answer.",
    async run({ from, expect }) {
      for (const { patch } of (await from(dialects)).sent.values())
        if (patch.status === 200)
          expect(isObject(patch.json), 'whether there is a JSON object', patch).toBe(true)
    },
  }),

  ...(['an empty text', 'null'] as const).map((what) =>
    check(`${what} clears optional attributes`, {
      verifies: [R['ENTRA-D20'], R['ENTRA-GAL-16']],
      consequence:
        "A value that was taken from a person stays in the application, and Microsoft's null test fails.",
      async run({ from, expect, unsupported }) {
        const key = what === 'null' ? 'null' : '""'
        const { values, patch, read, troubled } = sent((await from(dialects)).cleared.get(key))
        const paths = Object.keys(values).filter((path) => !troubled.includes(kindOf(path)))
        if (paths.length === 0) return unsupported(notMapped)
        if (!isServed(patch) || (!patch.ok && troubled.length > 0)) return unsupported(patch)
        expect(patch).toSucceed()
        for (const path of paths) {
          // Microsoft looks at value paths after the empty text only.
          const judged = what === 'null' && kindOf(path) === 'value path' ? expect.should : expect
          judged(valueAt(read.resource, path), path, patch, read).toBeOneOf(undefined, null, '')
        }
      },
    }),
  ),

  check('three operations on roles[primary eq "True"] make one role', {
    verifies: [R['ENTRA-D17'], R['ENTRA-D15']],
    needs: ['attribute:roles'],
    consequence: 'The person gets three broken roles instead of one, and none of them grants access.',
    async run({ from, expect, unsupported }) {
      const { single } = await from(roles)
      if (!isServed(single.patch)) return unsupported(single.patch)
      expect(single).toBeApplied({ roles: [firstRole] })
    },
  }),

  check('a changed role is still one role', {
    verifies: [R['ENTRA-D17']],
    needs: ['attribute:roles'],
    consequence: 'The person keeps the access of the old role beside that of the new one.',
    async run({ from, expect, unsupported }) {
      const { single, replaced } = await from(roles)
      if (!sameValue([firstRole], valueAt(single.read.json, 'roles'))) return unsupported(single.patch)
      expect(replaced).toBeApplied({ roles: [secondRole] })
    },
  }),

  check('a replaced list of roles is exactly the new list', {
    verifies: [R['ENTRA-D18']],
    needs: ['attribute:roles'],
    consequence: 'Roles that were taken from a person go on granting access.',
    async run({ from, expect, unsupported }) {
      const { list } = await from(roles)
      if (!isServed(list.patch)) return unsupported(list.patch)
      expect(list).toBeApplied({ 'roles.value': ['Test', 'User'] })
    },
  }),

  check('roles that come as JSON in a text are taken or refused with a reason', {
    ...idOf(
      'roles-that-come-as-json-in-a-text-are-taken-or-refused',
      'roles that come as JSON in a text are taken or refused with a reason',
    ),
    verifies: [R['ENTRA-D18']],
    needs: ['attribute:roles'],
    consequence: 'Several roles of a person never arrive, and the log does not say why.',
    async run({ from, expect, unsupported }) {
      const { added } = await from(roles)
      if (!isServed(added.patch)) return unsupported(added.patch)
      expect(added.patch).toSucceed()
      const values = valuesAt(added.read.json, 'roles.value').map(String)
      const holds = (name: string) =>
        values.some((value) => value === name || value.includes(`"value":"${name}"`))
      expect(values, 'the roles', added.patch, added.read).toSatisfy(
        holds('Admin') && holds('User'),
        'with the roles Admin and User',
      )
    },
  }),

  check('three operations on one attribute leave the value of the last', {
    verifies: [R['ENTRA-VAL-P02']],
    consequence: "Microsoft's validator fails its preview test of several operations on one attribute.",
    async run({ from, expect, unsupported }) {
      const { same, sameId } = await from(previews)
      if (!isServed(same.patch)) return unsupported(same.patch)
      expect(same).toBeApplied({ externalId: sameId })
    },
  }),

  check('remove, add and replace of different attributes work in one request', {
    ...idOf(
      'remove-add-and-replace-of-different-attributes-work-in-one',
      'remove, add and replace of different attributes work in one request',
    ),
    verifies: [R['ENTRA-VAL-P01']],
    needs: ['attribute:preferredLanguage', 'attribute:displayName'],
    consequence: "Microsoft's validator fails its preview test of several operations.",
    async run({ from, expect, unsupported }) {
      const { several, otherId } = await from(previews)
      if (!isServed(several.patch)) return unsupported(several.patch)
      expect(several).toBeApplied({
        preferredLanguage: null,
        externalId: otherId,
        displayName: 'Several',
      })
    },
  }),
])

const role = { type: 'WindowsAzureActiveDirectoryRole', primary: true }
const firstRole = { display: 'Admin', value: 'admin', ...role }
const secondRole = { display: 'Second display', value: 'Second value', type: 'Second type', primary: true }
