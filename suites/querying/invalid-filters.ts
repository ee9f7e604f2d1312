import { check } from '../../src/kit/check.js'
import { isRefusal } from '../../src/kit/isRefusal.js'
import { scenario } from '../../src/kit/scenario.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { urns } from '../../src/scim/urns.js'
import { badFilter, expectBadFilter } from '../words/expectBadFilter.js'
import { mustFilter } from '../words/filterBasics.js'
import { mustFind } from '../words/mustFind.js'
import { lookups } from './lookups.evidence.js'

const everybody =
  'The client takes whoever comes first in the answer for the one it asked for, and changes or disables that account.'

/** A filter that is none. `x` is a value that nobody has. */
const refused = (title: string, proves: string, filter: (x: string) => string) =>
  check(title, {
    verifies: [proves],
    touches: badFilter,
    needs: ['filter'],
    readOnly: true,
    async run(context) {
      const { scim, random, expect } = context
      await mustFilter(context)
      expectBadFilter(expect, await scim.list('User', { filter: filter(random.guid()) }))
    },
  })

/** A filter on something that users do not have: nobody, or 400. */
const unknown = (what: string, filter: (x: string) => string, slug?: string) => {
  const title = `a filter on ${what} is refused or finds nobody`
  const old = what.replaceAll(' ', '-')
  return check(title, {
    ...(slug ? { slug, formerly: [`invalid-filters/a-filter-on-${old}-is-refused-or-finds-nobody`] } : {}),
    verifies: [R['RFC7644-3.4.2.2-40']],
    touches: [R['RFC7644-3.4.2.2-01'], ...badFilter],
    needs: ['filter'],
    readOnly: true,
    async run(context) {
      const { scim, random, expect } = context
      await mustFilter(context)
      const answer = await scim.list('User', { filter: filter(random.guid()) })
      if (answer.ok) expect.under(R['RFC7644-3.4.2.2-01'])(answer).toFindNothing()
      else expectBadFilter(expect, answer)
    },
  })
}

/** A value that is not quoted as JSON strings are: refused, or read as what it means. */
const lenient = (
  title: string,
  quoted: (value: string) => string,
  ids: { slug?: string; formerly?: string[] } = {},
) =>
  check(title, {
    ...ids,
    verifies: [R['RFC7644-3.4.2.2-27']],
    touches: badFilter,
    needs: ['filter'],
    async run({ from, scim, expect, unsupported }) {
      const { ada, byUserName } = await from(lookups)
      mustFind({ unsupported }, byUserName, ada)
      const answer = await scim.list('User', { filter: `userName eq ${quoted(ada.userName)}` })
      if (answer.ok) expect(answer).toFind(ada)
      if (answer.ok) expect.should(answer).toBeRefused()
      else expectBadFilter(expect, answer)
    },
  })

/** A filter that is hard to digest: whatever comes, it is no server error and no user. */
const survived = (title: string, query: (x: string) => string) =>
  check(title, {
    verifies: [R['ENTRA-M-5XX'], R['RFC7644-3.12-26']],
    touches: [R['RFC7644-3.4.2.2-01']],
    needs: ['filter'],
    readOnly: true,
    consequence: 'Entra takes the failure for an outage and repeats the request about every 40 minutes.',
    async run(context) {
      const { scim, random, expect } = context
      await mustFilter(context)
      const answer = await scim.send('GET', `/Users?filter=${query(random.guid())}`)
      expect(answer).toBeNoServerError()
      if (answer.ok) expect.under(R['RFC7644-3.4.2.2-01'])(answer).toFindNothing()
    },
  })

/** The plainest filter that is none, on users. */
const garbage = scenario('users are asked for by garbage', async ({ scim }) =>
  scim.list('User', { filter: 'garbage' }),
)

const shape = R['RFC7644-3.4.2.2-05']
const grammar = R['RFC7644-3.4.2.2-26']
const brackets = R['RFC7644-3.4.2.2-24']

