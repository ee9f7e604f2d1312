import { check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { urns } from '../../src/scim/urns.js'
import { valueAt, valuesAt } from '../../src/scim/valueAt.js'
import { sent } from '../words/sent.js'
import { extended, plurals } from './patch-operations.evidence.js'

const needs = ['patch', 'attribute:emails'] as const
const wiped = 'A change of one value destroys its neighbours, which the identity provider never sends again.'
const stale = 'A value that was taken from a person stays in the application.'
const employeeNumber = `${urns.enterpriseUser}:employeeNumber`
const department = `${urns.enterpriseUser}:department`

export default suite('patch-values', 'PATCH of multi-valued and extension attributes', [
  check('add appends to a multi-valued attribute', {
    verifies: [R['RFC7644-3.5.2.1-05']],
    needs: [...needs],
    consequence: wiped,
    async run({ from, expect, unsupported }) {
      const { created, steps, work, home, second, added, extra } = await from(plurals)
      if (!steps) return unsupported(created)
      const { patch, read } = steps.added
      expect(patch).toHaveStatus(200, 204)
      const values = valuesAt(read.json, 'emails.value')
      for (const value of [work, home, second, added, extra].map(String))
        expect(values, 'the addresses', read).toInclude(value)
    },
  }),

  check('add of a value that is there is a success', {
    verifies: [R['RFC7644-3.5.2.1-10']],
    needs: [...needs],
    consequence: 'What was added before is reported as a failure in every cycle.',
    async run({ from, expect, unsupported }) {
      const { created, steps } = await from(plurals)
      if (!steps) return unsupported(created)
      expect(steps.addedAgain.patch).toHaveStatus(200, 204)
    },
  }),

  check('a value that is added twice is there once', {
    verifies: [R['RFC7644-3.5.2.1-09']],
    needs: [...needs],
    consequence: 'The list of addresses grows with every cycle.',
    async run({ from, expect, unsupported }) {
      const { created, steps, added } = await from(plurals)
      if (!steps) return unsupported(created)
      const { read } = steps.addedAgain
      const times = valuesAt(read.json, 'emails.value').filter((value) => value === added).length
      expect(times, 'how often the added address is there', read).toBe(1)
    },
  }),

  check('a value that becomes primary takes this from the one that was', {
    verifies: [R['RFC7644-3.5.2-19']],
    needs: [...needs],
    consequence: 'Two addresses claim to be the primary one, and applications pick either.',
    async run({ from, expect, unsupported }) {
      const { created, steps, added } = await from(plurals)
      if (!steps) return unsupported(created)
      const { patch, read } = steps.primary
      expect(patch).toHaveStatus(200, 204)
      const primary = valuesAt(read.json, 'emails[primary eq "true"].value')
      expect(primary, 'the primary addresses', read).toBe([added ?? null])
    },
  }),

  check('remove by several conditions takes the value that meets all of them', {
    verifies: [R['RFC7644-3.5.2.2-06']],
    needs: [...needs],
    consequence: stale,
    async run({ from, expect, unsupported }) {
      const { created, steps, work, home, second, extra } = await from(plurals)
      if (!steps) return unsupported(created)
      const { patch, read } = steps.removed
      expect(patch).toHaveStatus(200, 204)
      // Whether the earlier steps made doubles is judged by checks of their own.
      const left = [...new Set(valuesAt(read.json, 'emails.value'))].sort()
      expect(left, 'the addresses', read).toBe([work, home, second, extra].map(String).sort())
    },
  }),

  check('replace of a sub-attribute by value path changes every match', {
    verifies: [R['RFC7644-3.5.2.3-07'], R['RFC7644-3.5.2.3-08']],
    needs: [...needs],
    consequence: 'Part of the values keep what the identity provider has replaced.',
    async run({ from, expect, unsupported }) {
      const { created, steps, home, second, extra } = await from(plurals)
      if (!steps) return unsupported(created)
      const { patch, read } = steps.everyMatch
      expect(patch).toHaveStatus(200, 204)
      expect(
        [...new Set(valuesAt(read.json, 'emails[type eq "other"].value'))].sort(),
        'the addresses of the new type',
        read,
      ).toBe([home, second, extra].map(String).sort())
      expect(read).toHaveAttribute('emails[type eq "home"]', undefined)
    },
  }),

  check('remove by value path takes every match and nothing else', {
    verifies: [R['RFC7644-3.5.2.2-06'], R['RFC7644-3.5.2-08']],
    needs: [...needs],
    consequence: stale,
    async run({ from, expect, unsupported }) {
      const { created, steps } = await from(plurals)
      if (!steps) return unsupported(created)
      const { patch, read } = steps.removedAll
      expect(patch).toHaveStatus(200, 204)
      const before = steps.everyMatch.read.json
      const others = valuesAt(before, 'emails[type eq "other"].value')
      const kept = valuesAt(before, 'emails.value').filter((value) => !others.includes(value))
      expect(valuesAt(read.json, 'emails.value').sort(), 'the addresses', read).toBe(kept.sort())
    },
  }),

  check('add gives a first value to a multi-valued attribute', {
    verifies: [R['RFC7644-3.5.2.1-07']],
    needs: ['patch', 'attribute:phoneNumbers'],
    consequence: 'The number never arrives.',
    async run({ from, expect, unsupported }) {
      const { created, steps, phone } = await from(plurals)
      if (!steps) return unsupported(created)
      const { patch, read } = sent(steps.phoneAdded)
      expect(patch).toHaveStatus(200, 204)
      expect(valuesAt(read.json, 'phoneNumbers.value'), 'the numbers', read).toBe([phone?.value ?? null])
    },
  }),

  check('a multi-valued attribute whose last value is removed by value path has no value', {
    verifies: [R['RFC7644-3.5.2.2-08']],
    needs: ['patch', 'attribute:phoneNumbers'],
    consequence: stale,
    async run({ from, expect, unsupported }) {
      const { created, steps } = await from(plurals)
      if (!steps) return unsupported(created)
      const { patch, read } = sent(steps.phoneFiltered)
      expect(patch).toHaveStatus(200, 204)
      expect(read).toHaveAttribute('phoneNumbers', undefined)
    },
  }),

  check('remove without filter takes all values of a multi-valued attribute', {
    verifies: [R['RFC7644-3.5.2.2-03']],
    needs: ['patch', 'attribute:phoneNumbers'],
    consequence: stale,
    async run({ from, expect, unsupported }) {
      const { created, steps } = await from(plurals)
      if (!steps) return unsupported(created)
      const { patch, read } = sent(steps.phonesRemoved)
      expect(patch).toHaveStatus(200, 204)
      expect(read).toHaveAttribute('phoneNumbers', undefined)
    },
  }),

  check('an extension attribute is added by its URN and changed by the next operation', {
    verifies: [R['RFC7644-3.5.2-16'], R['RFC7644-3.5.2-15'], R['ENTRA-D5']],
    needs: ['patch', 'enterprise', `attribute:${employeeNumber}`],
    consequence: 'The employee number never arrives.',
    async run({ from, expect }) {
      const { patch, read } = (await from(extended)).added
      expect(patch).toHaveStatus(200, 204)
      expect(read).toHaveAttribute(employeeNumber, '2')
    },
  }),

  check('a user who gets an extension attribute lists the URN in schemas', {
    verifies: [R['RFC7644-3.5.2-17']],
    needs: ['patch', 'enterprise', `attribute:${employeeNumber}`],
    consequence: 'A client that goes by schemas does not look for the data of the extension.',
    async run({ from, expect }) {
      const { read } = (await from(extended)).added
      expect(valueAt(read.json, 'schemas'), 'schemas', read).toInclude(urns.enterpriseUser)
    },
  }),

  check('add without path takes an extension as an object and keeps its other attributes', {
    verifies: [R['RFC7644-3.5.2.1-12']],
    needs: ['patch', 'enterprise', `attribute:${department}`],
    consequence: wiped,
    async run({ from, expect }) {
      const { patch, read } = (await from(extended)).nested
      expect(patch).toHaveStatus(200, 204)
      expect(read).toHaveAttribute(department, 'Nested')
      expect(read).toHaveAttribute(employeeNumber, '2')
    },
  }),

  check('remove takes an extension attribute by its URN in any letter case', {
    verifies: [R['RFC7644-3.5.2-15'], R['RFC7644-3.10-03'], R['RFC7644-3.5.2.2-02']],
    needs: ['patch', 'enterprise', `attribute:${department}`],
    consequence: stale,
    async run({ from, expect }) {
      const { patch, read } = (await from(extended)).removed
      expect(patch).toHaveStatus(200, 204)
      expect(read).toHaveAttribute(department, undefined)
      expect(read).toHaveAttribute(employeeNumber, '2')
    },
  }),
])
