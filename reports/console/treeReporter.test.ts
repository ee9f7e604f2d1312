import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { active, hostileReport } from '../../tests/reports/hostile.js'
import { record } from '../../tests/reports/Recorder.js'
import { cleanReport, sampleCheck, sampleEvents, sampleReport } from '../../tests/reports/sampleReport.js'
import { textWidth, wrap } from './wrap.js'

const esc = '\u001b'

beforeEach(() => {
  for (const name of ['NO_COLOR', 'FORCE_COLOR']) vi.stubEnv(name, undefined)
  vi.stubEnv('TERM', 'xterm-256color')
})
afterEach(() => vi.unstubAllEnvs())

describe('tree, not a terminal', () => {
  const lines = () => record('tree', sampleEvents()).text.split('\n')

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

  test('suites come in reading order, whatever order they finish in', () => {
    const titles = lines().filter((line) => /^[✓✗?!i–○] /.test(line))
    expect(titles).toEqual([
      '✓ Discovery  2 passed',
      '? Querying  1 error, 1 warned, 1 info',
      '✗ Deleting resources  1 failed, 1 passed',
      '– Bulk operations  3 unsupported, 1 skipped',
      '✗ Properties  1 failed',
    ])
  })

  test('a failure is told in full', () => {
    const text = lines().join('\n')
    for (const part of [
      '  ✗ A deleted user is gone\n    The user could still be read',
      'expected     404 with a SCIM error body\n      or         410 Gone',
      'got          200 with the user, active: true',
      'consequence  Entra believes',
      'requirement  RFC7644-3.6-02 MUST',
      "curl         curl -X GET 'https://scim.example.test/scim/v2/Users/2819c223' -H 'Authorization: Bearer $SCIM_TOKEN'\n",
      'replay       npx scim-conform replay deleting/a-deleted-user-is-gone --url https://scim.example.test/scim/v2 --seed 42\n',
    ])
      expect(text).toContain(part)
  })

  test('statement and source stand with the failure where the run brings them', () => {
    const events = sampleEvents().map((event) =>
      event.type === 'run-started' ? { ...event, texts: sampleReport().requirements.texts } : event,
    )
    expect(record('tree', events).text).toContain(
      'requirement  RFC7644-3.6-02 MUST A deleted resource is answered 404 from then on.\n                 RFC 7644 §3.6\n',
    )
  })

  test('unsupported checks are one line per reason', () => {
    expect(lines()).toContain('  – 3 checks unsupported: ServiceProviderConfig says bulk.supported: false')
    expect(lines()).toContain('  ○ 1 check skipped: not selected')
    expect(lines()).toContain(
      '  ? 1 check could not be decided: ECONNRESET: the provider closed the connection.',
    )
  })

  test('the summary says the verdict, the numbers, what is left and what is broken', () => {
    const text = lines().join('\n')
    const summary = text.slice(text.indexOf('Does not conform: 3 requirements broken'))
    for (const part of [
      '2 failed · 1 error · 1 warned · 3 passed · 1 info · 3 unsupported · 1 skipped',
      '1,204 in 2 min 4 s',
      '10/s permitted, 9.8/s kept, peak 10 in a second',
      '2 answers 429 obeyed',
      'p50 41 ms, p95 121 ms',
      '120 created, 119 deleted',
      '1 resource left on the server\n  https://scim.example.test/scim/v2/Users/77: DELETE was answered 500.',
      'npx scim-conform sweep',
      '✗ RFC7644-3.6-02 MUST A deleted resource is answered 404 from then on. (RFC 7644 §3.6)\n    deleting/a-deleted-user-is-gone',
    ])
      expect(summary).toContain(part)
  })

  test('a clean run of 300 checks fits on a screen', () => {
    const clean = record('tree', sampleEvents(cleanReport(300))).text.split('\n')
    expect(clean.length).toBeLessThan(50)
    expect(clean).toContain('Conforms to what Microsoft Entra ID needs')
  })

  test('prose keeps to the width', () => {
    for (const line of lines())
      if (!/^ {4}(curl|replay)/.test(line) && !line.includes('   replay'))
        expect(textWidth(line)).toBeLessThanOrEqual(100)
  })

  test('an interrupted run shows what it has', () => {
    const events = sampleEvents()
    const cut = [...events.slice(0, 10), ...events.slice(-1)]
    expect(record('tree', cut).text).toContain('Deleting resources')
  })
})

