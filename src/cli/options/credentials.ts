import { readFileSync } from 'node:fs'
import { validateHeaderName, validateHeaderValue } from 'node:http'
import { ConfigError } from '../../settings/ConfigError.js'
import type { Grant } from '../../wire/Credentials.js'
import type { CliOptions } from './CliOptions.js'
import { transportOptions } from './targetOptions.js'

/** How the provider is told who asks. */
export interface GivenCredentials {
  /** Headers that every request carries. */
  headers: Record<string, string>
  /** Fetches further ones, where OAuth gives the token. */
  grant?: Grant
  /** Texts in them that must never be shown. */
  secrets: string[]
}

/** @throws ConfigError when they contradict each other or cannot be sent */
export async function credentials(options: CliOptions): Promise<GivenCredentials> {
  const { basic, header = [], oauthClientSecret, oauthTokenUrl } = options
  const grant = oauthTokenUrl
    ? (await import('../oauthGrant.js')).oauthGrant(options, transportOptions(options))
    : undefined
  const token = options.tokenFile ? readToken(options.tokenFile) : options.token?.trim()
  if ((token !== undefined || grant) && basic !== undefined)
    throw new ConfigError('--token and --basic exclude each other: give one of them')
  const custom = header.map(parseHeader)
  const headers: Record<string, string> = Object.fromEntries(custom)
  const secrets = [...custom.flatMap(secretsIn), ...(oauthClientSecret ? [oauthClientSecret] : [])]
  if (token) {
    headers.authorization = `Bearer ${token}`
    secrets.push(token)
  }
  if (basic) {
    if (!basic.includes(':'))
      throw new ConfigError('--basic needs a user name and a password: --basic user:password')
    const encoded = Buffer.from(basic).toString('base64')
    headers.authorization = `Basic ${encoded}`
    secrets.push(basic, encoded, basic.slice(basic.indexOf(':') + 1))
  }
  for (const [name, value] of Object.entries(headers)) assertSendable(name, value)
  return { headers, secrets, grant }
}

function readToken(file: string): string {
  try {
    const token = readFileSync(file, 'utf8').trim()
    if (token) return token
  } catch (error) {
    throw new ConfigError(`--token-file ${file} cannot be read: ${(error as Error).message}`)
  }
  throw new ConfigError(`--token-file ${file} is empty`)
}

function parseHeader(text: string): [string, string] {
  const colon = text.indexOf(':')
  if (colon < 1) throw new ConfigError("--header needs a name and a value: --header 'X-Tenant: one'")
  return [text.slice(0, colon).trim().toLowerCase(), text.slice(colon + 1).trim()]
}

/** A header's value, and the credentials behind the scheme: `Bearer abc` holds the secret `abc`. */
function secretsIn([name, value]: [string, string]): string[] {
  const [, behind] = /authorization/.test(name) ? (/^\S+ +(.+)$/.exec(value) ?? []) : []
  return behind === undefined ? [value] : [value, behind]
}

/** Node's own message would show the value, which is a secret. */
function assertSendable(name: string, value: string): void {
  try {
    validateHeaderName(name)
  } catch {
    throw new ConfigError(`"${name}" is no name of a header`)
  }
  try {
    validateHeaderValue(name, value)
  } catch {
    throw new ConfigError(`the value of the header ${name} has characters that cannot be sent (line breaks?)`)
  }
}
