import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { record } from '../../tests/reports/Recorder.js'
import { cleanReport, sampleEvents, sampleReport } from '../../tests/reports/sampleReport.js'
import { textWidth } from './wrap.js'

const esc = '\u001b'

beforeEach(() => {
  for (const name of ['NO_COLOR', 'FORCE_COLOR']) vi.stubEnv(name, undefined)
  vi.stubEnv('TERM', 'xterm-256color')
})
afterEach(() => vi.unstubAllEnvs())

describe('not a terminal', () => {
  const lines = (options = {}) => record('tree', sampleEvents(), options).text.split('\n')

  test('is plain text that only grows', () => {
    const { text } = record('tree', sampleEvents())
    expect(text).not.toContain(esc)
    expect(text).not.toContain('\r')
  })

  test('begins with the target, the profile, the preflight and the number of checks', () => {
    expect(lines().slice(0, 4)).toEqual([
      'scim-conform  https://scim.example.test/scim/v2',
      'profile entra · 11 of 12 checks in 5 suites · at most 10 requests a second · seed 42',
      '  The provider answers, and the token is accepted.',
      '',
    ])
  })

  test('a few suites have a line each, in reading order, whatever order they finish in', () => {
    expect(lines().slice(4, 10)).toEqual([
      '✓ Discovery  2 passed',
      '? Querying  1 error, 1 warned, 1 info',
      '✗ Deleting resources  1 failed, 1 passed',
      '– Bulk operations  3 unsupported, 1 skipped',
      '✗ Properties  1 failed',
      '',
    ])
  })

  test('a clean run of 300 checks is a head and a summary', () => {
    const clean = record('tree', sampleEvents(cleanReport(300))).text.split('\n')
    expect(clean.length).toBeLessThan(20)
    expect(clean).toContain('Conforms to what Microsoft Entra ID needs')
  })

  test('the summary says the verdict, the numbers and what is left', () => {
    const text = lines().join('\n')
    const summary = text.slice(text.indexOf('Does not conform: 4 causes, 4 checks fall short'))
    for (const part of [
      '2 failed · 1 error · 1 warned · 3 passed · 1 info · 3 unsupported · 1 skipped',
      '1,204 in 2 min 4 s, answered in 41 ms (p50) to 121 ms (p95)',
      '10/s permitted, 9.8/s kept, peak 10 in a second',
      '2 answers 429 obeyed',
      '120 created, 119 deleted',
      '1 resource left on the server https://scim.example.test/scim/v2/Users/77: DELETE was answered 500.',
      'npx scim-conform sweep',
    ])
      expect(summary.replaceAll(/\n {2,14}(?=\S)/g, ' ')).toContain(part)
  })

  test('prose keeps to the width', () => {
    for (const line of [...lines(), ...lines({ verbose: true })])
      if (!/^ +(curl|replay) /.test(line)) expect(textWidth(line)).toBeLessThanOrEqual(100)
  })

  test('an interrupted run shows what it has', () => {
    const events = sampleEvents()
    const cut = [...events.slice(0, 10), ...events.slice(-1)]
    expect(record('tree', cut).text).toContain('Deleting resources')
  })
})

