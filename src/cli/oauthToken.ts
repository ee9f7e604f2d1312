import {
  allowInsecureRequests,
  ClientSecretBasic,
  ClientSecretPost,
  clientCredentialsGrantRequest,
  processClientCredentialsResponse,
} from 'oauth4webapi'
import { ConfigError } from '../settings/ConfigError.js'
import { TargetError } from '../wire/TargetError.js'
import type { CliOptions } from './options/CliOptions.js'

/**
 * A bearer token by OAuth 2.0 client credentials (RFC 6749 §4.4), as Entra fetches it (ENTRA-I3): the secret in the
 * header, and where that is refused in the body.
 * @throws ConfigError when an option is missing; TargetError when no token is given
 */
export async function oauthToken(options: CliOptions): Promise<string> {
  const { oauthTokenUrl = '', oauthClientId: client_id, oauthClientSecret: secret, oauthScope } = options
  if (!client_id || !secret)
    throw new ConfigError(
      '--oauth-token-url needs --oauth-client-id and --oauth-client-secret (or SCIM_OAUTH_CLIENT_SECRET)',
    )
  if (!URL.canParse(oauthTokenUrl)) throw new ConfigError(`--oauth-token-url "${oauthTokenUrl}" is not a URL`)
  const server = { issuer: new URL(oauthTokenUrl).origin, token_endpoint: oauthTokenUrl }
  const client = { client_id }
  const parameters: Record<string, string> = oauthScope ? { scope: oauthScope } : {}
  const insecure = { [allowInsecureRequests]: oauthTokenUrl.startsWith('http:') }
  let reason = ''
  for (const method of [ClientSecretBasic(secret), ClientSecretPost(secret)]) {
    try {
      const response = await clientCredentialsGrantRequest(server, client, method, parameters, {
        ...insecure,
        signal: AbortSignal.timeout((options.timeout ?? 10) * 1000),
      })
      return (await processClientCredentialsResponse(server, client, response)).access_token
    } catch (error) {
      reason = explain(error)
    }
  }
  throw new TargetError(
    `${oauthTokenUrl} gives no token: ${reason.replaceAll(secret, '[redacted]')}. Check --oauth-client-id, --oauth-client-secret and --oauth-scope.`,
  )
}

function explain(error: unknown): string {
  const {
    message,
    error: code,
    error_description,
    cause,
  } = error as Error & { error?: string; error_description?: string; cause?: { code?: string } }
  if (code) return error_description ? `${code} (${error_description})` : code
  return cause?.code ? `${message} (${cause.code})` : message
}
