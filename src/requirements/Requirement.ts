import type { Level } from './Level.js'

/** The ledgers of requirements: the RFCs, what Microsoft Entra ID needs, what the Fuze connector needs. */
export const ledgers = ['rfc', 'entra', 'fuze'] as const
export type Ledger = (typeof ledgers)[number]

/** One normative statement about a provider, in the same shape whatever ledger it is from. */
export interface Requirement {
  /** `RFC7644-3.5.2.2-13`, `ENTRA-D7`, `FUZE-P04`. */
  id: string
  ledger: Ledger
  statement: string
  /** `RFC 7644 §3.5.2.2`, or the documents and issues that it was read from. */
  source: string
  /** How grave a breach is to a fair harness, which may be softer than the keyword in the text. */
  level: Level
  /** Whether a black-box test can decide it: always, under `condition`, or never. */
  testable: 'yes' | 'conditional' | 'no'
  /** When it applies; empty for always. */
  condition: string
  /** A probe in words: requests, then the assertion with every acceptable answer. */
  how: string
  /** Whom it binds: `simulator` marks rules about the identity provider's side. */
  role?: 'discovery' | 'simulator'
}
