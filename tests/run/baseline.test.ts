import { expect, test } from 'vitest'
import type { BaselineEntry } from '../../src/verdict/Baseline.js'
import { runBehind } from '../support/behind.js'
import { sample, samples } from '../support/samples.js'

const failing = (name: string) =>
  sample(name, async ({ scim, expect }) => void expect(await scim.list('User')).toHaveStatus(418), {
    formerly: [`sample/${name}-before`],
  })

const outcome = async (entry: Omit<BaselineEntry, 'verdict' | 'reason'>, only?: string[]) => {
  const content = { entries: [{ verdict: 'failed' as const, reason: 'ABC-1', ...entry }] }
  const { report } = await runBehind(samples(failing('one'), failing('two')), undefined, {
    baseline: { file: 'b.json', content },
    selection: { only },
  })
  const { conformant } = report.summary
  return { conformant, cause: report.causes?.[0], ...report.baseline }
}

test('a baseline accepts a check by the id that it had before', async () => {
  expect(await outcome({ check: 'sample/one-before' })).toMatchObject({
    conformant: false,
    accepted: 1,
    new: ['sample/two'],
    stale: [],
  })
})

test('a baseline accepts all that a cause explains', async () => {
  const { cause } = await outcome({ cause: 'refused/nothing' })
  expect(cause?.checks).toEqual(['sample/one', 'sample/two'])
  expect(await outcome({ cause: cause?.id })).toMatchObject({
    conformant: true,
    accepted: 2,
    new: [],
    stale: [],
    cause: { accepted: true },
  })
})

test('a cause that is not there is stale in a whole run, and nowhere else', async () => {
  expect((await outcome({ cause: 'refused/nothing' })).stale).toEqual(['refused/nothing'])
  expect((await outcome({ cause: 'refused/nothing' }, ['sample/one'])).stale).toEqual([])
})
