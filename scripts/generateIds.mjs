/** Writes `src/requirements/ids.ts`: one constant for each requirement, so that an editor shows what a check proves. */
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

export const target = 'src/requirements/ids.ts'

/** The text of the file, from the ledgers as they are. */
export function idsFile() {
  const rows = ['rfc', 'entra', 'fuze'].flatMap((ledger) =>
    JSON.parse(readFileSync(`fixtures/ledger/${ledger}.json`, 'utf8')),
  )
  return `// Written by scripts/generateIds.mjs from fixtures/ledger. Do not edit: run \`npm run generate\`.

/**
 * Ids of the requirements in \`fixtures/ledger\`, each with its sentence and its source: \`R['RFC7644-3.6-02']\`.
 * A slip of the pen is a type error.
 */
export const R = {
${rows.map(constant).join('\n')}
} as const

/** Id of a requirement of the ledgers. */
export type RequirementId = keyof typeof R
`
}

function constant({ id, statement, source, rfc, section }) {
  const from = rfc ? `RFC ${rfc} §${section}` : source
  const text = `${statement} — ${from}`.replace(/\s+/g, ' ').replaceAll('*/', '* /')
  return `  /** ${text} */\n  '${id}': '${id}',`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(target, idsFile())
