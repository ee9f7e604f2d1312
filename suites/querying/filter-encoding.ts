import type { Answer } from '../../src/kit/Answer.js'
import type { CheckContext } from '../../src/kit/CheckContext.js'
import { type CheckSpec, check } from '../../src/kit/check.js'
import type { GivenUser } from '../../src/kit/Given.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { eq } from '../../src/scim/filter.js'
import { mustBeBuildable } from '../words/filterBasics.js'
import { mustFind } from '../words/mustFind.js'
import { mustKeep } from '../words/mustKeep.js'
import { people } from '../words/people.js'
import { lookUp, type OddUser, oddUser } from './filter-encoding.evidence.js'
import { lookups } from './lookups.evidence.js'

type Scim = CheckContext['scim']
type Row = Pick<CheckSpec, 'verifies' | 'needs' | 'consequence'>

const lost =
  'The user is not found, so that Entra creates the account again or fails on the conflict for ever.'
const anyhow = (text: string) => ({ refused: text, wrong: text })

/** A lookup in another wording, or with other headers, finds Ada as the plain one does. */
const findsAda = (title: string, spec: Row & { ask(scim: Scim, ada: GivenUser): Promise<Answer> }) =>
  check(title, {
    ...spec,
    async run({ from, scim, expect, unsupported }) {
      const { ada, byUserName } = await from(lookups)
      mustFind({ unsupported }, byUserName, ada)
      expect(await spec.ask(scim, ada)).toFind(ada)
    },
  })

/** A lookup finds a user with an odd name. */
const findsOdd = (
  title: string,
  which: Parameters<typeof oddUser>[1],
  spec: Row & { ask(scim: Scim, user: OddUser): Promise<Answer> },
) =>
  check(title, {
    ...spec,
    async run(context) {
      const { from, scim, expect } = context
      const user = await oddUser(context, which)
      mustKeep(context, user, 'userName')
      const { ada, byUserName } = await from(lookups)
      mustFind(context, byUserName, ada)
      expect(await spec.ask(scim, user)).toFind(user)
    },
  })

/** The family name, which not every provider filters by, finds a user with an odd one. */
const findsByFamilyName = (title: string, which: Parameters<typeof oddUser>[1], verifies: string[]) =>
  check(title, {
    verifies,
    needs: ['filter'],
    consequence: lost,
    async run(context) {
      const user = await oddUser(context, which)
      await mustBeBuildable(context, 'name.familyName eq ""')
      mustKeep(context, user, 'name.familyName')
      const filter = eq('name.familyName', user.familyName)
      context.expect.unlessRefused(await context.scim.list('User', { filter })).toFind(user)
    },
  })

/** A lookup of a value that looks like something else finds nobody. */
const harmless = (what: string, value: (team: string) => string) =>
  check(`a value that looks like ${what} is only a value`, {
    verifies: [R['RFC7644-3.4.2.2-01']],
    touches: [R['ENTRA-M-5XX']],
    needs: ['filter'],
    consequence: 'Whoever can choose a user name reads or changes accounts that are not theirs.',
    async run({ from, scim, expect, unsupported }) {
      const { team } = await from(people)
      await mustBeBuildable({ from, unsupported }, 'userName eq ""')
      const answer = await lookUp({ scim }, value(team))
      // A firewall in front of the provider may turn such a request down.
      if (answer.status === 403) unsupported(answer)
      expect.under(R['ENTRA-M-5XX'])(answer).toBeNoServerError()
      expect.unlessRefused(answer).toFindNothing()
    },
  })

/** A lookup as Entra writes it: plus signs for spaces, %22 for quotes. */
const byPlus = (userName: string) => `/Users?filter=userName+eq+%22${encodeURIComponent(userName)}%22`

/** The headers beside those of the run make no difference. */
const withHeaders = (headers: Record<string, string>) => (scim: Scim, ada: GivenUser) =>
  scim.list('User', { filter: eq('userName', ada.userName) }, { headers })

