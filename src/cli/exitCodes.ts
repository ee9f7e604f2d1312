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
  /** scim-conform itself broke: nothing is known about the target (EX_SOFTWARE of sysexits.h). */
  broken: 70,
  /** Interrupted, after clean-up. */
  interrupted: 130,
} as const
