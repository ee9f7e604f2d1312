import type { CheckContext } from '../../src/kit/CheckContext.js'
import { check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { isServed } from '../words/isServed.js'
import { hasObjects, memberIds } from '../words/memberIds.js'
import {
  afterwards,
  capital,
  changes,
  type MemberRow,
  parallel,
  pathless,
  present,
  rows,
} from './group-members.evidence.js'
import type { Changed } from './group-members.walk.js'
import { renamed } from './groups.evidence.js'

/** What came of a row. Ends the check where it could not be sent. */
async function changeOf(
  { from, unsupported }: Pick<CheckContext, 'from' | 'unsupported'>,
  row: MemberRow,
): Promise<Exclude<Changed, { obstacle: unknown }>> {
  const changed = (await from(changes)).outcomes.get(row)
  if (!changed) return unsupported('the profile does not word it so')
  if ('obstacle' in changed)
    return unsupported(
      changed.obstacle.ok ? 'the group does not have the members to begin with' : changed.obstacle,
    )
  // A provider may say 404 of a member who is not there, while the group is.
  const { patch, read } = changed
  if (!hasObjects(read)) return unsupported('the members of the group are no objects')
  if (!(await showsMembers({ from }))) return unsupported('no read of a group shows any member')
  return isServed(patch) || (patch.status === 404 && read.ok) ? changed : unsupported(patch)
}

/** Whether groups are ever read with members: those that a group was created with, or those that were added. */
async function showsMembers({ from }: Pick<CheckContext, 'from'>): Promise<boolean> {
  const { outcomes } = await from(changes)
  const reads = [...outcomes.values()].flatMap((one) => ('read' in one ? [one.read] : []))
  return [(await from(renamed)).read, ...reads].some((read) => memberIds(read).length > 0)
}

export default suite('group-members', 'Group members', { needs: ['groups', 'patch'] }, [
  ...rows.map((row) => {
    const { title, verifies, slug, formerly, dialect, consequence, orRefused } = row
    return check(title, {
      ...{ verifies, formerly, dialect, consequence, ...(slug ? { slug } : {}) },
      async run(context) {
        const { leaves, had: _, ...step } = await changeOf(context, row)
        if (!orRefused) return void context.expect(step).toBeApplied(leaves)
        context.expect(step.patch).toSucceedOrBeRefused(400)
        context.expect.should(step.patch).toSucceed()
      },
    })
  }),

  check('members who are added leave those alone who are there', {
    verifies: [R['RFC7644-3.5.2.1-05'], R['ENTRA-D6'], R['ENTRA-GAL-11']],
    consequence: 'Each person who joins a group pushes everybody else out of it.',
    async run(context) {
      const { outcomes } = await context.from(changes)
      for (const row of [pathless, capital].filter((one) => outcomes.has(one))) {
        const { had, patch, read } = await changeOf(context, row)
        if (patch.ok && read.ok)
          for (const id of had)
            context.expect(memberIds(read), 'the list of members', patch, read).toInclude(id)
      }
    },
  }),

  check('an add of somebody who is a member lists nobody twice', {
    verifies: [R['ENTRA-D25'], R['ENTRA-VALGAP-15'], R['RFC7644-3.5.2.1-09']],
    consequence: 'The member is listed twice, and one removal leaves the access in place.',
    async run(context) {
      const { leaves: _, had, ...step } = await changeOf(context, present)
      if (!step.patch.ok) return context.unsupported(step.patch)
      context.expect(step).toBeApplied({ 'members.value': [...new Set(had)] })
    },
  }),

  check('an add of somebody who does not exist is no server error', {
    verifies: [R['RFC7643-4.2-09'], R['ENTRA-D26']],
    consequence: 'Entra takes a server error for an outage and tries the whole group again.',
    async run({ from, expect, unsupported }) {
      const { patch } = (await from(afterwards)).unknown
      if (!isServed(patch) && patch.status !== 404) return unsupported(patch)
      expect(patch.status, 'the status', patch).toBeAtMost(499)
    },
  }),

  check('an add that names somebody who does not exist is refused as a whole, or not at all', {
    slug: 'an-add-that-names-nobody-is-refused-as-a-whole-or-not-at-all',
    formerly: [
      'group-members/an-add-that-names-somebody-who-does-not-exist-is-refused-as-a-whole-or-not-at-all',
    ],
    verifies: [R['RFC7644-3.5.2-20'], R['RFC7644-3.5.2-21']],
    consequence: 'Entra reports the change as failed, although part of it was made.',
    async run({ from, expect, unsupported }) {
      const { unknown, people, now } = await from(afterwards)
      const { patch, read } = unknown
      if (!read.ok || [405, 501].includes(patch.status)) return unsupported(read.ok ? patch : read)
      const members = memberIds(read)
      if (patch.ok) expect(members, 'the list of members', patch, read).toInclude(people.e.id)
      else expect(members.sort(), 'the list of members', patch, read).toBe(memberIds(now).sort())
    },
  }),

  check('nobody becomes a member who does not exist', {
    verifies: [R['ENTRA-D26']],
    consequence: 'The application shows a ghost as a member, and the failure is never noticed.',
    async run({ from, expect, unsupported }) {
      const { unknown, people } = await from(afterwards)
      const { patch, read } = unknown
      if (!read.ok || [405, 501].includes(patch.status)) return unsupported(read.ok ? patch : read)
      const ghosts = memberIds(read).filter((id) => !people.all.some((one) => one.id === id))
      expect.should(ghosts, 'the members who do not exist', patch, read).toBe([])
    },
  }),

  check('members who are added at the same time are all there', {
    verifies: [R['ENTRA-D24'], R['ENTRA-H10'], R['ENTRA-VALGAP-14']],
    consequence: 'Members go missing at random whenever several people join a group together.',
    async run({ from, expect, unsupported }) {
      const { joins, joined, people } = await from(parallel)
      const [unserved] = joins.filter((one) => !isServed(one))
      if (unserved) return unsupported(unserved)
      for (const answer of joins) expect(answer).toSucceed()
      if (!(await showsMembers({ from }))) return unsupported('no read of a group shows any member')
      const ids = people.all.map(({ id }) => id)
      expect(memberIds(joined).sort(), 'the list of members', ...joins, joined).toBe(ids.sort())
    },
  }),
])
