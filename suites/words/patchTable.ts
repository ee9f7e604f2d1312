import type { CheckContext } from '../../src/kit/CheckContext.js'
import { type Check, check } from '../../src/kit/check.js'
import type { Step } from '../../src/kit/expect/StepExpectation.js'
import type { Need } from '../../src/kit/needs.js'
import { type Scenario, scenario } from '../../src/kit/scenario.js'
import { urns } from '../../src/scim/urns.js'
import { valueAt } from '../../src/scim/valueAt.js'
import { attributeOf } from './attributeOf.js'
import { isServed } from './isServed.js'
import type { PatchRow, PatchStep, ValuesByPath } from './PatchRow.js'
import { type Walked, type WalkOptions, walkSteps } from './walkSteps.js'

/** A table of PATCH operations: the walk that sends them, and a check for each row. */
export interface PatchTable {
  walk: Scenario<Walked<PatchRow | PatchStep>>
  checks: Check[]
  /** What came of a row, for further checks of it. Ends the check where it could not be sent. */
  outcome(
    context: Pick<CheckContext, 'from' | 'unsupported'>,
    row: PatchRow | PatchStep,
  ): Promise<Step & { leaves: ValuesByPath }>
}

/**
 * Makes the walk and the checks of a table. Rows whose attributes the provider does not advertise, or whose wording the
 * client does not use, are not sent; a step without a title only prepares the ones after it.
 * @param name what happens to the user, for the reader of the evidence
 */
export function patchTable(name: string, rows: (PatchRow | PatchStep)[], options?: WalkOptions): PatchTable {
  const walk = scenario(name, (context) =>
    walkSteps(
      context,
      rows.filter((row) => isSent(row, context)),
      options,
    ),
  )
  const checks = rows.filter((row) => 'title' in row).map((row) => checkOf(row, walk))
  return { walk, checks, outcome: (context, row) => outcomeOf(context, walk, row) }
}

function checkOf(row: PatchRow, walk: PatchTable['walk']): Check {
  const { title, verifies, keptBy, needs = [], keeps = [], orRefused, rare, slug, formerly, dialect } = row
  return check(title, {
    verifies,
    touches: keptBy ? [keptBy] : [],
    needs: ['patch', ...needsOf(row), ...needs],
    consequence: row.consequence,
    ...{ dialect, formerly, ...(slug ? { slug } : {}) },
    async run(context) {
      const { expect } = context
      const { leaves, ...step } = await outcomeOf(context, walk, row)
      if (orRefused && !step.patch.ok) {
        expect(step).toBeRefused(asBefore(step, Object.keys(leaves)))
        if (orRefused.scimType) expect.should(step.patch).toHaveScimType(orRefused.scimType)
        if (orRefused.warned) expect.should(step.patch).toSucceed()
        return
      }
      const judged = rare ? expect.should : expect
      judged(step).toBeApplied(leaves, { keeps: keptBy ? [] : keeps })
      if (keptBy) expect.under(keptBy)(step).toBeApplied({}, { keeps })
    },
  })
}

/** What came of a row. Ends the check where it could not be sent. */
async function outcomeOf(
  { from, unsupported }: Pick<CheckContext, 'from' | 'unsupported'>,
  walk: PatchTable['walk'],
  row: PatchRow | PatchStep,
): Promise<Step & { leaves: ValuesByPath }> {
  const outcome = (await from(walk)).outcomes.get(row)
  if (!outcome) throw new Error('the walk did not send what this check judges')
  if (!('obstacle' in outcome))
    return isServed(outcome.step.patch) || ('vital' in row && row.vital)
      ? { ...outcome.step, leaves: outcome.leaves }
      : unsupported(outcome.step.patch)
  return unsupported(outcome.missing ? `${outcome.missing} was not stored as sent` : outcome.obstacle)
}

const asBefore = ({ before }: Step, paths: string[]) =>
  Object.fromEntries(paths.map((path) => [path, valueAt(before, path)]))

/**
 * Attributes without which a row has no object. Schemas need not list externalId, which all resources have; and without
 * `active` a client that disables by it can do nothing for leavers, whatever the schemas say.
 */
const attributesOf = ({ start = {}, leaves }: PatchStep): string[] =>
  [...new Set([...Object.keys(start), ...Object.keys(leaves)].map(attributeOf))].filter(
    (path) => !['externalId', 'active', urns.enterpriseUser].includes(path),
  )

const needsOf = (row: PatchStep): Need[] =>
  attributesOf(row).flatMap((path) => [
    ...(path.startsWith(urns.enterpriseUser) ? ['enterprise' as const] : []),
    `attribute:${path}` as const,
  ])

const isSent = (
  row: PatchRow | PatchStep,
  { discovery, profile }: Pick<CheckContext, 'discovery' | 'profile'>,
) =>
  attributesOf(row).every((path) => discovery.attribute('User', path).supported) &&
  (!('dialect' in row) || !row.dialect || profile.patch.dialects.includes(row.dialect))
