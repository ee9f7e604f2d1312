import type { WireRequest } from '../scim/types.js'

/** A request on its way: whole, with the credentials in its headers. */
export interface Carried extends WireRequest {
  origin: string
  /** Path and query as they go on the request line. */
  target: string
  signal: AbortSignal
  /** On a connection of its own. */
  fresh?: boolean
}

/** An answer whose body is still coming. */
export interface Arrived {
  status: number
  /** Names in lower case, several values of one name joined by a comma. */
  headers: Record<string, string>
  body: AsyncIterable<Uint8Array>
}

/** How requests get to the provider: over sockets, or by a function. */
export interface Carrier {
  /** @throws StaleConnection, or why nothing came back */
  carry(request: Carried): Promise<Arrived>
  close(): Promise<void>
}

/** The other side had closed a kept connection before the request reached it: no byte of an answer came. */
export class StaleConnection extends Error {
  override name = 'StaleConnection'
  constructor(override readonly cause: Error) {
    super(cause.message)
  }
}
