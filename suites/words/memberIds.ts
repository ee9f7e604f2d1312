import type { Answer } from '../../src/kit/Answer.js'
import type { Expect } from '../../src/kit/expect/expect.js'
import { member, valueAt, valuesAt } from '../../src/scim/valueAt.js'

/** Ids of the members that a group was read with, also of those that are no objects but plain ids. */
export const memberIds = ({ json }: Answer): string[] =>
  valuesAt(json, 'members')
    .flat()
    .map((one) => String(typeof one === 'string' ? one : member(one, 'value')))

/** Whether the members are objects, as they should be; that they are is the statement of another check. */
export const hasObjects = ({ json }: Answer): boolean => {
  const members = valueAt(json, 'members') ?? []
  return Array.isArray(members) && members.every((one) => member(one, 'value') !== undefined)
}

/** The group has exactly these members, each once, in any order. */
export function expectMembers(expect: Expect, read: Answer, ids: string[]): void {
  expect(memberIds(read).sort(), 'the list of members', read).toBe([...ids].sort())
}
