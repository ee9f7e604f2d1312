import type { Consequence } from '../../kit/check.js'
import { levelFor } from '../../requirements/levelFor.js'
import { loadProfile } from '../../requirements/loadProfile.js'
import { loadRequirements } from '../../requirements/loadRequirements.js'
import type { Profile } from '../../requirements/Profile.js'
import { ConfigError } from '../../settings/ConfigError.js'
import { didYouMean } from '../../settings/didYouMean.js'
import { type CatalogueEntry, catalogue, entryOf } from '../catalogue.js'
import { exitCodes } from '../exitCodes.js'
import { type Defect, loadDefects } from '../startMock.js'

/** `scim-conform explain <id>`: a check, a requirement or a defect, and how they hang together. */
export async function explainCommand(id: string, options: { profile?: string }): Promise<number> {
  const profile = loadProfile(options.profile ?? 'entra')
  const entries = catalogue()
  const entry = entryOf(id)
  const requirement = loadRequirements().get(id.toUpperCase())
  if (requirement && !entry) return print(explainRequirement(requirement.id, profile, entries))
  const defects = await loadDefects()
  const defect = defects.find((one) => one.id === id)
  if (entry) return print(explainCheck(entry, profile, defects))
  if (defect) return print(explainDefect(defect, profile))
  const known = [
    ...entries.map((one) => one.id),
    ...loadRequirements().keys(),
    ...defects.map((one) => one.id),
  ]
  throw new ConfigError(`no check, requirement or defect has the id "${id}"${didYouMean(id, known)}`)
}

function explainCheck(
  { id, suite, check }: CatalogueEntry,
  profile: Profile,
  defects: readonly Defect[],
): string {
  const caught = defects.filter(({ requirements }) =>
    requirements.some((one) => check.verifies.includes(one)),
  )
  return paragraphs(
    `${id}\n${check.title}`,
    `Suite: ${suite.title}`,
    `Verifies:\n${check.verifies.map((one) => statement(one, profile)).join('\n')}`,
    check.consequence && consequences(check.consequence),
    check.type === 'invariant' &&
      'An invariant: it judges the traffic of other checks and sends nothing itself.',
    check.type === 'check' && check.needs?.length && `Needs: ${check.needs.join(', ')}`,
    check.type === 'check' && check.dialect && `PATCH dialect: ${check.dialect}`,
    check.type === 'check' && check.readOnly && 'Sends no write.',
    caught.length > 0 && `See it fail: npx scim-conform --mock --only ${id} --defect ${caught[0]?.id}`,
  )
}

function consequences(all: Consequence): string {
  if (typeof all === 'string') return `If it fails: ${all}`
  return Object.entries(all)
    .map(([story, consequence]) => `If it is ${story}: ${consequence}`)
    .join('\n')
}

function explainRequirement(id: string, profile: Profile, entries: CatalogueEntry[]): string {
  const requirement = loadRequirements().get(id)
  const by = entries.filter(({ check }) => check.verifies.includes(id)).map((one) => `  ${one.id}`)
  return paragraphs(
    statement(id, profile).trimStart(),
    requirement?.condition && `Applies when: ${requirement.condition}`,
    requirement?.how && `How it can be tested: ${requirement.how}`,
    by.length
      ? `Verified by:\n${by.join('\n')}`
      : `No check verifies it${requirement?.testable === 'no' ? ': from outside it cannot be decided' : ''}.`,
  )
}

function explainDefect({ id, title, requirements, ledger }: Defect, profile: Profile): string {
  return paragraphs(
    `${id}\n${title}`,
    `Breaks:\n${requirements.map((one) => statement(one, profile)).join('\n')}`,
    ledger.length && `Seen in the field: ${ledger.join(', ')} of fixtures/ledger/defects.json`,
    `See it: npx scim-conform --mock --defect ${id}`,
  )
}

function statement(id: string, profile: Profile): string {
  const requirement = loadRequirements().get(id)
  if (!requirement) return `  ${id}`
  const level = levelFor(id, profile, loadRequirements())
  return `  ${id} (${level === 'OFF' ? `not asked for by ${profile.name}` : level}) ${requirement.statement}\n    ${requirement.source}`
}

const paragraphs = (...parts: (string | number | false | undefined | null)[]): string =>
  `${parts.filter(Boolean).join('\n\n')}\n`

function print(text: string): number {
  process.stdout.write(text)
  return exitCodes.conforms
}
