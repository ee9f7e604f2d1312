import { ScimFault } from '../ScimFault.js'
import type { Call, Reply } from './Call.js'

/** Refuses a request over the limit before anything is done for it (RFC 6585 section 4). */
export function overLimit(_call: Call, wait: number, _handle: () => Promise<Reply>): Reply {
  const seconds = Math.max(1, Math.ceil(wait))
  throw new ScimFault(429, `too many requests, try again in ${seconds} s`, undefined, {
    'retry-after': String(seconds),
  })
}
