import { check } from '../../src/kit/check.js'
import { isRefusal } from '../../src/kit/isRefusal.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { and, compare, elementValue, eq } from '../../src/scim/filter.js'
import { urns } from '../../src/scim/urns.js'
import { couple } from '../words/couple.js'
import { badFilter, expectBadFilter } from '../words/expectBadFilter.js'
import { filterBasics, mustBeBuildable, mustFilter, valuePathBasics } from '../words/filterBasics.js'
import { finding, findingOfTwo, wrongSet } from '../words/finding.js'
import { mustFind } from '../words/mustFind.js'
import { mustKeep } from '../words/mustKeep.js'
import { people } from '../words/people.js'
import { manager, managerChecks } from './group-lookups.evidence.js'
import { qualified } from './lookups.evidence.js'

type Row = Omit<Parameters<typeof findingOfTwo>[0], 'finds' | 'kept'>

/** Duo has a home and a work e-mail, of which only the work one is primary. */
const findsDuo = (row: Row) =>
  findingOfTwo({ ...row, finds: ({ duo }) => [duo], kept: ({ duo }) => [[duo, 'emails']] })
const findsNobody = (row: Row) =>
  findingOfTwo({ ...row, finds: () => [], kept: ({ duo }) => [[duo, 'emails']] })

const department = `${urns.enterpriseUser}:department`

