/** One request and what came of it: the evidence behind a verdict. Redacted before it leaves the engine. */
export interface Exchange {
  /** Ordinal in the run, from 1. */
  id: number
  /** Whom it served: a check id, `scenario: …`, `preflight` or `clean-up`. */
  purpose: string
  /** ISO time at which the request left. */
  sentAt: string
  /** From the request leaving to the last byte, in milliseconds. */
  durationMs: number
  /** 1, or more where a 429 was obeyed and the request repeated. */
  attempt: number
  request: { method: string; url: string; headers: Record<string, string>; body: string | null }
  /** `null` when nothing (whole) came. */
  response: {
    status: number
    headers: Record<string, string>
    body: string
    /** The body was longer than the permitted size and is cut here. */
    truncated: boolean
  } | null
  /** Why there is no response: a code such as `ECONNREFUSED` or `TIMEOUT`, and a sentence. */
  error: { code: string; message: string } | null
}
