import { expect, test } from 'vitest'
import { builtInProfiles } from '../../src/requirements/builtInProfiles.js'
import { loadProfile } from '../../src/requirements/loadProfile.js'
import { suites } from '../../suites/index.js'
import { runOnMock } from '../support/runOnMock.js'
import { limitSuites } from './prove.js'

/** No false alarm: whoever asks, the exemplary provider passes. */
test.each(builtInProfiles())(
  'the clean mock passes everything under the profile %s',
  { timeout: 120_000 },
  async (name) => {
    const createOnly = loadProfile(name).createOnly.map(({ path }) => path)
    const { report, left } = await runOnMock(suites, {
      profile: name,
      mock: createOnly.length ? { createOnly } : {},
      selection: { skip: limitSuites.map((id) => `${id}/*`) },
    })
    const short = report.checks.filter(({ verdict }) => ['failed', 'warned', 'error'].includes(verdict))
    expect(short.map(({ id, message, reason }) => `${id}: ${message ?? reason}`)).toEqual([])
    expect(report.summary.passed).toBeGreaterThan(0)
    expect(report.cleanup.left).toEqual([])
    expect(left).toBe(0)
  },
)
