import { packageFile } from '../settings/packageFile.js'
import { readJson } from '../settings/readJson.js'
import type { Level } from './Level.js'
import { type Ledger, ledgers, type Requirement } from './Requirement.js'

interface CommonRow {
  id: string
  statement: string
  testable: Requirement['testable']
  condition: string
  how: string
}

interface RfcRow extends CommonRow {
  rfc: number
  section: string
  level: Level
  /** What a fair harness makes of a breach; see `fixtures/ledger/README.md`. */
  verdict: 'fail' | 'warn' | 'info' | 'accept-either' | 'none'
}

interface ClientRow extends CommonRow {
  area: string
  source: string
  level: 'MUST' | 'SHOULD' | 'INFO'
}

let cached: Map<string, Requirement> | undefined

/** All requirements of the RFC, Entra and Fuze ledgers by id, in the order of the files. Read once. */
export function loadRequirements(): Map<string, Requirement> {
  cached ??= new Map(ledgers.flatMap(readLedger).map((requirement) => [requirement.id, requirement]))
  return cached
}

function readLedger(ledger: Ledger): Requirement[] {
  const path = packageFile('fixtures', 'ledger', `${ledger}.json`)
  if (ledger === 'rfc') return readJson<RfcRow[]>(path).map(fromRfc)
  return readJson<ClientRow[]>(path).map((row) => fromClient(ledger, row))
}

function fromRfc(row: RfcRow): Requirement {
  return { ...common(row), ledger: 'rfc', source: `RFC ${row.rfc} §${row.section}`, level: rfcLevel(row) }
}

function rfcLevel({ verdict, level }: RfcRow): Level {
  // A MAY that says fail is about doing the optional thing wrongly, which is worth a warning.
  if (verdict === 'fail') return level === 'MAY' ? 'SHOULD' : level
  return verdict === 'warn' ? 'SHOULD' : 'MAY'
}

function fromClient(ledger: Ledger, row: ClientRow): Requirement {
  return {
    ...common(row),
    ledger,
    source: row.source,
    level: row.level === 'INFO' ? 'MAY' : row.level,
    role: row.area === 'simulator' ? 'simulator' : 'discovery',
  }
}

function common({
  id,
  statement,
  testable,
  condition,
  how,
}: CommonRow): Omit<Requirement, 'ledger' | 'source' | 'level'> {
  return { id, statement, testable, condition, how, role: 'discovery' }
}
