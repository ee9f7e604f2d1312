import type { CheckContext } from '../../src/kit/CheckContext.js'
import { check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { adding, type MemberStep, parallel, removing, replacing } from './group-members.evidence.js'
import { expectMembers, memberIds } from './memberIds.js'

const needs = ['groups', 'patch'] as const
const noAccess = 'The person is in the group in Entra and not in the application: the access never comes.'
const noLeaver = 'A person who has left the group keeps its access, while Entra believes that it is gone.'
const emptied = 'One person leaves a group, and everybody in it loses the access.'
const everyCycle = 'Entra repeats the change in every cycle, and it fails in every cycle.'

type Judging = Pick<CheckContext, 'expect'>

/** The step was accepted, and left the group with the members before, plus and minus these. */
function expectChange(
  { expect }: Judging,
  { patch, read, before }: MemberStep,
  { plus = [], minus = [] }: { plus?: { id: string }[]; minus?: { id: string }[] },
): void {
  expect(patch).toHaveStatus(200, 204)
  const rest = before.filter((id) => !minus.some((one) => one.id === id))
  expectMembers(expect, read, [...new Set([...rest, ...plus.map(({ id }) => id)])])
}

/** Ends a check about a removal where the member was not there to be removed. */
function mustHave({ unsupported }: Pick<CheckContext, 'unsupported'>, step: MemberStep, id: string): void {
  if (!step.before.includes(id)) unsupported('the group did not have the member that was to be removed')
}

export default suite('group-members', 'Group members', [
  check('several members are added at once to an empty group', {
    verifies: [R['ENTRA-D6'], R['RFC7643-4.2-03'], R['RFC7644-3.5.2.1-07']],
    needs: [...needs],
    consequence: noAccess,
    async run({ from, expect }) {
      const { several, people } = await from(adding)
      expectChange({ expect }, several, { plus: [people.a, people.b] })
    },
  }),

  check('members who are added leave those alone who are there', {
    verifies: [R['ENTRA-D6'], R['ENTRA-GAL-11'], R['RFC7644-3.5.2.1-05']],
    needs: [...needs],
    consequence: 'Each person who joins a group pushes everybody else out of it.',
    async run({ from, expect, unsupported }) {
      const { capital, pathless } = await from(adding)
      const accepted = [pathless, capital]
        .filter((step) => step?.patch.ok)
        .filter((step) => step !== undefined)
      if (accepted.length === 0) return unsupported(pathless.patch)
      for (const { before, read } of accepted)
        for (const id of before) expect(memberIds(read), 'the list of members', read).toInclude(id)
    },
  }),

  check('a member is added by an object without path', {
    verifies: [R['ENTRA-D11'], R['RFC7644-3.5.2.1-02']],
    needs: [...needs],
    consequence: noAccess,
    async run({ from, expect }) {
      const { pathless, people } = await from(adding)
      expectChange({ expect }, pathless, { plus: [people.c] })
    },
  }),

  check("a member is added in Entra's default wording, with $ref null", {
    verifies: [R['ENTRA-D6'], R['ENTRA-GAL-11']],
    needs: [...needs],
    dialect: 'entra-legacy',
    consequence: noAccess,
    async run({ from, expect, unsupported }) {
      const { capital, people } = await from(adding)
      if (!capital) return unsupported('the profile does not word it so')
      expectChange({ expect }, capital, { plus: [people.d] })
    },
  }),

  check('an add of somebody who is a member succeeds', {
    verifies: [R['ENTRA-D25'], R['ENTRA-VALGAP-15'], R['RFC7644-3.5.2.1-10']],
    needs: [...needs],
    consequence: everyCycle,
    async run({ from, expect, unsupported }) {
      const { present, people } = await from(adding)
      if (!present.before.includes(people.a.id)) return unsupported(present.patch)
      expect(present.patch).toHaveStatus(200, 204)
    },
  }),

  check('an add of somebody who is a member lists nobody twice', {
    verifies: [R['ENTRA-D25'], R['ENTRA-VALGAP-15'], R['RFC7644-3.5.2.1-09']],
    needs: [...needs],
    consequence: 'The member is listed twice, and one removal leaves the access in place.',
    async run({ from, expect }) {
      const { present } = await from(adding)
      expectMembers(expect, present.read, [...new Set(present.before)])
    },
  }),

  check('an add of somebody who does not exist is no server error', {
    verifies: [R['ENTRA-D26'], R['RFC7643-4.2-09']],
    needs: [...needs],
    consequence: 'Entra takes a server error for an outage and tries the whole group again.',
    async run({ from, expect }) {
      const { patch } = (await from(adding)).unknown
      expect(patch.status, 'the status', patch).toSatisfy(
        patch.status >= 200 && patch.status < 500,
        'a success or a refusal (4xx)',
      )
    },
  }),

  check('an add that names somebody who does not exist is refused as a whole, or not at all', {
    verifies: [R['RFC7644-3.5.2-20'], R['RFC7644-3.5.2-21']],
    needs: [...needs],
    consequence: 'Entra reports the change as failed, although part of it was made.',
    async run({ from, expect }) {
      const { unknown, people } = await from(adding)
      const known = memberIds(unknown.read)
      if (unknown.patch.ok)
        expect(known, 'the list of members', unknown.patch, unknown.read).toInclude(people.e.id)
      else expectMembers(expect, unknown.read, unknown.before)
    },
  }),

  check('nobody becomes a member who does not exist', {
    verifies: [R['ENTRA-D26']],
    needs: [...needs],
    consequence: 'The application shows a ghost as a member, and the failure is never noticed.',
    async run({ from, expect }) {
      const { unknown, people } = await from(adding)
      const ghosts = memberIds(unknown.read).filter((id) => !people.all.some((one) => one.id === id))
      expect.should(ghosts, 'the members who do not exist', unknown.patch, unknown.read).toBe([])
    },
  }),

  check('a member is removed by value path, and the others stay', {
    verifies: [
      R['ENTRA-D12'],
      R['ENTRA-VAL-G11'],
      R['ENTRA-GAL-12'],
      R['RFC7644-3.5.2.2-04'],
      R['RFC7644-3.5.2-08'],
    ],
    needs: [...needs],
    consequence: emptied,
    async run(context) {
      const { byFilter, people } = await context.from(removing)
      mustHave(context, byFilter, people.a.id)
      expectChange(context, byFilter, { minus: [people.a] })
    },
  }),

  check('a remove by value path of somebody who is no member succeeds', {
    verifies: [R['ENTRA-D25'], R['RFC7644-3.5.2.2-11']],
    needs: [...needs],
    consequence: everyCycle,
    async run({ from, expect }) {
      const { absent } = await from(removing)
      // The RFC can be read as noTarget; Entra can do nothing with it.
      expect(absent).toHaveStatus(200, 204, 400)
      expect.should(absent).toHaveStatus(200, 204)
    },
  }),

  check("a member is removed in Entra's default wording, and the others stay", {
    verifies: [R['ENTRA-D7'], R['ENTRA-GAL-12']],
    needs: [...needs],
    dialect: 'entra-legacy',
    consequence: emptied,
    async run(context) {
      const { byValue, people } = await context.from(removing)
      if (!byValue) return context.unsupported('the profile does not word it so')
      mustHave(context, byValue, people.b.id)
      expectChange(context, byValue, { minus: [people.b] })
    },
  }),

  check('a member is removed by a value array without $ref, and the others stay', {
    verifies: [R['ENTRA-D7']],
    needs: [...needs],
    dialect: 'entra-legacy',
    consequence: emptied,
    async run(context) {
      const { bare, people } = await context.from(removing)
      if (!bare) return context.unsupported('the profile does not word it so')
      mustHave(context, bare, people.c.id)
      expectChange(context, bare, { minus: [people.c] })
    },
  }),

  check('a remove by value array of somebody who is no member succeeds', {
    verifies: [R['ENTRA-D25']],
    needs: [...needs],
    dialect: 'entra-legacy',
    consequence: everyCycle,
    async run({ from, expect, unsupported }) {
      const { absentByValue, byValue, people } = await from(removing)
      if (!absentByValue || !byValue || memberIds(byValue.read).includes(people.b.id))
        return unsupported('the member could not be removed before')
      expect(absentByValue).toHaveStatus(200, 204)
    },
  }),

  check('somebody who is added and removed in one PATCH is no member', {
    verifies: [R['ENTRA-VAL-P05']],
    needs: [...needs],
    consequence: "Microsoft's validator fails its preview test, and the outcome depends on chance.",
    async run({ from, expect }) {
      const { addedAndRemoved, people } = await from(removing)
      expectChange({ expect }, addedAndRemoved, { minus: [people.a] })
    },
  }),

  check('replace sets the whole list of members', {
    verifies: [R['ENTRA-D22'], R['ENTRA-VAL-G10'], R['RFC7644-3.5.2.3-03']],
    needs: [...needs],
    consequence: noLeaver,
    async run({ from, expect }) {
      const { listed, people } = await from(replacing)
      expect(listed.patch).toHaveStatus(200, 204)
      expectMembers(expect, listed.read, [people.d.id])
    },
  }),

  check('replace without path sets the whole list of members', {
    verifies: [R['RFC7644-3.5.2.3-01'], R['RFC7644-3.5.2.3-03']],
    needs: [...needs],
    consequence: noLeaver,
    async run({ from, expect }) {
      const { pathless, people } = await from(replacing)
      expect(pathless.patch).toHaveStatus(200, 204)
      expectMembers(expect, pathless.read, [people.a.id, people.c.id])
    },
  }),

  check('the last member can be removed', {
    verifies: [R['ENTRA-D12'], R['RFC7644-3.5.2.2-05']],
    needs: [...needs],
    consequence: noLeaver,
    async run(context) {
      const { last, people } = await context.from(replacing)
      mustHave(context, last, people.d.id)
      expectChange(context, last, { minus: [people.d] })
    },
  }),

  check('a remove of members without value empties the group', {
    verifies: [R['RFC7644-3.5.2.2-03'], R['RFC7644-3.5.2.2-08']],
    needs: [...needs],
    consequence: noLeaver,
    async run({ from, expect, unsupported }) {
      const { cleared, pathless } = await from(replacing)
      if (cleared.before.length === 0) return unsupported(pathless.patch)
      expect(cleared.patch).toHaveStatus(200, 204)
      expectMembers(expect, cleared.read, [])
    },
  }),

  check('members who are added at the same time are all there', {
    verifies: [R['ENTRA-D24'], R['ENTRA-H10'], R['ENTRA-VALGAP-14']],
    needs: [...needs],
    consequence: 'Members go missing at random whenever several people join a group together.',
    async run({ from, expect }) {
      const { joins, joined, people } = await from(parallel)
      for (const answer of joins) expect(answer).toHaveStatus(200, 204)
      expectMembers(
        expect,
        joined,
        people.all.map(({ id }) => id),
      )
    },
  }),
])
