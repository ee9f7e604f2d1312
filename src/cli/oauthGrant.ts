import {
  allowInsecureRequests,
  ClientSecretBasic,
  ClientSecretPost,
  clientCredentialsGrantRequest,
  customFetch,
  processClientCredentialsResponse,
} from 'oauth4webapi'
import { ConfigError } from '../settings/ConfigError.js'
import type { Grant } from '../wire/Credentials.js'
import { fetchOver } from '../wire/fetchOver.js'
import type { TransportSettings } from '../wire/HttpTransport.js'
import { TargetError } from '../wire/TargetError.js'
import type { CliOptions } from './options/CliOptions.js'

/**
 * Bearer tokens by OAuth 2.0 client credentials (RFC 6749 §4.4), as Entra fetches them (ENTRA-I3): the secret in the
 * header, and where that is refused in the body. The grant throws a TargetError when no token is given.
 * @param settings how to reach the token endpoint: as the provider
 * @throws ConfigError when an option is missing
 */
export function oauthGrant(options: CliOptions, settings: TransportSettings): Grant {
  const { oauthTokenUrl = '', oauthClientId: client_id, oauthClientSecret: secret, oauthScope } = options
  if (!client_id || !secret)
    throw new ConfigError(
      '--oauth-token-url needs --oauth-client-id and --oauth-client-secret (or SCIM_OAUTH_CLIENT_SECRET)',
    )
  if (!URL.canParse(oauthTokenUrl)) throw new ConfigError(`--oauth-token-url "${oauthTokenUrl}" is not a URL`)
  const server = { issuer: new URL(oauthTokenUrl).origin, token_endpoint: oauthTokenUrl }
  const client = { client_id }
  const parameters: Record<string, string> = oauthScope ? { scope: oauthScope } : {}
  const how = {
    [allowInsecureRequests]: oauthTokenUrl.startsWith('http:'),
    [customFetch]: fetchOver(settings),
  }
  return async () => {
    let reason = ''
    for (const method of [ClientSecretBasic(secret), ClientSecretPost(secret)]) {
      try {
        const response = await clientCredentialsGrantRequest(server, client, method, parameters, how)
        const granted = await processClientCredentialsResponse(server, client, response)
        const { access_token: token, expires_in } = granted
        return {
          headers: { authorization: `Bearer ${token}` },
          secrets: [token],
          ...(expires_in === undefined ? {} : { expiresInMs: expires_in * 1000 }),
        }
      } catch (error) {
        reason = explain(error)
      }
    }
    throw new TargetError(
      `${oauthTokenUrl} gives no token: ${reason.replaceAll(secret, '[redacted]')}. Check --oauth-client-id, --oauth-client-secret and --oauth-scope.`,
    )
  }
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
