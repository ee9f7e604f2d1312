import { payload } from '../../src/client/payload.js'
import { check } from '../../src/kit/check.js'
import type { Need } from '../../src/kit/needs.js'
import { scenario } from '../../src/kit/scenario.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { urns } from '../../src/scim/urns.js'
import { valueAt, valuesAt } from '../../src/scim/valueAt.js'
import { expectKept } from '../words/expectKept.js'

const never = 'Every user whom this identity provider creates is refused.'

/** What the wide body of the validator sets, in paths. `roles` is judged apart, since its primary is a text. */
const wide = [
  ...['userName', 'active', 'displayName', 'title', 'preferredLanguage', 'userType', 'nickName', 'locale'],
  ...['timezone', 'profileUrl', 'name.givenName', 'name.familyName', 'name.formatted', 'name.middleName'],
  ...['name.honorificPrefix', 'name.honorificSuffix', 'emails[type eq "work"].value'],
  ...['formatted', 'streetAddress', 'locality', 'region', 'postalCode', 'country'].map(
    (part) => `addresses[type eq "work"].${part}`,
  ),
  ...['work', 'mobile', 'fax'].map((type) => `phoneNumbers[type eq "${type}"].value`),
  ...['employeeNumber', 'department', 'costCenter', 'organization', 'division'].map(
    (name) => `${urns.enterpriseUser}:${name}`,
  ),
]

const byEntra = scenario('Entra creates a user in its own words', async ({ given, scim }) => {
  const marker = given.name()
  const placeholders = { marker, email: given.email(marker), externalId: marker }
  const body = payload('entra-create-user', placeholders)
  return { body, created: await scim.create('User', body) }
})

const byValidator = scenario('the SCIM Validator creates a user with everything', async (context) => {
  const { given, scim, random } = context
  const marker = given.name()
  const placeholders = { marker, email: given.email(marker), managerId: random.guid() }
  const body = payload('entra-validator-create-user', placeholders)
  return { body, created: await scim.create('User', body) }
})

const withMisspeltUrn = scenario(
  'an old client creates a user with a misspelt URN',
  async ({ given, scim }) => {
    const misspelt = `${urns.enterpriseUser.slice(0, -':User'.length)}User`
    const created = await scim.create('User', given.minimalUserBody({ schemas: [urns.user, misspelt] }))
    return { misspelt, created }
  },
)

const withNulls = scenario('a user is created with null and empty lists', async ({ given, scim }) => {
  const body = { ...given.minimalUserBody(), nickName: null, title: null, emails: [], phoneNumbers: [] }
  return scim.create('User', body)
})

/** The texts in which clients send `active`. */
const texts = ['True', 'true', 'False']

const withTexts = scenario('users are created with active as a text', async ({ given, scim }) => {
  const sent = []
  for (const text of texts)
    sent.push({ text, created: await scim.create('User', given.minimalUserBody({ active: text })) })
  return sent
})

const role = { type: 'WindowsAzureActiveDirectoryRole', value: 'Admin' }
const roleShapes: [string, object[]][] = [
  ['one primary role', [{ ...role, primary: true }]],
  [
    'several roles with a displayName each',
    [
      { ...role, primary: false, displayName: 'Admin' },
      { ...role, primary: false, displayName: 'User', value: 'User' },
    ],
  ],
  [
    'several roles with a display name each',
    [
      { ...role, primary: false, display: 'Admin' },
      { ...role, primary: false, display: 'User', value: 'User' },
    ],
  ],
  ['a role whose primary is the text "True"', [{ ...role, primary: 'True', display: 'Admin' }]],
]

const names: Need[] = ['attribute:name.familyName', 'attribute:emails']

