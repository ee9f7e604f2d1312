import { check } from '../../src/kit/check.js'
import { scenario } from '../../src/kit/scenario.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { eq } from '../../src/scim/filter.js'
import { people } from './specimens.js'
import { unlessRefused } from './unlessRefused.js'

/** A user with a plus sign in userName, as in tagged e-mail addresses. */
const tagged = scenario('a user with a plus sign in userName is created', async ({ given, profile }) =>
  given.user({ userName: `${given.name()}+tag@${profile.testData.emailDomain}` }),
)

/** Users whose names try the encoding; a provider may turn them down, so their creation is recorded and not demanded. */
const odd = scenario('users with odd names are created', async ({ given, scim, profile }) => {
  const { emailDomain } = profile.testData
  const create = async (userName: string, familyName: string) => {
    const created = await scim.create(
      'User',
      given.userBody({ userName, name: { givenName: 'Given', familyName } }),
    )
    return { created, userName, familyName, id: String(created.ok && created.object.id) }
  }
  const id = given.name()
  return {
    tick: await create(`${id}.o'neil@${emailDomain}`, `O'Neil ${id}`),
    mark: await create(`${id}.a&b#c%41=d?e/f;g@${emailDomain}`, `Quo"te Back\\slash ${id}`),
    accent: await create(
      `${id}.ren\u00e9e@${emailDomain}`,
      `M\u00fcller-\u0141\u0119cki \u674e \u{1f600} ${id}`,
    ),
  }
})

const lost =
  'The user is not found, so that Entra creates the account again or fails on the conflict for ever.'
const injected = 'Whoever can choose a user name reads or changes accounts that are not theirs.'

/** A lookup of a value that looks like something else finds nobody. */
const harmless = (what: string, value: (team: string) => string) =>
  check(`a value that looks like ${what} is only a value`, {
    verifies: [R['RFC7644-3.4.2.2-01']],
    needs: ['filter'],
    consequence: injected,
    async run({ from, scim, expect, unsupported }) {
      const { team } = await from(people)
      const answer = await scim.list('User', { filter: eq('userName', value(team)) })
      // A firewall in front of the provider may turn such a request down.
      if (answer.status === 403) unsupported(answer)
      unlessRefused(expect, answer).toFindNothing()
    },
  })

/** A lookup with this header finds the user. */
const served = (title: string, headers: Record<string, string>) =>
  check(title, {
    verifies: [R['ENTRA-K2'], R['ENTRA-A2']],
    consequence: 'Test Connection fails: Entra negotiates no media type in its lookups.',
    async run({ from, scim, expect }) {
      const { ada } = (await from(people)).user
      expect(await scim.list('User', { filter: eq('userName', ada.userName) }, { headers })).toFind(ada)
    },
  })

