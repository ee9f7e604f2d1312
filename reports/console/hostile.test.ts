import { describe, expect, test } from 'vitest'
import { active, hostileReport } from '../../tests/reports/hostile.js'
import { record } from '../../tests/reports/Recorder.js'
import { sampleEvents, sampleReport } from '../../tests/reports/sampleReport.js'

const events = () => {
  const list = sampleEvents(hostileReport(sampleReport()))
  list.splice(1, 0, { type: 'notice', message: '\u001b[2J\n::error::x' })
  return list
}

describe.each([{}, { quiet: true }, { verbose: true }])('a hostile provider, %j', (options) => {
  test.each(['tree', 'dot', 'json'] as const)('cannot reach the terminal through %s', (name) => {
    expect(record(name, events(), options).text).not.toMatch(active)
    const shown = record(name, events(), { ...options, isTTY: true, color: false }).screen.join('\n')
    expect(shown).not.toMatch(active)
  })

  test.each(['tree', 'dot'] as const)('cannot command a CI system through %s', (name) => {
    const { text } = record(name, events(), options)
    expect(text).not.toMatch(/^\s*::[a-z]/m)
    expect(text).not.toMatch(/##(vso)?\[/)
  })
})
