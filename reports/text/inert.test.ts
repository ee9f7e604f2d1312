import { describe, expect, test } from 'vitest'
import { active, venom } from '../../tests/reports/hostile.js'
import { inert, inertForConsole, inertJson, oneLine } from './inert.js'

describe('inert', () => {
  test.each([
    ['\u001b[31mred', '\\u001b[31mred'],
    ['bell\u0007', 'bell\\u0007'],
    ['\u009b2J', '\\u009b2J'],
    ['\u007f', '\\u007f'],
    ['user\u202egnp.exe', 'user\\u202egnp.exe'],
    ['a\u2028b', 'a\\u2028b'],
    ['\ud800', '\\ud800'],
    ['a\tb\r\n', 'a\\tb\\r\n'],
    ['tag \u{e0041}', 'tag \\udb40\\udc41'],
  ])('shows %j', (text, shown) => expect(inert(text)).toBe(shown))

  test.each(['Zoë Müller', '日本語', '👩‍💻 works', 'שלום', 'a\nb', '\ufffd'])('leaves %s as it is', (text) =>
    expect(inert(text)).toBe(text),
  )

  test('a console gets no command for a CI system', () => {
    expect(inertForConsole('::add-mask::x\n  ::error::y')).toBe(': :add-mask::x\n  : :error::y')
    expect(inertForConsole('##vso[x] ##[y] ##teamcity[z]')).toBe('# #vso[x] # #[y] # #teamcity[z]')
    expect(inertForConsole('http://[::1]/ ::1')).toBe('http://[::1]/ ::1')
  })

  test('one line stays one line', () => expect(oneLine('a\n✓ Conforms')).toBe('a\\n✓ Conforms'))

  test('JSON is inert and parses to the same value', () => {
    const value = { [venom]: [venom] }
    expect(inertJson(value)).not.toMatch(active)
    expect(JSON.parse(inertJson(value, 2))).toEqual(value)
  })
})