export default suite('filter-encoding', 'Encoding of filters', [
  check('a filter may have plus signs for spaces', {
    verifies: [R['ENTRA-B4'], R['ENTRA-A2']],
    consequence: 'No lookup of Entra works: this is how it writes spaces.',
    async run({ from, scim, expect }) {
      const user = await from(tagged)
      expect(await scim.list('User', { filter: eq('userName', user.userName) }, { encoding: 'plus' })).toFind(
        user,
      )
    },
  }),

  check('a filter may have %20 for spaces, and %2B in a value is a plus sign', {
    verifies: [R['ENTRA-B4'], R['RFC7644-1.2-01']],
    needs: ['filter'],
    consequence: lost,
    async run({ from, scim, expect }) {
      const user = await from(tagged)
      expect(await scim.list('User', { filter: eq('userName', user.userName) })).toFind(user)
    },
  }),

  check('a filter may have quotes that are not encoded', {
    verifies: [R['ENTRA-B4']],
    consequence: 'Lookups of clients that leave quotes as they are find nobody.',
    async run({ from, scim, expect }) {
      const user = await from(tagged)
      expect(
        await scim.list('User', { filter: eq('userName', user.userName) }, { encoding: 'quotes-raw' }),
      ).toFind(user)
    },
  }),

  check('a filter may be encoded with hexadecimal digits in lower case', {
    verifies: [R['RFC7644-1.2-01']],
    needs: ['filter'],
    consequence: lost,
    async run({ from, scim, expect }) {
      const user = await from(tagged)
      const query = `filter=userName%20eq%20%22${encodeURIComponent(user.userName)}%22`
      expect(
        await scim.send('GET', `/Users?${query.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())}`),
      ).toFind(user)
    },
  }),

  check('a space in a value does not stand for a plus sign', {
    verifies: [R['ENTRA-B4']],
    consequence: 'Two different people are taken for one.',
    async run({ from, scim, expect }) {
      const { userName } = await from(tagged)
      expect(await scim.list('User', { filter: eq('userName', userName.replace('+', ' ')) })).toFindNothing()
    },
  }),

  check('a user with an apostrophe in the name is found', {
    verifies: [R['ENTRA-B7']],
    consequence: 'Nobody called O’Neil can be provisioned.',
    async run({ from, scim, expect, unsupported }) {
      const { tick } = await from(odd)
      if (!tick.created.ok) unsupported(tick.created)
      expect(await scim.list('User', { filter: eq('userName', tick.userName) })).toFind(tick)
    },
  }),

  check('characters with a meaning in URLs are ordinary in a value', {
    verifies: [R['ENTRA-B7'], R['RFC7644-1.2-01']],
    needs: ['filter'],
    consequence: lost,
    async run({ from, scim, expect, unsupported }) {
      const { mark } = await from(odd)
      if (!mark.created.ok) unsupported(mark.created)
      expect(await scim.list('User', { filter: eq('userName', mark.userName) })).toFind(mark)
    },
  }),

  check('escaped quotes and backslashes in a value stand for themselves', {
    verifies: [R['RFC7644-3.4.2.2-27']],
    needs: ['filter'],
    consequence: lost,
    async run({ from, scim, expect, unsupported }) {
      const { mark } = await from(odd)
      if (!mark.created.ok) unsupported(mark.created)
      unlessRefused(
        expect,
        await scim.list('User', { filter: eq('name.familyName', mark.familyName) }),
      ).toFind(mark)
    },
  }),

  check('letters of all scripts and emoji in a value are read as UTF-8', {
    verifies: [R['ENTRA-B7'], R['RFC7644-1.2-01']],
    needs: ['filter'],
    consequence: lost,
    async run({ from, scim, expect, unsupported }) {
      const { accent } = await from(odd)
      if (!accent.created.ok) unsupported(accent.created)
      unlessRefused(
        expect,
        await scim.list('User', { filter: eq('name.familyName', accent.familyName) }),
      ).toFind(accent)
    },
  }),

  check('letters in a value may be written as JSON escapes', {
    verifies: [R['RFC7644-3.4.2.2-27']],
    needs: ['filter'],
    consequence: 'Clients whose JSON library escapes letters beyond ASCII find nobody.',
    async run({ from, scim, expect }) {
      const { ada } = (await from(people)).user
      const escaped = ada.userName.replace('ada', '\\u0061d\\u0061')
      expect(await scim.list('User', { filter: `userName eq "${escaped}"` })).toFind(ada)
    },
  }),

  check('an accented userName is found by its decomposed form', {
    verifies: [R['RFC7644-5-02'], R['RFC7644-7.8-01']],
    needs: ['filter'],
    consequence: 'A user is not found when the client writes é as e with an accent behind it, as macOS does.',
    async run({ from, scim, expect, unsupported }) {
      const { accent } = await from(odd)
      if (!accent.created.ok) unsupported(accent.created)
      expect(await scim.list('User', { filter: eq('userName', accent.userName.normalize('NFD')) })).toFind(
        accent,
      )
    },
  }),

  harmless('a filter', () => 'x" or userName pr or userName eq "'),
  harmless('SQL', () => "x' or '1'='1"),
  harmless('an LDAP filter', () => 'x)(|(objectClass=*)'),
  harmless('a query document', () => '{"$ne":null}'),
  harmless('a pattern of SQL', (team) => `${team}-%`),
  harmless('a wildcard', (team) => `${team}-*`),

  check('a lookup needs neither Accept nor Content-Type', {
    verifies: [R['ENTRA-A2'], R['ENTRA-K2']],
    consequence: 'Test Connection fails with 406 or 415: Entra sends neither header.',
    async run({ scim, random, expect }) {
      const path = `/Users?filter=userName+eq+%22${random.guid()}%22`
      expect(await scim.send('GET', path)).toFindNothing()
    },
  }),
  served('a lookup may accept anything', { accept: '*/*' }),
  served('a lookup may accept application/json', { accept: 'application/json' }),

  check('an additional ADSCIMVersion header makes no difference', {
    verifies: [R['ENTRA-A3']],
    consequence: 'Lookups of older Entra jobs fail.',
    async run({ from, scim, expect }) {
      const { ada } = (await from(people)).user
      const headers = { ADSCIMVersion: '5.0' }
      expect(await scim.list('User', { filter: eq('userName', ada.userName) }, { headers })).toFind(ada)
    },
  }),
])
