import { expect, test } from 'vitest'
import { touchedBy } from './changed.js'

test('what everything stands on touches everything', () => {
  for (const file of [
    'src/run/judge.ts',
    'mock/Seams.ts',
    'fixtures/profiles/entra.json',
    'package-lock.json',
  ])
    expect(touchedBy(['README.md', file]).everything).toBe(file)
})

test('what judges or breaks nothing touches nothing', () => {
  const files = [
    'README.md',
    'src/cli/bin.ts',
    'src/run/judge.test.ts',
    'reports/index.ts',
    'suites/index.ts',
  ]
  expect(touchedBy(files)).toEqual({ suites: [], defects: [] })
})

test('a suite touches itself and the defects that it catches', () => {
  const { suites, defects } = touchedBy(['suites/resources/deleting.ts'])
  expect(suites).toEqual(['deleting'])
  expect(defects).toContain('delete-keeps-resource')
})

test('a defect file touches its defects, and a tool of theirs all that use it', () => {
  const one = touchedBy(['mock/defects/deleting.ts'])
  expect(one.suites).toEqual([])
  expect(one.defects).toContain('delete-keeps-resource')
  expect(touchedBy(['mock/defects/tools/answers.ts']).defects.length).toBeGreaterThan(one.defects.length)
})
