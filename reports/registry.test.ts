import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { filesIn } from '../tests/support/imports.js'
import { createReporter } from './createReporter.js'
import { openReports } from './openReports.js'
import { formats, helpOf, namesOf, reporters } from './registry.js'

const out = { write() {} }

test('every format and every reporter can be made', async () => {
  for (const [format] of await Promise.all(namesOf(formats).map((name) => openReports([name], '/nowhere'))))
    expect(format).toMatchObject({ onEvent: expect.any(Function), onEnd: expect.any(Function) })
  for (const name of namesOf(reporters))
    expect((await createReporter(name, out)).onEvent).toBeTypeOf('function')
})

test('the same format twice is made once', async () => {
  expect(await openReports(['json', 'json'], '/nowhere')).toHaveLength(1)
})

test('help is made of it', () => {
  expect(
    helpOf({ one: { about: 'first', load: async () => 1 }, two: { about: 'second', load: async () => 2 } }),
  ).toBe('one (first), two (second)')
})

/** Adding one must be a folder and a line, so no option, schema, type or page may list them a second time. */
test('nothing else lists formats or reporters', () => {
  const names = [...new Set([...namesOf(formats), ...namesOf(reporters)])]
  const files = [
    ...filesIn('src'),
    ...filesIn('reports'),
    ...filesIn('fixtures/schemas', /\.json$/),
    ...filesIn('docs', /\.md$/),
    'README.md',
    'CONTRIBUTING.md',
  ].filter((file) => !file.endsWith('.test.ts') && file !== 'reports/registry.ts')
  const listing = files.filter((file) => {
    const text = readFileSync(file, 'utf8')
    const named = names.filter((name) => new RegExp(`['"\`]${name}['"\`]`).test(text))
    return named.length > 1
  })
  expect(listing).toEqual([])
})
