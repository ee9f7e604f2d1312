import type { CheckContext } from '../../src/kit/CheckContext.js'
import type { Expect } from '../../src/kit/expect/expect.js'
import { isServed } from '../words/isServed.js'
import { type Step, walks } from './create-only.evidence.js'

/** Judges one request of the walk, for each create-only attribute that it was sent about. */
export const eachStep =
  (name: string, judge: (step: Step, expect: Expect) => void) =>
  async ({ from, expect, unsupported }: CheckContext) => {
    const walked = await from(walks)
    const steps = walked.flatMap((walk) => walk.steps.get(name) ?? [])
    const [none] = walked.filter(({ steps }) => steps.size === 0)
    if (steps.length === 0)
      return unsupported(none ? (none.first ?? none.created) : 'the attribute cannot be addressed so')
    const missing = steps.map(({ answer, read }) => (isServed(answer) ? read : answer)).find((one) => !one.ok)
    if (missing) return unsupported(missing)
    for (const step of steps) judge(step, expect)
  }
