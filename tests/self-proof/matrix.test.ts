import { afterAll, describe, expect, test } from 'vitest'
import { defects } from '../../src/mock/defects/index.js'
import { checkIds, type Proof, proofRun, prove } from './prove.js'
import { unproven } from './unproven.js'

/** The proof of the checks: each defect is caught by a check about it, each check catches a defect. */

const proofs: Proof[] = []

describe('the clean mock', () => {
  test.each([
    ['all suites', false],
    ['the limit suites', true],
  ])('passes %s', { timeout: 120_000 }, async (_, limits) => {
    const report = await proofRun(limits)
    const short = report.checks.filter(({ verdict }) => ['failed', 'warned', 'error'].includes(verdict))
    expect(short.map(({ id, message, reason }) => `${id}: ${message ?? reason}`)).toEqual([])
  })
})

describe('a planted defect is caught by a check about it', () => {
  test.each(defects.map((defect) => [defect.id, defect] as const))(
    '%s',
    { timeout: 120_000 },
    async (_, defect) => {
      const proof = await prove(defect)
      proofs.push(proof)
      expect(proof.about, `caught only by ${proof.caught.join(', ') || 'nothing'}`).not.toEqual([])
    },
  )
})

describe('a check can fail', () => {
  test('each catches a defect, or is listed with a reason', () => {
    const caught = new Set(proofs.flatMap((proof) => proof.caught))
    expect(checkIds().filter((id) => !caught.has(id) && !unproven[id])).toEqual([])
  })

  test('the list of those that cannot holds none that can, and none that is gone', () => {
    const caught = new Set(proofs.flatMap((proof) => proof.caught))
    expect(Object.keys(unproven).filter((id) => caught.has(id) || !checkIds().includes(id))).toEqual([])
  })
})

afterAll(() => {
  if (process.env.SELF_PROOF === 'print') process.stdout.write(table())
})

/** One line a defect: how many checks it breaks, and which of them are about it. */
function table(): string {
  const rows = proofs.map(
    ({ defect, caught, about }) =>
      `${defect.id.padEnd(44)} ${String(caught.length).padStart(3)}  ${about.slice(0, 3).join('  ')}${about.length > 3 ? `  and ${about.length - 3} more` : ''}`,
  )
  return `\n${'defect'.padEnd(44)} caught by\n${rows.join('\n')}\n\n${proofs.length} defects, ${proofs.filter(({ about }) => about.length).length} caught; ${checkIds().length} checks\n`
}
