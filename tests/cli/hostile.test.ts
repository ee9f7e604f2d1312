import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { Report } from '../../src/verdict/Report.js'
import { active, venom } from '../reports/hostile.js'
import { rewriting } from '../support/echo.js'
import { reportFaults } from '../support/reportFaults.js'
import { type Rig, rig } from '../support/rig.js'
import { token } from '../support/runOnMock.js'
import { cli, workingDirectory } from './support/cli.js'

const rigs: Rig[] = []

afterEach(async () => {
  for (const one of rigs.splice(0)) await one.close()
})

type Rewrite = Parameters<typeof rewriting>[0]

/** A run of some suites against the mock, whose answers are rewritten on the way. */
async function runOn(rewrite: Rewrite, args: string[] = [], env: Record<string, string> = {}) {
  const server = await rig((request, response, pass) => rewriting(rewrite, pass, request, response), {
    defects: ['delete-keeps-resource'],
  })
  rigs.push(server)
  const cwd = workingDirectory()
  const only = ['--only', 'deleting,patch-operations', '--rate', 'off', '--timeout', '5']
  const { code, stdout, stderr } = await cli(['--url', server.url, '--token', token, ...only, ...args], {
    cwd,
    env,
  })
  const read = (name: string) => readFileSync(join(cwd, 'scim-conform-report', name), 'utf8')
  const files = Object.fromEntries(
    ['report.json', 'report.html', 'junit.xml', 'exchanges.ndjson', 'events.ndjson'].map((name) => [
      name,
      read(name),
    ]),
  )
  return { code, stdout, stderr, files, report: JSON.parse(files['report.json'] ?? '') as Report, server }
}

/** Fields by which the harness finds its way; everything else may be anything. */
const kept = new Set(['schemas', 'id', 'userName', 'displayName', 'externalId', 'location', 'name', 'status'])

function poisoned(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return kept.has(key) ? value : value + venom
  if (Array.isArray(value)) return value.map((one) => poisoned(one, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, poisoned(inner, name)]))
}

const outputsOf = ({ files, stdout, stderr }: Awaited<ReturnType<typeof runOn>>) =>
  Object.entries({ ...files, stdout, stderr })

describe.each(['tree', 'dot', 'json'])(
  'markup, terminal escapes and bidi in every field, reporter %s',
  (reporter) => {
    test('all outputs are inert, and the run ends normally', async () => {
      const outcome = await runOn(
        (_, body) => body && poisoned({ ...body, detail: venom, title: venom }),
        ['--reporter', reporter],
      )
      expect(outcome.code).toBe(1)
      expect(outcome.report.summary.failed).toBeGreaterThan(0)
      // The planted defect: what was deleted stays, and that is said.
      expect(outcome.report.cleanup.left.length).toBe(outcome.server.left())
      expect(reportFaults(outcome.report)).toEqual([])
      for (const [name, text] of outputsOf(outcome))
        expect([name, active.exec(text.replaceAll('\n', ''))]).toEqual([name, null])
      for (const name of ['report.html', 'junit.xml'])
        expect(outcome.files[name]).not.toMatch(/<script>alert|<img src=x/)
      expect(outcome.stdout).not.toMatch(/^(::add-mask|##vso)/m)
    })
  },
)

test('with colours on, the only escapes are those of the reporter', async () => {
  const { stdout } = await runOn((_, body) => body && poisoned({ ...body, detail: venom }), [], {
    FORCE_COLOR: '1',
  })
  const colour = new RegExp(`${String.fromCharCode(27)}\\[\\d{1,2}m`, 'g')
  expect(stdout).toMatch(colour)
  expect(stdout.replace(colour, '').replaceAll('\n', '')).not.toMatch(active)
})

const monsters: [string, Rewrite][] = [
  [
    'texts of a megabyte',
    (_, body) => body && { ...body, title: 'x'.repeat(1_000_000), detail: '<b>'.repeat(300_000) },
  ],
  [
    'nesting a thousand deep',
    (_, body) =>
      body && JSON.stringify(body).replace(/\}$/, `,"title":${'['.repeat(1000)}${']'.repeat(1000)}}`),
  ],
  [
    'nesting a hundred thousand deep',
    (_, body) =>
      body && JSON.stringify(body).replace(/\}$/, `,"title":${'['.repeat(100_000)}${']'.repeat(100_000)}}`),
  ],
  [
    'NUL in every text',
    (_, body) =>
      body &&
      JSON.parse(JSON.stringify(body), (key, value) =>
        typeof value === 'string' && !kept.has(key) ? `${value}\0` : value,
      ),
  ],
  ['raw control bytes outside of strings', (_, body) => body && `${JSON.stringify(body)}\0\u001b[2J`],
  [
    'ten thousand resources',
    (request, body) =>
      body &&
      (request.url?.includes('filter=')
        ? { ...body, Resources: new Array(10_000).fill({ id: 'x', userName: venom }) }
        : body),
  ],
  [
    'prototype pollution',
    (_, body) =>
      body &&
      JSON.stringify(body).replace(
        /^\{/,
        '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},',
      ),
  ],
  [
    'numbers and arrays where texts belong',
    (request, body) =>
      body &&
      (request.method === 'GET' && !/Users\?filter/.test(request.url ?? '')
        ? { ...body, id: 5, userName: [], meta: 'x', emails: { a: 1 } }
        : body),
  ],
]

describe('a provider that answers with', () => {
  test.each(monsters)('%s does not bring the run down', { timeout: 90_000 }, async (_, rewrite) => {
    // The discovery documents stay sound, or there would be no run.
    const outcome = await runOn((request, body, response) =>
      /\/(Users|Groups)/.test(request.url ?? '') ? rewrite(request, body, response) : body,
    )
    expect(outcome.stderr).toBe('')
    expect([0, 1]).toContain(outcome.code)
    expect(reportFaults(outcome.report)).toEqual([])
    for (const [name, text] of outputsOf(outcome)) {
      expect([name, active.exec(text.replaceAll('\n', ''))]).toEqual([name, null])
      expect(text.length).toBeLessThan(1e9)
    }
    expect(outcome.stdout.length).toBeLessThan(200_000)
  })
})
