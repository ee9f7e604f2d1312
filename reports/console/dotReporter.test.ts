import { expect, test } from 'vitest'
import { record } from '../../tests/reports/Recorder.js'
import { sampleCheck, sampleEvents, sampleReport } from '../../tests/reports/sampleReport.js'

test('is a character a check, wrapped', () => {
  const checks = Array.from({ length: 200 }, (_, index) => sampleCheck({ id: `discovery/check-${index}` }))
  const [first, second, third] = record('dot', sampleEvents(sampleReport(checks))).text.split('\n')
  expect([first, second, third].map((line) => line?.length)).toEqual([80, 80, 40])
})

test('then the causes and the summary', () => {
  const { text } = record('dot', sampleEvents())
  expect(text).toMatch(/^\.\.\.FFWiuuusE\n\n✗ DELETE is answered with success and changes nothing\n/)
  expect(text).toContain('Does not conform')
  expect(text).not.toContain('A userName with an apostrophe is not found.\n    expected')
})

test('verbose: the findings of each check before them', () => {
  expect(record('dot', sampleEvents(), { verbose: true }).text).toContain(
    '  ✗ A filter finds what was stored\n    A userName with an apostrophe is not found.\n',
  )
})
