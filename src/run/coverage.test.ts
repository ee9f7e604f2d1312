import { expect, test } from 'vitest'
import { leveled, requirement } from '../../tests/support/samples.js'
import { levelFor } from '../requirements/levelFor.js'
import { loadRequirements } from '../requirements/loadRequirements.js'
import type { CheckResult, Finding, Level, Verdict } from '../verdict/Report.js'
import { coverage, requirementTexts } from './coverage.js'

const requirements = loadRequirements()
const profile = leveled()
/** A further MUST of the profile. */
const other =
  [...requirements.keys()].find(
    (id) =>
      id !== requirement.MUST &&
      levelFor(id, profile, requirements) === 'MUST' &&
      requirements.get(id)?.testable === 'yes',
  ) ?? ''

const result = (
  verdict: Verdict,
  verifies: string[],
  level: Level = 'MUST',
  reason?: string,
): CheckResult => ({
  id: 'a/1',
  suite: 'a',
  title: 'a',
  verdict,
  level,
  verifies,
  proves: verifies[0],
  stated: ['passed', 'failed', 'warned', 'info', 'error'].includes(verdict) ? verifies.slice(0, 1) : [],
  findings: { failed: [finding('MUST')], warned: [finding('SHOULD')] }[verdict as string],
  reason,
  durationMs: 0,
  exchanges: [],
})

const finding = (level: Level, broken: string = requirement.MUST): Finding => ({
  requirement: broken,
  level,
  story: 'wrong',
  message: '',
  expected: [],
  actual: '',
  faulty: [],
})

const of = (...checks: CheckResult[]) => coverage(checks, profile, requirements)

test.each<[Verdict, number, number]>([
  ['passed', 1, 0],
  ['failed', 1, 1],
  ['warned', 1, 0],
  ['info', 1, 0],
  ['error', 0, 0],
  ['skipped', 0, 0],
  ['unsupported', 0, 0],
])('a check that %s verifies %i and violates %i', (verdict, verified, violated) => {
  const found = of(result(verdict, [requirement.MUST]))
  expect([found.verified, found.violated.length]).toEqual([verified, violated])
})

test('a breach is charged to the requirement that it breaks, not to those of the check that saw it', () => {
  const check = { ...result('failed', [requirement.MUST]), findings: [finding('MUST', other)] }
  expect(of(check).violated).toEqual([other])
})

test('the same sentence in other documents is verified with it; what is only touched, when it is stated', () => {
  const check = {
    ...result('passed', [requirement.MUST, requirement.SHOULD]),
    stated: [requirement.MUST, other],
  }
  expect(of(check).verified).toBe(3)
  expect(of({ ...check, stated: [other] }).verified).toBe(1)
  expect(of({ ...check, stated: [] }).verified).toBe(0)
})

test('what is not verified is named with the reason that a check gives, or that there was no check', () => {
  const { notCovered, testable, verified } = of(
    result('unsupported', [requirement.MUST], 'MUST', 'it has none'),
    result('passed', [requirement.SHOULD]),
  )
  expect(notCovered.find(({ id }) => id === requirement.MUST)?.why).toBe('it has none')
  expect(notCovered.find(({ id }) => id === requirement.MAY)?.why).toBe('no check of this run verifies it')
  expect(notCovered.map(({ id }) => id)).not.toContain(requirement.SHOULD)
  expect(notCovered).toHaveLength(testable - verified)
})

test('totals count what the profile asks for, of the provider', () => {
  const { total, testable } = of()
  const asked = [...requirements.values()].filter(
    ({ id, role }) => role !== 'simulator' && levelFor(id, profile, requirements) !== 'OFF',
  )
  expect(total).toBe(asked.length)
  expect(testable).toBe(asked.filter((one) => one.testable !== 'no').length)
})

test('texts are those of the ledger, with the level that the profile gives; unknown ids are left out', () => {
  const texts = requirementTexts([requirement.MUST, requirement.MAY, 'NONE-1'], profile, requirements)
  expect(Object.keys(texts)).toEqual([requirement.MUST, requirement.MAY])
  expect(texts[requirement.MAY]).toMatchObject({
    id: requirement.MAY,
    level: 'MAY',
    statement: requirements.get(requirement.MAY)?.statement,
  })
})
