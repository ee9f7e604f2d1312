import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { curl } from './curl.js'
import { Redactor } from './Redactor.js'

const token = `s3cr3t/with+all=kinds&of"ch'a<rs>\\ü`
const redactor = new Redactor([token], ['X-Tenant'])

/** The encoders by which a secret may come back. */
const encoders: Record<string, (text: string) => string> = {
  plain: (text) => text,
  JSON: (text) => JSON.stringify(text),
  'JSON in JSON': (text) => JSON.stringify(JSON.stringify({ text })),
  'JSON with escaped slashes, as PHP writes it': (text) => JSON.stringify(text).replaceAll('/', '\\/'),
  'JSON with escaped punctuation, as .NET writes it': (text) =>
    JSON.stringify(text).replace(
      /[^A-Za-z0-9"\\/=.-]/g,
      (one) => `\\u${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
    ),
  'percent-encoded': encodeURIComponent,
  'percent-encoded in lower case': (text) =>
    encodeURIComponent(text).replace(/%../g, (one) => one.toLowerCase()),
  'a form': (text) => new URLSearchParams({ text }).toString().replace('text=', ''),
  'HTML by name': (text) =>
    text.replace(
      /["&<>']/g,
      (one) => ({ '"': '&quot;', '&': '&amp;', '<': '&lt;', '>': '&gt;' })[one] ?? '&apos;',
    ),
  'HTML by number': (text) => text.replace(/[^A-Za-z0-9/+=]/g, (one) => `&#${one.codePointAt(0)};`),
  'HTML by hexadecimal number': (text) =>
    text.replace(/[^A-Za-z0-9]/g, (one) => `&#x${one.codePointAt(0)?.toString(16)};`),
  base64: (text) => Buffer.from(text).toString('base64'),
  'base64 of a whole header': (text) =>
    Buffer.from(`Authorization: Bearer ${text}\r\nHost: x`).toString('base64'),
  base64url: (text) => Buffer.from(`?${text}`).toString('base64url'),
  'a curl line': (text) =>
    curl({ request: { method: 'GET', url: 'http://h/', headers: { 'x-key': text }, body: null } }),
}

/** No part of it of any use is left. */
function expectHidden(text: string, secret: string, encode: (text: string) => string): void {
  expect(text).toContain('[redacted]')
  expect(text).not.toContain(secret)
  expect(text).not.toContain(encode(secret).replace(/^"|"$/g, ''))
}

describe.each(Object.entries(encoders))('as %s', (_, encode) => {
  test('a secret with every kind of character is hidden', () => {
    expectHidden(redactor.text(`before ${encode(token)} after`), token, encode)
  })

  test('any secret is hidden', () => {
    const secrets = fc
      .string({ unit: 'grapheme-ascii', minLength: 12, maxLength: 60 })
      .filter((text) => text.trim() === text)
    fc.assert(
      fc.property(secrets, (secret) => {
        const text = new Redactor([secret]).text(`{"detail":"${encode(secret)}"}`)
        expect(text).toContain('[redacted]')
        expect(text).not.toContain(secret)
      }),
      { numRuns: 200 },
    )
  })
})

test('a secret that is cut short at the end of a message is hidden as far as it goes', () => {
  const secret = 'abcdefghijklmnop'
  const cut = (message: string) => new Redactor([secret]).text(message)
  expect(cut('it said abcdefghij')).toBe('it said [redacted]')
  expect(cut('it said (abcdefghij…) and more')).toBe('it said ([redacted]…) and more')
  expect(cut('it said abcde')).toBe('it said abcde')
})

test('a secret inside another one leaves nothing of the other behind', () => {
  expect(new Redactor(['middle', 'left-middle-right']).text('left-middle-right, middle')).toBe(
    '[redacted], [redacted]',
  )
})

test('short secrets are hidden in headers only', () => {
  const short = new Redactor(['true', 'abc'], ['X-Tenant'])
  expect(short.headers({ 'x-tenant': 'true', accept: 'true' })).toEqual({
    'x-tenant': '[redacted]',
    accept: 'true',
  })
  expect(short.text('{"active":true}')).toBe('{"active":true}')
})

test('headers that carry credentials are hidden whatever is in them; the scheme stays', () => {
  const headers = {
    Authorization: 'Bearer other',
    'proxy-authorization': 'Basic eA==',
    Cookie: 'a=b',
    'set-cookie': 'c=d',
    'X-API-Key': 'k',
    'x-TENANT': 'one',
    accept: '*/*',
  }
  expect(redactor.headers(headers)).toEqual({
    Authorization: 'Bearer [redacted]',
    'proxy-authorization': 'Basic [redacted]',
    Cookie: '[redacted]',
    'set-cookie': '[redacted]',
    'X-API-Key': '[redacted]',
    'x-TENANT': '[redacted]',
    accept: '*/*',
  })
})

test('passwords in bodies are hidden although nobody configured them', () => {
  expect(redactor.text('{"password" : "t1meMa$\\"heen","x":1}')).toBe('{"password" : "[redacted]","x":1}')
})

test('ids that are made of words show no secret that is one', () => {
  const passwords = new Redactor(['CorrectHorse Battery', 'short'])
  expect(passwords.words('said/post-users/400/correcthorse-battery-is-wrong')).toBe(
    'said/post-users/400/redacted-is-wrong',
  )
  expect(passwords.words('refused/short-lists')).toBe('refused/short-lists')
})

test('keys of a value are searched too, and what is no string stays as it is', () => {
  const found = redactor.deep({ value: { [token]: [1, null, true, token] } })
  expect(found).toEqual({ value: { '[redacted]': [1, null, true, '[redacted]'] } })
})

test('without secrets nothing changes', () => {
  const value = { a: 'text…', b: [{ c: 'x' }] }
  expect(new Redactor([]).deep(value)).toEqual(value)
})

test('a token of three thousand characters is no trouble', () => {
  const long = Array.from({ length: 3000 }, (_, at) => 'abc/+=XYZ09'[(at * 7) % 11]).join('')
  const body = `{"x":"${'y'.repeat(100_000)}${long.replaceAll('/', '\\/')}"}`
  expect(new Redactor([long]).text(body)).toBe(`{"x":"${'y'.repeat(100_000)}[redacted]"}`)
})
