/**
 * A pattern that finds a secret in the forms in which a provider may echo it and a report may show it: as it is, in
 * JSON (also where `/`, `+` and the like are escaped), percent-encoded, in HTML, in a shell's quotes, in base64.
 */
export function secretPattern(secret: string): string {
  const text = [...secret].map((character) => anyOf(formsOf(character))).join('')
  return anyOf([text, ...base64Forms(secret)])
}

/** How one character may be written. Letters and digits are left alone by every encoder there is. */
function formsOf(character: string): string[] {
  if (/^[A-Za-z0-9]$/.test(character)) return [escaped(character)]
  const code = character.codePointAt(0) ?? 0
  const units = character.split('').map((unit) => `\\\\+u${anyCase(hex(unit.charCodeAt(0), 4))}`)
  const bytes = [...Buffer.from(character)].map((byte) => `%${anyCase(hex(byte, 2))}`)
  const entities = [`&#0*${code};`, `&#[xX]0*${anyCase(code.toString(16))};`, ...(named[character] ?? [])]
  // JSON may put backslashes before it, one for each time that it was written as JSON.
  return [`\\\\*${escaped(character)}`, units.join(''), bytes.join(''), ...entities]
}

const named: Record<string, string[]> = {
  '"': ['&quot;'],
  '&': ['&amp;'],
  '<': ['&lt;'],
  '>': ['&gt;'],
  "'": ['&apos;', `'\\\\''`],
  ' ': ['\\+'],
}

/** The part of a secret's base64 that is the same whatever stands before and behind it, for each of the three offsets. */
function base64Forms(secret: string): string[] {
  const bytes = Buffer.from(secret)
  return [0, 1, 2].flatMap((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64')
    const certain = encoded.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6))
    if (certain.length < 8) return []
    return [
      `${[...certain].map((one) => ({ '+': '[+-]', '/': '(?:\\\\*/|_)' })[one] ?? escaped(one)).join('')}=*`,
    ]
  })
}

const anyOf = (forms: string[]): string => (forms.length === 1 ? (forms[0] ?? '') : `(?:${forms.join('|')})`)

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

const hex = (code: number, digits: number): string => code.toString(16).padStart(digits, '0')

/** Hexadecimal digits in either case. */
const anyCase = (digits: string): string =>
  digits.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`)
