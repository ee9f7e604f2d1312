import { type CheckSpec, check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { and, compare, eq, type Filter, present } from '../../src/scim/filter.js'
import { urns } from '../../src/scim/urns.js'
import { couple } from '../words/couple.js'
import { disabledUser } from '../words/disabledUser.js'
import { badFilter, expectBadFilter } from '../words/expectBadFilter.js'
import { filterBasics, mustBeBuildable, mustFilter } from '../words/filterBasics.js'
import { finding, findingOfTwo, wrongSet } from '../words/finding.js'
import { mustFind } from '../words/mustFind.js'
import { mustKeep } from '../words/mustKeep.js'
import { type People, people } from '../words/people.js'

const onlyAda = ({ user }: People) => [user.ada]
const nobody = () => []

/** Ada by eq, sw and co. */
const threefold = ({ team, user }: People, spelt: (text: string) => string) =>
  `userName eq "${spelt(user.ada.userName)}" and userName sw "${spelt(`${team}-a`)}" and userName co "${spelt(`${team.slice(4)}-a`)}"`

/** A filter without sense is refused; that the refusal says invalidFilter is demanded by name. */
const meaningless = (title: string, proves: string, filter: string, needs: CheckSpec['needs'] = []) =>
  check(title, {
    verifies: [proves],
    touches: badFilter,
    needs,
    readOnly: true,
    consequence: 'A meaningless filter gives an arbitrary set of users.',
    async run({ from, scim, expect, unsupported }) {
      await mustFilter({ from, unsupported })
      expectBadFilter(expect, await scim.list('User', { filter }), 'MUST')
    },
  })

export default suite(
  'filter-operators',
  'Filter operators',
  {
    needs: ['filter'],
    consequence: wrongSet,
  },
  [
    check('eq finds the user that has the value, and nobody else', {
      verifies: [R['RFC7644-3.4.2.2-07'], R['RFC7644-3.4.2.2-01']],
      touches: [R['RFC7644-3.4.2-04']],
      async run({ from, expect }) {
        const basics = await from(filterBasics)
        if (basics.eq.ok) expect.under(R['RFC7644-3.4.2-04'])(basics.eq).toBeList()
        expect(basics.eq).toFind(basics.ada)
      },
    }),
    check('a filter that nobody meets is answered with an empty list', {
      verifies: [R['RFC7644-3.4.2-09']],
      consequence: { refused: 'Clients take the error for a broken connection.', wrong: wrongSet },
      async run({ from, expect, unsupported }) {
        const basics = await from(filterBasics)
        mustFind({ unsupported }, basics.eq, basics.ada)
        expect(basics.miss).toFindNothing()
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
      verifies: [R['RFC7644-3.10-02'], R['RFC7644-3.4.2.2-07']],
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
      slug: 'active-eq-false-finds-a-disabled-user-and-eq-true-does-not',
      formerly: ['filter-operators/active-eq-false-finds-a-disabled-user-and-active-eq-true-does-not'],
      verifies: [R['RFC7644-3.4.2.2-07']],
      needs: ['patch'],
      consequence: 'Reports of active accounts are wrong.',
      async run({ from, scim, expect, unsupported }) {
        const { user, found } = await disabledUser({ from, unsupported })
        await mustBeBuildable({ from, unsupported }, 'userName eq "" and active eq true')
        mustFind({ unsupported }, found, user)
        const ask = (active: boolean) =>
          scim.list('User', { filter: and(eq('userName', user.userName), eq('active', active)) })
        expect.unlessRefused(await ask(false)).toFind(user)
        expect.unlessRefused(await ask(true)).toFindNothing()
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
        and(compare('userName', 'ge', user.cyn.userName), compare('userName', 'lt', user.fay.userName)),
      finds: ({ user }) => [user.cyn, user.dan, user.eve],
    }),
    finding({
      title: 'gt and le compare strings in lexical order',
      verifies: [R['RFC7644-3.4.2.2-13']],
      filter: ({ user }) =>
        and(compare('userName', 'gt', user.cyn.userName), compare('userName', 'le', user.fay.userName)),
      finds: ({ user }) => [user.dan, user.eve, user.fay],
    }),

    check('dateTimes are compared as instants', {
      verifies: [R['RFC7644-3.4.2.2-14'], R['RFC7644-3.4.2.2-42']],
      consequence: 'Delta synchronisation by meta.created or meta.lastModified misses changes.',
      async run({ from, scim, expect, unsupported }) {
        const { ada } = (await from(people)).user
        const created = Date.parse(String((ada.resource.meta as { created?: string } | undefined)?.created))
        if (Number.isNaN(created)) unsupported(`${ada.answer.summary}, without meta.created`)
        await mustBeBuildable({ from, unsupported }, 'userName eq "" and meta.created gt ""')
        const at = (milliseconds: number) => new Date(created + milliseconds).toISOString()
        const [before, after] = [at(-2000), at(2000)]
        const elsewhere = at(-2000 + 2 * 3_600_000).replace('Z', '+02:00')
        const ask = (...clauses: Filter[]) =>
          scim.list('User', { filter: and(eq('userName', ada.userName), ...clauses) })
        const when = (operator: 'gt' | 'ge' | 'le', instant: string) =>
          compare('meta.created', operator, instant)
        expect.unlessRefused(await ask(when('gt', before), when('le', after))).toFind(ada)
        expect.unlessRefused(await ask(when('ge', after))).toFindNothing()
        expect.unlessRefused(await ask(when('gt', elsewhere))).toFind(ada)
      },
    }),

    finding({
      title: 'pr finds a complex and a multi-valued attribute that has a value',
      slug: 'pr-finds-a-complex-and-a-multi-valued-attribute',
      formerly: ['filter-operators/pr-finds-a-complex-and-a-multi-valued-attribute-that-has-a-value'],
      verifies: [R['RFC7644-3.4.2.2-12']],
      filter: ({ user }) => and(eq('userName', user.ada.userName), present('name'), present('emails')),
      finds: onlyAda,
      kept: ({ user }) => [
        [user.ada, 'name'],
        [user.ada, 'emails'],
      ],
    }),
    findingOfTwo({
      title: 'pr finds the user that has a title and not the one that has none',
      slug: 'pr-finds-the-user-that-has-a-title-and-no-other',
      formerly: ['filter-operators/pr-finds-the-user-that-has-a-title-and-not-the-one-that-has-none'],
      verifies: [R['RFC7644-3.4.2.2-12']],
      needs: ['attribute:title'],
      filter: ({ duo, solo }) =>
        `(userName eq "${duo.userName}" or userName eq "${solo.userName}") and title pr`,
      finds: ({ duo }) => [duo],
      kept: ({ duo, solo }) => [
        [duo, 'title'],
        [solo, 'title'],
      ],
    }),
    check('null may be compared with, or is refused', {
      verifies: [R['RFC7644-3.4.2.2-28']],
      touches: [R['ENTRA-M-5XX']],
      needs: ['attribute:title'],
      async run({ from, scim, expect }) {
        const { solo } = await from(couple)
        const answer = await scim.list('User', {
          filter: and(eq('userName', solo.userName), eq('title', null)),
        })
        expect.under(R['ENTRA-M-5XX'])(answer).toBeNoServerError()
        expect(answer).toHaveStatus(200, 400, 501)
      },
    }),

    meaningless('gt on a boolean is refused', R['RFC7644-3.4.2.2-16'], 'active gt true'),
    meaningless(
      'gt on a binary attribute is refused',
      R['RFC7644-3.4.2.2-17'],
      'x509Certificates.value gt "AA=="',
      ['attribute:x509Certificates'],
    ),

    finding({
      title: 'operators are read in any case',
      verifies: [R['RFC7644-3.4.2.2-03'], R['RFC7643-2.1-04']],
      filter: ({ user }) => `userName EQ "${user.ada.userName}" AND userName Pr`,
      plainly: ({ user }) => `userName eq "${user.ada.userName}" and userName pr`,
      finds: onlyAda,
    }),
    finding({
      title: 'attribute names are read in any case',
      verifies: [R['RFC7644-3.4.2.2-02'], R['RFC7643-2.1-04']],
      filter: ({ team, user }) => `USERNAME eq "${user.ada.userName}" and Name.FAMILYNAME eq "${team}"`,
      plainly: ({ team, user }) => `userName eq "${user.ada.userName}" and name.familyName eq "${team}"`,
      finds: onlyAda,
    }),
    finding({
      title: 'userName is compared without regard to case by eq, sw and co',
      verifies: [R['RFC7643-4.1.1-03'], R['RFC7644-3.4.2.2-38']],
      filter: (people) => threefold(people, (text) => text.toUpperCase()),
      plainly: (people) => threefold(people, (text) => text),
      finds: onlyAda,
    }),
    check('externalId is compared with regard to case', {
      verifies: [R['RFC7643-3.1-16'], R['RFC7644-3.4.2.2-38']],
      consequence: 'Two accounts whose keys differ only in case are taken for one.',
      async run({ from, scim, expect, unsupported }) {
        const { duo } = await from(couple)
        mustKeep({ unsupported }, duo, 'externalId')
        await mustBeBuildable({ from, unsupported }, 'externalId eq ""')
        const externalId = String(duo.sent.externalId)
        const ask = (value: string) => scim.list('User', { filter: eq('externalId', value) })
        mustFind({ unsupported }, await ask(externalId), duo)
        expect.unlessRefused(await ask(externalId.toUpperCase())).toFindNothing()
      },
    }),

    check('a defaulted attribute is compared by the value that the client sees', {
      slug: 'a-defaulted-attribute-is-compared-by-what-the-client-sees',
      formerly: ['filter-operators/a-defaulted-attribute-is-compared-by-the-value-that-the-client-sees'],
      verifies: [R['RFC7644-3.4.2.2-34']],
      consequence: 'Users whom the client sees as active are missing from its list of active users.',
      async run({ from, scim, expect, unsupported }) {
        const { solo } = await from(couple)
        if (solo.resource.active !== true) unsupported(`${solo.answer.summary}, without a default for active`)
        const filter = and(eq('userName', solo.userName), eq('active', true))
        await mustBeBuildable({ from, unsupported }, filter)
        expect.unlessRefused(await scim.list('User', { filter })).toFind(solo)
      },
    }),
    finding({
      title: 'users can be asked for by their schemas',
      verifies: [R['RFC7644-3.4.2.2-39']],
      filter: ({ user }) => and(eq('userName', user.ada.userName), eq('schemas', urns.user)),
      finds: onlyAda,
    }),
    check('a filter on the password does no harm', {
      verifies: [R['RFC7643-4.1.1-19'], R['RFC7643-7-28'], R['RFC7644-7.5.2-01']],
      touches: [R['RFC7643-4.1.1-14'], R['ENTRA-M-5XX']],
      consequence: 'Passwords can be guessed through the filter, or the server fails.',
      async run({ from, scim, random, expect }) {
        const { ada } = (await from(people)).user
        const answer = await scim.list('User', {
          filter: and(eq('userName', ada.userName), eq('password', random.guid())),
        })
        expect.under(R['ENTRA-M-5XX'])(answer).toBeNoServerError()
        expect(answer).toHaveStatus(200, 400, 403, 501)
        const shown = answer.ok ? answer.resources.filter((one) => 'password' in one).length : 0
        expect
          .under(R['RFC7643-4.1.1-14'])(shown, 'the number of users shown with a password', answer)
          .toBe(0)
      },
    }),
  ],
)