describe('tree, in a terminal', () => {
  test('a live line is redrawn at most ten times a second and erased at the end', () => {
    const out = record('tree', sampleEvents(), { isTTY: true })
    const draws = out.writes.filter((text) => text.startsWith('\r') && text.includes('checks'))
    expect(draws.length).toBeGreaterThan(3)
    // The recorder's clock ticks 40 ms an event.
    expect(draws.length).toBeLessThanOrEqual((sampleEvents().length * 40) / 100 + 1)
    expect(out.screen.filter((line) => line.includes('requests ·'))).toEqual([])
    expect(draws.some((text) => /\d+\/12 checks · \d+ requests? · [\d.]+\/s/.test(text))).toBe(true)
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

  test('leaves the same text on the screen as elsewhere', () => {
    const shown = record('tree', sampleEvents(), { isTTY: true, color: false, columns: 100 }).screen
    expect(shown.join('\n')).toBe(record('tree', sampleEvents()).text)
  })

  test('a dumb terminal gets neither colour nor redraws', () => {
    vi.stubEnv('TERM', 'dumb')
    expect(record('tree', sampleEvents(), { isTTY: true }).text).not.toContain(esc)
  })
})

describe('colour', () => {
  const colored = (options: { isTTY?: boolean; color?: boolean }) =>
    record('dot', sampleEvents(), options).text.includes(`${esc}[31m`)

  test('is for terminals', () => {
    expect(colored({ isTTY: true })).toBe(true)
    expect(colored({ isTTY: false })).toBe(false)
  })
  test('NO_COLOR turns it off', () => {
    vi.stubEnv('NO_COLOR', '1')
    expect(colored({ isTTY: true })).toBe(false)
  })
  test('FORCE_COLOR turns it on, FORCE_COLOR=0 off', () => {
    vi.stubEnv('FORCE_COLOR', '1')
    expect(colored({})).toBe(true)
    vi.stubEnv('FORCE_COLOR', '0')
    expect(colored({ isTTY: true })).toBe(false)
  })
  test('the caller has the last word', () => {
    vi.stubEnv('NO_COLOR', '1')
    expect(colored({ color: true })).toBe(true)
  })
})

describe('quiet', () => {
  test('is the failures and the summary', () => {
    const { text } = record('tree', sampleEvents(), { quiet: true, isTTY: true, color: false })
    expect(text).toMatch(/^ {2}\? paging\n/)
    expect(text).toContain('✗ A deleted user is gone')
    expect(text).toContain('Does not conform')
    expect(text).not.toContain('Discovery')
    expect(text).not.toContain('etags are weak\n')
    expect(text).not.toContain('\r')
  })
})

describe('dot', () => {
  test('is a character a check, wrapped, then the failures and the summary', () => {
    const checks = Array.from({ length: 200 }, (_, index) => sampleCheck({ id: `discovery/check-${index}` }))
    const [first, second, third] = record('dot', sampleEvents(sampleReport(checks))).text.split('\n')
    expect([first, second, third].map((line) => line?.length)).toEqual([80, 80, 40])
    const { text } = record('dot', sampleEvents())
    expect(text).toMatch(/^\.\.\.FFWiuuusE\n/)
    expect(text).toContain('A deleted resource is answered 404 from then on.')
    expect(text).toContain('Does not conform')
  })
})

describe('json', () => {
  test('is an event a line', () => {
    const events = sampleEvents()
    const lines = record('json', events).text.trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line))).toEqual(JSON.parse(JSON.stringify(events)))
  })
  test('quiet: failures, errors and the end', () => {
    const lines = record('json', sampleEvents(), { quiet: true }).text.trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line).type)).toEqual([
      ...Array(3).fill('check-finished'),
      'run-finished',
    ])
  })
})

describe('a hostile provider', () => {
  const events = () => {
    const list = sampleEvents(hostileReport(sampleReport()))
    list.splice(1, 0, { type: 'notice', message: `${esc}[2J\n::error::x` })
    return list
  }
  test.each(['tree', 'dot', 'json'] as const)('cannot reach the terminal through %s', (name) => {
    expect(record(name, events()).text).not.toMatch(active)
    expect(record(name, events(), { isTTY: true, color: false }).screen.join('\n')).not.toMatch(active)
  })
  test.each(['tree', 'dot'] as const)('cannot command a CI system through %s', (name) => {
    const { text } = record(name, events())
    expect(text).not.toMatch(/^\s*::[a-z]/m)
    expect(text).not.toMatch(/##(vso)?\[/)
  })
})

describe('wrap', () => {
  test('breaks at spaces and leaves long words whole', () => {
    expect(wrap('a bc def', 20)).toEqual(['a bc def'])
    expect(wrap('one two three four five six', 20)).toEqual(['one two three four', 'five six'])
    expect(wrap(`see ${'x'.repeat(30)} there`, 20)).toEqual(['see', 'x'.repeat(30), 'there'])
    expect(wrap('a\nb', 20)).toEqual(['a', 'b'])
  })
  test('knows wide characters', () => expect(textWidth('日本 a')).toBe(6))
})
