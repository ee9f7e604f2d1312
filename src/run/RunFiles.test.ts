import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { exchangeOf } from '../../tests/support/exchange.js'
import type { RunEvent } from '../verdict/RunEvent.js'
import { eventsName, exchangesName, RunFiles } from './RunFiles.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'files-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const both = [exchangesName, eventsName]
const textOf = (name: string) => readFileSync(join(folder, name), 'utf8')
const valuesOf = (name: string) =>
  textOf(name)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown)
const exchange = (about: Parameters<typeof exchangeOf>[0]): RunEvent => ({
  type: 'exchange',
  exchange: exchangeOf(about),
})

test('what was written is on disk and not in memory, however much it is', () => {
  const files = new RunFiles(folder)
  const answer = 'x'.repeat(100_000)
  for (let id = 1; id <= 50; id++) files.onEvent(exchange({ id, answer }))
  for (const name of both) expect(statSync(join(folder, name)).size).toBeGreaterThan(50 * answer.length)
  files.close()
  const ids = valuesOf(exchangesName).map((one) => (one as { id: number }).id)
  expect(ids).toEqual(Array.from({ length: 50 }, (_, at) => at + 1))
  expect(files.exchangeCount).toBe(50)
})

test('every event is in the one, exchanges alone in the other', () => {
  const events: RunEvent[] = [
    exchange({ id: 1 }),
    { type: 'notice', message: 'by the way' },
    exchange({ id: 2 }),
  ]
  const files = new RunFiles(folder)
  for (const event of events) files.onEvent(event)
  files.close()
  expect(valuesOf(eventsName)).toEqual(JSON.parse(JSON.stringify(events)))
  expect(valuesOf(exchangesName)).toEqual(
    JSON.parse(JSON.stringify(events.flatMap((one) => (one.type === 'exchange' ? [one.exchange] : [])))),
  )
})

test('the files of an earlier run are replaced, and are private from then on', () => {
  for (const name of both) writeFileSync(join(folder, name), 'old', { mode: 0o644 })
  const files = new RunFiles(folder)
  files.onEvent(exchange({ answer: 'new' }))
  files.close()
  for (const name of both) {
    expect(textOf(name)).not.toContain('old')
    // Windows knows no such modes.
    if (process.platform !== 'win32') expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600)
  }
})

test('what acts on terminals is escaped', () => {
  const files = new RunFiles(folder)
  files.onEvent(exchange({ answer: '\u202e\u009b' }))
  files.close()
  for (const name of both) expect(textOf(name)).toContain('\\u202e\\u009b')
})
