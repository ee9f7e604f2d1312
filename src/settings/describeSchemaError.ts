import type { ErrorObject } from 'ajv'
import { didYouMean } from './didYouMean.js'

/** An ajv error as a sentence: the key as a dotted path, what is wrong, what is allowed, what was meant. */
export function describeSchemaError(error: ErrorObject): string {
  const at = dotted(error.instancePath)
  const params = error.params as Record<string, unknown>
  switch (error.keyword) {
    case 'additionalProperties': {
      const allowed = Object.keys((error.parentSchema?.properties as object | undefined) ?? {})
      const key = String(params.additionalProperty)
      const path = at === '' ? key : `${at}.${key}`
      return `unknown key "${path}"${didYouMean(key, allowed)}${list(' Allowed here: ', allowed)}`
    }
    case 'required':
      return `${at === '' ? '' : `${at}: `}the key "${String(params.missingProperty)}" is missing`
    case 'enum': {
      const allowed = (params.allowedValues as unknown[]).map(String)
      const hint = typeof error.data === 'string' ? didYouMean(error.data, allowed) : '.'
      return `${at}: ${show(error.data)} is not allowed${hint}${list(' Allowed: ', allowed)}`
    }
    case 'type':
      return `${at || 'the file'}: ${show(error.data)} is not of type ${[params.type].flat().join(' or ')}`
    case 'const':
      return `${at}: ${show(error.data)} is not allowed; it must be ${show(params.allowedValue)}`
    default: {
      // A pattern or a bound says little to a reader; the key's description says what is meant.
      const meant = error.parentSchema?.description
      return `${at || 'the file'}: ${show(error.data)} ${error.message ?? 'is not valid'}${meant ? `. ${meant}` : ''}`
    }
  }
}

/** `/mapping/User/0/type` as `mapping.User[0].type`. */
function dotted(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`))
    .join('')
    .replace(/^\./, '')
}

function list(title: string, words: string[]): string {
  return words.length === 0 ? '' : `${title}${words.join(', ')}.`
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
