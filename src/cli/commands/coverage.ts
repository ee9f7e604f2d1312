import { loadRequirements } from '../../requirements/loadRequirements.js'
import type { Requirement } from '../../requirements/Requirement.js'
import { catalogue } from '../catalogue.js'
import { exitCodes } from '../exitCodes.js'

/** One row of `coverage --json`. */
interface Entry {
  id: string
  ledger: string
  testable: string
  verifiedBy: string[]
  waiver: string | null
}

/** `scim-conform coverage`: which requirements are verified by which checks. */
export async function coverageCommand({
  json,
  uncovered,
}: {
  json?: boolean
  uncovered?: boolean
}): Promise<number> {
  const by = verifiers()
  const all = [...loadRequirements().values()].map((one): Entry => {
    const verifiedBy = by.get(one.id) ?? []
    return {
      id: one.id,
      ledger: one.ledger,
      testable: one.testable,
      verifiedBy,
      waiver: verifiedBy.length ? null : waiverOf(one),
    }
  })
  const entries = uncovered
    ? all.filter(({ verifiedBy, waiver }) => verifiedBy.length === 0 && waiver === null)
    : all
  const totals = Object.fromEntries(
    ['rfc', 'entra', 'fuze'].map((ledger) => [ledger, total(all.filter((one) => one.ledger === ledger))]),
  )
  process.stdout.write(json ? `${JSON.stringify({ entries, totals }, null, 2)}\n` : asText(entries, totals))
  return exitCodes.conforms
}

/** The checks that state something about a requirement: as their own sentence, or on the way. */
function verifiers(): Map<string, string[]> {
  const by = new Map<string, string[]>()
  for (const { id, check } of catalogue())
    for (const one of new Set([...check.verifies, ...(check.touches ?? [])]))
      by.set(one, [...(by.get(one) ?? []), id])
  return by
}

function waiverOf({ role, testable }: Requirement): string | null {
  if (role === 'simulator') return "binds the identity provider's side, not the provider's"
  return testable === 'no' ? 'cannot be decided from outside' : null
}

interface Total {
  entries: number
  testable: number
  verified: number
}

function total(entries: Entry[]): Total {
  const testable = entries.filter(({ waiver }) => waiver === null)
  return {
    entries: entries.length,
    testable: testable.length,
    verified: testable.filter(({ verifiedBy }) => verifiedBy.length).length,
  }
}

function asText(entries: Entry[], totals: Record<string, Total>): string {
  const rows = entries.map(
    ({ id, verifiedBy, waiver }) =>
      `${id.padEnd(24)} ${verifiedBy.join(', ') || (waiver ? `— ${waiver}` : '— no check')}`,
  )
  const sums = Object.entries(totals).map(
    ([ledger, { testable, verified }]) =>
      `${ledger}: ${verified} of ${testable} testable requirements verified`,
  )
  return `${[...rows, '', ...sums].join('\n')}\n`
}
