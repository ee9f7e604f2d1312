import type { Defect } from '../../mock/defects/Defect.js'
import { loadProfile } from '../requirements/loadProfile.js'
import { ConfigError } from '../settings/ConfigError.js'

/** Token of the embedded mock, which everybody may know. */
export const mockToken = 'fuze-mock-token'

export type { Defect }

/** The defects that can be planted in the mock. The mock is large, and most commands do without it. */
export const loadDefects = async (): Promise<readonly Defect[]> =>
  (await import('../../mock/defects/index.js')).defects

/** How the mock departs from its profile. */
export interface StartMockOptions {
  defects?: string[]
  port?: number
  host?: string
  token?: string
  /** Requests per second, `null` for no limit; absent for the profile's. */
  rate?: number | null
}

/**
 * Serves the mock provider with the limits and the create-only attributes of a profile.
 * @throws ConfigError where the profile, a defect or the port cannot be had
 */
export async function startMock(profileName: string, options: StartMockOptions = {}) {
  const profile = loadProfile(profileName)
  const ratePerSecond = options.rate === undefined ? profile.rate.perSecond : (options.rate ?? undefined)
  const createOnly = profile.createOnly.map(({ path }) => path)
  // Only here: a run against a URL and --help have no use for the mock.
  const { createMock } = await import('../../mock/createMock.js')
  try {
    const mock = createMock({
      token: options.token ?? mockToken,
      ratePerSecond,
      ...(createOnly.length ? { createOnly } : {}),
      defects: options.defects ?? [],
    })
    return { ...(await mock.listen({ port: options.port, host: options.host })), ratePerSecond }
  } catch (error) {
    throw new ConfigError(`the mock cannot be started: ${(error as Error).message}`)
  }
}