describe('verbose', () => {
  const text = (events = sampleEvents()) => record('tree', events, { verbose: true }).text

  test('tells a failure in full', () => {
    for (const part of [
      '  ✗ A deleted user is gone\n    The user could still be read',
      'expected     404 with a SCIM error body\n      or         410 Gone',
      'got          200 with the user, active: true',
      'consequence  Entra believes',
      'requirement  RFC7644-3.6-02 MUST',
      "    curl         curl -X GET 'https://scim.example.test/scim/v2/Users/2819c223' -H 'Authorization: Bearer $SCIM_TOKEN'\n",
      '    replay       npx scim-conform replay deleting/a-deleted-user-is-gone --url https://scim.example.test/scim/v2 --seed 42\n',
    ])
      expect(text()).toContain(part)
  })

  test('statement and source stand with the failure where the run brings them', () => {
    const events = sampleEvents().map((event) =>
      event.type === 'run-started' ? { ...event, texts: sampleReport().requirements.texts } : event,
    )
    expect(text(events)).toContain(
      '    requirement  RFC7644-3.6-02 MUST A deleted resource is answered 404 from then on.\n                 RFC 7644 §3.6\n',
    )
  })

  test('unsupported checks are one line per reason', () => {
    for (const line of [
      '\n  – 3 checks unsupported: ServiceProviderConfig says bulk.supported: false\n',
      '\n  ○ 1 check skipped: not selected\n',
      '\n  ? 1 check could not be decided: ECONNRESET: the provider closed the connection.\n',
    ])
      expect(text()).toContain(line)
  })

  test('ends with the requirements that are broken', () => {
    expect(text()).toContain(
      '✗ RFC7644-3.6-02 MUST A deleted resource is answered 404 from then on. (RFC 7644 §3.6)\n    deleting/a-deleted-user-is-gone',
    )
  })
})

describe('in a terminal', () => {
  test('a live line is redrawn at most ten times a second and erased at the end', () => {
    const out = record('tree', sampleEvents(), { isTTY: true })
    const draws = out.writes.filter((text) => text.startsWith('\r') && text.includes('checks'))
    expect(draws.length).toBeGreaterThan(3)
    // The recorder's clock ticks 40 ms an event.
    expect(draws.length).toBeLessThanOrEqual((sampleEvents().length * 40) / 100 + 1)
    expect(out.screen.filter((line) => line.includes('requests ·'))).toEqual([])
    expect(draws.some((text) => /\d+\/12 checks · \d+ requests? · [\d.]+\/s/.test(text))).toBe(true)
    expect(draws.at(-1)).toMatch(/ · 4 fall short$/)
  })

  test('the live line estimates what is left and never fills a line', () => {
    const out = record('tree', sampleEvents(cleanReport(60)), { isTTY: true, columns: 40 })
    const draws = out.writes.filter((text) => text.startsWith('\r\u001b[2K') && text.length > 5)
    for (const text of draws) expect(textWidth(text.slice(5))).toBeLessThan(40)
    expect(record('tree', sampleEvents(cleanReport(60)), { isTTY: true }).text).toMatch(/about \d+ s left/)
  })

  test('a pause that the provider asked for is shown', () => {
    const events = sampleEvents()
    events.splice(4, 0, { type: 'throttled', waitMs: 30_000 }, { type: 'check-started', id: 'x' })
    for (let extra = 0; extra < 3; extra += 1) events.splice(6, 0, { type: 'check-started', id: 'x' })
    expect(record('tree', events, { isTTY: true }).text).toMatch(
      /waiting [\d.]+ s as the provider asked \(429\)/,
    )
    expect(record('tree', events).text).toContain('note: The provider asked for a pause of 30 s (429).')
  })

  test('of many pauses, the first are told', () => {
    const events = sampleEvents()
    for (let extra = 0; extra < 90; extra += 1) events.splice(4, 0, { type: 'throttled', waitMs: 30_000 })
    expect(record('tree', events).text.match(/asked for a pause/g)).toHaveLength(3)
  })

  test('leaves the same text on the screen as elsewhere', () => {
    const shown = record('tree', sampleEvents(), { isTTY: true, color: false, columns: 100 }).screen
    expect(shown.join('\n')).toBe(record('tree', sampleEvents()).text)
  })

  test('a dumb terminal gets neither colour nor redraws', () => {
    vi.stubEnv('TERM', 'dumb')
    expect(record('tree', sampleEvents(), { isTTY: true }).text).not.toContain(esc)
  })
})

test('quiet is the causes and the summary', () => {
  const { text } = record('tree', sampleEvents(), { quiet: true, isTTY: true, color: false })
  expect(text).toMatch(/^✗ DELETE is answered with success and changes nothing\n/)
  expect(text).toContain('Does not conform')
  expect(text).not.toContain('Discovery')
  expect(text).not.toContain('\r')
})
