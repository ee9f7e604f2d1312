import type { Exchange } from '../../src/scim/Exchange.js'
import type { Report } from '../../src/verdict/Report.js'

/** What a hostile provider may put into any string, and what must come out of no format alive. */
export const venom =
  '<script>alert(1)</script></script></style>"><img src=x onerror=alert(2)>\'`{{7*7}}]]>&lt;-->\u2028\u2029\u001b[31m\u001b]8;;http://evil\u0007\u0000\u0008\u009b31m\u0085\u202eevil\u2066\ufeff\ud800\n::add-mask::x\n##vso[task.setvariable]y\r'

/** Characters that may reach no reader as they are. */
export const active =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])/

/** Words of the contract, which no provider can choose. */
const fixed = new Set(['verdict', 'level', 'story', 'name:tool'])

/** The value with venom appended to every string in it, keys of records included. */
function poison(value: unknown, key: string, isRecord: (key: string) => boolean): unknown {
  if (typeof value === 'string') return fixed.has(key) ? value : value + venom
  if (Array.isArray(value)) return value.map((item) => poison(item, key, isRecord))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      isRecord(key) ? name + venom : name,
      poison(item, key === 'tool' ? `${name}:tool` : name, isRecord),
    ]),
  )
}

/** A report that is poisoned in every string field. Verdicts and levels stay, since the harness alone sets them. */
export function hostileReport(report: Report): Report {
  const records = new Set(['capabilities', 'texts', 'value', 'nested'])
  return poison(report, '', (key) => records.has(key)) as Report
}

/** An exchange that is poisoned in every string, header names included. */
export function hostileExchange(exchange: Exchange): Exchange {
  return poison(exchange, '', (key) => key === 'headers') as Exchange
}
