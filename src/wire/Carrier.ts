import type { WireRequest } from '../scim/types.js'

/** A request on its way: whole, with the credentials in its headers. */
export interface Carried extends WireRequest {
  origin: string
  /** Path and query as they go on the request line. */
  target: string
  signal: AbortSignal
}

/** An answer whose body is still coming. */
export interface Arrived {
  status: number
  /** Names in lower case, several values of one name joined by a comma. */
  headers: Record<string, string>
  body: AsyncIterable<Uint8Array>
}

/** How requests get to the provider: over sockets, or by a function. Rejects when nothing comes back. */
export interface Carrier {
  carry(request: Carried): Promise<Arrived>
  close(): Promise<void>
}
