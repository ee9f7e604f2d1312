import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RunEvent } from '../src/verdict/RunEvent.js'
import { sampleEvents, sampleExchange } from '../tests/reports/sampleReport.js'
import { readEvents, readExchanges } from './readEvents.js'

let directory = ''
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'reports-'))
})
afterAll(() => rm(directory, { recursive: true }))

async function all(events: AsyncIterable<RunEvent>): Promise<RunEvent[]> {
  const found: RunEvent[] = []
  for await (const event of events) found.push(event)
  return found
}

test('gives the events of a run back; the last may be cut off', async () => {
  const path = join(directory, 'events.ndjson')
  const lines = sampleEvents().map((event) => JSON.stringify(event))
  await writeFile(path, `${lines.join('\n')}\n\n[]\nnull\n${lines[0]?.slice(0, 80)}`)
  expect(await all(readEvents(path))).toEqual(JSON.parse(JSON.stringify(sampleEvents())))
})

test('makes events of exchanges; lines may hold U+2028', async () => {
  const path = join(directory, 'exchanges.ndjson')
  const separators = sampleExchange(2, { purpose: 'a\u2028b\u2029c\u0085d' })
  await writeFile(path, [sampleExchange(1), separators].map((each) => JSON.stringify(each)).join('\n'))
  expect(await all(readExchanges(path))).toEqual([
    { type: 'exchange', exchange: sampleExchange(1) },
    { type: 'exchange', exchange: separators },
  ])
})

test('there are none without the file', async () => {
  expect(await all(readEvents(join(directory, 'none.ndjson')))).toEqual([])
})
