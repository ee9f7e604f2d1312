import { levelFor } from '../../requirements/levelFor.js'
import { loadProfile } from '../../requirements/loadProfile.js'
import { loadRequirements } from '../../requirements/loadRequirements.js'
import { isSelected } from '../../run/plan.js'
import { type Level, levels } from '../../verdict/Report.js'
import { type CatalogueEntry, catalogue } from '../catalogue.js'
import { exitCodes } from '../exitCodes.js'
import { assertKnown } from '../options/assertKnown.js'
import type { CliOptions } from '../options/CliOptions.js'
import { selectionOf } from '../options/selectionOf.js'

/** `scim-conform list`: the checks by suite, with the level that the profile gives them. */
export async function listCommand(options: CliOptions & { json?: boolean }): Promise<number> {
  assertKnown(options)
  const profile = loadProfile(options.profile ?? 'entra')
  const listed = catalogue()
    .map((one) => ({ ...one, level: levelOf(one) }))
    .filter((one) => isSelected(one, selectionOf(options)))
    .filter(({ check }) => !options.readOnly || check.type === 'invariant' || check.readOnly)
  process.stdout.write(options.json ? asJson(listed) : asText(listed, profile.name))
  return exitCodes.conforms

  function levelOf({ check }: CatalogueEntry): Level | 'OFF' {
    const active = check.verifies.map((id) => levelFor(id, profile, loadRequirements()))
    return levels.find((level) => active.includes(level)) ?? 'OFF'
  }
}

type Listed = CatalogueEntry & { level: Level | 'OFF' }

function asJson(listed: Listed[]): string {
  const rows = listed.map(({ id, suite, check, level }) => ({
    id,
    suite: suite.id,
    title: check.title,
    level,
    verifies: check.verifies,
    needs: check.type === 'check' ? (check.needs ?? []) : [],
    invariant: check.type === 'invariant',
  }))
  return `${JSON.stringify(rows, null, 2)}\n`
}

function asText(listed: Listed[], profile: string): string {
  const suites = [...new Set(listed.map(({ suite }) => suite))]
  const sections = suites.map((suite) => {
    const rows = listed
      .filter((one) => one.suite === suite)
      .map(({ id, level }) => `  ${level.padEnd(6)} ${id}`)
    return `${suite.title}\n${rows.join('\n')}\n`
  })
  return `${sections.join('\n')}\n${listed.length} checks in ${suites.length} suites; levels as the profile ${profile} sees them, OFF: not asked for\n`
}
