import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defects } from '../../mock/defects/index.js'
import { checkIds, type Proof, proofRun } from './prove.js'
import { proveAll } from './proveAll.js'
import { unproven } from './unproven.js'

/** The proof of the checks: each defect is caught by a check about it, each check catches a defect. */

let proofs = new Map<string, Promise<Proof>>()

beforeAll(async () => {
  proofs = await proveAll(defects)
  // A proof that nobody has asked for yet must not end the process when it breaks.
  for (const proof of proofs.values()) proof.catch(() => {})
})

describe('the clean mock', () => {
  test.each([
    ['all suites', false],
    ['the limit suites', true],
  ])('passes %s', { timeout: 300_000 }, async (_, limits) => {
    const report = await proofRun(limits)
    const short = report.checks.filter(({ verdict }) => ['failed', 'warned', 'error'].includes(verdict))
    expect(short.map(({ id, message, reason }) => `${id}: ${message ?? reason}`)).toEqual([])
  })
})

describe('a planted defect is caught by a check about it', { timeout: 1_800_000 }, () => {
  test.each(defects.map(({ id }) => id))('%s', async (id) => {
    const proof = await proofs.get(id)
    expect(proof?.caught, `undecided: ${proof?.errors.join(', ') || 'none'}`).not.toEqual([])
  })
})

describe('a check can fail', { timeout: 1_800_000 }, () => {
  const killed = async () => {
    const caught = (await Promise.all(proofs.values())).flatMap((proof) => proof.caught)
    const rest = checkIds().filter((id) => !caught.includes(id))
    // A check may catch a defect that is mainly about something else: what is left is tried on all of them.
    const others = rest.length ? await Promise.all((await proveAll(defects, rest)).values()) : []
    return new Set([...caught, ...others.flatMap((proof) => proof.caught)])
  }

  test('each catches a defect, or is listed with a reason; the list holds none that can, and none that is gone', async () => {
    const caught = await killed()
    expect(checkIds().filter((id) => !caught.has(id) && !unproven[id])).toEqual([])
    expect(Object.keys(unproven).filter((id) => caught.has(id) || !checkIds().includes(id))).toEqual([])
  })
})

afterAll(async () => {
  if (process.env.SELF_PROOF === 'print') process.stdout.write(table(await Promise.all(proofs.values())))
})

/** One line a defect: which checks about it catch it. */
function table(all: Proof[]): string {
  const width = Math.max(...all.map(({ id }) => id.length))
  const rows = all.map(({ id, caught }) => {
    const more = caught.length > 2 ? `  and ${caught.length - 2} more` : ''
    return `${id.padEnd(width)}  ${caught.slice(0, 2).join('  ') || 'NOT CAUGHT'}${more}`
  })
  const count = all.filter(({ caught }) => caught.length).length
  return `\n${'defect'.padEnd(width)}  caught by\n${rows.join('\n')}\n\n${all.length} defects, ${count} caught; ${checkIds().length} checks\n`
}
