import type { Answer } from '../../src/kit/Answer.js'
import type { Located, Scim } from '../../src/kit/Scim.js'
import type { JsonObject, PatchOperation } from '../../src/scim/types.js'
import { urns } from '../../src/scim/urns.js'

/** A PATCH and what a GET shows afterwards. */
export interface Step {
  patch: Answer
  read: Answer
}

/** The body of a PATCH with these operations. */
export const patchBody = (...operations: PatchOperation[]): JsonObject => ({
  schemas: [urns.patchOp],
  Operations: operations,
})

/** Sends a PATCH body as it is, then reads the resource. */
export async function patchAndRead(scim: Scim, resource: Located, body: JsonObject): Promise<Step> {
  const patch = await scim.send('PATCH', resource.path, { body })
  return { patch, read: await scim.get(resource) }
}

/** What a scenario sends wherever the needs of the check are met. @throws Error when it did not */
export function sent<T>(evidence: T | undefined): T {
  if (evidence === undefined) throw new Error('the scenario did not send what this check judges')
  return evidence
}
