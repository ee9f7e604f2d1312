import { describe, expect, test } from 'vitest'
import { defects } from '../../mock/defects/index.js'
import { loadRequirements } from '../../src/requirements/loadRequirements.js'
import { idOf } from '../../src/run/plan.js'
import { suites } from '../../suites/index.js'
import { serve } from '../support/serve.js'
import { cli, start, until } from './support/cli.js'

const ids = suites.flatMap((suite) => suite.checks.map((check) => idOf(suite, check)))
const [suite] = suites
const [id = ''] = ids

describe('list', () => {
  test('names every check once, in reading order', async () => {
    const { code, stdout } = await cli(['list'])
    expect(code).toBe(0)
    expect(
      stdout.match(/^ {2}(?:MUST|SHOULD|MAY|OFF) +(\S+)$/gm)?.map((line) => line.trim().split(/ +/)[1]),
    ).toEqual(ids)
    expect(stdout).toContain(`${ids.length} checks in ${suites.length} suites`)
  })

  test('--json gives id, title, level, verifies and needs', async () => {
    const { code, stdout } = await cli(['list', '--json', '--only', suite?.id ?? ''])
    expect(code).toBe(0)
    const rows = JSON.parse(stdout) as Record<string, unknown>[]
    expect(rows.map((row) => row.id)).toEqual(suite?.checks.map((check) => idOf(suite, check)))
    for (const row of rows)
      expect(row).toMatchObject({
        suite: suite?.id,
        title: expect.any(String),
        level: expect.stringMatching(/^(MUST|SHOULD|MAY|OFF)$/),
        verifies: expect.any(Array),
        needs: expect.any(Array),
      })
  })

  test('--skip and --level narrow it down', async () => {
    const rows = JSON.parse(
      (await cli(['list', '--json', '--skip', suite?.id ?? '', '--level', 'should'])).stdout,
    ) as { suite: string; level: string }[]
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.every((row) => row.suite !== suite?.id && row.level === 'SHOULD')).toBe(true)
  })
})

describe('explain', () => {
  test('a check: what it verifies and how to see it fail', async () => {
    const { code, stdout } = await cli(['explain', id])
    expect(code).toBe(0)
    expect(stdout.startsWith(`${id}\n${suite?.checks[0]?.title}\n`)).toBe(true)
    for (const one of suite?.checks[0]?.verifies ?? []) expect(stdout).toContain(`${one} (`)
  })

  test('a requirement in any case: what it says and who verifies it', async () => {
    const { stdout } = await cli(['explain', 'rfc7644-3.6-02'])
    expect(stdout).toContain(loadRequirements().get('RFC7644-3.6-02')?.statement)
    expect(stdout).toContain('deleting/')
  })

  test('a defect: what it breaks', async () => {
    const [defect] = defects
    const { stdout } = await cli(['explain', defect?.id ?? ''])
    expect(stdout).toContain(defect?.title)
    expect(stdout).toContain(`npx scim-conform --mock --defect ${defect?.id}`)
  })
})

describe('coverage', () => {
  test('--json has an entry for every requirement, and totals that add up', async () => {
    const { code, stdout } = await cli(['coverage', '--json'])
    expect(code).toBe(0)
    const { entries, totals } = JSON.parse(stdout) as {
      entries: { id: string; ledger: string; verifiedBy: string[]; waiver: string | null }[]
      totals: Record<string, { entries: number; testable: number; verified: number }>
    }
    expect(entries.map((entry) => entry.id)).toEqual([...loadRequirements().keys()])
    for (const [ledger, total] of Object.entries(totals)) {
      const mine = entries.filter((entry) => entry.ledger === ledger)
      expect(total.entries).toBe(mine.length)
      expect(total.verified).toBeLessThanOrEqual(total.testable)
    }
    for (const { verifiedBy } of entries) for (const check of verifiedBy) expect(ids).toContain(check)
  })

  test('--uncovered lists what no check verifies', async () => {
    const { stdout } = await cli(['coverage', '--uncovered', '--json'])
    const { entries } = JSON.parse(stdout) as { entries: { verifiedBy: string[]; waiver: null }[] }
    expect(entries.every(({ verifiedBy, waiver }) => verifiedBy.length === 0 && waiver === null)).toBe(true)
  })
})

describe('mock', () => {
  test('--list-defects names every defect', async () => {
    const { code, stdout } = await cli(['mock', '--list-defects'])
    expect(code).toBe(0)
    for (const defect of defects) expect(stdout).toContain(`  ${defect.id}`)
  })

  test('--list-defects --json gives area, title and requirements', async () => {
    const rows = JSON.parse((await cli(['mock', '--list-defects', '--json'])).stdout) as { id: string }[]
    expect(rows.map((row) => row.id)).toEqual(defects.map((defect) => defect.id))
    for (const row of rows)
      expect(row).toMatchObject({
        area: expect.any(String),
        title: expect.any(String),
        requirements: expect.any(Array),
      })
  })

  test('serves until Ctrl-C, with the token that it was given', async () => {
    const running = start(['mock', '--port', '0', '--token', 'a-token-for-the-mock'])
    await until('the mock listens', () => running.stdout.includes('Ctrl-C stops it.'))
    const url = /Mock provider \(fuze\): (\S+)/.exec(running.stdout)?.[1]
    const status = async (token: string) =>
      (await fetch(`${url}/Users`, { headers: { authorization: `Bearer ${token}` } })).status
    expect([await status('a-token-for-the-mock'), await status('another')]).toEqual([200, 401])
    running.child.kill('SIGINT')
    expect((await running.over).code).toBe(0)
  })

  test('a port that is taken is a mistake with a message', async () => {
    const { origin, close } = await serve(() => {})
    const { code, stderr } = await cli(['mock', '--port', new URL(origin).port])
    await close()
    expect(stderr).toMatch(/^scim-conform: the mock cannot be started: .*EADDRINUSE/)
    expect(code).toBe(2)
  })
})
