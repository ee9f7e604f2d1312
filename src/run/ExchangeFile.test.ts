import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { exchangeOf } from '../../tests/support/exchange.js'
import { ExchangeFile, exchangesName } from './ExchangeFile.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'exchanges-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const path = () => join(folder, exchangesName)

test('what was written is on disk and not in memory, however much it is', async () => {
  const file = new ExchangeFile(folder)
  const answer = 'x'.repeat(100_000)
  for (let id = 1; id <= 50; id++) file.write(exchangeOf({ id, answer }))
  expect(statSync(path()).size).toBeGreaterThan(50 * answer.length)
  await file.close()
  const ids = readFileSync(path(), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { id: number }).id)
  expect(ids).toEqual(Array.from({ length: 50 }, (_, at) => at + 1))
  expect(file.count).toBe(50)
})

test('the file of an earlier run is replaced, and is private from then on', async () => {
  writeFileSync(path(), 'old', { mode: 0o644 })
  const file = new ExchangeFile(folder)
  file.write(exchangeOf({ answer: 'new' }))
  await file.close()
  expect(readFileSync(path(), 'utf8')).not.toContain('old')
  // Windows knows no such modes.
  if (process.platform !== 'win32') expect(statSync(path()).mode & 0o777).toBe(0o600)
})

test('what acts on terminals is escaped', async () => {
  const file = new ExchangeFile(folder)
  file.write(exchangeOf({ answer: '\u202e\u009b' }))
  await file.close()
  expect(readFileSync(path(), 'utf8')).toContain('\\u202e\\u009b')
})
