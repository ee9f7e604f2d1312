import type { Answer } from '../../src/kit/Answer.js'
import type { CheckContext } from '../../src/kit/CheckContext.js'
import { R } from '../../src/requirements/ids.js'
import { isEmpty, sameValue } from '../../src/scim/sameValue.js'
import type { Json, JsonObject } from '../../src/scim/types.js'
import { valueAt } from '../../src/scim/valueAt.js'

/** How values are judged. */
interface Keeping {
  /** That values are kept is what the check itself is about; of others, ENTRA-C7 is said on the way. */
  own?: boolean
}

/**
 * States that an answer shows what was sent. A changed value is a failure; one that differs in case only is one for
 * clients that rely on it (ENTRA-C7), since the RFC leaves the case of most attributes to the provider (RFC 7643 §7).
 * A value that vanished is a warning where the attribute is advertised, and a remark elsewhere: it is not supported.
 */
export function expectKept(
  context: CheckContext,
  paths: string[],
  sent: JsonObject,
  answer: Answer,
  { own = false }: Keeping = {},
): void {
  const { expect, profile, note } = context
  const exactly = expect.under(R['ENTRA-C7'])
  const changed = own ? expect : exactly
  const lost = own ? expect.should : expect.under(R['ENTRA-C7'], 'SHOULD')
  for (const path of paths.filter((one) => !profile.writeOnly.includes(one))) {
    const wanted = valueAt(sent, path)
    const got = valueAt(answer.json, path)
    if (isEmpty(wanted) || isSpelledOut(wanted, got)) continue
    const caseOnly = !sameValue(wanted, got) && sameValue(folded(wanted), folded(got))
    if (!isEmpty(got)) (caseOnly ? exactly : changed)(got, path, answer).toMean(wanted)
    else if (isAdvertised(context, path)) lost(got, path, answer).toMean(wanted)
    else note(`${path} is not supported: it was sent and is not there`)
  }
}

/** A boolean that is shown as a text: that values have their types is a sentence of its own. */
const isSpelledOut = (wanted: Json | undefined, got: Json | undefined): boolean =>
  typeof wanted === 'boolean' && String(got).toLowerCase() === String(wanted) && wanted !== got

const isAdvertised = ({ discovery }: CheckContext, path: string): boolean =>
  path === 'externalId' || discovery.attribute('User', path).supported

const folded = (value: Json | undefined): Json | undefined =>
  value === undefined ? undefined : (JSON.parse(JSON.stringify(value).toLowerCase()) as Json)
