import { createMock, type MockOptions } from '../../mock/createMock.js'
import type { Suite } from '../../src/kit/suite.js'
import { loadProfile } from '../../src/requirements/loadProfile.js'
import type { Profile } from '../../src/requirements/Profile.js'
import type { RunOptions } from '../../src/run/RunOptions.js'
import { run } from '../../src/run/run.js'
import type { Report } from '../../src/verdict/Report.js'

/** Token of the mocks that tests start. */
export const token = 'mock-token-for-tests'

/** What a run on a mock of its own gave. */
export interface MockRun {
  report: Report
  /** Users and groups on the mock after clean-up. */
  left: number
}

/** Runs suites against a fresh mock, in this process unless a socket is asked for; unpaced and without limiter unless told otherwise. */
export async function runOnMock(
  suites: Suite[],
  {
    mock: mockOptions = {},
    profile = 'entra',
    socket = false,
    ...options
  }: { mock?: MockOptions; profile?: string | Profile; socket?: boolean } & Partial<
    Omit<RunOptions, 'profile'>
  > = {},
): Promise<MockRun> {
  const mock = createMock({ token, ...mockOptions })
  const served = socket ? await mock.listen() : undefined
  try {
    const report = await run({
      ...(served
        ? { url: served.url }
        : { url: `http://mock.test${mock.basePath}`, fetch: (request) => mock.fetch(request) }),
      suites,
      profile: typeof profile === 'string' ? loadProfile(profile) : profile,
      rate: null,
      seed: 1,
      timeoutMs: 5000,
      headers: { authorization: `Bearer ${token}` },
      secrets: [token],
      ...options,
    })
    return { report, left: mock.store.users().length + mock.store.groups().length }
  } finally {
    await served?.close()
  }
}