export default suite('create-bodies', 'Bodies of identity providers', [
  check('the create that Entra sends is accepted', {
    verifies: [R['ENTRA-C1'], R['ENTRA-C2'], R['ENTRA-VAL-U01']],
    needs: names,
    consequence:
      'Both URNs without enterprise data, a meta of its own and empty roles are in every user that Entra creates.',
    run: async ({ from, expect }) => void expect((await from(byEntra)).created).toHaveStatus(201),
  }),

  check('the metadata and empty roles that Entra sends leave no trace', {
    verifies: [R['ENTRA-C2'], R['RFC7643-2.5-01']],
    needs: names,
    consequence: 'Entra reads back what it never meant to set.',
    async run({ from, expect, unsupported }) {
      const { created } = await from(byEntra)
      if (!created.ok) return unsupported(created)
      expect(valueAt(created.json, 'roles'), 'roles', created).toBeUnassigned()
      expect(valueAt(created.json, 'meta.location'), 'meta.location', created).toMatch(
        /\S/,
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
      const extension = valueAt(created.json, urns.enterpriseUser)
      expect(listed, 'whether schemas lists the empty extension', created).toBe(false)
      expect(extension, 'the extension', created).toBe(undefined)
    },
  }),

  check('the create that the SCIM Validator sends is accepted', {
    verifies: [R['ENTRA-C-VALPOST'], R['ENTRA-VAL-U01'], R['ENTRA-GAL-DATA'], R['ENTRA-VAL-DATA']],
    consequence:
      "Microsoft's validator fails at its first test: its random values are no URLs, countries or phones.",
    run: async ({ from, expect }) => void expect((await from(byValidator)).created).toHaveStatus(201),
  }),

  check('the random values of the SCIM Validator are kept', {
    verifies: [R['ENTRA-C-VALPOST'], R['ENTRA-VAL-U01'], R['ENTRA-C7']],
    consequence: "Microsoft's validator compares each value that it sent and fails where one is missing.",
    async run(context) {
      const { body, created } = await context.from(byValidator)
      if (!created.ok) return context.unsupported(created)
      expectKept(context, wide, body, created)
    },
  }),

  check('a role that the SCIM Validator sends is kept or left out', {
    verifies: [R['ENTRA-C6'], R['ENTRA-B18']],
    consequence: 'Clients find the text "True" where a boolean has to be and cannot read the user.',
    async run({ from, expect, unsupported }) {
      const { created } = await from(byValidator)
      if (!created.ok) return unsupported(created)
      const primary = valueAt(created.json, 'roles.primary')
      expect(primary, 'primary of the role', created).toBeOneOf(undefined, null, true)
    },
  }),

  check('the smallest create of the SCIM Validator is accepted, with schemas as the last member', {
    verifies: [R['RFC7643-2.3.8-01'], R['ENTRA-VAL-U07']],
    consequence: 'A provider that depends on the order of members refuses whoever writes it otherwise.',
    async run({ given, scim, expect }) {
      const { schemas, ...rest } = given.minimalUserBody()
      const placeholders = { email: rest.userName }
      const body = { ...rest, ...payload('entra-validator-create-user-minimal', placeholders) }
      expect(Object.keys(body).at(-1) ?? null, 'the last member').toBe('schemas')
      expect(await scim.create('User', body)).toHaveStatus(201)
    },
  }),

  check('the create that the Fuze connector sends is accepted and kept', {
    verifies: [R['FUZE-P04'], R['FUZE-P05'], R['RFC7644-3.3-05'], R['ENTRA-C7']],
    needs: names,
    consequence: never,
    async run(context) {
      const { given, scim, profile } = context
      const marker = given.name()
      const body = payload('fuze-create-user', { marker, email: given.email(marker) })
      const created = await scim.create('User', body)
      context.expect(created).toHaveStatus(201)
      expectKept(
        context,
        profile.mapping.User.map(({ path }) => path),
        body,
        created,
      )
    },
  }),

  check('the create that Okta sends is accepted', {
    verifies: [R['RFC7644-3.3-01'], R['RFC7644-3.3-05']],
    needs: [...names, 'groups', 'attribute:password', 'attribute:locale', 'attribute:displayName'],
    consequence: 'Okta sends an empty list of groups and a password with every new user, who is refused.',
    async run({ given, scim, random, expect }) {
      const marker = given.name()
      const password = `P-${random.text(16)}-aA1!`
      const placeholders = { marker, password, email: given.email(marker), externalId: marker }
      const created = await scim.create('User', payload('okta-create-user', placeholders))
      expect(created).toHaveStatus(201)
      expect(created.text.includes(password), 'whether the answer shows the password', created).toBe(false)
    },
  }),

  check('null and empty lists in a create count as no value', {
    verifies: [R['RFC7643-2.5-01'], R['RFC7644-3.3-04']],
    needs: ['attribute:nickName', 'attribute:title', 'attribute:emails'],
    consequence: 'People without a title get the title "null", or are refused for want of one.',
    async run({ from, expect }) {
      const created = await from(withNulls)
      expect(created).toHaveStatus(201, 400)
      expect.should(created).toHaveStatus(201)
      if (!created.ok) return
      for (const path of ['nickName', 'title', 'emails', 'phoneNumbers'])
        expect(valueAt(created.json, path), path, created).toBeUnassigned()
    },
  }),

  check('the create of old Entra clients with null for every empty attribute is accepted', {
    verifies: [R['ENTRA-C3']],
    needs: names,
    consequence: never,
    async run({ given, scim, expect }) {
      const marker = given.name()
      const placeholders = { marker, email: given.email(marker), externalId: marker }
      expect(await scim.create('User', payload('entra-create-user-nulls', placeholders))).toHaveStatus(201)
    },
  }),

  check('a misspelt URN in schemas does not stop a create', {
    verifies: [R['ENTRA-C3']],
    consequence: 'Old Entra clients misspell the URN of the enterprise extension in every create.',
    run: async ({ from, expect }) => void expect((await from(withMisspeltUrn)).created).toHaveStatus(201),
  }),

  check('a schema URN that the provider does not know is refused or dropped', {
    verifies: [R['RFC7643-3-07']],
    consequence: 'The user claims to have an extension that does not exist.',
    async run({ from, expect }) {
      const { misspelt, created } = await from(withMisspeltUrn)
      expect(created).toHaveStatus(201, 400)
      const listed = valuesAt(created.json, 'schemas').flat()
      expect(listed.includes(misspelt), 'whether schemas lists the unknown URN', created).toBe(false)
    },
  }),

  check('enterprise data whose URN is not listed are taken with it, left out or refused', {
    verifies: [R['RFC7643-3.3-06']],
    needs: ['enterprise', `attribute:${urns.enterpriseUser}:department`],
    consequence: 'The data are stored in a place where no client looks for them.',
    async run({ given, scim, expect }) {
      const department = given.name()
      const body = given.minimalUserBody({ schemas: [urns.user], [urns.enterpriseUser]: { department } })
      const created = await scim.create('User', body)
      expect(created).toHaveStatus(201, 400)
      if (!created.ok) return
      const kept = valueAt(created.json, `${urns.enterpriseUser}:department`) === department
      const listed = valuesAt(created.json, 'schemas').flat().includes(urns.enterpriseUser)
      expect(listed, 'whether schemas lists the extension', created).toBe(kept)
    },
  }),

  ...texts.map((text) =>
    check(`active as the text "${text}"${text === 'true' ? ' in lower case' : ''} is understood`, {
      verifies: [R['ENTRA-C4']],
      consequence: 'Entra writes booleans as texts; users are refused, or come in enabled who must not.',
      async run({ from, expect }) {
        const created = (await from(withTexts)).find((one) => one.text === text)?.created
        if (!created) return
        expect(created).toHaveStatus(201)
        expect(valueAt(created.json, 'active'), 'active', created).toBe(text.toLowerCase() === 'true')
      },
    }),
  ),

  check('active as a text is understood or refused, and never turned round', {
    verifies: [R['RFC7643-2.3.2-01'], R['RFC7643-2.3.2-02']],
    consequence: 'A person who was to be created disabled can sign in.',
    async run({ from, expect }) {
      for (const { text, created } of await from(withTexts)) {
        expect(created).toHaveStatus(201, 400)
        if (created.ok)
          expect(valueAt(created.json, 'active'), `active for "${text}"`, created).toBe(text !== 'False')
      }
    },
  }),

  ...roleShapes.map(([shape, roles]) =>
    check(`a create with ${shape} is accepted`, {
      verifies: [R['ENTRA-C6']],
      needs: ['attribute:roles'],
      consequence: 'Users with an application role are refused, which are those who need the application.',
      async run({ given, scim, expect }) {
        const sent = JSON.parse(JSON.stringify(roles)) as { value: string }[]
        const created = await scim.create('User', given.minimalUserBody({ roles: sent }))
        expect(created).toHaveStatus(201)
        const kept = valuesAt(created.json, 'roles.value')
        for (const { value } of sent) expect.should(kept, 'the roles', created).toInclude(value)
      },
    }),
  ),
])
