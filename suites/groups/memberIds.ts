import type { Answer } from '../../src/kit/Answer.js'
import type { Expect } from '../../src/kit/expect/expect.js'
import { valuesAt } from '../../src/scim/valueAt.js'

/** Ids of the members that a group was read with. */
export const memberIds = ({ json }: Answer): string[] => valuesAt(json, 'members.value').map(String)

/** The group has exactly these members, each once, in any order. */
export function expectMembers(expect: Expect, read: Answer, ids: string[]): void {
  expect(read).toHaveStatus(200)
  expect(memberIds(read).sort(), 'the list of members', read).toBe([...ids].sort())
}
