import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { defects } from './index.js'

const ids = (...ledgers: string[]): Set<string> =>
  new Set(
    ledgers.flatMap((name) => {
      const url = new URL(`../../fixtures/ledger/${name}.json`, import.meta.url)
      const entries: { id: string }[] = JSON.parse(readFileSync(url, 'utf8'))
      return entries.map(({ id }) => id)
    }),
  )

const requirements = ids('rfc', 'entra', 'fuze')
const failures = ids('defects')

describe('the catalogue of defects', () => {
  test('is large and has unique slugs', () => {
    expect(defects.length).toBeGreaterThanOrEqual(100)
    expect(new Set(defects.map(({ id }) => id)).size).toBe(defects.length)
    for (const { id } of defects) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  })

  test.each(defects.map((defect) => [defect.id, defect] as const))('%s names what it breaks', (_, defect) => {
    expect(defect.title).toMatch(/^\S.*\.$/)
    expect(defect.requirements).not.toEqual([])
    expect(defect.requirements.filter((id) => !requirements.has(id))).toEqual([])
    expect(defect.ledger.filter((id) => !failures.has(id))).toEqual([])
  })

  test('covers the failures of the field that can be seen from outside', () => {
    const covered = new Set(defects.flatMap(({ ledger }) => ledger))
    // Slowness, and what does not show through SCIM: keys, sessions, logins, the life of credentials.
    const out = ['RW-022', 'RW-120', 'RW-146', 'RW-150', 'RW-177']
    expect([...failures].filter((id) => !covered.has(id)).sort()).toEqual(out)
  })
})
