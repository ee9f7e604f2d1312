import { patchBody } from '../../src/client/patchBody.js'
import { payload } from '../../src/client/payload.js'
import type { Check } from '../../src/kit/check.js'
import { scenario } from '../../src/kit/scenario.js'
import { R } from '../../src/requirements/ids.js'
import type { PatchDialect } from '../../src/requirements/Profile.js'
import type { PatchOperation } from '../../src/scim/types.js'
import { Together } from '../../src/wire/Together.js'
import { patchAndRead } from '../words/patchAndRead.js'
import { type Letter, type MemberChange, walkMembers } from './group-members.walk.js'
import { team } from './groups.evidence.js'

/** A row of the table of changes, from which its check is made. */
export interface MemberRow
  extends MemberChange,
    Pick<Check, 'title' | 'verifies' | 'formerly' | 'consequence'> {
  slug?: string
  dialect?: PatchDialect
  /** It may be refused as well, with a warning. */
  orRefused?: true
}

const noAccess = 'The person is in the group in Entra and not in the application: the access never comes.'
const noLeaver = 'A person who has left the group keeps its access, while Entra believes that it is gone.'
const everyCycle = 'Entra repeats the change in every cycle, and it fails in every cycle.'
const emptied = {
  refused: noLeaver,
  ignored: noLeaver,
  wrong: 'One person leaves a group, and everybody in it loses the access.',
}

const add = (...letters: Letter[]): PatchOperation => ({
  op: 'add',
  path: 'members',
  value: letters.map((letter) => ({ value: `{${letter}}` })),
})
const remove = (letter: Letter): PatchOperation => ({ op: 'remove', path: `members[value eq "{${letter}}"]` })
const worded = (name: string, letter: Letter): PatchOperation[] =>
  payload(name, { memberId: `{${letter}}` }).Operations as PatchOperation[]

export const pathless: MemberRow = {
  title: 'a member is added by an object without path',
  verifies: [R['ENTRA-D11'], R['RFC7644-3.5.2.1-02']],
  operations: [{ op: 'add', value: { members: [{ value: '{c}' }] } }],
  lacks: ['c'],
  plus: ['c'],
  consequence: noAccess,
}

export const capital: MemberRow = {
  title: "a member is added in Entra's default wording, with $ref null",
  verifies: [R['ENTRA-D6'], R['ENTRA-GAL-11']],
  dialect: 'entra-legacy',
  operations: worded('entra-legacy-add-member', 'd'),
  lacks: ['d'],
  plus: ['d'],
  consequence: noAccess,
}

export const present: MemberRow = {
  title: 'an add of somebody who is a member succeeds',
  verifies: [R['ENTRA-D25'], R['ENTRA-VALGAP-15'], R['RFC7644-3.5.2.1-10']],
  operations: [add('a')],
  has: ['a'],
  consequence: everyCycle,
}

