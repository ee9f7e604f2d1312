/** A mistake in what the user configured: exit code 2. The message says where it is and what to write instead. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}
