/** Credentials that were fetched. */
export interface Granted {
  headers: Record<string, string>
  /** Texts in them that must appear in no output. */
  secrets: string[]
  /** How long they are good, in milliseconds; absent where nobody knows. */
  expiresInMs?: number
}

/** Fetches credentials anew. @throws TargetError when none are given */
export type Grant = () => Promise<Granted>

/** They are renewed so long before they expire, in ms: a request under way must not find them expired. */
const margin = 10_000

/** What tells the provider who is asking: the headers of every request, fixed or fetched. */
export class Credentials {
  private granted: Granted | undefined
  private fetching: Promise<void> | undefined
  private expiresAt = Number.POSITIVE_INFINITY
  /** Whether what was fetched has been accepted once: what was refused from the start is no better when fetched anew. */
  private proven = false

  /**
   * @param fixed headers of every request
   * @param grant fetches further headers: at the first request, before they expire, and when they are refused
   * @param learn is told the secrets in them
   */
  constructor(
    private readonly fixed: Record<string, string> = {},
    private readonly grant?: Grant,
    private readonly learn: (secrets: string[]) => void = () => {},
  ) {}

  /** The headers as they are now. */
  get headers(): Record<string, string> {
    return { ...this.fixed, ...this.granted?.headers }
  }

  /** The bearer token among them, if there is one. */
  get bearer(): string | undefined {
    const header = Object.entries(this.headers).find(([name]) => name.toLowerCase() === 'authorization')?.[1]
    return /^Bearer +(.+)$/i.exec(header ?? '')?.[1]
  }

  /** The headers to send, which are fetched where need be. @throws what the first grant throws */
  async current(): Promise<Record<string, string>> {
    if (this.grant && !this.granted) await this.fetch(this.grant)
    // What is about to expire may still be good if no better is to be had.
    else if (this.grant && Date.now() > this.expiresAt) await this.fetch(this.grant).catch(() => {})
    return this.headers
  }

  /** Notes that a request with these headers was not refused. */
  accept(sent: Record<string, string>): void {
    if (this.isCurrent(sent)) this.proven = true
  }

  /**
   * Fetches new headers after some were refused.
   * @returns whether it is worth while to repeat the request
   */
  async renew(refused: Record<string, string>): Promise<boolean> {
    if (!this.grant) return false
    if (!this.isCurrent(refused)) return true
    if (!this.proven) return false
    return this.fetch(this.grant).then(
      () => true,
      () => false,
    )
  }

  private isCurrent(headers: Record<string, string>): boolean {
    return this.granted !== undefined && headers.authorization === this.headers.authorization
  }

  private fetch(grant: Grant): Promise<void> {
    this.fetching ??= grant()
      .then((granted) => {
        this.learn(granted.secrets)
        this.granted = granted
        this.proven = false
        this.expiresAt =
          granted.expiresInMs === undefined
            ? Number.POSITIVE_INFINITY
            : Date.now() + Math.max(granted.expiresInMs - margin, granted.expiresInMs / 2)
      })
      .finally(() => {
        this.fetching = undefined
      })
    return this.fetching
  }
}
