import { expect, test } from 'vitest'
import type { DefectSpec } from '../../mock/defects/Defect.js'
import { defects } from '../../mock/defects/index.js'
import { suites } from '../../suites/index.js'

const modules = import.meta.glob<Record<string, DefectSpec[]>>(
  ['/mock/defects/*.ts', '!/mock/defects/{Defect,index}.ts', '!**/*.test.ts'],
  { eager: true },
)

/** `/mock/defects/creating.conflicts.ts` holds defects of the suite `creating`. */
const suiteOf = (file: string) => file.replace(/^.*\//, '').replace(/\..*$/, '')

const files = Object.entries(modules).map(([file, content]) => ({
  file,
  suite: suiteOf(file),
  ids: Object.values(content)
    .flat()
    .map(({ id }) => id),
}))

test('every file of defects is named after the suite that catches them', () => {
  const known = suites.map(({ id }) => id)
  expect(files.length).toBeGreaterThan(50)
  expect(files.filter(({ suite }) => !known.includes(suite)).map(({ file }) => file)).toEqual([])
})

test('every defect is in the catalogue, under the suite of its file', () => {
  const filed = files.flatMap(({ suite, ids }) => ids.map((id) => `${suite}: ${id}`))
  expect(filed.toSorted()).toEqual(defects.map(({ suite, id }) => `${suite}: ${id}`).toSorted())
})
