import type { MockOptions } from '../../mock/createMock.js'
import type { Suite } from '../../src/kit/suite.js'
import { loadProfile } from '../../src/requirements/loadProfile.js'
import type { Profile } from '../../src/requirements/Profile.js'
import type { RunOptions } from '../../src/run/RunOptions.js'
import { type MockRun, runOnMock } from './runOnMock.js'
import { inSimulatedTime } from './simulatedTime.js'

/**
 * Runs suites against a fresh mock, in simulated time, at the profile's rate, which is the limit of the mock, too:
 * all suites have something to judge, and the limits are judged the same on a busy machine.
 */
export function runOnPacedMock(
  suites: Suite[],
  {
    profile: asked,
    mock = {},
    ...options
  }: { profile: string | Profile; mock?: MockOptions } & Partial<Omit<RunOptions, 'profile'>>,
): Promise<MockRun> {
  const profile = typeof asked === 'string' ? loadProfile(asked) : asked
  const rate = profile.rate.perSecond ?? 10
  const createOnly = profile.createOnly.map(({ path }) => path)
  return inSimulatedTime(() =>
    runOnMock(suites, {
      profile,
      rate,
      mock: { ratePerSecond: rate, ...(createOnly.length > 0 ? { createOnly } : {}), ...mock },
      ...options,
    }),
  )
}
