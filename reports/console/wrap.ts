// biome-ignore lint/suspicious/noControlCharactersInRegex: colours take no room
const colours = /\u001b\[\d+m/g

/** Columns that a text takes, roughly: one per code point, two for the wide scripts and emoji, none for colours. */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text.replace(colours, '')) {
    const code = character.codePointAt(0) ?? 0
    const wide =
      (code >= 0x1100 && code <= 0x115f) ||
      (code >= 0x2e80 && code <= 0xa4cf) ||
      (code >= 0xac00 && code <= 0xd7a3) ||
      (code >= 0xf900 && code <= 0xfaff) ||
      (code >= 0xfe30 && code <= 0xfe6f) ||
      (code >= 0xff00 && code <= 0xff60) ||
      (code >= 0x1f300 && code <= 0x1faff) ||
      (code >= 0x20000 && code <= 0x3fffd)
    width += wide ? 2 : 1
  }
  return width
}

/** Rows that a line takes on a terminal of so many columns. */
export const rowsOf = (line: string, columns: number): number =>
  Math.max(1, Math.ceil(textWidth(line) / columns))

/**
 * Breaks text at spaces into lines of at most `width` columns. Line feeds stay breaks, and a word that is longer than
 * a line is left whole, so that URLs and command lines can be copied.
 * @param most lines; where there are more, the last has an ellipsis, and long words are cut, too
 */
export function wrap(text: string, width: number, most = Number.POSITIVE_INFINITY): string[] {
  const room = Math.max(width, 20)
  const lines = text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, room))
  if (most === Number.POSITIVE_INFINITY) return lines
  const kept = lines.slice(0, most).map((line) => clip(line, room))
  const last = kept.pop() ?? ''
  return [...kept, lines.length > most ? clip(`${last} …`, room) : last]
}

function wrapParagraph(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && textWidth(longer) > width) {
      lines.push(line)
      line = word
    } else {
      line = longer
    }
  }
  lines.push(line)
  return lines
}

/** Cuts one line to `width` columns, with an ellipsis where something is missing. */
export function clip(text: string, width: number): string {
  if (textWidth(text) <= width) return text
  let cut = ''
  let used = 0
  for (const character of text) {
    used += textWidth(character)
    if (used > width - 1) break
    cut += character
  }
  return `${cut}…`
}

/** Cuts a long text after `most` characters and says how much is missing. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text
  return `${text.slice(0, most)}… (${text.length - most} more characters in the report)`
}
