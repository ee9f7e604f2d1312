import { check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { urns } from '../../src/scim/urns.js'
import { valueAt, valuesAt } from '../../src/scim/valueAt.js'
import { expectKept } from '../words/expectKept.js'
import { fullUser } from './creating.evidence.js'
import {
  certificate,
  enterprise,
  enterpriseData,
  lookAlikes,
  manySided,
  oddFormats,
  reversed,
  twoWorkEmails,
} from './creating-values.evidence.js'

const formats = ['profileUrl', 'preferredLanguage', 'locale', 'timezone', 'addresses[type eq "work"].country']

export default suite('creating-values', 'Values in creates', [
  check('several values of one attribute are kept, each with its type', {
    verifies: [R['RFC7643-7-23'], R['ENTRA-C7']],
    needs: ['attribute:emails'],
    consequence: 'Of two addresses one is lost, or both count as the same.',
    async run({ from, expect }) {
      const { body, read } = await from(manySided)
      expect(read).toSucceed()
      for (const type of ['work', 'home'])
        expect(read).toHaveAttribute(
          `emails[type eq "${type}"].value`,
          valueAt(body, `emails[type eq "${type}"].value`),
        )
    },
  }),

  check('a userName keeps its letter case', {
    verifies: [R['ENTRA-C7'], R['ENTRA-GAL-17'], R['RFC7643-7-21']],
    consequence: 'Entra compares it exactly and sends a rename in every cycle.',
    async run({ from, expect }) {
      const { body, read } = await from(manySided)
      expect(read).toSucceed().toHaveAttribute('userName', body.userName)
    },
  }),

  check('well-formed addresses of pages, languages, time zones and countries are taken', {
    verifies: [
      R['RFC7643-4.1.2-12'],
      R['RFC7643-4.1.1-08'],
      R['RFC7643-4.1.1-09'],
      R['RFC7643-4.1.1-10'],
      R['RFC7643-4.1.1-12'],
    ],
    consequence: 'People whose language or country the provider does not know of are never provisioned.',
    async run(context) {
      const { body, created, read } = await context.from(manySided)
      context.expect(created).toHaveStatus(201)
      expectKept(context, formats, body, read)
    },
  }),

  check('a line break in an address is kept, and its parts are optional', {
    verifies: [R['RFC7643-4.1.2-13']],
    needs: ['attribute:addresses.formatted'],
    consequence: 'Addresses run together into one line, and Entra sends them again in every cycle.',
    async run({ from, expect }) {
      const { read } = await from(manySided)
      expect(read).toHaveAttribute('addresses[type eq "work"].formatted', '1 Main Street\nRedmond')
    },
  }),

  check('roles take any value', {
    verifies: [R['RFC7643-4.1.2-20']],
    needs: ['attribute:roles'],
    consequence: 'People have the roles in the directory and not in the application.',
    async run({ from, expect }) {
      const { read } = await from(manySided)
      const values = valuesAt(read.json, 'roles.value')
      for (const role of ['Student', 'Tutor']) expect(values, 'the roles', read).toInclude(role)
    },
  }),

  check('the order of members and schemas in a body makes no difference', {
    verifies: [R['RFC7643-3-05'], R['RFC7643-2.3.8-01']],
    consequence: 'Whether a user is created depends on the JSON library of the client.',
    async run(context) {
      const { body, created } = await context.from(reversed)
      context.expect(created).toHaveStatus(201)
      expectKept(
        context,
        context.profile.mapping.User.map(({ path }) => path),
        body,
        created,
      )
    },
  }),

  check('values in an odd format are taken or refused, never a server error', {
    verifies: [
      R['ENTRA-M-5XX'],
      R['RFC7644-3.12-26'],
      R['RFC7643-2.3.1-02'],
      R['RFC7643-7-13'],
      R['RFC7643-4.1.1-11'],
      R['RFC7643-4.1.2-01'],
    ],
    consequence: 'One slip in the directory ends in a fault that Entra repeats for ever.',
    async run({ given, scim, expect, note }) {
      for (const [what, overrides] of oddFormats) {
        const answer = await scim.create('User', given.minimalUserBody(overrides))
        expect(answer.status, `the status for ${what}`, answer).toSatisfy(answer.status < 500, '201 or 400')
        if (!answer.ok) note(`${what} is refused with ${answer.status}`)
      }
    },
  }),

  check('a long text is stored whole or refused', {
    verifies: [R['ENTRA-C7'], R['RFC7643-2.3.1-01']],
    needs: ['attribute:displayName'],
    consequence: 'The end of a name is cut off in silence, and Entra sends it again in every cycle.',
    async run({ given, scim, expect, profile }) {
      const length = profile.limits.lengths?.displayName ?? 300
      const displayName = `${given.name()} ${'long '.repeat(length)}`.slice(0, length - 1).concat('.')
      const answer = await scim.create('User', given.minimalUserBody({ displayName }))
      if (answer.ok) expect(answer).toHaveAttribute('displayName', displayName)
      else expect(answer).toHaveStatus(400, 413, 422)
    },
  }),

  check('two names that look the same are the same', {
    verifies: [R['RFC7644-5-01'], R['RFC7613-3.2.2-01']],
    consequence: 'Two people, or one twice, have names that nobody can tell apart.',
    async run({ from, expect, unsupported }) {
      const { first, second } = await from(lookAlikes)
      if (!first.ok) unsupported(first)
      expect(second).toHaveStatus(409, 400)
    },
  }),

  check('all enterprise attributes are kept under their URN', {
    verifies: [R['RFC7643-4.3-01'], R['RFC7643-3.3-04']],
    needs: ['enterprise'],
    consequence: 'Department and employee number never arrive.',
    async run(context) {
      const answer = await context.from(enterprise)
      context.expect(answer).toHaveStatus(201)
      const paths = Object.keys(enterpriseData).map((name) => `${urns.enterpriseUser}:${name}`)
      const advertised = paths.filter((path) => context.discovery.attribute('User', path).supported)
      for (const path of advertised)
        context
          .expect(valueAt(answer.json, path), path, answer)
          .toBe(valueAt({ [urns.enterpriseUser]: enterpriseData }, path))
    },
  }),

  check('a manager given by nothing but the id is taken', {
    verifies: [R['RFC7643-4.3-05'], R['ENTRA-C14']],
    needs: ['attribute:urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager'],
    consequence: 'Entra finds no manager at the next comparison and sends it again in every cycle.',
    async run({ from, given, scim, expect }) {
      const { user } = await from(fullUser)
      const extension = { [urns.enterpriseUser]: { manager: { value: user.id } } }
      const schemas = [urns.user, urns.enterpriseUser]
      const answer = await scim.create('User', given.minimalUserBody({ schemas, ...extension }))
      expect(answer).toHaveStatus(201)
      expect(answer).toHaveAttribute(`${urns.enterpriseUser}:manager.value`, user.id)
    },
  }),

  check('of two e-mails of one type, the work e-mail can still be replaced', {
    verifies: [R['ENTRA-C10']],
    needs: ['patch', 'attribute:emails'],
    consequence: 'The address of a person with two work e-mails can never be changed again.',
    async run({ from, expect }) {
      const { created, value, patched, read } = await from(twoWorkEmails)
      if (!patched || !read) return void expect(created).toHaveStatus(400, 422)
      expect(patched).toHaveStatus(200, 204, 400)
      if (patched.ok)
        expect(valuesAt(read.json, 'emails[type eq "work"].value'), 'the work e-mails', read).toInclude(value)
    },
  }),

  check('a certificate is kept as it was sent', {
    verifies: [R['RFC7643-2.3.6-01'], R['RFC7643-4.1.2-21']],
    needs: ['attribute:x509Certificates'],
    consequence: 'People cannot sign in with their certificates.',
    async run({ given, scim, expect }) {
      const answer = await scim.create(
        'User',
        given.minimalUserBody({ x509Certificates: [{ value: certificate }] }),
      )
      expect(answer).toHaveStatus(201)
      const kept = String(valueAt(answer.json, 'x509Certificates.value'))
      expect(kept, 'the certificate', answer).toMatch(/^[\w+/-]+=*$/, 'base64 without line breaks')
      const octets = Buffer.from(kept, 'base64')
      expect(
        octets.equals(Buffer.from(certificate, 'base64')),
        'whether the octets are the same',
        answer,
      ).toBe(true)
    },
  }),

  check('a certificate that is not base64 is refused', {
    verifies: [R['RFC7643-2.3.6-03']],
    needs: ['attribute:x509Certificates'],
    consequence: 'Clients read a certificate that they cannot decode and stop.',
    async run({ given, scim, expect }) {
      const answer = await scim.create(
        'User',
        given.minimalUserBody({ x509Certificates: [{ value: '%%%' }] }),
      )
      // Leaving it out is as good as refusing it.
      if (answer.ok) expect(answer).toHaveAttribute('x509Certificates', undefined)
      else expect(answer).toHaveStatus(400, 422)
    },
  }),
])
