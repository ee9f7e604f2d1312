import type { Answer } from '../../src/kit/Answer.js'
import type { Expect } from '../../src/kit/expect/expect.js'
import { type Invariant, type InvariantSpec, invariant } from '../../src/kit/invariant.js'
import type { Discovery } from '../../src/scim/Discovery.js'
import { isProjected, type Returned, returnedResources } from './returnedResources.js'

/**
 * An invariant of every user and group that an answer shows.
 * @param whole leaves out answers whose request named the attributes that it wants
 */
export function everyResource(
  title: string,
  verifies: string[],
  consequence: string,
  judge: (one: Returned, expect: Expect, answer: Answer, discovery: Discovery) => void,
  { whole = false, ...spec }: { whole?: boolean } & Pick<InvariantSpec, 'touches' | 'slug' | 'formerly'> = {},
): Invariant {
  return invariant(title, {
    ...spec,
    verifies,
    consequence,
    applies: (answer) => returnedResources(answer).length > 0 && !(whole && isProjected(answer)),
    judge(answer, expect, discovery) {
      for (const one of returnedResources(answer)) judge(one, expect, answer, discovery)
    },
  })
}
