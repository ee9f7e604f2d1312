import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleCheck, sampleExchange } from '../../../tests/reports/sampleReport.js'
import { formatJson } from './formatJson.js'
import { neededExchanges } from './neededExchanges.js'
import { readExchanges } from './readExchanges.js'
import { showBody } from './showBody.js'

describe('which exchanges are shown', () => {
  const many = Array.from({ length: 40 }, (_, index) => index + 1)
  test('two of a check that passed', () => {
    expect(neededExchanges(sampleCheck({ id: 'a/b', exchanges: many }))).toEqual([1, 2])
  })
  test('twelve of another, those with the fault before all', () => {
    const check = sampleCheck({ id: 'a/b', verdict: 'failed', exchanges: many, faulty: [39, 40] })
    expect(neededExchanges(check)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 39, 40])
  })
})

describe('reading exchanges.ndjson', () => {
  let directory = ''
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'reports-'))
  })
  afterAll(() => rm(directory, { recursive: true }))

  test('keeps those asked for; lines may hold U+2028, and the last may be cut off', async () => {
    const path = join(directory, 'exchanges.ndjson')
    const separators = sampleExchange(2, { purpose: 'a\u2028b\u2029c\u0085d' })
    const lines = [sampleExchange(1), separators, sampleExchange(3)].map((each) => JSON.stringify(each))
    await writeFile(path, `${lines.join('\n')}\n${JSON.stringify(sampleExchange(4)).slice(0, 80)}`)
    const found = await readExchanges(path, new Set([2, 3, 4]))
    expect([...found.keys()]).toEqual([2, 3])
    expect(found.get(2)?.exchange.purpose).toBe(separators.purpose)
  })

  test('does without the file', async () => {
    expect((await readExchanges(join(directory, 'none.ndjson'), new Set([1]))).size).toBe(0)
  })
})

describe('bodies', () => {
  test('JSON is laid out and otherwise as it was sent', () => {
    expect(formatJson('{"a":1.0,"a":1e2,"b":[],"c":{},"d":["\\u0041{,"]}')).toBe(
      '{\n  "a": 1.0,\n  "a": 1e2,\n  "b": [],\n  "c": {},\n  "d": [\n    "\\u0041{,"\n  ]\n}',
    )
  })
  test('long ones are cut', () => {
    const body = showBody(JSON.stringify({ a: 'x'.repeat(30_000) }))
    expect(body.text.length).toBeLessThan(20_100)
    expect(body.cut).toBe(10_008)
  })
  test('deep nesting does not grow without bounds', () => {
    const deep = 9_000
    expect(showBody('['.repeat(deep) + ']'.repeat(deep)).text.length).toBeLessThan(60 * 2 * deep)
  })
  test('what is not JSON stays, with plain line ends', () => {
    expect(showBody('<html>\r\n\tx').text).toBe('<html>\n  x')
    expect(showBody('{broken').text).toBe('{broken')
    expect(showBody(null).text).toBe('')
  })
})