/** All are sent to one group, in this order. */
export const rows: MemberRow[] = [
  {
    title: 'several members are added at once to an empty group',
    verifies: [R['ENTRA-D6'], R['RFC7643-4.2-03'], R['RFC7644-3.5.2.1-07']],
    operations: [add('a', 'b')],
    lacks: ['a', 'b'],
    plus: ['a', 'b'],
    consequence: noAccess,
  },
  pathless,
  capital,
  present,
  {
    title: 'a member is removed by value path, and the others stay',
    verifies: [R['ENTRA-D12'], R['RFC7644-3.5.2.2-04'], R['ENTRA-VAL-G11'], R['ENTRA-GAL-12']],
    operations: [remove('a')],
    has: ['a'],
    minus: ['a'],
    consequence: emptied,
  },
  {
    title: 'a remove by value path of somebody who is no member succeeds',
    verifies: [R['ENTRA-D25'], R['RFC7644-3.5.2.2-11']],
    operations: [remove('a')],
    lacks: ['a'],
    unread: true,
    // The RFC can be read as noTarget; Entra can do nothing with it.
    orRefused: true,
    consequence: everyCycle,
  },
  {
    title: "a member is removed in Entra's default wording, and the others stay",
    verifies: [R['ENTRA-D7'], R['ENTRA-GAL-12']],
    dialect: 'entra-legacy',
    operations: worded('entra-legacy-remove-member', 'b'),
    has: ['b'],
    minus: ['b'],
    consequence: emptied,
  },
  {
    title: 'a remove by value array of somebody who is no member succeeds',
    verifies: [R['ENTRA-D25']],
    dialect: 'entra-legacy',
    operations: worded('entra-legacy-remove-member', 'b'),
    lacks: ['b'],
    unread: true,
    consequence: everyCycle,
  },
  {
    title: 'a member is removed by a value array without $ref, and the others stay',
    slug: 'a-member-is-removed-by-a-value-array-without-ref',
    formerly: ['group-members/a-member-is-removed-by-a-value-array-without-ref-and-the-others-stay'],
    verifies: [R['ENTRA-D7']],
    dialect: 'entra-legacy',
    operations: [{ op: 'Remove', path: 'members', value: [{ value: '{c}' }] }],
    has: ['c'],
    minus: ['c'],
    consequence: emptied,
  },
  {
    title: 'somebody who is added and removed in one PATCH is no member',
    verifies: [R['ENTRA-VAL-P05']],
    operations: [add('a'), remove('a')],
    lacks: ['a'],
    minus: ['a'],
    consequence: "Microsoft's validator fails its preview test, and the outcome depends on chance.",
  },
  {
    title: 'replace sets the whole list of members',
    verifies: [R['ENTRA-D22'], R['RFC7644-3.5.2.3-03'], R['ENTRA-VAL-G10']],
    operations: worded('entra-validator-add-member', 'e'),
    lacks: ['e'],
    exactly: ['e'],
    consequence: noLeaver,
  },
  {
    title: 'the last member can be removed',
    verifies: [R['ENTRA-D12'], R['RFC7644-3.5.2.2-05']],
    operations: [remove('e')],
    has: ['e'],
    minus: ['e'],
    consequence: noLeaver,
  },
  {
    title: 'replace without path sets the whole list of members',
    verifies: [R['RFC7644-3.5.2.3-03'], R['RFC7644-3.5.2.3-01']],
    operations: [{ op: 'replace', value: { members: [{ value: '{a}' }, { value: '{c}' }] } }],
    lacks: ['a', 'c'],
    exactly: ['a', 'c'],
    consequence: noLeaver,
  },
  {
    title: 'a remove of members without value empties the group',
    verifies: [R['RFC7644-3.5.2.2-03'], R['RFC7644-3.5.2.2-08']],
    operations: [{ op: 'remove', path: 'members' }],
    has: ['a'],
    exactly: [],
    consequence: noLeaver,
  },
]

/** A group goes through the table. */
export const changes = scenario('members are added to and removed from a group in every wording', (context) =>
  walkMembers(
    context,
    rows.filter(({ dialect }) => !dialect || context.profile.patch.dialects.includes(dialect)),
  ),
)

/** Somebody and nobody are added to that group, and one who has left it is read. */
export const afterwards = scenario('a group gets a member who does not exist', async (context) => {
  const { from, scim, random } = context
  const { people, group, now } = await from(changes)
  const former = await scim.get(people.a)
  const ghost = { op: 'add', path: 'members', value: [{ value: people.e.id }, { value: random.guid() }] }
  return { people, group, now, former, unknown: await patchAndRead(scim, group, patchBody(ghost), now) }
})

/** Six people join a group at the same moment. */
export const parallel = scenario('six members join a group at the same time', async (context) => {
  const { given, scim, from } = context
  const people = await from(team)
  const group = await given.group()
  const together = new Together(people.all.length)
  const joins = await Promise.all(
    people.all.map(({ id }) => {
      const joining = [{ op: 'add', path: 'members', value: [{ value: id }] }]
      return scim.patch(group, joining, { together })
    }),
  )
  return { people, group, joins, joined: await scim.get(group) }
})
