import { payload } from '../../src/client/payload.js'
import { check } from '../../src/kit/check.js'
import type { Need } from '../../src/kit/needs.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { isEmpty, sameValue } from '../../src/scim/sameValue.js'
import { urns } from '../../src/scim/urns.js'
import { member, valueAt, valuesAt } from '../../src/scim/valueAt.js'
import { expectKept } from '../words/expectKept.js'
import {
  byEntra,
  byValidator,
  roleShapes,
  texts,
  wide,
  withMisspeltUrn,
  withTexts,
} from './create-bodies.evidence.js'
import { mustShowNewUsers, mustTakePlainUsers } from './creating.evidence.js'

const never = { refused: 'Every user whom this identity provider creates is refused.' }
const names: Need[] = ['attribute:name.familyName', 'attribute:emails']

export default suite('create-bodies', 'Bodies of identity providers', [
  check('the create that Entra sends is accepted', {
    verifies: [R['ENTRA-C1']],
    touches: [R['ENTRA-C2']],
    needs: names,
    consequence: {
      refused:
        'Both URNs without enterprise data, a meta of its own and empty roles are in every user that Entra creates.',
    },
    async run(context) {
      await mustTakePlainUsers(context)
      const { created, plain } = await context.from(byEntra)
      context.expect(plain).toSucceed()
      context.expect.under(R['ENTRA-C2'])(created).toSucceed()
    },
  }),

  check('the metadata and empty roles that Entra sends leave no trace', {
    verifies: [R['ENTRA-C2'], R['RFC7643-3.1-19']],
    touches: [R['RFC7643-2.5-01']],
    needs: names,
    consequence: 'Entra reads back what it never meant to set.',
    async run({ from, expect, unsupported }) {
      const { body, created } = await from(byEntra)
      if (!created.ok) return unsupported(created)
      const meta = member(created.json, 'meta')
      expect.under(R['RFC7643-2.5-01'])(created).attribute('roles').toBeUnassigned()
      expect(meta, 'meta', created).toSatisfy(
        isEmpty(meta) || !sameValue(meta, body.meta),
        'one of the provider',
      )
    },
  }),

  check('the URN of an extension without data does not stay in schemas', {
    verifies: [R['ENTRA-VALGAP-06']],
    needs: [...names, 'enterprise'],
    consequence: 'Clients look for enterprise data that are not there.',
    async run({ from, expect, unsupported }) {
      const { created } = await from(byEntra)
      if (!created.ok) return unsupported(created)
      const listed = valuesAt(created.json, 'schemas').flat().includes(urns.enterpriseUser)
      expect(listed, 'whether schemas lists the empty extension', created).toBe(false)
      expect(created).attribute(urns.enterpriseUser).toBe(undefined)
    },
  }),

  check('the create that the SCIM Validator sends is accepted', {
    verifies: [R['ENTRA-C-VALPOST'], R['ENTRA-VAL-U01'], R['ENTRA-GAL-DATA'], R['ENTRA-VAL-DATA']],
    consequence: {
      refused:
        "Microsoft's validator fails at its first test: its random values are no URLs, countries or phones.",
    },
    async run(context) {
      await mustTakePlainUsers(context)
      context.expect((await context.from(byValidator)).created).toSucceed()
    },
  }),

  check('the random values of the SCIM Validator are kept', {
    verifies: [R['ENTRA-C7'], R['ENTRA-C14']],
    consequence: "Microsoft's validator compares each value that it sent and fails where one is missing.",
    async run(context) {
      const { body, created } = await context.from(byValidator)
      if (!created.ok) return context.unsupported(created)
      await mustShowNewUsers(context)
      expectKept(context, wide, body, created, { own: true })
    },
  }),

  check('a role that the SCIM Validator sends is kept or left out', {
    verifies: [R['ENTRA-B18'], R['RFC7643-2.3.2-01']],
    consequence: 'Clients find the text "True" where a boolean has to be and cannot read the user.',
    async run({ from, expect, unsupported }) {
      const { created } = await from(byValidator)
      if (!created.ok) return unsupported(created)
      expect(created).attribute('roles.primary').toBeOneOf(undefined, null, true)
    },
  }),

  check('the smallest create of the SCIM Validator is accepted, with schemas as the last member', {
    slug: 'the-smallest-create-of-the-scim-validator-is-accepted',
    formerly: [
      'create-bodies/the-smallest-create-of-the-scim-validator-is-accepted-with-schemas-as-the-last-member',
    ],
    verifies: [R['RFC7643-2.3.8-01']],
    consequence: {
      refused: 'A provider that depends on the order of members refuses whoever writes it otherwise.',
    },
    async run(context) {
      const { given, scim, expect } = context
      await mustTakePlainUsers(context)
      const { schemas: _, ...rest } = given.minimalUserBody()
      const placeholders = { email: rest.userName }
      const body = { ...rest, ...payload('entra-validator-create-user-minimal', placeholders) }
      expect(await scim.create('User', body)).toSucceed()
    },
  }),

  check('the create that the Fuze connector sends is accepted and kept', {
    verifies: [R['FUZE-P05'], R['FUZE-P04'], R['RFC7643-2.2-01']],
    touches: [R['ENTRA-C7']],
    needs: names,
    consequence: never,
    async run(context) {
      const { given, scim, profile, expect } = context
      await mustTakePlainUsers(context)
      const marker = given.name()
      const body = payload('fuze-create-user', { marker, email: given.email(marker) })
      const created = await scim.create('User', body)
      expect(created).toSucceed()
      await mustShowNewUsers(context)
      const paths = profile.mapping.User.map(({ path }) => path)
      expectKept(context, paths, body, created)
    },
  }),

  check('the create that Okta sends is accepted', {
    verifies: [R['RFC7644-3.3-01']],
    touches: [R['RFC7643-4.1.1-14']],
    needs: [...names, 'groups', 'attribute:password', 'attribute:locale', 'attribute:displayName'],
    consequence: {
      refused: 'Okta sends an empty list of groups and a password with every new user, who is refused.',
      wrong: 'Whoever may read users, or the logs, knows their passwords.',
    },
    async run(context) {
      const { given, scim, random, expect } = context
      await mustTakePlainUsers(context)
      const marker = given.name()
      const password = `P-${random.text(16)}-aA1!`
      const placeholders = { marker, password, email: given.email(marker), externalId: marker }
      const created = await scim.create('User', payload('okta-create-user', placeholders))
      expect(created).toSucceed()
      const shown = created.text.includes(password)
      expect.under(R['RFC7643-4.1.1-14'])(shown, 'whether the answer shows the password', created).toBe(false)
    },
  }),

  check('null and empty lists in a create count as no value', {
    verifies: [R['RFC7643-2.5-01'], R['RFC7644-3.3-04']],
    needs: ['attribute:nickName', 'attribute:title', 'attribute:emails'],
    consequence: 'People without a title get the title "null", or are refused for want of one.',
    async run(context) {
      const { given, scim, expect } = context
      await mustTakePlainUsers(context)
      const body = { ...given.minimalUserBody(), nickName: null, title: null, emails: [], phoneNumbers: [] }
      const created = await scim.create('User', body)
      expect(created).toSucceedOrBeRefused(400)
      expect.should(created).toSucceed()
      for (const path of created.ok ? ['nickName', 'title', 'emails', 'phoneNumbers'] : [])
        expect(created).attribute(path).toBeUnassigned()
    },
  }),

  check('the create of old Entra clients with null for every empty attribute is accepted', {
    slug: 'the-create-of-old-entra-clients-is-accepted',
    formerly: [
      'create-bodies/the-create-of-old-entra-clients-with-null-for-every-empty-attribute-is-accepted',
    ],
    verifies: [R['ENTRA-C3']],
    needs: names,
    consequence: never,
    async run(context) {
      const { given, scim, expect } = context
      await mustTakePlainUsers(context)
      const marker = given.name()
      const placeholders = { marker, email: given.email(marker), externalId: marker }
      expect(await scim.create('User', payload('entra-create-user-nulls', placeholders))).toSucceed()
    },
  }),

  check('a misspelt URN in schemas does not stop a create', {
    verifies: [R['ENTRA-C3']],
    consequence: {
      refused: 'Old Entra clients misspell the URN of the enterprise extension in every create.',
    },
    async run(context) {
      await mustTakePlainUsers(context)
      context.expect((await context.from(withMisspeltUrn)).created).toSucceed()
    },
  }),

  check('a schema URN that the provider does not know is refused or dropped', {
    verifies: [R['RFC7643-3-07']],
    consequence: 'The user claims to have an extension that does not exist.',
    async run(context) {
      const { from, expect } = context
      await mustTakePlainUsers(context)
      const { misspelt, created } = await from(withMisspeltUrn)
      expect(created).toSucceedOrBeRefused(400)
      const listed = valuesAt(created.json, 'schemas').flat()
      expect(listed.includes(misspelt), 'whether schemas lists the unknown URN', created).toBe(false)
    },
  }),

  check('enterprise data whose URN is not listed are taken with it, left out or refused', {
    slug: 'enterprise-data-whose-urn-is-not-listed-do-no-harm',
    formerly: ['create-bodies/enterprise-data-whose-urn-is-not-listed-are-taken-with-it-left-out-or-refused'],
    verifies: [R['RFC7643-3.3-06']],
    needs: ['enterprise', `attribute:${urns.enterpriseUser}:department`],
    consequence: 'The data are stored in a place where no client looks for them.',
    async run(context) {
      const { given, scim, expect, unsupported } = context
      await mustTakePlainUsers(context)
      const department = given.name()
      const body = given.minimalUserBody({ schemas: [urns.user], [urns.enterpriseUser]: { department } })
      const created = await scim.create('User', body)
      expect(created).toSucceedOrBeRefused(400)
      if (!created.ok) return
      await mustShowNewUsers(context)
      const kept = valueAt(created.json, `${urns.enterpriseUser}:department`) === department
      const schemas = valuesAt(created.json, 'schemas').flat()
      if (schemas.length === 0) return unsupported(created)
      const listed = schemas.includes(urns.enterpriseUser)
      expect(listed, 'whether schemas lists the extension', created).toBe(kept)
    },
  }),

  ...texts.map((text) =>
    check(`active as the text "${text}"${text === 'true' ? ' in lower case' : ''} is understood`, {
      verifies: [R['ENTRA-C4']],
      consequence: {
        refused: 'Entra writes booleans as texts: its users are refused.',
        wrong: 'Entra writes booleans as texts: users come in enabled who must not.',
      },
      async run(context) {
        const { from, expect, unsupported } = context
        await mustTakePlainUsers(context)
        const active = text.toLowerCase() === 'true'
        for (const { created } of (await from(withTexts)).filter((one) => one.text === text)) {
          expect(created).toSucceed()
          if (isEmpty(member(created.json, 'active'))) return unsupported(created)
          expect(created).attribute('active').toBe(active)
        }
      },
    }),
  ),

  check('active as a text is understood or refused, and never turned round', {
    verifies: [R['RFC7643-4.1.1-13'], R['RFC7643-2.3.2-02']],
    touches: [R['RFC7643-2.3.2-01']],
    consequence: 'A person who was to be created disabled can sign in.',
    async run(context) {
      const { from, expect } = context
      await mustTakePlainUsers(context)
      for (const { text, created } of await from(withTexts)) {
        expect(created).toSucceedOrBeRefused(400)
        const active = member(created.json, 'active')
        if (!created.ok || isEmpty(active)) continue
        const label = `active for "${text}"`
        expect.under(R['RFC7643-2.3.2-01'])(active, label, created).toBeOneOf(true, false)
        expect(active, label, created).toBe(text !== 'False')
      }
    },
  }),

  ...roleShapes.map(([shape, roles]) =>
    check(`a create with ${shape} is accepted`, {
      verifies: [R['ENTRA-C6']],
      needs: ['attribute:roles'],
      consequence: {
        refused: 'Users with an application role are refused, which are those who need the application.',
        wrong: 'Users with an application role come in without it.',
      },
      async run(context) {
        const { given, scim, expect } = context
        await mustTakePlainUsers(context)
        const created = await scim.create('User', given.minimalUserBody({ roles }))
        expect(created).toSucceed()
        await mustShowNewUsers(context)
        const kept = valuesAt(created.json, 'roles.value')
        for (const { value } of roles) expect.should(kept, 'the roles', created).toInclude(String(value))
      },
    }),
  ),
])
