import { expect, test } from 'vitest'
import { catalogue, entryOf } from '../../src/cli/catalogue.js'
import released from './check-ids-0.1.0.json' with { type: 'json' }

/** Ids are a contract (docs/stability.md): baselines, links and `replay` hold on to them. */

test('every id that was released still names a check', () => {
  expect(released.length).toBe(858)
  expect(released.filter((id) => !entryOf(id))).toEqual([])
})

test('no id names two checks, now or formerly', () => {
  const all = catalogue().flatMap(({ id, check }) => [id, ...(check.formerly ?? [])])
  expect(all.filter((id, at) => all.indexOf(id) !== at)).toEqual([])
})

test('no id is longer than 80 characters', () => {
  expect(
    catalogue()
      .filter(({ id }) => id.length > 80)
      .map(({ id }) => id),
  ).toEqual([])
})
