import { check } from '../../src/kit/check.js'
import { isRefusal } from '../../src/kit/isRefusal.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { and, eq, not, or } from '../../src/scim/filter.js'
import { filterBasics, mustBeBuildable } from '../words/filterBasics.js'
import { finding } from '../words/finding.js'
import { type People, people } from '../words/people.js'

/** A clause that nobody meets. */
const never = ({ team }: People) => `userName eq "${team}-nobody"`

export default suite('filter-logic', 'Combining filters', { needs: ['filter'] }, [
  finding({
    title: 'and finds nobody when one side is not met',
    verifies: [R['RFC7644-3.4.2.2-18']],
    about: ['and'],
    asked: async ({ from }) => (await from(filterBasics)).and,
    filter: ({ user }) => and(eq('userName', user.ada.userName), eq('id', user.cyn.id)),
    finds: () => [],
  }),
  finding({
    title: 'and joins three clauses',
    verifies: [R['RFC7644-3.4.2.2-18']],
    filter: ({ team, user }) =>
      and(eq('userName', user.ada.userName), eq('id', user.ada.id), eq('name.familyName', team)),
    finds: ({ user }) => [user.ada],
  }),
  finding({
    title: 'or finds the users that meet either side',
    verifies: [R['RFC7644-3.4.2.2-19']],
    about: ['or'],
    asked: async ({ from }) => (await from(filterBasics)).or,
    filter: ({ user }) => or(eq('userName', user.ada.userName), eq('userName', user.cyn.userName)),
    finds: ({ user }) => [user.ada, user.cyn],
  }),
  finding({
    title: 'or joins twelve clauses',
    verifies: [R['RFC7644-3.4.2.2-19']],
    about: ['or'],
    filter: ({ all }) => {
      const [first = eq('id', ''), ...rest] = all.map(({ userName }) => eq('userName', userName))
      return or(first, ...rest)
    },
    finds: ({ all }) => all,
  }),
  finding({
    title: 'not leaves out the users that meet the filter',
    verifies: [R['RFC7644-3.4.2.2-20']],
    about: ['not'],
    asked: async ({ from }) => (await from(filterBasics)).not,
    filter: ({ team, user }) => and(eq('name.familyName', team), not(eq('userName', user.ada.userName))),
    finds: ({ all, user }) => all.filter((one) => one !== user.ada),
  }),
  finding({
    title: 'not of not is the filter itself',
    verifies: [R['RFC7644-3.4.2.2-20']],
    filter: ({ team, user }) => and(eq('name.familyName', team), not(not(eq('userName', user.ada.userName)))),
    finds: ({ user }) => [user.ada],
  }),
  check('not may be written with and without a space behind it', {
    verifies: [R['RFC7644-3.4.2.2-30']],
    consequence: { refused: 'Clients that use the other spelling get an error.' },
    async run({ from, scim, expect, unsupported }) {
      const { team, user } = await from(people)
      const either = `userName sw "${team}-a"`
      await mustBeBuildable({ from, unsupported }, `${either} and not (userName eq "")`)
      const asked = [' ', ''].map((space) => `${either} and not${space}(userName eq "${user.ada.userName}")`)
      const answers = []
      for (const filter of asked) answers.push(await scim.list('User', { filter }))
      // Who refuses both lacks not, or sw, as other checks say.
      const [first] = answers
      if (first && answers.every(isRefusal)) unsupported(first)
      for (const answer of answers) expect(answer).toFind(user.amy)
    },
  }),

  finding({
    title: 'and binds tighter than an or before it',
    verifies: [R['RFC7644-3.4.2.2-31']],
    filter: (people) =>
      `userName eq "${people.user.ada.userName}" or userName eq "${people.user.cyn.userName}" and ${never(people)}`,
    finds: ({ user }) => [user.ada],
  }),
  finding({
    title: 'and binds tighter than an or behind it',
    verifies: [R['RFC7644-3.4.2.2-31']],
    filter: (people) =>
      `${never(people)} and userName eq "${people.user.cyn.userName}" or userName eq "${people.user.ada.userName}"`,
    finds: ({ user }) => [user.ada],
  }),
  finding({
    title: 'not binds tighter than and',
    verifies: [R['RFC7644-3.4.2.2-31']],
    filter: ({ user }) => `not (userName eq "${user.ada.userName}") and userName eq "${user.ada.userName}"`,
    finds: () => [],
  }),
  finding({
    title: 'parentheses come before and',
    verifies: [R['RFC7644-3.4.2.2-21']],
    filter: (people) =>
      `(userName eq "${people.user.ada.userName}" or userName eq "${people.user.cyn.userName}") and ${never(people)}`,
    finds: () => [],
  }),
  finding({
    title: 'parentheses behind and hold an or together',
    verifies: [R['RFC7644-3.4.2.2-21']],
    filter: (people) =>
      `${never(people)} and (userName eq "${people.user.cyn.userName}" or userName eq "${people.user.ada.userName}")`,
    finds: () => [],
  }),
  finding({
    title: 'parentheses may be nested',
    verifies: [R['RFC7644-3.4.2.2-21'], R['RFC7644-3.4.2.2-06']],
    filter: ({ team, user }) =>
      `((userName eq "${user.ada.userName}" or userName eq "${user.bea.userName}") and (name.familyName eq "${team}" and not (userName eq "${user.bea.userName}"))) or userName eq "${user.cyn.userName}"`,
    finds: ({ user }) => [user.ada, user.cyn],
  }),
])
