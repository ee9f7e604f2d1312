import type { Json } from '../../scim/types.js'
import { type Sink, silent } from './Findings.js'
import { type Step, StepExpectation } from './StepExpectation.js'

/**
 * Whether `expect(step).toBeApplied(effect, { keeps })` would hold, for a scenario that goes on from it.
 * @throws PreconditionFailure where the read after a success is refused
 */
export function isApplied(
  step: Step,
  effect: Record<string, Json | undefined>,
  keeps: string[] = [],
): boolean {
  const broken: unknown[] = []
  const sink: Sink = { ...silent, fail: (details) => void broken.push(details) }
  new StepExpectation(step, sink).toBeApplied(effect, { keeps })
  return broken.length === 0
}
