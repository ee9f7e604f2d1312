/** Exit codes: a contract with CI. */
export const exitCodes = {
  /** Conforms at the gate. */
  conforms: 0,
  /** Does not conform. */
  doesNotConform: 1,
  /** Wrong usage or configuration. */
  usage: 2,
  /** The target cannot be reached, is no SCIM service, or refuses the credentials. */
  target: 3,
  /** Interrupted, after clean-up. */
  interrupted: 130,
} as const
