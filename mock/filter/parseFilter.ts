import { badRequest } from '../ScimFault.js'
import type { CompareOperator, FilterNode, Literal } from './FilterNode.js'
import { type Token, tokenize } from './tokenize.js'

const OPERATORS = new Set(['eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le'])
const ATTRIBUTE = /^(?:urn:[^\s"[\]()]+:)?[a-z][\w-]*(?:\.(?:[a-z][\w-]*|\$ref))?$/i
const SUB_ATTRIBUTE = /^\.(?:[a-z][\w-]*|\$ref)$/i
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/i
/** Deep nesting has no use and would exhaust the stack. */
const MAX_DEPTH = 50

/**
 * Parses a filter by the grammar of RFC 7644 section 3.4.2.2: `or` binds weaker than `and`, `and` weaker than `not`;
 * keywords in any case; `not(` and `not (` alike. Anything else is 400 invalidFilter.
 */
export function parseFilter(text: string): FilterNode {
  const parser = new Parser(tokenize(text))
  const node = parser.or(0)
  parser.end()
  return node
}

class Parser {
  #next = 0

  constructor(readonly tokens: Token[]) {
    if (tokens.length === 0) throw badRequest('invalidFilter', 'the filter is empty')
  }

  or(depth: number): FilterNode {
    if (depth > MAX_DEPTH) throw badRequest('invalidFilter', 'the filter is nested too deeply')
    let left = this.#and(depth)
    while (this.#word('or')) left = { kind: 'or', left, right: this.#and(depth) }
    return left
  }

  end(): void {
    const token = this.tokens[this.#next]
    if (token) throw badRequest('invalidFilter', `unexpected ${token.text} in the filter`)
  }

  #and(depth: number): FilterNode {
    let left = this.#not(depth)
    while (this.#word('and')) left = { kind: 'and', left, right: this.#not(depth) }
    return left
  }

  #not(depth: number): FilterNode {
    const negated = this.#peek()?.text.toLowerCase() === 'not' && this.#peek(1)?.kind === '('
    if (negated) this.#next += 1
    if (this.#peek()?.kind !== '(') return this.#expression(depth)
    this.#take('(')
    const inner = this.or(depth + 1)
    this.#take(')')
    return negated ? { kind: 'not', inner } : inner
  }

  #expression(depth: number): FilterNode {
    const path = this.#take('word').text
    if (!ATTRIBUTE.test(path)) throw badRequest('invalidFilter', `${path} is not an attribute name`)
    if (this.#peek()?.kind !== '[') return this.#test(path)
    this.#take('[')
    const filter = this.or(depth + 1)
    this.#take(']')
    const sub = this.#peek()
    if (!sub?.text.startsWith('.') || sub.spaced) return { kind: 'valuePath', path, filter }
    if (!SUB_ATTRIBUTE.test(sub.text)) throw badRequest('invalidFilter', `${sub.text} is not a sub-attribute`)
    this.#next += 1
    return { kind: 'valuePath', path, filter, test: this.#test(sub.text.slice(1)) }
  }

  #test(path: string): Extract<FilterNode, { kind: 'compare' | 'present' }> {
    const word = this.#peek()?.text ?? 'nothing'
    this.#next += 1
    const operator = word.toLowerCase()
    if (operator === 'pr') return { kind: 'present', path }
    if (!isOperator(operator))
      throw badRequest('invalidFilter', `${word} after ${path} is not a filter operator`)
    return { kind: 'compare', path, operator, value: this.#literal() }
  }

  #literal(): Literal {
    const token = this.tokens[this.#next++]
    if (!token?.spaced) throw badRequest('invalidFilter', 'a comparison value is missing in the filter')
    if (token.kind === 'string') return readString(token.text)
    if (token.text === 'true') return true
    if (token.text === 'false') return false
    if (token.text === 'null') return null
    if (token.kind === 'word' && NUMBER.test(token.text)) return Number(token.text)
    throw badRequest('invalidFilter', `${token.text} is not a comparison value; strings are quoted`)
  }

  #word(keyword: string): boolean {
    const token = this.#peek()
    if (token?.kind !== 'word' || !token.spaced || token.text.toLowerCase() !== keyword) return false
    this.#next += 1
    return true
  }

  #peek(ahead = 0): Token | undefined {
    return this.tokens[this.#next + ahead]
  }

  #take(kind: Token['kind']): Token {
    const token = this.tokens[this.#next++]
    if (token?.kind === kind) return token
    const wanted = kind === 'word' ? 'a name' : kind
    throw badRequest(
      'invalidFilter',
      `${wanted} expected instead of ${token?.text ?? 'the end'} in the filter`,
    )
  }
}

function isOperator(word: string): word is CompareOperator {
  return OPERATORS.has(word)
}

function readString(text: string): string {
  try {
    return String(JSON.parse(text))
  } catch {
    throw badRequest('invalidFilter', `${text} is not a JSON string`)
  }
}
