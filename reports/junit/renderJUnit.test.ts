import { describe, expect, test } from 'vitest'
import { active, hostileReport } from '../../tests/reports/hostile.js'
import { sampleReport } from '../../tests/reports/sampleReport.js'
import { escapeXml, escapeXmlAttribute } from './escapeXml.js'
import { renderJUnit } from './renderJUnit.js'

const markup = /<\?[^?]*\?>|<(\/?)([a-z-]+)((?:\s[a-z]+="[^"<]*")*)(\/?)>/g

/** Reads XML strictly enough for this file and returns the path of every element; throws where it is malformed. */
function elements(xml: string): string[] {
  const open: string[] = []
  const paths: string[] = []
  let end = 0
  const text = (upTo: number) => {
    const between = xml.slice(end, upTo)
    if (/[<>]|&(?!(?:amp|lt|gt|quot|apos|#10);)/.test(between)) throw new Error(`bare markup: ${between}`)
  }
  for (const match of xml.matchAll(markup)) {
    text(match.index)
    end = match.index + match[0].length
    const [, closes, name, attributes = '', empty] = match
    if (name === undefined) continue
    if (/&(?!(?:amp|lt|gt|quot|apos|#10);)/.test(attributes)) throw new Error(`bare &: ${attributes}`)
    if (closes) {
      if (open.pop() !== name) throw new Error(`${name} closes nothing`)
      continue
    }
    paths.push([...open, name].join('>'))
    if (!empty) open.push(name)
  }
  text(xml.length)
  if (open.length > 0) throw new Error(`not closed: ${open}`)
  return paths
}

describe('escapeXml', () => {
  test('escapes markup', () => expect(escapeXml(`<a b="c">'&`)).toBe('&lt;a b=&quot;c&quot;&gt;&apos;&amp;'))
  test('leaves nothing that XML 1.0 forbids', () => {
    expect(escapeXml('\u0000\u001b\ud800\ufffe')).toBe('\\u0000\\u001b\\ud800\\ufffe')
    expect(escapeXml(']]>')).toBe(']]&gt;')
    expect(escapeXml('😀 ü')).toBe('😀 ü')
  })
  test('keeps line feeds in attributes', () => expect(escapeXmlAttribute('a\nb')).toBe('a&#10;b'))
})

describe('junit.xml', () => {
  const xml = renderJUnit(sampleReport())

  test('is well-formed, with a suite for each suite and a case for each check', () => {
    const paths = elements(xml)
    expect(paths.filter((path) => path === 'testsuites>testsuite')).toHaveLength(5)
    expect(paths.filter((path) => path === 'testsuites>testsuite>testcase')).toHaveLength(12)
    expect(xml).toMatch(
      /^<\?xml version="1.0" encoding="UTF-8"\?>\n<testsuites name="scim-conform" tests="12" /,
    )
  })

  test('counts failures, errors and skips as it lists them', () => {
    const paths = elements(xml)
    const of = (name: string) => paths.filter((path) => path.endsWith(`>${name}`)).length
    expect([of('failure'), of('error'), of('skipped')]).toEqual([1, 1, 5])
    expect(xml).toContain('tests="12" failures="1" errors="1" skipped="5"')
  })

  test('a failure says all that is needed to see it again', () => {
    const failure = /<failure message="([^"]*)" type="MUST">([^<]*)</.exec(xml)
    expect(failure?.[1]).toBe('The user could still be read after it was deleted.')
    for (const part of [
      'expected: 410 Gone',
      'got: 200',
      'RFC 7644 §3.6',
      'curl: curl -X GET',
      'replay: npx',
    ])
      expect(failure?.[2]).toContain(part)
  })

  test('a failure names its cause, and tells every finding', () => {
    const failure = /<failure [^>]*>([^<]*)</.exec(xml)?.[1]
    for (const part of [
      'cause: wrong/RFC7644-3.6-02, behind 1 more check: DELETE is answered with success and changes nothing\n',
      'also: Its version did not change.\n  expected: another ETag\n  got: the ETag of before\n',
      '  consequence: A cache shows the leaver for hours.\n  requirement: RFC7644-3.14-01 SHOULD',
      'note: The list of users does not contain it any more.\n',
    ])
      expect(failure).toContain(part)
    expect(failure).not.toContain('note: Its version')
    expect(xml).toContain('skipped: not selected; cause: wrong/RFC7644-3.6-02, behind 1 more check: DELETE')
  })

  test('an accepted failure is a skip with its reason', () => {
    expect(xml).toContain('message="accepted by the baseline: Known; fixed in release 7.')
  })

  test('a warning passes and is in the output', () => {
    expect(xml).toMatch(/classname="querying\/etags-are-weak"[^>]*>\s*<system-out>warned\n/)
  })

  test('hostile strings are text', () => {
    const hostile = renderJUnit(hostileReport(sampleReport()))
    expect(elements(hostile)).toEqual(elements(xml))
    expect(hostile).not.toMatch(active)
  })
})
