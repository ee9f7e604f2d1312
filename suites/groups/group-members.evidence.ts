import { patchBody } from '../../src/client/patchBody.js'
import { payload } from '../../src/client/payload.js'
import type { Step } from '../../src/kit/expect/StepExpectation.js'
import type { Located, Scim } from '../../src/kit/Scim.js'
import { scenario } from '../../src/kit/scenario.js'
import type { JsonObject, PatchOperation } from '../../src/scim/types.js'
import { Together } from '../../src/wire/Together.js'
import { patchAndRead } from '../words/patchAndRead.js'
import { team } from './groups.evidence.js'
import { memberIds } from './memberIds.js'

/** A change of a group, with the members that it had before: a check judges its own step, not the one before it. */
export interface MemberStep extends Omit<Step, 'before'> {
  before: string[]
}

/** Walks a group from one PATCH to the next, with a GET after each. */
function walker(scim: Scim, group: Located, start: string[]) {
  let now = start
  return async (body: JsonObject): Promise<MemberStep> => {
    const step = await patchAndRead(scim, group, body)
    const before = now
    now = memberIds(step.read)
    return { ...step, before }
  }
}

const add = (...ids: string[]): PatchOperation => ({
  op: 'add',
  path: 'members',
  value: ids.map((value) => ({ value })),
})

const removeOne = (id: string): PatchOperation => ({ op: 'remove', path: `members[value eq "${id}"]` })

/** An empty group gets members in every wording. */
export const adding = scenario(
  'members are added to a group in every wording',
  async ({ given, scim, from, random, profile }) => {
    const people = await from(team)
    const { a, b, c, d, e } = people
    const group = await given.group()
    const walk = walker(scim, group, [])
    const legacy = profile.patch.dialects.includes('entra-legacy')
    return {
      people,
      several: await walk(patchBody(add(a.id, b.id))),
      pathless: await walk(patchBody({ op: 'add', value: { members: [{ value: c.id }] } })),
      capital: legacy ? await walk(payload('entra-legacy-add-member', { memberId: d.id })) : undefined,
      present: await walk(patchBody(add(a.id))),
      unknown: await walk(patchBody(add(e.id, random.guid()))),
    }
  },
)

/** Six people join a group at the same moment. */
export const parallel = scenario(
  'six members join a group at the same time',
  async ({ given, scim, from }) => {
    const people = await from(team)
    const group = await given.group()
    const together = new Together(people.all.length)
    const joins = await Promise.all(people.all.map(({ id }) => scim.patch(group, [add(id)], { together })))
    return { people, group, joins, joined: await scim.get(group) }
  },
)

/** The six leave in every wording. */
export const removing = scenario(
  'members are removed from a group in every wording',
  async ({ scim, from, profile }) => {
    const { people, group, joined } = await from(parallel)
    const { a, b, c } = people
    const walk = walker(scim, group, memberIds(joined))
    const legacy = profile.patch.dialects.includes('entra-legacy')
    const removal = payload('entra-legacy-remove-member', { memberId: b.id })
    const bare = patchBody({ op: 'Remove', path: 'members', value: [{ value: c.id }] })
    return {
      ...{ people, group },
      byFilter: await walk(patchBody(removeOne(a.id))),
      user: await scim.get(a),
      absent: await scim.patch(group, [removeOne(a.id)]),
      byValue: legacy ? await walk(removal) : undefined,
      absentByValue: legacy ? await scim.send('PATCH', group.path, { body: removal }) : undefined,
      bare: legacy ? await walk(bare) : undefined,
      addedAndRemoved: await walk(patchBody(add(a.id), removeOne(a.id))),
    }
  },
)

/** The whole list of the group is replaced, and emptied. */
export const replacing = scenario(
  'the members of a group are replaced and emptied',
  async ({ scim, from }) => {
    const { people, group, addedAndRemoved } = await from(removing)
    const { a, c, d } = people
    const walk = walker(scim, group, memberIds(addedAndRemoved.read))
    const both = { members: [{ value: a.id }, { value: c.id }] }
    return {
      people,
      listed: await walk(payload('entra-validator-add-member', { memberId: d.id })),
      last: await walk(patchBody(removeOne(d.id))),
      pathless: await walk(patchBody({ op: 'replace', value: both })),
      cleared: await walk(patchBody({ op: 'remove', path: 'members' })),
    }
  },
)
