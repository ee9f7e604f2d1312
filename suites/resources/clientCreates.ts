import type { Answer } from '../../src/kit/Answer.js'
import type { CheckContext } from '../../src/kit/CheckContext.js'
import { check } from '../../src/kit/check.js'
import { payload } from '../../src/kit/payload.js'
import { scenario } from '../../src/kit/scenario.js'
import { suite } from '../../src/kit/suite.js'
import { urns } from '../../src/scim/urns.js'
import { isObject, member, valueAt, valuesAt } from '../../src/scim/valueAt.js'
import { fullUser, idOf } from './createdUsers.js'
import { expectKept } from './expectKept.js'

const manager = `${urns.enterpriseUser}:manager`

/** The placeholders of a create as an identity provider words it, for a user of its own. */
function placeholders({ given, random }: Pick<CheckContext, 'given' | 'random'>): Record<string, string> {
  const marker = given.name()
  return {
    marker,
    email: given.email(marker),
    externalId: random.guid(),
    password: `Pw-${random.text(12)}-aA1!`,
  }
}

const entraCreate = scenario('Entra creates a user', async ({ given, scim, random }) => {
  const body = payload('entra-create-user', placeholders({ given, random }))
  const created = await scim.create('User', body)
  return { body, created, read: created.ok ? await scim.get({ path: `/Users/${idOf(created)}` }) : created }
})

const withNulls = scenario(
  'an old Entra client creates a user with nulls',
  async ({ given, scim, random }) => {
    const misspelt = await scim.create(
      'User',
      payload('entra-create-user-nulls', placeholders({ given, random })),
    )
    if (misspelt.ok) return { misspelt, nulls: misspelt }
    // Refused: for the misspelt URN, or for the nulls?
    const body = {
      ...payload('entra-create-user-nulls', placeholders({ given, random })),
      schemas: [urns.user],
    }
    return { misspelt, nulls: await scim.create('User', body) }
  },
)

const actives = scenario('users are created with active in several forms', async ({ given, scim }) => {
  const answers: { sent: string | boolean; active: boolean; answer: Answer }[] = []
  for (const sent of ['True', 'true', 'False', false] as const) {
    const answer = await scim.create('User', given.minimalUserBody({ active: sent }))
    answers.push({ sent, active: String(sent).toLowerCase() === 'true', answer })
  }
  return answers
})

const managers = scenario('users are created with a manager', async ({ given, scim, random, from }) => {
  const managerId = (await from(fullUser)).user.id
  const schemas = [urns.user, urns.enterpriseUser]
  const withManager = (value: string, displayName?: string) =>
    given.minimalUserBody({
      schemas,
      [urns.enterpriseUser]: { manager: { value, ...(displayName ? { displayName } : {}) } },
    })
  return {
    managerId,
    known: await scim.create('User', withManager(managerId, 'Forged Name')),
    unknown: await scim.create('User', withManager(random.guid())),
    asText: await scim.create(
      'User',
      payload('entra-create-user-manager-string', { ...placeholders({ given, random }), managerId }),
    ),
  }
})

const roles = scenario('users are created with roles', async ({ given, scim, random }) => {
  const single = payload('entra-create-user-role', placeholders({ given, random }))
  const several = payload('entra-create-user-roles', placeholders({ given, random }))
  const asText = {
    ...payload('entra-create-user-role', placeholders({ given, random })),
    roles: [{ primary: 'True', display: 'RX', value: 'RY', type: 'RZ' }],
  }
  return {
    'one primary role': { body: single, answer: await scim.create('User', single) },
    'two roles': { body: several, answer: await scim.create('User', several) },
    'primary as the text "True"': { body: asText, answer: await scim.create('User', asText) },
  }
})

