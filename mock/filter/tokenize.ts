import { badRequest } from '../ScimFault.js'

export interface Token {
  kind: 'word' | 'string' | '(' | ')' | '[' | ']'
  text: string
  /** Whether white space stands before it: `eq"x"` is not a filter. */
  spaced: boolean
}

const PATTERN = /(\s*)("(?:[^"\\]|\\.)*"|[()[\]]|[^\s()[\]"]+)/y

/** Splits a filter into words, JSON strings and brackets (RFC 7644 figure 1). */
export function tokenize(filter: string): Token[] {
  const tokens: Token[] = []
  const end = filter.trimEnd().length
  PATTERN.lastIndex = 0
  while (PATTERN.lastIndex < end) {
    const at = PATTERN.lastIndex
    const [, space = '', text = ''] = PATTERN.exec(filter) ?? []
    if (text === '') throw badRequest('invalidFilter', `the filter cannot be read at position ${at + 1}`)
    const kind = text.startsWith('"') ? 'string' : isBracket(text) ? text : 'word'
    tokens.push({ kind, text, spaced: space !== '' || at === 0 })
  }
  return tokens
}

function isBracket(text: string): text is '(' | ')' | '[' | ']' {
  return text.length === 1 && '()[]'.includes(text)
}
