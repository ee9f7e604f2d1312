import type { Json } from '../json.js'
import type { Parameters } from '../query/Query.js'

/** One request on its way through the mock. */
export interface Call {
  method: string
  headers: Headers
  /** Path below the base path, without its slashes, decoded. */
  segments: string[]
  /** The query string as it came, with its question mark. */
  search: string
  parameters: Parameters
  /** Origin and base path of the URL that was called: what locations begin with. */
  base: string
  /** Reads the body as text, once. */
  text(): Promise<string>
}

/** One answer, before it is written as JSON. A string body goes out as it is. */
export interface Reply {
  status: number
  headers: Record<string, string>
  body?: Json
  /** Ends the connection without an answer. */
  dropped?: boolean
}

/** The resource that a reply shows, for the headers that name and date it. */
export function reply(status: number, body?: Json, headers: Record<string, string> = {}): Reply {
  return { status, headers, ...(body === undefined ? {} : { body }) }
}
