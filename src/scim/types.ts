/** Any JSON value. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json | undefined }

/** A JSON object; `undefined` members are not sent. */
export type JsonObject = { [key: string]: Json | undefined }

/** A resource as a provider returns it (RFC 7643 §3). Nothing about it is trusted but `id`. */
export interface ScimResource extends JsonObject {
  id: string
}

/** The resource types that the harness creates. */
export type ResourceKind = 'User' | 'Group'

/** One operation of a PATCH body (RFC 7644 §3.5.2); `op` is free text, since clients differ in case. */
export interface PatchOperation extends JsonObject {
  op: string
  path?: string
  value?: Json
}

/** A request as it goes on the wire: nothing is added to it but the credentials. */
export interface WireRequest {
  method: string
  /** Path below the base URL with its query, already encoded: `/Users?filter=userName+eq+%22a%22`. */
  path: string
  headers: Record<string, string>
  /** Exact body bytes as text; `null` for none. */
  body: string | null
}
