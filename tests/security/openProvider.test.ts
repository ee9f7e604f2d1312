import { expect, test } from 'vitest'
import authentication from '../../suites/security/authentication.js'
import challenges from '../../suites/security/challenges.js'
import guardedWrites from '../../suites/security/guarded-writes.js'
import { runOnMock } from '../support/runOnMock.js'

const suites = [authentication, challenges, guardedWrites]

const open = { defects: ['auth-no-token-accepted', 'auth-wrong-token-accepted'] }

test('where nobody is asked for credentials, no check of challenges passes', async () => {
  const { report, left } = await runOnMock(suites, { mock: open })
  const passed = report.checks.filter(({ verdict }) => verdict === 'passed').map(({ id }) => id)
  expect(passed).toEqual(['authentication/the-token-opens-every-discovery-document'])
  expect(report.summary.error).toBe(0)
  expect(left).toBe(0)
})

test('a run without credentials says that it can judge none of this', async () => {
  const { report } = await runOnMock(suites, { mock: open, headers: {}, secrets: [] })
  expect([...new Set(report.checks.map(({ verdict, reason }) => `${verdict}: ${reason}`))]).toEqual([
    'unsupported: the run has no credentials that could be left out or changed',
    'unsupported: the run has no bearer token that could be left out or changed',
  ])
})
