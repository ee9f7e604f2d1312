/** Deeper levels are not indented further, or a hostile body of brackets would grow with the square of its length. */
const deepestIndent = 24

const token = /"(?:[^"\\]|\\.)*"?|[{}[\],:]|[^\s{}[\],:"]+/gs

/**
 * Lays JSON out without parsing it, so that duplicate members, number formats and escapes stay as they were sent, and
 * a text that was cut off can still be laid out.
 */
export function formatJson(text: string): string {
  let out = ''
  let depth = 0
  let previous = ''
  const line = () => `\n${'  '.repeat(Math.min(depth, deepestIndent))}`
  for (const [piece] of text.matchAll(token)) {
    const opened = previous === '{' || previous === '['
    if (piece === '}' || piece === ']') {
      depth = Math.max(0, depth - 1)
      out += opened ? piece : line() + piece
    } else {
      if (opened || previous === ',') out += line()
      out += piece === ':' ? ': ' : piece
      if (piece === '{' || piece === '[') depth += 1
    }
    previous = piece
  }
  return out
}
