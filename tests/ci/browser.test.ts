import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeReports } from '../../reports/index.js'
import { suites } from '../../suites/index.js'
import { runOnMock } from '../support/runOnMock.js'

/** The HTML report in a real browser, opened from disk. */

const folder = mkdtempSync(join(tmpdir(), 'scim-conform-browser-'))
let dom = ''

beforeAll(async () => {
  const { report } = await runOnMock(suites, {
    mock: { defects: ['delete-keeps-resource'] },
    selection: { only: ['deleting/*'] },
    outDir: folder,
  })
  await writeReports(['html'], report, folder, join(folder, 'exchanges.ndjson'))
  const url = pathToFileURL(join(folder, 'report.html')).href
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--virtual-time-budget=3000', '--dump-dom']
  dom = execFileSync('chromium', [...flags, url], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 1e8,
  })
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('opens with the verdict at the top', () => {
  expect(dom).toContain('Does not conform')
})

test('then what is broken, with the checks that it explains', () => {
  const causes = dom.slice(dom.indexOf('id="causes"'), dom.indexOf('id="suites"'))
  expect(causes).toContain('href="#deleting/a-deleted-user-is-gone"')
  expect(causes).toContain('id="exchange-')
})

test('its script runs under its own content security policy', () => {
  expect(dom).toContain('Content-Security-Policy')
  // The search field is hidden in the markup, and shown by the script.
  expect(dom).toContain('<div class="search">')
})
