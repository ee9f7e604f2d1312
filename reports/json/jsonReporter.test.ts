import { expect, test } from 'vitest'
import { record } from '../../tests/reports/Recorder.js'
import { sampleEvents } from '../../tests/reports/sampleReport.js'

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