const validatorCreate = scenario('the SCIM Validator creates a user', async ({ given, scim, random }) => {
  const managerId = random.text(12, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')
  const body = payload('entra-validator-create-user', { ...placeholders({ given, random }), managerId })
  const created = await scim.create('User', body)
  return { body, created, read: created.ok ? await scim.get({ path: `/Users/${idOf(created)}` }) : created }
})

const validatorPaths = [
  ...[
    'userName',
    'active',
    'displayName',
    'title',
    'preferredLanguage',
    'userType',
    'nickName',
    'locale',
    'timezone',
    'profileUrl',
  ],
  ...['givenName', 'familyName', 'formatted', 'middleName', 'honorificPrefix', 'honorificSuffix'].map(
    (sub) => `name.${sub}`,
  ),
  ...['formatted', 'streetAddress', 'locality', 'region', 'postalCode', 'country'].map(
    (sub) => `addresses[type eq "work"].${sub}`,
  ),
  ...['work', 'mobile', 'fax'].map((type) => `phoneNumbers[type eq "${type}"].value`),
  'emails[type eq "work"].value',
  ...['employeeNumber', 'department', 'costCenter', 'organization', 'division'].map(
    (name) => `${urns.enterpriseUser}:${name}`,
  ),
]

const oktaCreate = scenario('Okta creates a user', async ({ given, scim, random }) => {
  const values = placeholders({ given, random })
  const created = await scim.create('User', payload('okta-create-user', values))
  const read = created.ok ? await scim.get({ path: `/Users/${idOf(created)}` }) : created
  return { password: values.password ?? '', created, read }
})

export default suite('client-creates', 'Creates as identity providers send them', [
  check('a create as Entra sends it is accepted', {
    verifies: ['ENTRA-C1', 'ENTRA-C2'],
    consequence:
      'No user can be provisioned: Entra lists the enterprise URN, meta and empty roles in every create.',
    run: async ({ from, expect }) => void expect((await from(entraCreate)).created).toHaveStatus(201),
  }),

  check('meta and empty roles in a create leave no trace', {
    verifies: ['ENTRA-C2'],
    consequence: 'What the client believes to be the metadata of the provider is its own.',
    async run({ from, expect }) {
      const { read } = await from(entraCreate)
      expect(read).toSucceed().toHaveAttribute('meta.resourceType', 'User').toHaveAttribute('roles', [])
      expect(valueAt(read.json, 'meta.created'), 'meta.created', read).toBePresent()
    },
  }),

  check('an enterprise URN without data is not returned', {
    verifies: ['ENTRA-VALGAP-06'],
    consequence: 'Clients look for enterprise data where there are none.',
    async run({ from, expect }) {
      const { read } = await from(entraCreate)
      const schemas = member(read.json, 'schemas')
      expect(schemas, 'schemas', read).toSatisfy(
        !JSON.stringify(schemas ?? []).includes(urns.enterpriseUser),
        'a list without the enterprise URN',
      )
    },
  }),

  check('nulls in a create count as nothing', {
    verifies: ['ENTRA-C3', 'RFC7644-3.3-04'],
    consequence: 'Every user for whom the directory lacks a value fails.',
    run: async ({ from, expect }) => void expect((await from(withNulls)).nulls).toHaveStatus(201),
  }),

  check('nulls in a create are neither stored nor shown as values', {
    verifies: ['RFC7643-2.5-01'],
    consequence: 'The text "null" appears where the directory has nothing.',
    async run({ from, expect }) {
      const { nulls } = await from(withNulls)
      if (!nulls.ok) return
      for (const name of ['addresses', 'phoneNumbers', 'preferredLanguage', 'title'])
        expect(nulls).toHaveAttribute(name, undefined)
      expect
        .under('ENTRA-C3')(Object.values(nulls.object).includes(null), 'whether nulls are shown', nulls)
        .toBe(false)
    },
  }),

  check('a misspelt URN in schemas does not stop a create', {
    verifies: ['ENTRA-C3'],
    consequence: 'Every create of an old Entra client fails.',
    async run({ from, expect }) {
      const { misspelt } = await from(withNulls)
      expect(misspelt).toHaveStatus(201)
      expect(misspelt.text.includes('2.0User"'), 'whether the misspelt URN is returned', misspelt).toBe(false)
    },
  }),

  check('active is accepted as text', {
    verifies: ['ENTRA-C4'],
    consequence: 'Entra writes "True": no user can be provisioned, or a leaver stays enabled.',
    async run({ from, expect }) {
      for (const { sent, active, answer } of await from(actives)) {
        if (typeof sent !== 'string') continue
        expect(answer).toHaveStatus(201)
        expect(member(answer.json, 'active'), `active after ${JSON.stringify(sent)}`, answer).toBe(active)
      }
    },
  }),

  check('active as text is never stored as text or turned round', {
    verifies: ['RFC7643-2.3.2-01', 'RFC7643-2.3.2-02'],
    consequence: 'The text "False" counts as true, and a leaver keeps access.',
    async run({ from, expect }) {
      for (const { sent, active, answer } of await from(actives))
        if (answer.ok && typeof sent === 'string')
          expect(member(answer.json, 'active'), `active after ${JSON.stringify(sent)}`, answer).toBeOneOf(
            active,
            undefined,
          )
    },
  }),

  check('an inactive user can be created', {
    verifies: ['ENTRA-C15', 'RFC7643-4.1.1-13'],
    consequence: 'Somebody who is disabled from the first day is created with access, or not at all.',
    async run({ from, expect }) {
      for (const { sent, answer } of await from(actives))
        if (sent === false) expect(answer).toHaveStatus(201).toHaveAttribute('active', false)
    },
  }),

  check('a manager who is not known does not stop a create', {
    verifies: ['ENTRA-C5'],
    needs: ['attribute:urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager'],
    consequence: 'Users fail until their managers are provisioned, in whatever order Entra sends them.',
    run: async ({ from, expect }) => void expect((await from(managers)).unknown).toHaveStatus(201),
  }),

  check('a manager is kept', {
    verifies: ['ENTRA-C14', 'RFC7643-4.3-05', 'RFC7643-4.3-02'],
    needs: ['attribute:urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager'],
    consequence: 'Entra finds no manager at the next comparison and sends it again in every cycle.',
    async run({ from, expect }) {
      const { known, managerId } = await from(managers)
      expect(known).toHaveStatus(201).toHaveAttribute(`${manager}.value`, managerId)
    },
  }),

  check('the name of a manager is not the client’s to write', {
    verifies: ['RFC7643-4.3-03'],
    needs: ['attribute:urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager'],
    consequence: 'The application shows a manager by a name that the manager does not have.',
    async run({ from, expect, unsupported }) {
      const { known } = await from(managers)
      if (!known.ok) unsupported(known)
      const name = valueAt(known.json, `${manager}.displayName`)
      expect(name, 'displayName of the manager', known).toSatisfy(
        name !== 'Forged Name',
        'not the one that was sent',
      )
    },
  }),

  check('a manager given as text is accepted', {
    verifies: ['ENTRA-C5'],
    needs: ['attribute:urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager'],
    consequence: 'Users who have a manager fail.',
    async run({ from, expect }) {
      const { asText, managerId } = await from(managers)
      expect(asText).toHaveStatus(201)
      const shown = valueAt(asText.json, manager)
      expect(shown, 'the manager', asText).toSatisfy(
        shown === undefined || shown === null || isObject(shown),
        'an object',
      )
      expect.should(valueAt(asText.json, `${manager}.value`), 'value of the manager', asText).toBe(managerId)
    },
  }),

  check('roles are accepted in every form that Entra sends', {
    verifies: ['ENTRA-C6'],
    consequence: 'Users with an application role fail, and with them most tests of the SCIM Validator.',
    async run({ from, expect }) {
      for (const [form, { answer }] of Object.entries(await from(roles)))
        expect(answer.status, `the status for ${form}`, answer).toBe(201)
    },
  }),

  check('primary of a role is returned as true or false', {
    verifies: ['RFC7643-2.3.2-01', 'ENTRA-B18'],
    needs: ['attribute:roles'],
    consequence: 'Entra cannot read the user, which then stays as it is for ever.',
    async run({ from, expect }) {
      for (const { answer } of Object.values(await from(roles)))
        if (answer.ok)
          for (const primary of valuesAt(answer.json, 'roles.primary'))
            expect(primary, 'primary of a role', answer).toBeOneOf(true, false, null)
    },
  }),

  check('roles are kept', {
    verifies: ['RFC7643-4.1.2-20'],
    needs: ['attribute:roles'],
    consequence: 'People have the roles in Entra and not in the application.',
    async run({ from, expect }) {
      for (const { body, answer } of Object.values(await from(roles)))
        if (answer.ok)
          expect(valuesAt(answer.json, 'roles.value'), 'the roles', answer).toMean(
            valuesAt(body, 'roles.value'),
          )
    },
  }),

  check('the full-width create of the SCIM Validator is accepted', {
    verifies: ['ENTRA-C-VALPOST', 'ENTRA-VAL-U01', 'ENTRA-GAL-DATA', 'ENTRA-VAL-DATA'],
    consequence:
      'The first test of the validator fails, and all others with it: its values are random words.',
    run: async ({ from, expect }) => void expect((await from(validatorCreate)).created).toHaveStatus(201),
  }),

  check('the values of the SCIM Validator come back', {
    verifies: ['ENTRA-C-VALPOST', 'ENTRA-VAL-U01'],
    consequence: 'The validator compares each value that it has sent and fails the test.',
    async run(context) {
      const { body, created, read } = await context.from(validatorCreate)
      if (!created.ok) context.unsupported(created)
      expectKept(context, validatorPaths, body, read)
    },
  }),

  check('a create as Okta sends it is accepted', {
    verifies: ['RFC7644-3.3-05', 'RFC7644-3.3-01'],
    consequence: 'Okta cannot provision anybody: it sends a password and an empty list of groups.',
    run: async ({ from, expect }) => void expect((await from(oktaCreate)).created).toHaveStatus(201),
  }),

  check('a password is never shown', {
    verifies: ['RFC7643-4.1.1-14', 'RFC7643-7-25', 'ENTRA-VALGAP-09'],
    consequence: 'Passwords stand in logs and in the memory of every client.',
    async run({ from, expect }) {
      const { password, created, read } = await from(oktaCreate)
      for (const answer of [created, read]) {
        expect(answer.text.includes(password), 'whether the password is in the answer', answer).toBe(false)
        expect(valueAt(answer.json, 'password'), 'password', answer).toBeUnassigned()
      }
    },
  }),

  check('a create as the Fuze connector sends it is stored as it is', {
    verifies: ['FUZE-P04', 'FUZE-P05'],
    consequence: 'Users appear in Fuze without the name or address that they have in the directory.',
    async run({ given, scim, random, profile, expect }) {
      const body = payload('fuze-create-user', placeholders({ given, random }))
      const answer = await scim.create('User', body)
      expect(answer).toHaveStatus(201)
      for (const { path } of profile.mapping.User) expect(answer).toHaveAttribute(path, valueAt(body, path))
    },
  }),
])