export default suite('filter-encoding', 'Encoding of filters', [
  findsOdd('a filter may have plus signs for spaces', 'tag', {
    verifies: [R['ENTRA-B4'], R['ENTRA-A2']],
    consequence: anyhow('No lookup of Entra works: this is how it writes spaces.'),
    ask: (scim, user) => scim.send('GET', byPlus(user.userName)),
  }),
  findsOdd('a filter may have %20 for spaces, and %2B in a value is a plus sign', 'tag', {
    verifies: [R['ENTRA-B4'], R['RFC7644-1.2-01']],
    needs: ['filter'],
    consequence: anyhow(lost),
    ask: (scim, user) => lookUp({ scim }, user.userName),
  }),
  findsOdd('a filter may have quotes that are not encoded', 'tag', {
    verifies: [R['ENTRA-B4']],
    consequence: anyhow('Lookups of clients that leave quotes as they are find nobody.'),
    ask: (scim, user) =>
      scim.list('User', { filter: eq('userName', user.userName) }, { encoding: 'quotes-raw' }),
  }),
  findsOdd('a filter may be encoded with hexadecimal digits in lower case', 'tag', {
    verifies: [R['RFC7644-1.2-01']],
    needs: ['filter'],
    consequence: anyhow(lost),
    ask(scim, { userName }) {
      const filter = encodeURIComponent(`userName eq "${userName}"`)
      return scim.send(
        'GET',
        `/Users?filter=${filter.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())}`,
      )
    },
  }),

  check('a space in a value does not stand for a plus sign', {
    verifies: [R['ENTRA-B4']],
    consequence: 'Two different people are taken for one.',
    async run(context) {
      const { userName } = await oddUser(context, 'tag')
      await mustBeBuildable(context, 'userName eq ""')
      context.expect(await lookUp(context, userName.replace('+', ' '))).toFindNothing()
    },
  }),

  findsOdd('a user with an apostrophe in the name is found', 'tick', {
    verifies: [R['ENTRA-B7']],
    consequence: anyhow('Nobody called O’Neil can be provisioned.'),
    ask: (scim, user) => lookUp({ scim }, user.userName),
  }),
  findsOdd('characters with a meaning in URLs are ordinary in a value', 'mark', {
    verifies: [R['RFC7644-1.2-01'], R['ENTRA-B7']],
    needs: ['filter'],
    consequence: anyhow(lost),
    ask: (scim, user) => lookUp({ scim }, user.userName),
  }),
  findsByFamilyName('escaped quotes and backslashes in a value stand for themselves', 'mark', [
    R['RFC7644-3.4.2.2-27'],
  ]),
  findsByFamilyName('letters of all scripts and emoji in a value are read as UTF-8', 'accent', [
    R['RFC7644-1.2-01'],
    R['ENTRA-B7'],
  ]),
  findsAda('letters in a value may be written as JSON escapes', {
    verifies: [R['RFC7644-3.4.2.2-27']],
    needs: ['filter'],
    consequence: anyhow('Clients whose JSON library escapes letters beyond ASCII find nobody.'),
    ask: (scim, { userName }) =>
      scim.list('User', { filter: `userName eq "${userName.replace('ada', '\\u0061d\\u0061')}"` }),
  }),
  check('an accented userName is found by its decomposed form', {
    verifies: [R['RFC7644-5-02'], R['RFC7644-7.8-01']],
    needs: ['filter'],
    consequence: 'A user is not found when the client writes é as e with an accent behind it, as macOS does.',
    async run(context) {
      const accent = await oddUser(context, 'accent')
      mustFind(context, await lookUp(context, accent.userName), accent)
      context.expect(await lookUp(context, accent.userName.normalize('NFD'))).toFind(accent)
    },
  }),

  harmless('a filter', () => 'x" or userName pr or userName eq "'),
  harmless('SQL', () => "x' or '1'='1"),
  harmless('an LDAP filter', () => 'x)(|(objectClass=*)'),
  harmless('a query document', () => '{"$ne":null}'),
  harmless('a pattern of SQL', (team) => `${team}-%`),
  harmless('a wildcard', (team) => `${team}-*`),

  check('a lookup needs neither Accept nor Content-Type', {
    verifies: [R['ENTRA-K2'], R['ENTRA-A2']],
    consequence: anyhow('Test Connection fails with 406 or 415: Entra sends neither header.'),
    async run({ from, scim, expect, unsupported }) {
      const { ada } = (await from(people)).user
      mustFind({ unsupported }, await withHeaders({ accept: 'application/scim+json' })(scim, ada), ada)
      expect(await scim.list('User', { filter: eq('userName', ada.userName) })).toFind(ada)
    },
  }),
  ...['*/*', 'application/json'].map((accept) =>
    findsAda(`a lookup may accept ${accept === '*/*' ? 'anything' : accept}`, {
      verifies: [R['ENTRA-K2'], R['ENTRA-A2']],
      consequence: anyhow('Test Connection fails: Entra negotiates no media type in its lookups.'),
      ask: withHeaders({ accept }),
    }),
  ),
  findsAda('an additional ADSCIMVersion header makes no difference', {
    verifies: [R['ENTRA-A3']],
    consequence: anyhow('Lookups of older Entra jobs fail.'),
    ask: withHeaders({ ADSCIMVersion: '5.0' }),
  }),
])
