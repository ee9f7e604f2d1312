import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { active, hostileReport } from '../tests/reports/hostile.js'
import { sampleExchange, sampleReport } from '../tests/reports/sampleReport.js'
import { writeReports } from './index.js'

let directory = ''
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'reports-'))
})
afterAll(() => rm(directory, { recursive: true }))

test('writes the formats asked for under their fixed names', async () => {
  const exchanges = join(directory, 'exchanges.ndjson')
  await writeFile(exchanges, `${JSON.stringify(sampleExchange(3))}\n`)
  const out = join(directory, 'not', 'there', 'yet')
  const paths = await writeReports(['html', 'json', 'junit'], sampleReport(), out, exchanges)
  expect(paths.map((path) => basename(path))).toEqual(['report.html', 'report.json', 'junit.xml'])
  const [page = '', json = '', xml = ''] = await Promise.all(paths.map((path) => readFile(path, 'utf8')))
  expect(page).toContain('urn:ietf:params:scim:schemas:core:2.0:User')
  expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(sampleReport())))
  expect(json).toMatch(/^\{\n {2}"schemaVersion": 1,\n/)
  expect(xml).toMatch(/<\/testsuites>\n$/)
})

test('no file has active characters in it, and report.json keeps the values', async () => {
  const report = hostileReport(sampleReport())
  const paths = await writeReports(['json', 'junit', 'html'], report, directory, join(directory, 'none'))
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')))
  for (const text of texts) expect(text).not.toMatch(active)
  expect(JSON.parse(texts[0] ?? '')).toEqual(JSON.parse(JSON.stringify(report)))
})
