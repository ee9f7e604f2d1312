/** The target cannot be tested at all: unreachable, no SCIM, or the credentials refused. Exit code 3. */
export class TargetError extends Error {
  override name = 'TargetError'
}
