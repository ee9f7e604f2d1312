import { describe, expect, test } from 'vitest'
import { exchangeOf } from '../../tests/support/exchange.js'
import { leveled, requirement } from '../../tests/support/samples.js'
import { type CheckSpec, check } from '../kit/check.js'
import { invariant } from '../kit/invariant.js'
import { suite } from '../kit/suite.js'
import { levelFor } from '../requirements/levelFor.js'
import { loadRequirements } from '../requirements/loadRequirements.js'
import type { Profile } from '../requirements/Profile.js'
import { Discovery } from '../scim/Discovery.js'
import { matches, plan, type Selection } from './plan.js'

describe('a glob', () => {
  test.each([
    ['deleting', 'deleting/a-user-is-gone', true],
    ['deleting', 'deleting-more/a', false],
    ['deleting/*', 'deleting/a', true],
    ['*/a-user', 'deleting/a-user', true],
    ['*user*', 'deleting/a-user-is-gone', true],
    ['deleting/a-user-is-gone', 'deleting/a-user-is-gone', true],
    ['deleting/a-user', 'deleting/a-user-is-gone', false],
    ['deleting/?', 'deleting/a', true],
    ['deleting/?', 'deleting/ab', false],
    ['d.leting/*', 'deleting/a', false],
    ['(deleting)/[a]', 'deleting/a', false],
    ['*', 'any/thing', true],
  ])('%s and %s: %s', (glob, id, expected) => {
    expect(matches(glob, id)).toBe(expected)
  })
})

const noted = exchangeOf({ answer: { bulk: { supported: false } } })
const discovery = new Discovery({
  serviceProviderConfig: noted,
  resourceTypes: exchangeOf({ answer: { Resources: [{ name: 'User' }] } }),
  schemas: exchangeOf({ status: 404 }),
})

const spec = (extra: Partial<CheckSpec> = {}): CheckSpec => ({
  verifies: [requirement.MUST],
  run: () => {},
  ...extra,
})

/** What becomes of one check: whether it runs, and if not why. */
function fate(
  extra: Partial<CheckSpec>,
  selection: Selection = {},
  changed: Partial<Profile> = {},
  rate: number | null = 10,
) {
  const profile = { ...leveled(), ...changed }
  const levelOf = (id: string) => levelFor(id, profile, loadRequirements())
  const [planned] = plan([suite('topic', 'Topic', [check('it is', spec(extra))])], selection, {
    profile,
    discovery,
    rate,
    levelOf,
  })
  return planned ? (planned.excuse ?? { verdict: planned.level }) : 'left out'
}

describe('a check runs', () => {
  test.each<[string, Partial<CheckSpec>, string]>([
    ['a MUST', {}, 'MUST'],
    ['a SHOULD', { verifies: [requirement.SHOULD] }, 'SHOULD'],
    ['a MAY', { verifies: [requirement.MAY] }, 'MAY'],
    ['the highest of several', { verifies: [requirement.OFF, requirement.MAY, requirement.MUST] }, 'MUST'],
  ])('with the level of %s', (_, extra, level) => {
    expect(fate(extra)).toEqual({ verdict: level })
  })
})

