import type { Answer } from '../../src/kit/Answer.js'
import type { Expect } from '../../src/kit/expect/expect.js'
import { R } from '../../src/requirements/ids.js'

/** Whatever a lookup finds, it is answered with a list, for one hit, too. To be listed under `touches`: ENTRA-B3. */
export function expectList(expect: Expect, answer: Answer): void {
  if (answer.ok) expect.under(R['ENTRA-B3'])(answer).toBeList()
}
