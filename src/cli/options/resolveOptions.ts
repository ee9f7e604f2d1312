import { ConfigError } from '../../settings/ConfigError.js'
import type { CliOptions } from './CliOptions.js'
import { loadConfig } from './loadConfig.js'

/** Options from the environment. */
function fromEnvironment(env: NodeJS.ProcessEnv): CliOptions {
  const { SCIM_URL: url, SCIM_TOKEN: token, SCIM_OAUTH_CLIENT_SECRET: oauthClientSecret } = env
  return defined({ url, token, oauthClientSecret })
}

/**
 * All options of a command: command line beats environment beats configuration file.
 * @param given what commander parsed; absent options are undefined
 */
export async function resolveOptions(
  given: CliOptions,
  env: NodeJS.ProcessEnv = process.env,
): Promise<CliOptions> {
  const file = await loadConfig(given.config)
  const line = defined(given)
  // Commander's negatable options are true unless given, which must not beat the file.
  if (line.fuzz === true) delete line.fuzz
  if (line.color === true) delete line.color
  const environment = fromEnvironment(env)
  // A target named on the command line replaces the one of a weaker source, whichever kind it is.
  if (line.mock) delete environment.url
  if (environment.url) delete file.mock
  // So do credentials: SCIM_TOKEN in the shell does not get in the way of --basic.
  if (credentialOptions.some((name) => environment[name])) forget(file, credentialOptions)
  if (credentialOptions.some((name) => line[name])) {
    forget(file, credentialOptions)
    forget(environment, credentialOptions)
  }
  const merged = { ...file, ...environment, ...line }
  if (line.mock) delete merged.url
  if (line.url) delete merged.mock
  if (line.url && line.mock) throw new ConfigError('--url and --mock exclude each other: give one of them')
  return merged
}

/** Each of them is a way to prove who one is; they exclude each other. */
const credentialOptions = ['token', 'tokenFile', 'basic', 'oauthTokenUrl'] as const

function forget(options: CliOptions, names: readonly (keyof CliOptions)[]): void {
  for (const name of names) delete options[name]
}

function defined<T extends object>(options: T): T {
  return Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== undefined && value !== ''),
  ) as T
}
