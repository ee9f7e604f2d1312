import type { CheckContext } from '../../src/kit/CheckContext.js'
import type { Created } from '../../src/kit/Given.js'
import { sameValue } from '../../src/scim/sameValue.js'
import { valueAt } from '../../src/scim/valueAt.js'

/** Ends a check where the provider did not keep a value that a specimen was created with: other checks judge that. */
export function mustKeep(
  { unsupported }: Pick<CheckContext, 'unsupported'>,
  specimen: Created,
  path: string,
): void {
  const [sent, kept] = [valueAt(specimen.sent, path), valueAt(specimen.resource, path)]
  if (!sameValue(sent, kept)) unsupported(`${specimen.answer.summary}, and did not keep ${path}`)
}
