import type { Json } from '../../src/scim/types.js'
import { urns } from '../../src/scim/urns.js'

/** `urn:…:enterprise:2`, what is left of the URN when it is split at its dot. */
const splitUrn = urns.enterpriseUser.slice(0, urns.enterpriseUser.lastIndexOf('.'))

/**
 * Keys of a resource that are paths taken literally: `name.givenName`, `emails[type eq "work"].value`,
 * `urn:…:User:department`, or a URN split at its dot. URNs of the provider's own extensions are none.
 */
export function literalPaths(value: Json | undefined): string[] {
  if (Array.isArray(value)) return value.flatMap(literalPaths)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(isLiteralPath(key) ? [key] : []),
    ...literalPaths(inner),
  ])
}

function isLiteralPath(key: string): boolean {
  if (/[[\]]/.test(key)) return true
  if (!/^urn:/i.test(key)) return key.includes('.')
  const ours = [urns.user, urns.enterpriseUser]
  return key === splitUrn || ours.some((urn) => key.toLowerCase().startsWith(`${urn}:`.toLowerCase()))
}
