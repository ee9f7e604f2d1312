import { ConfigError } from '../settings/ConfigError.js'
import { mask } from '../verdict/Redactor.js'
import { shellQuote } from '../verdict/shellQuote.js'
import { BaseUrl } from '../wire/BaseUrl.js'
import type { Grant } from '../wire/Credentials.js'
import type { CliOptions } from './options/CliOptions.js'
import { credentials } from './options/credentials.js'
import { rateOf } from './options/targetOptions.js'
import { mockToken, startMock } from './startMock.js'

/** The provider under test, and what it takes to reach it. */
export interface OpenTarget {
  url: string
  headers: Record<string, string>
  /** Fetches a token, where OAuth gives it. */
  grant?: Grant
  secrets: string[]
  /** The command line that repeats a check here. */
  replay(id: string, seed: number, fuzzPath?: string): string
  close(): Promise<void>
}

/**
 * Finds the target: a URL, or the embedded mock, which is started.
 * @throws ConfigError when there is none or its credentials cannot be sent
 */
export async function openTarget(options: CliOptions): Promise<OpenTarget> {
  const { mock, url, defect } = options
  const replay = (where: string[]) => (id: string, seed: number, path?: string) =>
    [
      'npx scim-conform replay',
      id,
      ...where,
      ...profile(options),
      `--seed ${seed}`,
      ...(path ? [`--fuzz-path ${path}`] : []),
    ].join(' ')
  if (mock) {
    const name = typeof mock === 'string' ? mock : 'fuze'
    const served = await startMock(name, { defects: defect, rate: rateOf(options) })
    const where = [`--mock ${shellQuote(name)}`, ...(defect?.length ? [`--defect ${defect.join(',')}`] : [])]
    return {
      ...served,
      headers: { authorization: `Bearer ${mockToken}` },
      secrets: [mockToken],
      replay: replay(where),
    }
  }
  if (!url)
    throw new ConfigError(
      'there is nothing to test: give --url https://host/scim/v2 (or SCIM_URL), or --mock to try the embedded provider',
    )
  if (defect?.length)
    throw new ConfigError('--defect plants faults in the embedded mock: it goes with --mock')
  const shown = String(new BaseUrl(url))
  return {
    url,
    ...(await credentials(options)),
    // A URL with secrets in it is read from the environment instead.
    replay: replay([shown.includes(mask) ? '--url "$SCIM_URL"' : `--url ${shellQuote(url)}`]),
    close: async () => {},
  }
}

const profile = ({ profile: name }: CliOptions) => (name ? [`--profile ${shellQuote(name)}`] : [])
