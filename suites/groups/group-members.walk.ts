import { fill } from '../../src/client/fill.js'
import { patchBody } from '../../src/client/patchBody.js'
import type { Answer } from '../../src/kit/Answer.js'
import { isApplied } from '../../src/kit/expect/isApplied.js'
import type { Step } from '../../src/kit/expect/StepExpectation.js'
import type { Located } from '../../src/kit/Scim.js'
import type { Scenario } from '../../src/kit/scenario.js'
import type { PatchOperation } from '../../src/scim/types.js'
import { memberIds } from '../words/memberIds.js'
import type { ValuesByPath } from '../words/PatchRow.js'
import { patchAndRead } from '../words/patchAndRead.js'
import { team } from './groups.evidence.js'

type Context = Parameters<Scenario<unknown>['gather']>[0]

/** A member of the team, by letter. */
export type Letter = 'a' | 'b' | 'c' | 'd' | 'e' | 'f'

/** A change of the members of a group; `{a}` in its operations is the id of a member of the team. */
export interface MemberChange {
  operations: PatchOperation[]
  /** Who is a member before, and who is none. */
  has?: Letter[]
  lacks?: Letter[]
  /** Who is a member afterwards that was none, and the other way round; or all who are. */
  plus?: Letter[]
  minus?: Letter[]
  exactly?: Letter[]
  /** It changes nothing, and nothing is read after it. */
  unread?: true
}

/** A change that was sent, with what it should leave; or the answer because of which it was not. */
export type Changed = (Step & { had: string[]; leaves: ValuesByPath }) | { obstacle: Answer }

/**
 * Sends changes to one group, one after the other. One whose effect is not what it should be, or whose start is not
 * there, is tried again alone on a group of its own: what it is charged with is its own doing.
 */
export async function walkMembers<T extends MemberChange>(context: Context, changes: T[]) {
  const { scim, given, from } = context
  const people = await from(team)
  const idsOf = (letters: Letter[] = []) => letters.map((letter) => people[letter].id)
  const ids = Object.fromEntries(
    Object.entries(people).flatMap(([name, one]) => ('id' in one ? [[name, one.id]] : [])),
  )

  const send = async (group: Located, before: Answer, change: MemberChange): Promise<Changed | undefined> => {
    const had = memberIds(before)
    if (idsOf(change.has).some((id) => !had.includes(id))) return undefined
    if (idsOf(change.lacks).some((id) => had.includes(id))) return undefined
    const body = patchBody(...fill(change.operations, ids, 'the change'))
    const step = change.unread
      ? { patch: await scim.send('PATCH', group.path, { body }), read: before }
      : await patchAndRead(scim, group, body, before)
    return { ...step, had, leaves: leavesOf(change, had) }
  }
  const leavesOf = ({ plus, minus, exactly }: MemberChange, had: string[]): ValuesByPath => {
    if (exactly) return { 'members.value': idsOf(exactly) }
    if (minus) return { 'members.value': had.filter((id) => !idsOf(minus).includes(id)) }
    return Object.fromEntries(idsOf(plus).map((id) => [`members[value eq "${id}"].value`, id]))
  }
  const alone = async ({ has = [], ...change }: T): Promise<Changed> => {
    const members = [...new Set([...has, ...(change.exactly || change.minus ? (['f'] as const) : [])])]
    const group = await given.group(members.map((letter) => people[letter]))
    const first = await scim.get(group)
    return (await send(group, first, { ...change, has })) ?? { obstacle: first }
  }

  const group = await given.group()
  const outcomes = new Map<T, Changed>()
  let now = group.answer
  for (const change of changes) {
    const step = await send(group, now, change)
    if (!step) continue
    outcomes.set(change, step)
    if ('read' in step) now = step.read
  }
  const steps = [...outcomes.values()].flatMap((one) => ('patch' in one ? one : []))
  const dead = steps.every(({ patch }) => !patch.ok) ? steps[0]?.patch : undefined
  for (const change of changes) {
    const known = outcomes.get(change)
    if (known && isSettled(known)) continue
    outcomes.set(change, dead ? { obstacle: dead } : await alone(change))
  }
  return { people, group, now, outcomes }
}

/** A refusal needs no second look, and neither does what came out as it should. */
function isSettled(changed: Changed): boolean {
  if ('obstacle' in changed) return false
  const { leaves, ...step } = changed
  return !step.patch.ok || !step.read.ok || isApplied(step, leaves)
}
