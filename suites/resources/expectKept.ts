import type { Answer } from '../../src/kit/Answer.js'
import type { CheckContext } from '../../src/kit/CheckContext.js'
import { R } from '../../src/requirements/ids.js'
import { isEmpty, sameValue } from '../../src/scim/sameValue.js'
import type { Json, JsonObject } from '../../src/scim/types.js'
import { valueAt } from '../../src/scim/valueAt.js'

/**
 * States that an answer shows what was sent. A changed value is a failure; one that differs in case only is one for
 * clients that rely on it (ENTRA-C7), since the RFC leaves the case of most attributes to the provider (RFC 7643 §7).
 * A value that vanished is a warning where the attribute is advertised, and a remark elsewhere: it is not supported.
 */
export function expectKept(context: CheckContext, paths: string[], sent: JsonObject, answer: Answer): void {
  for (const path of paths.filter((one) => !context.profile.writeOnly.includes(one))) {
    const wanted = valueAt(sent, path)
    const got = valueAt(answer.json, path)
    if (isEmpty(wanted)) continue
    if (isEmpty(got)) {
      if (isAdvertised(context, path)) context.expect.should(got, path, answer).toMean(wanted)
      else context.note(`${path} is not supported: it was sent and is not there`)
    } else if (sameValue(folded(wanted), folded(got)))
      context.expect.under(R['ENTRA-C7'])(got, path, answer).toMean(wanted)
    else context.expect(got, path, answer).toMean(wanted)
  }
}

const isAdvertised = ({ discovery }: CheckContext, path: string): boolean =>
  path === 'externalId' || discovery.attribute('User', path).supported

const folded = (value: Json | undefined): Json | undefined =>
  value === undefined ? undefined : (JSON.parse(JSON.stringify(value).toLowerCase()) as Json)
