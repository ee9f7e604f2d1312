import type { Answer } from '../../src/kit/Answer.js'
import { check } from '../../src/kit/check.js'
import type { Expect } from '../../src/kit/expect/expect.js'
import { scenario } from '../../src/kit/scenario.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { urns } from '../../src/scim/urns.js'
import { member } from '../../src/scim/valueAt.js'
import { people } from './specimens.js'

const everybody =
  'The client takes whoever comes first in the answer for the one it asked for, and changes or disables that account.'
const retried = 'Entra takes the failure for an outage and repeats the request about every 40 minutes.'

/** 400 is required; that it says invalidFilter is recommended where the RFC does not demand it by name. */
function expectRefusal(expect: Expect, answer: Answer): void {
  expect(answer).toBeScimError(400)
  expect.should(answer).toBeScimError(400, { scimType: 'invalidFilter' })
}

/** A check of one filter that is none. `x` is a value that nobody has. */
const refused = (title: string, verifies: string[], filter: (x: string) => string) =>
  check(title, {
    verifies,
    needs: ['filter'],
    readOnly: true,
    consequence: everybody,
    async run({ scim, random, expect }) {
      expectRefusal(expect, await scim.list('User', { filter: filter(random.guid()) }))
    },
  })

/** A filter on something that users do not have: nobody, or 400. */
const unknown = (what: string, filter: (x: string) => string) =>
  check(`a filter on ${what} is refused or finds nobody`, {
    verifies: [R['RFC7644-3.4.2.2-01'], R['RFC7644-3.4.2.2-40']],
    needs: ['filter'],
    readOnly: true,
    consequence: everybody,
    async run({ scim, random, expect }) {
      const answer = await scim.list('User', { filter: filter(random.guid()) })
      if (answer.status === 200) expect(answer).toFindNothing()
      else expectRefusal(expect, answer)
    },
  })

/** A value that is not quoted as JSON strings are: refused, or read as what it means. */
const lenient = (title: string, quoted: (value: string) => string) =>
  check(title, {
    verifies: [R['RFC7644-3.4.2.2-27'], R['ENTRA-B13']],
    needs: ['filter'],
    consequence: everybody,
    async run({ from, scim, expect }) {
      const { ada } = (await from(people)).user
      const answer = await scim.list('User', { filter: `userName eq ${quoted(ada.userName)}` })
      if (answer.status === 200) expect(answer).toFind(ada)
      expect.should(answer).toBeScimError(400, { scimType: 'invalidFilter' })
      expect(answer).toHaveStatus(200, 400)
    },
  })

/** A filter that is hard to digest: whatever comes, it is no server error and no user. */
const survived = (title: string, query: (x: string) => string) =>
  check(title, {
    verifies: [R['ENTRA-M-5XX'], R['RFC7644-3.4.2.2-01']],
    needs: ['filter'],
    readOnly: true,
    consequence: retried,
    async run({ scim, random, expect }) {
      const answer = await scim.send('GET', `/Users?filter=${query(random.guid())}`)
      if (answer.status === 200) expect(answer).toFindNothing()
      else expect(answer).toHaveStatus(200, 400, 403, 413, 414, 431)
    },
  })

/** The plainest filter that is none, on users. */
const garbage = scenario('users are asked for by garbage', async ({ scim }) =>
  scim.list('User', { filter: 'garbage' }),
)

