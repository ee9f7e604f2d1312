import type { TransportSettings } from '../../wire/HttpTransport.js'
import type { CliOptions } from './CliOptions.js'
import { readText } from './readText.js'

/** Requests per second as the engine takes them: `null` for no limit, absent for what the profile says. */
export const rateOf = ({ rate }: Pick<CliOptions, 'rate'>): number | null | undefined =>
  rate === 'off' ? null : rate

/**
 * How the target is reached, as the engine takes it: seconds become milliseconds, files become what is in them.
 * @throws ConfigError when a file cannot be read
 */
export function transportOptions(options: CliOptions): TransportSettings {
  const { timeout, maxResponseBytes, ca, insecure, proxy } = options
  return {
    timeoutMs: timeout === undefined ? undefined : timeout * 1000,
    maxResponseBytes,
    ca: ca === undefined ? undefined : readText(ca, '--ca'),
    insecure,
    proxy,
  }
}
