import { expect, test } from 'vitest'
import { check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { runOnMock } from '../support/runOnMock.js'

/** A check that stated nothing never passes, whoever wrote it. */

const own = suite('own', 'A suite of somebody’s own', [
  check('it is empty', { async run() {} }),
  check('it loops over nothing', {
    async run({ expect }) {
      const evidence: { active: boolean }[] = []
      for (const one of evidence) expect(one.active, 'active').toBe(true)
    },
  }),
  check('it states something', {
    run: async ({ scim, expect }) => void expect(await scim.list('User', { count: 1 })).toBeList(),
  }),
  check('it forgets to wait', {
    async run({ scim, expect }) {
      void scim.get({ path: '/Users' })
      expect(true, 'it').toBe(true)
    },
  }),
])

test('what stated nothing is unsupported, what stated something is not', async () => {
  const { report } = await runOnMock([own])
  const told = Object.fromEntries(report.checks.map(({ id, verdict, reason }) => [id, reason ?? verdict]))
  expect(told).toEqual({
    'own/it-is-empty': 'there was nothing to judge',
    'own/it-loops-over-nothing': 'there was nothing to judge',
    'own/it-states-something': 'passed',
    'own/it-forgets-to-wait': 'passed',
  })
  expect(report.summary).toMatchObject({ unsupported: 2, passed: 2, conformant: true })
})
