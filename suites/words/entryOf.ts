import type { Answer } from '../../src/kit/Answer.js'
import type { JsonObject } from '../../src/scim/types.js'

/** The one entry of a list that is this resource; a refusal has none. */
export const entryOf = (answer: Answer, { id }: { id: string }): JsonObject | undefined =>
  answer.ok ? answer.resources.find((one) => one.id === id) : undefined
