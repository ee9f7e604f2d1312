import { BaseUrl } from './BaseUrl.js'
import { HttpTransport, type TransportSettings } from './HttpTransport.js'

/** What is asked of another server than the provider. */
export interface Asked {
  method: string
  headers: Record<string, string>
  body?: { toString(): string } | null
}

/**
 * Asks other servers than the provider, such as a token endpoint, by the same proxy, certificates and time limit.
 * Rejects when nothing comes back.
 */
export function fetchOver(settings: TransportSettings): (url: string, asked: Asked) => Promise<Response> {
  return async (url, { method, headers, body }) => {
    const { origin, pathname, search } = new URL(url)
    const transport = new HttpTransport({ ...settings, fetch: undefined, baseUrl: new BaseUrl(origin) })
    try {
      const path = pathname + search
      const { response, error } = await transport.send({
        method,
        path,
        headers,
        body: body ? String(body) : null,
      })
      if (!response) throw Object.assign(new Error(error?.message), { cause: { code: error?.code } })
      return new Response(response.body || null, response)
    } finally {
      await transport.close()
    }
  }
}