describe('a check does not run', () => {
  test.each<[string, Partial<CheckSpec>, Selection, Partial<Profile>, object]>([
    [
      'whose requirements the profile does not ask for',
      { verifies: [requirement.OFF] },
      {},
      {},
      { verdict: 'skipped', reason: 'the profile entra does not ask for what it verifies' },
    ],
    [
      'that writes, in a read-only run',
      {},
      { readOnly: true },
      {},
      { verdict: 'skipped', reason: 'it writes, and the run is read-only' },
    ],
    [
      'that is fuzzed, without fuzzing',
      { fuzzed: true },
      { noFuzz: true },
      {},
      { verdict: 'skipped', reason: expect.stringContaining('--no-fuzz') },
    ],
    [
      'in a dialect that the client never uses',
      { dialect: 'entra-legacy' },
      {},
      { patch: { dialects: ['rfc'] as never } },
      { verdict: 'skipped', reason: expect.stringContaining('dialect') },
    ],
    [
      'that needs what the provider denies',
      { needs: ['bulk'] },
      {},
      {},
      { verdict: 'unsupported', reason: 'ServiceProviderConfig says "bulk":{"supported":false}' },
    ],
    [
      'that needs groups where there are none',
      { needs: ['groups'] },
      {},
      {},
      { verdict: 'unsupported', reason: '/ResourceTypes lists User' },
    ],
    [
      'that needs groups, for a client without',
      { needs: ['groups'] },
      {},
      { resources: ['User'] },
      { verdict: 'skipped', reason: expect.stringContaining('provisions users only') },
    ],
    [
      'that needs schemas where there are none',
      { needs: ['schemas'] },
      {},
      {},
      { verdict: 'unsupported', reason: '/Schemas answered 404' },
    ],
    [
      'that needs DELETE, for a client without',
      { needs: ['hardDelete'] },
      {},
      { hardDelete: false },
      { verdict: 'skipped', reason: expect.stringContaining('sends no DELETE') },
    ],
    [
      'that needs disabling, for a client without',
      { needs: ['disable'] },
      {},
      { disable: 'none' },
      { verdict: 'skipped', reason: expect.stringContaining('disables by none') },
    ],
    [
      'of create-only attributes where nothing names one',
      { needs: ['createOnly'] },
      {},
      { createOnly: [] },
      { verdict: 'unsupported', reason: expect.stringContaining('set on create only') },
    ],
  ])('%s', (_, extra, selection, profile, expected) => {
    expect(fate(extra, selection, profile)).toEqual(expected)
  })

  test('of the pace, where there is none', () => {
    expect(fate({ needs: ['pace'] }, {}, {}, null)).toEqual({
      verdict: 'skipped',
      reason: 'the run has no rate limit (--rate off)',
    })
    expect(fate({ needs: ['pace'] })).toEqual({ verdict: 'MUST' })
  })
})

describe('a selection', () => {
  const runs = { verdict: 'MUST' }
  test.each<[Selection, object | string]>([
    [{}, runs],
    [{ only: ['topic'] }, runs],
    [{ only: ['other', 'topic/it-is'] }, runs],
    [{ only: ['other'] }, 'left out'],
    [{ only: [] }, runs],
    [{ skip: ['topic/*'] }, 'left out'],
    [{ only: ['topic'], skip: ['*/it-is'] }, 'left out'],
    [{ requirements: [requirement.MUST] }, runs],
    [{ requirements: [requirement.MAY] }, 'left out'],
    [{ levels: ['MUST', 'MAY'] }, runs],
    [{ levels: ['SHOULD'] }, 'left out'],
    [{ ids: ['topic/it-is'] }, runs],
    [{ ids: [] }, 'left out'],
    [
      { readOnly: true, only: ['topic'] },
      { verdict: 'skipped', reason: 'it writes, and the run is read-only' },
    ],
  ])('%j', (selection, expected) => {
    expect(fate({}, selection)).toEqual(expected)
  })

  test.each<[Selection, object | string]>([
    [{ only: ['earlier/id-*'] }, runs],
    [{ ids: ['earlier/id-of-it'] }, runs],
    [{ skip: ['earlier/*'] }, 'left out'],
  ])('%j names it by an id that it had before', (selection, expected) => {
    expect(fate({ formerly: ['earlier/id-of-it'] }, selection)).toEqual(expected)
  })

  test.each([
    ['credentials', {}, 'unsupported'],
    ['credentials', { 'x-key': 'a' }, undefined],
    ['bearer', { 'x-key': 'a' }, 'unsupported'],
  ] as const)('the need %s of a run with the headers %j: %s', (need, headers, verdict) => {
    const one = suite('topic', 'Topic', [
      check('it is', { verifies: [requirement.MUST], needs: [need], run() {} }),
    ])
    const context = { profile: leveled(), discovery, rate: null, levelOf: () => 'MUST' as const }
    const [planned] = plan([one], {}, { ...context, credentials: { headers } })
    expect(planned?.excuse?.verdict).toBe(verdict)
  })

  test('by level leaves out what the profile does not ask for', () => {
    expect(fate({ verifies: [requirement.OFF] }, { levels: ['MUST', 'SHOULD', 'MAY'] })).toBe('left out')
  })

  test('read-only keeps what only reads, and invariants', () => {
    expect(fate({ readOnly: true }, { readOnly: true })).toEqual(runs)
    const one = suite('topic', 'Topic', [invariant('it holds', { verifies: [requirement.MUST] })])
    const planned = plan(
      [one],
      { readOnly: true, noFuzz: true },
      { profile: leveled(), discovery, rate: null, levelOf: () => 'MUST' },
    )
    expect(planned.map(({ id, excuse }) => [id, excuse])).toEqual([['topic/it-holds', undefined]])
  })
})