export default suite('invalid-filters', 'Invalid filters', [
  check('a filter without sense is refused and not ignored', {
    verifies: [R['RFC7644-3.4.2.2-05'], R['RFC7644-3.4.2.2-26'], R['ENTRA-B13']],
    needs: ['filter'],
    readOnly: true,
    consequence: everybody,
    async run({ from, expect }) {
      expect(await from(garbage)).toBeScimError(400)
    },
  }),
  check('the refusal of a filter has the scimType invalidFilter and says what is wrong', {
    verifies: [R['RFC7644-3.4.2.2-37'], R['ENTRA-VALGAP-08'], R['ENTRA-M-400']],
    needs: ['filter'],
    readOnly: true,
    consequence: 'The administrator sees an error in the provisioning log and cannot tell its cause.',
    async run({ from, expect }) {
      const answer = await from(garbage)
      expect(answer).toBeScimError(400, { scimType: 'invalidFilter' })
      expect(member(answer.json, 'detail') || undefined, 'detail of the error', answer).toBePresent()
    },
  }),

  refused('a filter without a value is refused', [R['RFC7644-3.4.2.2-05']], () => 'userName eq'),
  refused('a filter without an attribute is refused', [R['RFC7644-3.4.2.2-05']], (x) => `eq "${x}"`),
  refused('a filter without an operator is refused', [R['RFC7644-3.4.2.2-05']], (x) => `userName "${x}"`),
  refused('a filter that ends in and is refused', [R['RFC7644-3.4.2.2-05']], (x) => `userName eq "${x}" and`),
  refused(
    'two filters with nothing between them are refused',
    [R['RFC7644-3.4.2.2-26']],
    (x) => `userName eq "${x}" userName pr`,
  ),
  refused(
    'a parenthesis that is not closed is refused',
    [R['RFC7644-3.4.2.2-26']],
    (x) => `(userName eq "${x}"`,
  ),
  refused(
    'a parenthesis that is not opened is refused',
    [R['RFC7644-3.4.2.2-26']],
    (x) => `userName eq "${x}")`,
  ),
  refused(
    'a string that does not end is refused',
    [R['RFC7644-3.4.2.2-26'], R['RFC7644-3.4.2.2-27']],
    (x) => `userName eq "${x}`,
  ),
  refused('not without parentheses is refused', [R['RFC7644-3.4.2.2-26']], (x) => `not userName eq "${x}"`),

  check('an unknown operator is refused with invalidFilter', {
    verifies: [R['RFC7644-3.4.2.2-36'], R['RFC7644-3.12-16']],
    needs: ['filter'],
    readOnly: true,
    consequence: everybody,
    async run({ scim, random, expect }) {
      const answer = await scim.list('User', { filter: `userName zz "${random.guid()}"` })
      expect(answer).toBeScimError(400, { scimType: 'invalidFilter' })
    },
  }),

  check('an empty filter is refused', {
    verifies: [R['RFC7644-3.4.2.2-04']],
    needs: ['filter'],
    readOnly: true,
    consequence: 'A client that lost the value of its filter gets everybody.',
    async run({ scim, expect }) {
      expectRefusal(expect, await scim.list('User', { filter: '' }))
    },
  }),

  lenient('a value without quotes is refused, or means the same as with them', (value) => value),
  lenient(
    'a value in single quotes is refused, or means the same as in double ones',
    (value) => `'${value}'`,
  ),

  ...['emails[type eq "work"', 'emails[]', 'emails[bogus]'].map((filter) =>
    check(`the value path ${filter} is refused`, {
      verifies: [R['RFC7644-3.4.2.2-24']],
      needs: ['filter'],
      readOnly: true,
      consequence: everybody,
      async run({ scim, expect }) {
        expectRefusal(expect, await scim.list('User', { filter }))
      },
    }),
  ),

  unknown('an unknown attribute', (x) => `noSuchAttribute eq "${x}"`),
  unknown('the presence of an unknown attribute', () => 'noSuchAttribute pr'),
  unknown('an unknown sub-attribute', (x) => `name.noSuchPart eq "${x}"`),
  unknown(
    'an attribute of an unknown schema',
    (x) => `${urns.user.replace('core', 'nosuch')}:userName eq "${x}"`,
  ),

  survived('a zero character in a filter does no harm', (x) => `userName+eq+%22${x}%00%22`),
  survived('bytes that are no UTF-8 in a filter do no harm', (x) => `userName+eq+%22${x}%FF%22`),
  survived('a broken percent-encoding in a filter does no harm', (x) => `userName+eq+%22${x}%ZZ%22`),
  survived(
    'a value of 4000 characters in a filter does no harm',
    (x) => `userName+eq+%22${x}${'a'.repeat(4000)}%22`,
  ),
  survived(
    'a hundred nested parentheses do no harm',
    (x) => `${'('.repeat(100)}userName+eq+%22${x}%22${')'.repeat(100)}`,
  ),

  check('an invalid filter on groups is refused and not ignored', {
    verifies: [R['RFC7644-3.4.2.2-26']],
    needs: ['filter', 'groups'],
    readOnly: true,
    consequence: 'Entra takes a stranger for the group it looks for and changes its members.',
    async run({ scim, random, expect }) {
      expectRefusal(expect, await scim.list('Group', { filter: `displayName zz "${random.guid()}"` }))
    },
  }),

  check('a provider without filters refuses them', {
    verifies: [R['RFC7644-3.4.2.2-43']],
    readOnly: true,
    consequence: everybody,
    async run({ scim, random, discovery, expect, unsupported }) {
      const { supported, quote } = discovery.feature('filter')
      if (supported) unsupported(quote)
      const answer = await scim.list('User', { filter: `userName eq "${random.guid()}"` })
      expect(answer).toHaveStatus(400, 403, 405, 501)
    },
  }),
])
