import type { Answer } from '../../src/kit/Answer.js'
import type { Step } from '../../src/kit/expect/StepExpectation.js'
import type { Located, Scim } from '../../src/kit/Scim.js'
import type { JsonObject } from '../../src/scim/types.js'
import { isObject } from '../../src/scim/valueAt.js'

/**
 * Sends a PATCH body as it is, then reads the resource.
 * @param before the answer that shows the resource as it was, by which "ignored" and "wrong" are told apart
 */
export async function patchAndRead(
  scim: Scim,
  resource: Located,
  body: JsonObject,
  before?: Answer,
): Promise<Step> {
  const patch = await scim.send('PATCH', resource.path, { body })
  const was = before?.json
  return { patch, read: await scim.get(resource), ...(isObject(was) ? { before: was } : {}) }
}
