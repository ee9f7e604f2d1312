import { check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { and, compare, eq, type Filter, present } from '../../src/scim/filter.js'
import { urns } from '../../src/scim/urns.js'
import { finding, wrongSet } from './finding.js'
import { lookups } from './lookupEvidence.js'
import { couple, leaver, mustKeep, type People, people } from './specimens.js'
import { expectNoServerError, unlessRefused } from './unlessRefused.js'

/** `ada` and one more condition, so that the answer can only be Ada or nobody. */
const adaAnd =
  (filter: Filter) =>
  ({ user }: People) =>
    and(eq('userName', user.ada.userName), filter)
const onlyAda = ({ user }: People) => [user.ada]
const nobody = () => []

export default suite('filter-operators', 'Filter operators', [
  check('eq finds the user that has the value, and nobody else', {
    verifies: [R['RFC7644-3.4.2.2-01'], R['RFC7644-3.4.2.2-07']],
    needs: ['filter'],
    consequence: wrongSet,
    async run({ from, expect }) {
      const { ada, evidence } = await from(lookups)
      const byName = evidence.find(({ path }) => path === 'userName')
      if (byName) expect(byName.hit).toFind(ada)
    },
  }),

  check('a filter that nobody meets is answered with an empty list', {
    verifies: [R['RFC7644-3.4.2-09']],
    needs: ['filter'],
    consequence: 'Clients take the error for a broken connection.',
    async run({ from, expect }) {
      const [first] = (await from(lookups)).evidence
      if (first) expect(first.miss).toFindNothing()
    },
  }),

  finding({
    title: 'eq compares whole values',
    verifies: [R['RFC7644-3.4.2.2-07']],
    filter: ({ team }) => eq('userName', `${team}-a`),
    finds: nobody,
  }),
  finding({
    title: 'eq finds users by a sub-attribute',
    verifies: [R['RFC7644-3.4.2.2-07'], R['RFC7644-3.10-02']],
    filter: ({ team }) => eq('name.familyName', team),
    finds: ({ all }) => all,
  }),
  finding({
    title: 'eq finds a user by id and meta.resourceType',
    verifies: [R['RFC7644-3.4.2.2-42'], R['RFC7643-3-08']],
    filter: ({ user }) => and(eq('id', user.ada.id), eq('meta.resourceType', 'User')),
    finds: onlyAda,
  }),
  check('active eq false finds a disabled user and active eq true does not', {
    verifies: [R['RFC7644-3.4.2.2-07']],
    needs: ['filter', 'patch'],
    consequence: 'Reports of active accounts are wrong.',
    async run({ from, scim, expect, unsupported }) {
      const { user, disabling } = await from(leaver)
      if (!disabling.ok) unsupported(disabling)
      const [self, ask] = [eq('userName', user.userName), (filter: Filter) => scim.list('User', { filter })]
      unlessRefused(expect, await ask(and(self, eq('active', false)))).toFind(user)
      unlessRefused(expect, await ask(and(self, eq('active', true)))).toFindNothing()
    },
  }),
  finding({
    title: 'ne leaves out the user that has the value',
    verifies: [R['RFC7644-3.4.2.2-08']],
    filter: ({ team, user }) =>
      and(eq('name.familyName', team), compare('userName', 'ne', user.ada.userName)),
    finds: ({ all, user }) => all.filter((one) => one !== user.ada),
  }),
  finding({
    title: 'co finds a part of a value',
    verifies: [R['RFC7644-3.4.2.2-09']],
    filter: ({ team }) => compare('userName', 'co', `${team.slice(4)}-a`),
    finds: ({ user }) => [user.ada, user.amy],
  }),
  finding({
    title: 'co takes the wildcards of databases literally',
    verifies: [R['RFC7644-3.4.2.2-09']],
    filter: ({ team }) => compare('userName', 'co', `${team}_a%`),
    finds: nobody,
  }),
  finding({
    title: 'sw finds the start of a value',
    verifies: [R['RFC7644-3.4.2.2-10']],
    filter: ({ team }) => compare('userName', 'sw', `${team}-a`),
    finds: ({ user }) => [user.ada, user.amy],
  }),
  finding({
    title: 'sw finds the identical value and no middle of one',
    verifies: [R['RFC7644-3.4.2.2-10']],
    filter: ({ team, user }) => `userName sw "${user.ada.userName}" or userName sw "${team.slice(4)}-a"`,
    finds: onlyAda,
  }),
  finding({
    title: 'ew finds the end of a value and no middle of one',
    verifies: [R['RFC7644-3.4.2.2-11']],
    filter: ({ team, user }) => `userName ew "${user.ada.userName.slice(4)}" or userName ew "${team}-amy"`,
    finds: onlyAda,
  }),
  finding({
    title: 'ge and lt compare strings in lexical order',
    verifies: [R['RFC7644-3.4.2.2-13']],
    filter: ({ user }) =>
      and(compare('userName', 'ge', user.ada.userName), compare('userName', 'lt', user.cyn.userName)),
    finds: ({ user }) => [user.ada, user.amy, user.bea],
  }),
  finding({
    title: 'gt and le compare strings in lexical order',
    verifies: [R['RFC7644-3.4.2.2-13']],
    filter: ({ user }) =>
      and(compare('userName', 'gt', user.ada.userName), compare('userName', 'le', user.cyn.userName)),
    finds: ({ user }) => [user.amy, user.bea, user.cyn],
  }),

  check('dateTimes are compared as instants', {
    verifies: [R['RFC7644-3.4.2.2-14'], R['RFC7644-3.4.2.2-42']],
    needs: ['filter'],
    consequence: 'Delta synchronisation by meta.created or meta.lastModified misses changes.',
    async run({ from, scim, expect, unsupported }) {
      const { ada } = (await from(people)).user
      const created = Date.parse(String((ada.resource.meta as { created?: string } | undefined)?.created))
      if (Number.isNaN(created)) unsupported(`${ada.answer.summary}, without meta.created`)
      const [before, after] = [new Date(created - 2000), new Date(created + 2000)]
      const elsewhere = new Date(before.getTime() + 2 * 3_600_000).toISOString().replace('Z', '+02:00')
      const self = eq('userName', ada.userName)
      const within = and(
        self,
        compare('meta.created', 'gt', before.toISOString()),
        compare('meta.created', 'le', after.toISOString()),
      )
      unlessRefused(expect, await scim.list('User', { filter: within })).toFind(ada)
      const later = and(self, compare('meta.created', 'ge', after.toISOString()))
      unlessRefused(expect, await scim.list('User', { filter: later })).toFindNothing()
      const offset = and(self, compare('meta.created', 'gt', elsewhere))
      unlessRefused(expect, await scim.list('User', { filter: offset })).toFind(ada)
    },
  }),

  finding({
    title: 'pr finds a complex and a multi-valued attribute that has a value',
    verifies: [R['RFC7644-3.4.2.2-12']],
    filter: ({ user }) => and(eq('userName', user.ada.userName), present('name'), present('emails')),
    finds: onlyAda,
  }),
  check('pr finds the user that has a title and not the one that has none', {
    verifies: [R['RFC7644-3.4.2.2-12']],
    needs: ['filter', 'attribute:title'],
    consequence: wrongSet,
    async run({ from, scim, expect, unsupported }) {
      const { duo, solo } = await from(couple)
      mustKeep({ unsupported }, duo, 'title')
      mustKeep({ unsupported }, solo, 'title')
      const either = `(userName eq "${duo.userName}" or userName eq "${solo.userName}") and title pr`
      unlessRefused(expect, await scim.list('User', { filter: either })).toFind(duo)
    },
  }),
  check('null may be compared with, or is refused', {
    verifies: [R['RFC7644-3.4.2.2-28'], R['ENTRA-M-5XX']],
    needs: ['filter', 'attribute:title'],
    consequence: wrongSet,
    async run({ from, scim, expect }) {
      const { solo } = await from(couple)
      const answer = await scim.list('User', {
        filter: and(eq('userName', solo.userName), eq('title', null)),
      })
      expectNoServerError(expect, answer)
      expect.under(R['RFC7644-3.4.2.2-28'])(answer).toHaveStatus(200, 400)
    },
  }),

  check('gt on a boolean is refused', {
    verifies: [R['RFC7644-3.4.2.2-16']],
    needs: ['filter'],
    readOnly: true,
    consequence: 'A meaningless filter gives an arbitrary set of users.',
    async run({ scim, expect }) {
      const answer = await scim.list('User', { filter: 'active gt true' })
      expect(answer).toBeScimError(400, { scimType: 'invalidFilter' })
    },
  }),
  check('gt on a binary attribute is refused', {
    verifies: [R['RFC7644-3.4.2.2-17']],
    needs: ['filter', 'attribute:x509Certificates'],
    readOnly: true,
    consequence: 'A meaningless filter gives an arbitrary set of users.',
    async run({ scim, expect }) {
      const answer = await scim.list('User', { filter: 'x509Certificates.value gt "AA=="' })
      expect(answer).toBeScimError(400, { scimType: 'invalidFilter' })
    },
  }),

  finding({
    title: 'operators are read in any case',
    verifies: [R['RFC7644-3.4.2.2-03'], R['RFC7643-2.1-04']],
    filter: ({ user }) => `userName EQ "${user.ada.userName}" AND userName Pr`,
    finds: onlyAda,
  }),
  finding({
    title: 'attribute names are read in any case',
    verifies: [R['RFC7644-3.4.2.2-02'], R['RFC7643-2.1-04']],
    filter: ({ team, user }) => `USERNAME eq "${user.ada.userName}" and Name.FAMILYNAME eq "${team}"`,
    finds: onlyAda,
  }),
  finding({
    title: 'userName is compared without regard to case by eq, sw and co',
    verifies: [R['RFC7644-3.4.2.2-38'], R['RFC7643-4.1.1-03']],
    filter: ({ team, user }) => {
      const [whole, start, middle] = [user.ada.userName, `${team}-A`, `${team.slice(4)}-A`].map((text) =>
        text.toUpperCase(),
      )
      return `userName eq "${whole}" and userName sw "${start}" and userName co "${middle}"`
    },
    finds: onlyAda,
  }),
  check('externalId is compared with regard to case', {
    verifies: [R['RFC7644-3.4.2.2-38'], R['RFC7643-3.1-16']],
    needs: ['filter'],
    consequence: 'Two accounts whose keys differ only in case are taken for one.',
    async run({ from, scim, expect, unsupported }) {
      const { duo } = await from(couple)
      mustKeep({ unsupported }, duo, 'externalId')
      const externalId = String(duo.sent.externalId)
      unlessRefused(expect, await scim.list('User', { filter: eq('externalId', externalId) })).toFind(duo)
      unlessRefused(
        expect,
        await scim.list('User', { filter: eq('externalId', externalId.toUpperCase()) }),
      ).toFindNothing()
    },
  }),

  check('a defaulted attribute is compared by the value that the client sees', {
    verifies: [R['RFC7644-3.4.2.2-34']],
    needs: ['filter'],
    consequence: 'Users whom the client sees as active are missing from its list of active users.',
    async run({ from, scim, expect, unsupported }) {
      const { solo } = await from(couple)
      if (solo.resource.active !== true) unsupported(`${solo.answer.summary}, without a default for active`)
      const answer = await scim.list('User', {
        filter: and(eq('userName', solo.userName), eq('active', true)),
      })
      unlessRefused(expect, answer).toFind(solo)
    },
  }),
  finding({
    title: 'users can be asked for by their schemas',
    verifies: [R['RFC7644-3.4.2.2-39']],
    filter: adaAnd(eq('schemas', urns.user)),
    finds: onlyAda,
  }),
  check('a filter on the password does no harm', {
    verifies: [
      R['RFC7643-4.1.1-19'],
      R['RFC7643-7-28'],
      R['RFC7644-7.5.2-01'],
      R['RFC7643-4.1.1-14'],
      R['ENTRA-M-5XX'],
    ],
    needs: ['filter'],
    consequence: 'Passwords can be guessed through the filter, or the server fails.',
    async run({ from, scim, random, expect }) {
      const { ada } = (await from(people)).user
      const answer = await scim.list('User', {
        filter: and(eq('userName', ada.userName), eq('password', random.guid())),
      })
      expectNoServerError(expect, answer)
      const shown = answer.resources.filter((one) => 'password' in one).length
      expect(shown, 'the number of users shown with a password', answer).toBe(0)
      expect.under(R['RFC7643-4.1.1-19'])(answer).toHaveStatus(200, 400, 403)
    },
  }),
])
