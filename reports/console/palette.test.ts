import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { record } from '../../tests/reports/Recorder.js'
import { sampleEvents } from '../../tests/reports/sampleReport.js'

beforeEach(() => {
  for (const name of ['NO_COLOR', 'FORCE_COLOR']) vi.stubEnv(name, undefined)
  vi.stubEnv('TERM', 'xterm-256color')
})
afterEach(() => vi.unstubAllEnvs())

const colored = (options: { isTTY?: boolean; color?: boolean }) =>
  record('dot', sampleEvents(), options).text.includes('\u001b[31m')

test('colour is for terminals', () => {
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
