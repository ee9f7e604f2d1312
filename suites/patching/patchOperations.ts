import type { Answer } from '../../src/kit/Answer.js'
import { check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { urns } from '../../src/scim/urns.js'
import { isObject, valueAt, valuesAt } from '../../src/scim/valueAt.js'
import { extended, plurals, singles } from './operationWalks.js'

const lost = 'The provisioning log says that the change was made; the application goes on with the old value.'
const wiped = 'A change of one value destroys its neighbours, which the identity provider never sends again.'
const employeeNumber = `${urns.enterpriseUser}:employeeNumber`
const department = `${urns.enterpriseUser}:department`

/** The instant of meta.lastModified, NaN where there is none. */
const modified = (answer: Answer): number => Date.parse(String(valueAt(answer.json, 'meta.lastModified')))

export default suite('patch-operations', 'PATCH: add, replace and remove', [
  check('add sets an attribute that had no value', {
    verifies: ['RFC7644-3.5.2.1-03', 'RFC7644-3.5.2.1-07', 'ENTRA-D11'],
    needs: ['patch', 'attribute:nickName'],
    consequence: lost,
    async run({ from, expect }) {
      const { first, afterFirst } = await from(singles)
      expect(first.addUnset).toHaveStatus(200, 204)
      expect(afterFirst).toHaveAttribute('nickName', 'Added')
    },
  }),

  check('add replaces the value of a single-valued attribute', {
    verifies: ['RFC7644-3.5.2.1-06'],
    needs: ['patch', 'attribute:title'],
    consequence: lost,
    async run({ from, expect }) {
      const { first, afterFirst } = await from(singles)
      expect(first.addSet).toHaveStatus(200, 204)
      expect(afterFirst).toHaveAttribute('title', 'Added title')
    },
  }),
])