export default suite('invalid-filters', 'Invalid filters', { consequence: everybody }, [
  check('a filter without sense is refused and not ignored', {
    verifies: [shape, grammar],
    touches: badFilter,
    needs: ['filter'],
    readOnly: true,
    async run(context) {
      await mustFilter(context)
      expectBadFilter(context.expect, await context.from(garbage))
    },
  }),
  check('the refusal of a filter has the scimType invalidFilter and says what is wrong', {
    slug: 'the-refusal-of-a-filter-says-what-is-wrong',
    formerly: [
      'invalid-filters/the-refusal-of-a-filter-has-the-scimtype-invalidfilter-and-says-what-is-wrong',
    ],
    verifies: [R['RFC7644-3.4.2.2-37'], R['ENTRA-M-400']],
    touches: [R['ENTRA-VALGAP-08']],
    needs: ['filter'],
    readOnly: true,
    consequence: 'The administrator sees an error in the provisioning log and cannot tell its cause.',
    async run({ from, expect, unsupported }) {
      const answer = await from(garbage)
      if (!isRefusal(answer)) unsupported(answer)
      expect.under(R['ENTRA-VALGAP-08'])(answer).toHaveScimType('invalidFilter')
      expect(answer.object.detail || undefined, 'detail of the error', answer).toBePresent()
    },
  }),

  refused('a filter without a value is refused', shape, () => 'userName eq'),
  refused('a filter without an attribute is refused', shape, (x) => `eq "${x}"`),
  refused('a filter without an operator is refused', shape, (x) => `userName "${x}"`),
  refused('a filter that ends in and is refused', shape, (x) => `userName eq "${x}" and`),
  refused(
    'two filters with nothing between them are refused',
    grammar,
    (x) => `userName eq "${x}" userName pr`,
  ),
  refused('a parenthesis that is not closed is refused', grammar, (x) => `(userName eq "${x}"`),
  refused('a parenthesis that is not opened is refused', grammar, (x) => `userName eq "${x}")`),
  refused('a string that does not end is refused', grammar, (x) => `userName eq "${x}`),
  refused('not without parentheses is refused', grammar, (x) => `not userName eq "${x}"`),
  refused('an empty filter is refused', R['RFC7644-3.4.2.2-04'], () => ''),
  refused('the value path emails[type eq "work" is refused', brackets, () => 'emails[type eq "work"'),
  refused('the value path emails[] is refused', brackets, () => 'emails[]'),
  refused('the value path emails[bogus] is refused', brackets, () => 'emails[bogus]'),

  check('an unknown operator is refused with invalidFilter', {
    verifies: [R['RFC7644-3.4.2.2-36']],
    touches: badFilter,
    needs: ['filter'],
    readOnly: true,
    async run(context) {
      const { scim, random, expect } = context
      await mustFilter(context)
      expectBadFilter(expect, await scim.list('User', { filter: `userName zz "${random.guid()}"` }), 'MUST')
    },
  }),

  lenient('a value without quotes is refused, or means the same as with them', (value) => value),
  lenient(
    'a value in single quotes is refused, or means the same as in double ones',
    (value) => `'${value}'`,
    {
      slug: 'a-value-in-single-quotes-is-refused-or-means-the-same',
      formerly: ['invalid-filters/a-value-in-single-quotes-is-refused-or-means-the-same-as-in-double-ones'],
    },
  ),

  unknown('an unknown attribute', (x) => `noSuchAttribute eq "${x}"`),
  unknown(
    'the presence of an unknown attribute',
    () => 'noSuchAttribute pr',
    'the-presence-of-an-unknown-attribute-is-refused-or-finds-nobody',
  ),
  unknown('an unknown sub-attribute', (x) => `name.noSuchPart eq "${x}"`),
  unknown(
    'an attribute of an unknown schema',
    (x) => `${urns.user.replace('core', 'nosuch')}:userName eq "${x}"`,
    'an-attribute-of-an-unknown-schema-is-refused-or-finds-nobody',
  ),

  survived('a zero character in a filter does no harm', (x) => `userName%20eq%20%22${x}%00%22`),
  survived('bytes that are no UTF-8 in a filter do no harm', (x) => `userName%20eq%20%22${x}%FF%22`),
  survived('a broken percent-encoding in a filter does no harm', (x) => `userName%20eq%20%22${x}%ZZ%22`),
  survived(
    'a value of 4000 characters in a filter does no harm',
    (x) => `userName%20eq%20%22${x}${'a'.repeat(4000)}%22`,
  ),
  survived(
    'a hundred nested parentheses do no harm',
    (x) => `${'('.repeat(100)}userName%20eq%20%22${x}%22${')'.repeat(100)}`,
  ),

  check('an invalid filter on groups is refused and not ignored', {
    verifies: [grammar],
    touches: badFilter,
    needs: ['filter', 'groups'],
    readOnly: true,
    consequence: 'Entra takes a stranger for the group it looks for and changes its members.',
    async run({ scim, random, expect, unsupported }) {
      const x = random.guid()
      const found = await scim.list('Group', { filter: `displayName eq "${x}"` })
      if (!found.ok || found.resources.length > 0) unsupported(found)
      const answer = await scim.list('Group', { filter: `displayName eq "${x}" displayName pr` })
      expectBadFilter(expect, answer)
    },
  }),

  check('a provider without filters refuses them', {
    verifies: [R['RFC7644-3.4.2.2-43']],
    readOnly: true,
    async run({ scim, random, discovery, expect, unsupported }) {
      const { supported, quote } = discovery.feature('filter')
      if (supported) unsupported(quote)
      const answer = await scim.list('User', { filter: `userName eq "${random.guid()}"` })
      expect(answer).toBeRefused(400, 403, 405, 501)
    },
  }),
])
