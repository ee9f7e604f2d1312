import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Exchange } from '../scim/Exchange.js'
import { curl } from './curl.js'

type Request = Exchange['request']
const get: Request = { method: 'GET', url: 'https://h/scim/v2/Users', headers: { accept: '*/*' }, body: null }

/** The arguments that curl would be given, as a shell reads them. */
function argumentsOf(request: Request): string[] {
  const line = curl({ request }).replace(/^curl /, "printf '%s\\0' ")
  return execFileSync('sh', ['-c', line], { env: { SCIM_TOKEN: 'from-the-environment' }, encoding: 'utf8' })
    .split('\0')
    .slice(0, -1)
}

test('whatever is in a request, a shell hands it to curl unchanged', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 40 }).map((one) => one.replaceAll('\0', ''))
  const request = fc.record({
    method: fc.constantFrom('POST', 'PATCH', 'DELETE', 'we?rd'),
    url: text.map((one) => `https://h/${one}`),
    headers: fc.dictionary(fc.stringMatching(/^[a-z][a-z-]{0,9}$/), text.filter(Boolean), { maxKeys: 3 }),
    body: text,
  })
  fc.assert(
    fc.property(request, (one) => {
      const seen = argumentsOf(one)
      expect(seen[0]).toBe('-i')
      expect(seen[seen.indexOf('-X') + 1]).toBe(one.method)
      expect(seen).toContain(one.url)
      for (const [name, value] of Object.entries(one.headers)) expect(seen).toContain(`${name}: ${value}`)
      expect(seen.slice(-2)).toEqual(['--data-raw', one.body])
    }),
    { numRuns: 60 },
  )
})

describe('a line that can be pasted anywhere', () => {
  test('reads the bearer token from the environment', () => {
    const request = { ...get, headers: { Authorization: 'Bearer abcdef' } }
    expect(curl({ request })).not.toContain('abcdef')
    expect(argumentsOf(request)).toContain('Authorization: Bearer from-the-environment')
  })

  test('keeps other schemes for the redactor to see', () => {
    expect(argumentsOf({ ...get, headers: { authorization: 'Basic eA==' } })).toContain(
      'authorization: Basic eA==',
    )
  })

  test('is one line even where the body has several', () => {
    expect(argumentsOf({ ...get, method: 'POST', body: '{\n}' }).at(-1)).toBe('{\n}')
  })
})

describe('curl adds nothing of its own to what was sent', () => {
  test('no Accept, no Content-Type', () => {
    expect(argumentsOf({ ...get, headers: {} }).slice(2)).toEqual(['-H', 'Accept:'])
    expect(argumentsOf({ ...get, method: 'POST', headers: {}, body: '@file' }).slice(4)).toEqual([
      '-H',
      'Accept:',
      '-H',
      'Content-Type:',
      '--data-raw',
      '@file',
    ])
  })

  test('an empty header stays one', () => {
    expect(argumentsOf({ ...get, headers: { accept: '' } }).slice(2)).toEqual(['-H', 'accept;'])
  })

  test('brackets in a URL are no ranges', () => {
    expect(argumentsOf({ ...get, url: 'https://h/Users?filter=emails[type]' })).toContain('-g')
    expect(argumentsOf(get)).not.toContain('-g')
  })
})
