import { describe, expect, test } from 'vitest'
import type { RunEvent } from '../../../src/verdict/RunEvent.js'
import { sampleCheck, sampleExchange } from '../../../tests/reports/sampleReport.js'
import { formatJson } from './formatJson.js'
import { neededExchanges } from './neededExchanges.js'
import { pickExchanges } from './pickExchanges.js'
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

describe('picking exchanges from a stream', () => {
  async function* stream(): AsyncGenerator<RunEvent> {
    yield { type: 'notice', message: 'by the way' }
    for (const id of [1, 2, 3]) yield { type: 'exchange', exchange: sampleExchange(id) }
  }

  test('keeps those asked for, without their raw bodies', async () => {
    const found = await pickExchanges(stream(), new Set([2, 3, 4]))
    expect([...found.keys()]).toEqual([2, 3])
    expect(found.get(2)?.exchange.request.body).toBe(null)
    expect(found.get(2)?.requestBody.text).toContain('"userName"')
  })

  test('reads nothing where nothing is asked for', async () => {
    const never: AsyncIterable<RunEvent> = {
      [Symbol.asyncIterator]: () => {
        throw new Error('it was read')
      },
    }
    expect((await pickExchanges(never, new Set())).size).toBe(0)
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