export default suite(
  'filter-value-paths',
  'Complex attributes and qualified names in filters',
  {
    needs: ['filter'],
    consequence: wrongSet,
  },
  [
    findsDuo({
      title: 'a value path finds the user who has such a value',
      verifies: [R['RFC7644-3.4.2.2-22']],
      about: ['['],
      asked: async ({ from }) => (await from(valuePathBasics)).answer,
      filter: ({ work }) => `emails[type eq "work" and value eq "${work}"]`,
    }),
    findsNobody({
      title: 'all conditions in brackets are met by one and the same value',
      verifies: [R['RFC7644-3.4.2.2-23']],
      filter: ({ home }) => `emails[type eq "work" and value eq "${home}"]`,
    }),
    findsDuo({
      title: 'conditions without brackets may be met by different values',
      verifies: [R['RFC7644-3.4.2.2-32']],
      filter: ({ home }) => `emails.type eq "work" and emails.value eq "${home}"`,
    }),
    findsDuo({
      title: 'a value path with a sub-attribute behind it finds the user',
      verifies: [R['ENTRA-B13'], R['FUZE-P07']],
      about: ['['],
      filter: ({ work }) => elementValue('emails', eq('type', 'work'), 'value', work),
    }),
    findsNobody({
      title: 'a value path with a sub-attribute behind it looks at that value only',
      slug: 'a-value-path-with-a-sub-attribute-looks-at-that-value-only',
      formerly: ['filter-value-paths/a-value-path-with-a-sub-attribute-behind-it-looks-at-that-value-only'],
      verifies: [R['RFC7644-3.4.2.2-23'], R['ENTRA-B13']],
      about: ['['],
      filter: ({ home }) => elementValue('emails', eq('type', 'work'), 'value', home),
    }),
    findsDuo({
      title: 'brackets may hold or, not and parentheses',
      verifies: [R['RFC7644-3.4.2.2-25']],
      filter: ({ home, work }) =>
        `emails[(type eq "other" or type eq "home") and value eq "${home}" and not (value eq "${work}")]`,
    }),
    findsDuo({
      title: 'names and values in brackets are compared without regard to case',
      slug: 'names-and-values-in-brackets-are-compared-in-any-case',
      formerly: ['filter-value-paths/names-and-values-in-brackets-are-compared-without-regard-to-case'],
      verifies: [R['RFC7644-3.4.2.2-38']],
      plainly: ({ work }) => `emails[type eq "work" and value eq "${work}"]`,
      filter: ({ work }) => `Emails[TYPE eq "WORK" and Value eq "${work.toUpperCase()}"]`,
    }),
    findsDuo({
      title: 'brackets and clauses outside of them are combined',
      verifies: [R['RFC7644-3.4.2.2-22']],
      filter: ({ duo, home }) =>
        `userName eq "${duo.userName}" and emails[type eq "home" and value co "${home}"] and active eq true`,
    }),
    findsNobody({
      title: 'a value that is not marked as primary does not count as primary',
      slug: 'a-value-that-is-not-marked-does-not-count-as-primary',
      formerly: ['filter-value-paths/a-value-that-is-not-marked-as-primary-does-not-count-as-primary'],
      verifies: [R['RFC7643-2.4-06']],
      filter: ({ home }) => `emails[value eq "${home}" and primary eq true]`,
    }),

    check('a multi-valued attribute matches by any of its values', {
      verifies: [R['RFC7644-3.4.2.2-32']],
      consequence: 'A user is found by one e-mail address and not by another.',
      async run({ from, scim, expect, unsupported }) {
        const { duo, home, work } = await from(couple)
        await mustBeBuildable({ from, unsupported }, eq('emails.value', home))
        mustKeep({ unsupported }, duo, 'emails')
        for (const address of [home, work])
          expect.unlessRefused(await scim.list('User', { filter: eq('emails.value', address) })).toFind(duo)
      },
    }),
    check('emails without a sub-attribute means their values, or nothing, or is refused', {
      slug: 'emails-without-a-sub-attribute-means-values-or-nothing',
      formerly: [
        'filter-value-paths/emails-without-a-sub-attribute-means-their-values-or-nothing-or-is-refused',
      ],
      verifies: [R['RFC7644-3.4.2.2-33']],
      async run({ from, scim, expect, unsupported }) {
        const { duo, work } = await from(couple)
        await mustBeBuildable({ from, unsupported }, compare('emails', 'co', work))
        const answer = await scim.list('User', { filter: compare('emails', 'co', work) })
        if (isRefusal(answer)) expect(answer).toBeRefused(400, 501)
        else if (answer.ok && answer.resources.length === 0) expect(answer).toFindNothing()
        else expect(answer).toFind(duo)
      },
    }),
    check('a complex attribute cannot be compared with a string', {
      verifies: [R['RFC7644-3.4.2.2-33']],
      touches: badFilter,
      readOnly: true,
      consequence: 'A client that forgot the sub-attribute is not told so.',
      async run({ from, scim, random, expect, unsupported }) {
        await mustFilter({ from, unsupported })
        expectBadFilter(expect, await scim.list('User', { filter: eq('name', random.guid()) }))
      },
    }),
    check('a core attribute may be named with its schema', {
      verifies: [R['RFC7644-3.4.2.2-29'], R['RFC7644-3.10-01']],
      async run({ from, expect, unsupported }) {
        const { ada, answer } = await from(qualified)
        mustFind({ unsupported }, (await from(filterBasics)).eq, ada)
        expect.unlessRefused(answer).toFind(ada)
      },
    }),
    finding({
      title: 'a sub-attribute may be named with its schema',
      verifies: [R['RFC7644-3.4.2.2-29'], R['RFC7644-3.10-01']],
      filter: ({ team }) => eq(`${urns.user}:name.familyName`, team),
      finds: ({ all }) => all,
    }),
    finding({
      title: 'a schema in a filter is read in any case',
      verifies: [R['RFC7644-3.10-03']],
      filter: ({ user }) => eq(`${urns.user}:userName`.toUpperCase(), user.ada.userName),
      finds: ({ user }) => [user.ada],
    }),

    findingOfTwo({
      title: 'an attribute of the enterprise extension is found by its qualified name',
      slug: 'an-attribute-of-an-extension-is-found-by-its-qualified-name',
      formerly: [
        'filter-value-paths/an-attribute-of-the-enterprise-extension-is-found-by-its-qualified-name',
      ],
      verifies: [R['RFC7644-3.4.2.2-41']],
      needs: ['enterprise', `attribute:${department}`],
      filter: ({ duo }) =>
        eq(department, `Department of ${String(duo.sent.externalId).replace(/-AbC$/, '')}`),
      finds: ({ duo }) => [duo],
      kept: ({ duo }) => [[duo, department]],
    }),
    check('a manager is found by the qualified name of manager.value', {
      verifies: [R['RFC7644-3.4.2.2-41']],
      needs: ['enterprise', `attribute:${manager}`],
      async run({ from, scim, expect, unsupported }) {
        const { owner } = await from(managerChecks)
        const { ada } = (await from(people)).user
        await mustBeBuildable({ from, unsupported }, 'manager.value eq ""')
        mustKeep({ unsupported }, owner, `${manager}.value`)
        expect
          .unlessRefused(await scim.list('User', { filter: eq(`${manager}.value`, ada.id) }))
          .toFind(owner)
      },
    }),
    check('an attribute of an extension without its schema is found, unknown or refused', {
      slug: 'a-bare-extension-attribute-is-found-unknown-or-refused',
      formerly: [
        'filter-value-paths/an-attribute-of-an-extension-without-its-schema-is-found-unknown-or-refused',
      ],
      verifies: [R['RFC7644-3.10-04'], R['RFC7644-3.4.2.2-01']],
      needs: ['enterprise', `attribute:${department}`],
      async run({ from, scim, random, expect, unsupported }) {
        const { userName } = (await from(couple)).duo
        const filter = and(eq('userName', userName), eq('department', random.guid()))
        await mustBeBuildable({ from, unsupported }, filter)
        const answer = await scim.list('User', { filter })
        if (isRefusal(answer)) expect(answer).toBeRefused(400, 501)
        else expect(answer).toFindNothing()
      },
    }),
  ],
)
