import type { CheckContext } from '../../src/kit/CheckContext.js'

type Context = Pick<CheckContext, 'discovery'>

/** Where a URI leads, seen from the base URL under test. */
export type Whereabouts = { path: string } | { elsewhere: 'another path' | 'another host' | 'nowhere' }

/**
 * Where a URI of the provider leads; a relative one is resolved against the base URL (RFC 7643 §2.3.7). Other hosts are
 * never called, since the credentials are not theirs.
 */
export function whereabouts({ discovery }: Context, uri: string): Whereabouts {
  const base = baseOf(discovery.exchanges.serviceProviderConfig.request.url)
  const url = parse(uri, `${base.origin}${base.pathname}/`)
  if (!url) return { elsewhere: 'nowhere' }
  if (url.origin !== base.origin) return { elsewhere: 'another host' }
  if (!url.pathname.startsWith(`${base.pathname}/`)) return { elsewhere: 'another path' }
  return { path: url.pathname.slice(base.pathname.length) }
}

function baseOf(discovery: string): URL {
  const url = new URL(discovery)
  url.pathname = url.pathname.replace(/\/ServiceProviderConfig$/, '')
  return url
}

function parse(uri: string, base: string): URL | undefined {
  try {
    return new URL(uri, base)
  } catch {
    return undefined
  }
}
