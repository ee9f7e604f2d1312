import { check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { isEmpty, sameValue } from '../../src/scim/sameValue.js'
import { urns } from '../../src/scim/urns.js'
import { isObject, valueAt, valuesAt } from '../../src/scim/valueAt.js'
import { expectKept } from '../words/expectKept.js'
import { expectRefusal, ofRefusals } from '../words/expectRefusal.js'
import {
  fullCreate,
  fullUserAsRead,
  mustShowNewUsers,
  mustTakePlainUsers,
  statusOfConflict,
} from './creating.evidence.js'
import {
  certificate,
  enterprise,
  enterpriseData,
  lookAlikes,
  manySidedUser,
  oddFormats,
  reversed,
  twoWorkEmails,
  unusualValue,
} from './creating-values.evidence.js'

/** Attributes of a format, with the sentence that says which. */
const formats: [path: string, requirement: string][] = [
  ['profileUrl', R['RFC7643-4.1.1-08']],
  ['preferredLanguage', R['RFC7643-4.1.1-09']],
  ['locale', R['RFC7643-4.1.1-10']],
  ['timezone', R['RFC7643-4.1.1-12']],
  ['addresses[type eq "work"].country', R['RFC7643-4.1.2-12']],
]

export default suite('creating-values', 'Values in creates', [
  check('several values of one attribute are kept, each with its type', {
    verifies: [R['RFC7643-7-23'], R['ENTRA-C7']],
    needs: ['attribute:emails'],
    consequence: 'Of two addresses one is lost, or both count as the same.',
    async run(context) {
      const { body, read } = await manySidedUser(context)
      if (!valuesAt(read.json, 'emails').flat().every(isObject)) return context.unsupported(read)
      for (const type of ['work', 'home']) {
        const path = `emails[type eq "${type}"].value`
        context.expect(read).toHaveAttribute(path, valueAt(body, path))
      }
    },
  }),

  check('a userName keeps its letter case', {
    verifies: [R['ENTRA-C7'], R['RFC7643-7-21']],
    consequence: 'Entra compares it exactly and sends a rename in every cycle.',
    async run(context) {
      const { body, read } = await manySidedUser(context)
      context.expect(read).toHaveAttribute('userName', body.userName)
    },
  }),

  check('well-formed addresses of pages, languages, time zones and countries are taken', {
    slug: 'well-formed-values-are-taken',
    formerly: ['creating-values/well-formed-addresses-of-pages-languages-time-zones-and-countries-are-taken'],
    verifies: [R['ENTRA-GAL-DATA'], R['RFC7643-4.1.2-12']],
    touches: [...formats.map(([, requirement]) => requirement), R['ENTRA-C7']],
    consequence: {
      refused: 'People whose language or country the provider does not know of are never provisioned.',
      wrong: 'Entra sees a difference at every comparison and sends the same update in every cycle.',
    },
    async run(context) {
      const { expect, discovery } = context
      for (const [path, requirement] of formats) {
        const [name = path] = path.split('[')
        if (!discovery.attribute('User', name).supported) continue
        const { sent, answer, shown } = await unusualValue(context, name)
        expect.under(requirement)(answer).toSucceed()
        if (answer.ok) expectKept(context, [path], sent, shown)
        expect(answer).toSucceed()
      }
    },
  }),

  check('a line break in an address is kept, and its parts are optional', {
    verifies: [R['RFC7643-4.1.2-13']],
    needs: ['attribute:addresses.formatted'],
    consequence: 'Addresses run together into one line, and Entra sends them again in every cycle.',
    async run(context) {
      const { answer, shown } = await unusualValue(context, 'addresses')
      context.expect(answer).toSucceed()
      context.expect(shown).toHaveAttribute('addresses[type eq "work"].formatted', '1 Main Street\nRedmond')
    },
  }),

  check('roles take any value', {
    verifies: [R['RFC7643-4.1.2-20']],
    needs: ['attribute:roles'],
    consequence: 'People have the roles in the directory and not in the application.',
    async run(context) {
      const { answer, shown } = await unusualValue(context, 'roles')
      context.expect(answer).toSucceed()
      const values = valuesAt(shown.json, 'roles.value')
      for (const role of ['Student', 'Tutor']) context.expect(values, 'the roles', shown).toInclude(role)
    },
  }),

  check('the order of members and schemas in a body makes no difference', {
    verifies: [R['RFC7643-3-05']],
    touches: [R['RFC7643-2.3.8-01']],
    consequence: 'Whether a user is created depends on the JSON library of the client.',
    async run({ from, expect, profile, unsupported }) {
      const { created: inOrder, body: ordinary } = await from(fullCreate)
      if (!inOrder.ok) return unsupported(inOrder)
      const { schemas, members } = await from(reversed)
      expect(schemas).toSucceed()
      const whatever = expect.under(R['RFC7643-2.3.8-01'])
      whatever(members.created).toSucceed()
      for (const { path } of profile.mapping.User) {
        // What is not kept of a body in order is a matter of other checks.
        const kept = sameValue(valueAt(ordinary, path), valueAt(inOrder.json, path))
        if (kept) whatever(members.created).toHaveAttribute(path, valueAt(members.body, path))
      }
    },
  }),

  check('values in an odd format are taken or refused, never a server error', {
    slug: 'values-in-an-odd-format-are-no-server-error',
    formerly: ['creating-values/values-in-an-odd-format-are-taken-or-refused-never-a-server-error'],
    verifies: [R['ENTRA-M-5XX'], R['RFC7644-3.12-26']],
    touches: oddFormats.map(([, , requirement]) => requirement),
    consequence: 'One slip in the directory ends in a fault that Entra repeats for ever.',
    async run({ given, scim, expect, note }) {
      for (const [what, overrides, requirement] of oddFormats) {
        const answer = await scim.create('User', given.minimalUserBody(overrides))
        expect(answer).toBeNoServerError()
        expect.under(requirement)(answer).toSucceedOrBeRefused(400, 409, 422)
        if (!answer.ok) note(`${what} is refused with ${answer.status}`)
      }
    },
  }),

  check('a long text is stored whole or refused', {
    verifies: [R['ENTRA-C7'], R['RFC7643-2.3.1-01']],
    needs: ['attribute:displayName'],
    consequence: 'The end of a name is cut off in silence, and Entra sends it again in every cycle.',
    async run(context) {
      const { given, scim, expect, profile } = context
      await mustTakePlainUsers(context)
      const length = profile.limits.lengths?.displayName ?? 300
      const displayName = `${given.name()} ${'long '.repeat(length)}`.slice(0, length - 1).concat('.')
      const answer = await scim.create('User', given.minimalUserBody({ displayName }))
      await mustShowNewUsers(context)
      if (answer.ok) expect(answer).toHaveAttribute('displayName', displayName)
      else expect(answer).toBeRefused(400, 413, 422)
    },
  }),

  check('two names that look the same are the same', {
    verifies: [R['RFC7644-5-01'], R['RFC7613-3.2.2-01']],
    consequence: 'Two people, or one twice, have names that nobody can tell apart.',
    async run(context) {
      const status = await statusOfConflict(context)
      const { userName, first, second } = await context.from(lookAlikes)
      const kept = String(valueAt(first.json, 'userName')).normalize('NFC').toLowerCase()
      if (kept !== userName.toLowerCase()) return context.unsupported(first)
      context.expect(second).toBeRefused(409, 400, status)
    },
  }),

  check('all enterprise attributes are kept under their URN', {
    verifies: [R['RFC7643-3.3-04'], R['RFC7643-4.3-01']],
    touches: [R['ENTRA-C14']],
    needs: ['enterprise'],
    consequence: 'Department and employee number never arrive.',
    async run(context) {
      const { from, expect, discovery } = context
      await mustTakePlainUsers(context)
      const answer = await from(enterprise)
      expect(answer).toSucceed()
      await mustShowNewUsers(context)
      for (const [name, value] of Object.entries(enterpriseData)) {
        const path = `${urns.enterpriseUser}:${name}`
        if (!discovery.attribute('User', path).supported) continue
        // What is nowhere is lost; what is elsewhere is not under its URN.
        const says = answer.text.includes(value) ? expect : expect.under(R['ENTRA-C14'])
        says(answer).attribute(path).toBe(value)
      }
    },
  }),

  check('a manager given by nothing but the id is taken', {
    verifies: [R['ENTRA-C14'], R['RFC7643-4.3-05']],
    needs: ['attribute:urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager'],
    consequence: 'Entra finds no manager at the next comparison and sends it again in every cycle.',
    async run(context) {
      const { given, scim, expect } = context
      await mustTakePlainUsers(context)
      const { user } = await fullUserAsRead(context)
      const extension = { [urns.enterpriseUser]: { manager: { value: user.id } } }
      const schemas = [urns.user, urns.enterpriseUser]
      const answer = await scim.create('User', given.minimalUserBody({ schemas, ...extension }))
      expect(answer).toSucceed()
      await mustShowNewUsers(context)
      const manager = `${urns.enterpriseUser}:manager`
      // That it comes back as an object is a sentence of its own.
      if (typeof valueAt(answer.json, manager) === 'string') return context.unsupported(answer)
      expect(answer).toHaveAttribute(`${manager}.value`, user.id)
    },
  }),

  check('of two e-mails of one type, the work e-mail can still be replaced', {
    verifies: [R['ENTRA-C10']],
    needs: ['patch', 'attribute:emails'],
    consequence: 'The address of a person with two work e-mails can never be changed again.',
    async run(context) {
      const { from, expect } = context
      await mustTakePlainUsers(context)
      const { created, value, step } = await from(twoWorkEmails)
      if (!step) return void expect(created).toBeRefused(400, 422)
      if (!step.patch.ok) return void expect(step).toBeRefused()
      const { patch, read } = step
      expect(valuesAt(read.json, 'emails[type eq "work"].value'), 'the work e-mails', patch, read).toInclude(
        value,
      )
    },
  }),

  check('a certificate is kept as it was sent', {
    verifies: [R['RFC7643-2.3.6-01'], R['RFC7643-4.1.2-21']],
    touches: [R['RFC7643-2.3.1-01']],
    needs: ['attribute:x509Certificates'],
    consequence: 'People cannot sign in with their certificates.',
    async run(context) {
      const { given, scim, expect } = context
      await mustTakePlainUsers(context)
      const body = given.minimalUserBody({ x509Certificates: [{ value: certificate }] })
      const answer = await scim.create('User', body)
      expect(answer).toSucceed()
      await mustShowNewUsers(context)
      const kept = valueAt(answer.json, 'x509Certificates.value')
      if (isEmpty(kept)) return void expect.should(kept, 'the certificate', answer).toBePresent()
      expect(kept, 'the certificate', answer).toMatch(/^[\w+/-]+=*$/, 'base64 without line breaks')
      const octets = Buffer.from(String(kept), 'base64').toString('base64')
      // That a long text is not cut off is said above.
      const isCut = octets !== certificate && certificate.startsWith(octets)
      const says = isCut ? expect.under(R['RFC7643-2.3.1-01']) : expect
      says(octets, 'the certificate, its octets', answer).toBe(certificate)
    },
  }),

  check('a certificate that is not base64 is refused', {
    verifies: [R['RFC7643-2.3.6-03']],
    touches: ofRefusals,
    needs: ['attribute:x509Certificates'],
    consequence: 'Clients read a certificate that they cannot decode and stop.',
    async run(context) {
      const { given, scim, expect } = context
      await mustTakePlainUsers(context)
      const body = given.minimalUserBody({ x509Certificates: [{ value: '%%%' }] })
      const answer = await scim.create('User', body)
      // Leaving it out is as good as refusing it.
      if (answer.ok) expect(answer).toHaveAttribute('x509Certificates', undefined)
      else expectRefusal(context, answer, 400, 422)
    },
  }),
])
