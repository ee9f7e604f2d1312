import { describe, expect, test } from 'vitest'
import { badReport } from '../../tests/reports/badReport.js'
import { record } from '../../tests/reports/Recorder.js'
import { sampleCause, sampleCheck, sampleEvents, sampleReport } from '../../tests/reports/sampleReport.js'
import { rowsOf } from './wrap.js'

const tree = (report = sampleReport(), options = {}) => record('tree', sampleEvents(report), options)

describe('a cause', () => {
  test('is told with requirement, expectation, consequence, what it explains, and how to see it again', () => {
    expect(tree().text).toContain(`✗ DELETE is answered with success and changes nothing
  requirement  RFC7644-3.6-02 MUST A deleted resource is answered 404 from then on. (RFC 7644 §3.6)
  expected     404 with a SCIM error body, or 410 Gone
  got          200 with the user, active: true
  consequence  Entra believes that the leaver is gone while the account still exists.
  explains     1 check that could not begin
  curl         curl -X GET 'https://scim.example.test/scim/v2/Users/2819c223' -H 'Authorization: Bearer $SCIM_TOKEN'
  replay       npx scim-conform replay deleting/a-deleted-user-is-gone --url https://scim.example.test/scim/v2 --seed 42

? Requests get no answer: the provider closed the connection
  replay       npx scim-conform replay querying/paging

`)
  })

  test('says how many more checks it explains', () => {
    expect(tree(badReport(1, 68)).text).toContain('\n  explains     67 more checks\n')
  })

  test('that is known by one check only is told by the title of that check', () => {
    expect(tree().text).toContain('! etags are weak\n  The ETag header is missing.\n')
  })

  test('that the baseline accepts comes last, and says so', () => {
    const { text } = tree()
    expect(text.indexOf('A filter finds what was stored\n')).toBeGreaterThan(text.indexOf('etags are weak'))
    expect(text).toContain('  baseline     accepted: Known; fixed in release 7.\n')
  })

  test('names no single resource in its sentence', () => {
    const title = 'PATCH /Users/5f0c7a32-0a1b-4c3d-9e8f-0123456789ab is answered 400'
    const report = sampleReport(
      [sampleCheck({ id: 'a/b', verdict: 'failed', message: 'x' })],
      [sampleCause({ id: 'c', title, checks: ['a/b'] })],
    )
    expect(tree(report).text).toContain('✗ PATCH /Users/{id} is answered 400\n')
  })

  test('a shortcoming without one is told all the same', () => {
    const report = sampleReport([sampleCheck({ id: 'a/b', verdict: 'failed', message: 'It is wrong.' })])
    expect(tree(report).text).toContain('✗ b\n  It is wrong.\n')
    expect(tree(report).text).toContain('Does not conform: 1 cause, 1 check falls short')
  })
})

describe.each([80, 120])('however bad the provider is, in %i columns', (columns) => {
  test.each([
    [1, 700],
    [2, 3],
    [6, 1],
    [12, 4],
    [63, 2],
    [700, 1],
  ])('%i causes of %i checks take 60 rows at the most', (causes, checks) => {
    const report = badReport(causes, checks)
    for (const isTTY of [true, false]) {
      const { screen } = tree(report, { isTTY, columns, color: true })
      const rows = screen.slice(0, -1).map((line) => rowsOf(line, isTTY ? columns : 100))
      // The command line adds a blank line and where the reports are.
      expect(rows.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(58)
    }
    const text = tree(report, { columns }).text
    expect(text).toMatch(/^✗ PATCH number 0 is answered 501/m)
    expect(text).toContain(`Does not conform: ${causes} cause`)
  })
})

test('of many, the worst are told in full, further ones in a line, of the rest their number', () => {
  const { text } = tree(badReport(63, 2))
  expect(text.match(/^✗ PATCH number /gm)?.length).toBeGreaterThan(2)
  expect(text).toMatch(/^ {2}requirement {2}/m)
  expect(text).toMatch(/^✗ PATCH number 5 is answered 501: words .*… {2}2 checks$/m)
  expect(text).toMatch(/^ {2}and \d+ more causes in the report$/m)
})

test('a command line is whole or not there', () => {
  const commands = tree(badReport(2, 1), { verbose: true }).text.match(/^ {2}curl .*$/gm)
  expect(commands?.[0]).toMatch(/x{300}'$/)
  expect(commands?.[1]).toMatch(/^ {2}curl {9}in the report \(5,\d+ characters\)$/)
})

test('verbose tells all of them in full', () => {
  const { text } = tree(badReport(63, 2), { verbose: true })
  expect(text.match(/^✗ PATCH number /gm)).toHaveLength(63)
  expect(text).not.toContain('more causes in the report')
})
