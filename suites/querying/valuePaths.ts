import { check } from '../../src/kit/check.js'
import type { GivenUser } from '../../src/kit/Given.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { and, compare, elementValue, eq, type Filter } from '../../src/scim/filter.js'
import { urns } from '../../src/scim/urns.js'
import { finding, wrongSet } from './finding.js'
import { manager, managerChecks, qualified } from './lookupEvidence.js'
import { couple, mustKeep, people } from './specimens.js'
import { isRefusal, unlessRefused } from './unlessRefused.js'

/** What the couple offers: Duo has a home and a work e-mail. */
interface Couple {
  duo: GivenUser
  solo: GivenUser
  home: string
  work: string
}

/** A check of one filter over the couple. */
const judged = (
  title: string,
  verifies: string[],
  filter: (couple: Couple) => Filter | string,
  found: boolean,
) =>
  check(title, {
    verifies,
    needs: ['filter'],
    consequence: wrongSet,
    async run({ from, scim, expect, unsupported }) {
      const both = await from(couple)
      mustKeep({ unsupported }, both.duo, 'emails')
      unlessRefused(expect, await scim.list('User', { filter: filter(both) })).toFind(
        ...(found ? [both.duo] : []),
      )
    },
  })

type Judged = [title: string, verifies: string[], filter: (couple: Couple) => Filter | string]
const findsDuo = (...it: Judged) => judged(...it, true)
const findsNobody = (...it: Judged) => judged(...it, false)

const department = `${urns.enterpriseUser}:department`

export default suite('filter-value-paths', 'Complex attributes and qualified names in filters', [
  findsDuo(
    'a value path finds the user who has such a value',
    [R['RFC7644-3.4.2.2-22']],
    ({ work }) => `emails[type eq "work" and value eq "${work}"]`,
  ),

  findsNobody(
    'all conditions in brackets are met by one and the same value',
    [R['RFC7644-3.4.2.2-23']],
    ({ home }) => `emails[type eq "work" and value eq "${home}"]`,
  ),

  findsDuo(
    'conditions without brackets may be met by different values',
    [R['RFC7644-3.4.2.2-32']],
    ({ home }) => `emails.type eq "work" and emails.value eq "${home}"`,
  ),

  findsDuo(
    'a value path with a sub-attribute behind it finds the user',
    [R['ENTRA-B13'], R['FUZE-P07']],
    ({ work }) => elementValue('emails', eq('type', 'work'), 'value', work),
  ),

  findsNobody(
    'a value path with a sub-attribute behind it looks at that value only',
    [R['ENTRA-B13'], R['RFC7644-3.4.2.2-23']],
    ({ home }) => elementValue('emails', eq('type', 'work'), 'value', home),
  ),

  findsDuo(
    'brackets may hold or, not and parentheses',
    [R['RFC7644-3.4.2.2-25']],
    ({ home, work }) =>
      `emails[(type eq "other" or type eq "home") and value eq "${home}" and not (value eq "${work}")]`,
  ),

  findsDuo(
    'names and values in brackets are compared without regard to case',
    [R['RFC7644-3.4.2.2-38']],
    ({ work }) => `Emails[TYPE eq "WORK" and Value eq "${work.toUpperCase()}"]`,
  ),

  findsDuo(
    'brackets and clauses outside of them are combined',
    [R['RFC7644-3.4.2.2-22']],
    (both) =>
      `userName eq "${both.duo.userName}" and emails[type eq "home" and value co "${both.home}"] and active eq true`,
  ),

  findsNobody(
    'a value that is not marked as primary does not count as primary',
    [R['RFC7643-2.4-06']],
    ({ home }) => `emails[value eq "${home}" and primary eq true]`,
  ),

  check('a multi-valued attribute matches by any of its values', {
    verifies: [R['RFC7644-3.4.2.2-32']],
    needs: ['filter'],
    consequence: 'A user is found by one e-mail address and not by another.',
    async run({ from, scim, expect, unsupported }) {
      const { duo, home, work } = await from(couple)
      mustKeep({ unsupported }, duo, 'emails')
      unlessRefused(expect, await scim.list('User', { filter: eq('emails.value', home) })).toFind(duo)
      unlessRefused(expect, await scim.list('User', { filter: eq('emails.value', work) })).toFind(duo)
    },
  }),
  check('emails without a sub-attribute means their values, or nothing, or is refused', {
    verifies: [R['RFC7644-3.4.2.2-33']],
    needs: ['filter'],
    consequence: wrongSet,
    async run({ from, scim, expect }) {
      const { duo, work } = await from(couple)
      const answer = await scim.list('User', { filter: compare('emails', 'co', work) })
      if (isRefusal(answer)) return
      if (answer.ok && answer.resources.length === 0) expect(answer).toFindNothing()
      else expect(answer).toFind(duo)
    },
  }),
  check('a complex attribute cannot be compared with a string', {
    verifies: [R['RFC7644-3.4.2.2-33']],
    needs: ['filter'],
    readOnly: true,
    consequence: 'A client that forgot the sub-attribute is not told so.',
    async run({ scim, random, expect }) {
      expect(await scim.list('User', { filter: eq('name', random.guid()) })).toBeScimError(400)
    },
  }),
  check('a core attribute may be named with its schema', {
    verifies: [R['RFC7644-3.4.2.2-29'], R['RFC7644-3.10-01']],
    needs: ['filter'],
    consequence: wrongSet,
    async run({ from, expect }) {
      const { ada, answer } = await from(qualified)
      unlessRefused(expect, answer).toFind(ada)
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

  check('an attribute of the enterprise extension is found by its qualified name', {
    verifies: [R['RFC7644-3.4.2.2-41']],
    needs: ['filter', 'enterprise', `attribute:${department}`],
    consequence: wrongSet,
    async run({ from, scim, expect, unsupported }) {
      const both = await from(couple)
      mustKeep({ unsupported }, both.duo, department)
      const value = `Department of ${String(both.duo.sent.externalId).replace(/-AbC$/, '')}`
      unlessRefused(expect, await scim.list('User', { filter: eq(department, value) })).toFind(both.duo)
    },
  }),
  check('a manager is found by the qualified name of manager.value', {
    verifies: [R['RFC7644-3.4.2.2-41']],
    needs: ['filter', 'enterprise', `attribute:${manager}`],
    consequence: wrongSet,
    async run({ from, scim, expect, unsupported }) {
      const { owner } = await from(managerChecks)
      const { ada } = (await from(people)).user
      mustKeep({ unsupported }, owner, `${manager}.value`)
      unlessRefused(expect, await scim.list('User', { filter: eq(`${manager}.value`, ada.id) })).toFind(owner)
    },
  }),
  check('an attribute of an extension without its schema is found, unknown or refused', {
    verifies: [R['RFC7644-3.10-04'], R['RFC7644-3.4.2.2-01']],
    needs: ['filter', 'enterprise', `attribute:${department}`],
    consequence: wrongSet,
    async run({ from, scim, random, expect }) {
      const both = await from(couple)
      const filter = and(eq('userName', both.duo.userName), eq('department', random.guid()))
      unlessRefused(expect, await scim.list('User', { filter })).toFindNothing()
    },
  }),
])
