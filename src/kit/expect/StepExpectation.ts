import { isEmpty, sameValue } from '../../scim/sameValue.js'
import type { Json, JsonObject } from '../../scim/types.js'
import { valuesAt } from '../../scim/valueAt.js'
import { Answer } from '../Answer.js'
import { PreconditionFailure } from '../PreconditionFailure.js'
import type { Sink } from './Findings.js'
import { show } from './show.js'

/** A write (PATCH, PUT) and what a GET shows afterwards; `before` is the resource as it was. */
export interface Step {
  patch: Answer
  read: Answer
  before?: JsonObject
}

/** Whether something that `expect` was given is a step. */
export const isStep = (subject: unknown): subject is Step =>
  typeof subject === 'object' &&
  subject !== null &&
  'patch' in subject &&
  'read' in subject &&
  subject.patch instanceof Answer &&
  subject.read instanceof Answer

/** What can be expected of a write: three outcomes, three stories (refused, ignored, wrong). */
export class StepExpectation {
  constructor(
    private readonly step: Step,
    private readonly sink: Sink,
  ) {}

  /**
   * It succeeded and shows in the next read.
   * @param effect paths with the values that they have afterwards; absent, null and [] are one, and a list is wanted
   *   at `emails.value` of all addresses in any order
   * @param options.keeps paths that are as `before`
   * @throws PreconditionFailure where the read after a success is refused
   */
  toBeApplied(effect: Record<string, Json | undefined>, { keeps = [] }: { keeps?: string[] } = {}): this {
    this.sink.state()
    const { patch, before } = this.step
    const wanted = Object.entries(effect).map(([path, value]) => `${path} is ${show(value)}`)
    if (!patch.ok) {
      this.sink.fail({
        message: patch.summary,
        expected: [`success (2xx), and afterwards ${wanted.join(', ')}`],
        actual: patch.described,
        story: 'refused',
        fault: 'status',
        evidence: [patch.exchange],
      })
      return this
    }
    this.mustBeReadable()
    const effects = Object.entries(effect).map(([path, value]) => this.compare(path, value))
    if (effects.length > 0 && effects.every(Boolean)) this.sink.prove(patch.exchange)
    for (const path of keeps) if (before) this.compare(path, wholeAt(before, path))
    return this
  }

  /**
   * It was refused (4xx or 501) and left everything as it was, or it was applied.
   * @param effect as for {@link toBeApplied}
   * @param untouched paths with the values that they keep after a refusal
   */
  toBeAppliedOrRefused(
    effect: Record<string, Json | undefined>,
    untouched: Record<string, Json | undefined> = {},
  ): this {
    const { patch } = this.step
    if (patch.ok) return this.toBeApplied(effect)
    return this.toBeRefused(untouched)
  }

  /** It was refused (4xx or 501), and the next read shows these values still. */
  toBeRefused(untouched: Record<string, Json | undefined> = {}): this {
    this.sink.state()
    const { patch } = this.step
    const { status } = patch
    if ((status < 400 || status >= 500) && status !== 501) {
      this.sink.fail({
        message: patch.summary,
        expected: ['a refusal (4xx, or 501), with nothing changed'],
        actual: patch.described,
        fault: 'status',
        evidence: [patch.exchange],
      })
      return this
    }
    this.mustBeReadable()
    for (const [path, value] of Object.entries(untouched)) this.compare(path, value)
    return this
  }

  /** That the resource is still there to be read is the statement of another check. */
  private mustBeReadable(): void {
    if (!this.step.read.ok) throw new PreconditionFailure(this.step.read, 'what came of it cannot be read')
  }

  /** @returns whether it holds */
  private compare(path: string, wanted: Json | undefined): boolean {
    const { patch, read, before } = this.step
    const got = readAs(wanted, read.json, path)
    // A value in an array is another value where a plain one is due.
    const wrapped = Array.isArray(got) && !Array.isArray(wanted) && !isEmpty(wanted)
    if (sameValue(wanted, got) && !wrapped) return true
    this.sink.fail({
      message: `${path} is ${show(got)} after ${patch.summary}`,
      expected: [`${path} is ${show(wanted)}`],
      actual: `${path} is ${show(got)}`,
      story: before && sameValue(readAs(wanted, before, path), got) ? 'ignored' : 'wrong',
      subject: path,
      evidence: [patch.exchange, read.exchange],
    })
    return false
  }
}

/** What stands at a path; where a list is wanted, all of it: `emails.value` is the list of the addresses. */
function readAs(wanted: Json | undefined, resource: Json | undefined, path: string): Json | undefined {
  const all = valuesAt(resource, path)
  return Array.isArray(wanted) && !Array.isArray(all[0]) ? all : all[0]
}

/** What stands at a path: a list where it is more than one value. */
function wholeAt(resource: Json, path: string): Json | undefined {
  const all = valuesAt(resource, path)
  return all.length > 1 ? all : all[0]
}
