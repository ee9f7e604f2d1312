import { expect, test } from 'vitest'
import { builtInProfiles } from '../../src/requirements/builtInProfiles.js'
import { suites } from '../../suites/index.js'
import { runOnPacedMock } from '../support/runOnPacedMock.js'

/** No false alarm: whoever asks, the exemplary provider passes. */

const timeout = 120_000

test.each(builtInProfiles())(
  'the clean mock passes everything under the profile %s',
  { timeout },
  async (profile) => {
    const { report, left } = await runOnPacedMock(suites, { profile })
    const short = report.checks.filter(({ verdict }) => ['failed', 'warned', 'error'].includes(verdict))
    expect(short.map(({ id, message, reason }) => `${id}: ${message ?? reason}`)).toEqual([])
    expect(report.summary.passed).toBeGreaterThan(0)
    expect(report.cleanup.left).toEqual([])
    expect(left).toBe(0)
  },
)

test('under the profile entra every check has something to judge', { timeout }, async () => {
  const { report } = await runOnPacedMock(suites, { profile: 'entra' })
  const silent = report.checks.filter(({ reason }) => reason?.startsWith('there was nothing to judge'))
  expect(silent.map(({ id }) => id)).toEqual([])
})
