import { describe, expect, test } from 'vitest'
import { defects } from '../../mock/defects/index.js'
import { Random } from '../../src/kit/Random.js'
import { checkIds, prove } from './prove.js'
import { unproven } from './unproven.js'

/** A part of the proof of the checks. The whole of it is `npm run self-proof`. */

const seed = 7644
const size = 60

/** Defects drawn by chance, the same ones for the same seed. */
function drawn(): string[] {
  const random = new Random(seed, 'defects')
  const left = defects.map(({ id }) => id)
  return Array.from({ length: size }, () => left.splice(random.below(left.length), 1)[0] ?? '').sort()
}

test('the clean mock passes everything that is asked of anybody', { timeout: 60_000 }, async () => {
  const { failing, errors } = await prove({})
  expect(failing).toEqual([])
  expect(errors).toEqual([])
})

describe(`each of ${size} defects out of ${defects.length}, drawn with the seed ${seed}, is caught by a check about it`, () => {
  test.each(drawn())('%s', { timeout: 60_000 }, async (defect) => {
    const { caught, errors } = await prove({ defect })
    expect(caught, `undecided: ${errors.join(', ') || 'none'}`).not.toEqual([])
  })
})

test('the list of checks that no defect can make fail names no check that is gone', () => {
  expect(Object.keys(unproven).filter((id) => !checkIds().includes(id))).toEqual([])
})
