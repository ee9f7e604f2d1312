import type { Step } from '../../src/kit/expect/StepExpectation.js'
import type { Located, Scim } from '../../src/kit/Scim.js'
import type { JsonObject } from '../../src/scim/types.js'

/** Sends a PATCH body as it is, then reads the resource. @param before the resource as it was, where it is known */
export async function patchAndRead(
  scim: Scim,
  resource: Located,
  body: JsonObject,
  before?: JsonObject,
): Promise<Step> {
  const patch = await scim.send('PATCH', resource.path, { body })
  return { patch, read: await scim.get(resource), ...(before ? { before } : {}) }
}
