import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const vitest = join(createRequire(import.meta.url).resolve('vitest/package.json'), '..', 'vitest.mjs')
const folder = mkdtempSync(join(tmpdir(), 'scim-conform-adapter-'))

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A caller's test file: two suites of its own against a mock with a planted defect. */
const file = (options: string) => `
import { scimConform } from '${root}src/vitest.ts'
import { createMock } from '${root}mock/createMock.ts'
import { check } from '${root}src/kit/check.ts'
import { invariant } from '${root}src/kit/invariant.ts'
import { suite } from '${root}src/kit/suite.ts'
import { writeFileSync } from 'node:fs'
const mock = createMock({ token: 'a-token-of-the-mock' })
const suites = [
  suite('users', 'Users', [
    check('a user can be created', { verifies: ['RFC7644-3.3-01'], run: async ({ given, expect }) => void expect((await given.user()).answer).toHaveStatus(201) }),
    check('a list is a teapot', { verifies: ['RFC7644-3.6-02'], consequence: 'No tea.', run: async ({ scim, expect }) => void expect(await scim.list('User')).toHaveStatus(418) }),
    check('a list should be a teapot', { verifies: ['RFC7644-3.6-02'], run: async ({ scim, expect }) => void expect.should(await scim.list('User')).toHaveStatus(418) }),
    check('it crashes', { verifies: ['RFC7644-3.6-02'], run: () => { throw new Error('the check broke') } }),
  ]),
  suite('rest', 'The rest', [
    check('it has bulk', { verifies: ['RFC7644-3.6-02'], needs: ['bulk'], run: () => {} }),
    check('only Fuze asks for it', { verifies: ['FUZE-P01'], run: () => {} }),
    check('it is left out', { verifies: ['RFC7644-3.6-02'], run: () => {} }),
    invariant('every answer has a status', { verifies: ['RFC7644-3.6-02'], judge: (answer, expect) => void expect(answer.status, 'status').toBeAtLeast(100) }),
  ]),
]
scimConform({
  url: async () => (await mock.listen()).url,
  token: () => 'a-token-of-the-mock',
  rate: null,
  suites,
  selection: { skip: ['rest/it-is-left-out'] },
  onReport: (report) => writeFileSync('report.json', JSON.stringify({ ...report.cleanup, users: mock.store.users().length })),
  ${options}
})
`

interface Assertion {
  ancestorTitles: string[]
  title: string
  status: string
  failureMessages: string[]
  meta: Record<string, unknown>
}

/** Runs the caller's file in a Vitest of its own. */
async function runCaller(options = ''): Promise<{ code: number; assertions: Assertion[]; text: string }> {
  writeFileSync(join(folder, 'caller.test.ts'), file(options))
  const args = [
    vitest,
    'run',
    '--root',
    folder,
    '--reporter=json',
    '--reporter=verbose',
    '--outputFile.json=result.json',
  ]
  const { code, text } = await new Promise<{ code: number; text: string }>((resolve) => {
    execFile(
      process.execPath,
      args,
      { cwd: folder, env: { PATH: process.env.PATH, NO_COLOR: '1' } },
      (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, text: stdout + stderr }),
    )
  })
  const result = JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8')) as {
    testResults: { assertionResults: Assertion[] }[]
  }
  return { code, text, assertions: result.testResults.flatMap((one) => one.assertionResults) }
}

const outcome = (assertions: Assertion[]) =>
  Object.fromEntries(assertions.map((one) => [[...one.ancestorTitles, one.title].join(' > '), one.status]))

describe('a caller’s run', () => {
  let ran: Awaited<ReturnType<typeof runCaller>>

  beforeAll(async () => {
    ran = await runCaller()
  }, 60_000)

  test('has one test a check, in its suite; what falls short of a MUST fails, a warning does not', () => {
    expect(outcome(ran.assertions)).toEqual({
      'Users > a user can be created': 'passed',
      'Users > a list is a teapot': 'failed',
      'Users > a list should be a teapot': 'passed',
      'Users > it crashes': 'failed',
      'The rest > it has bulk': 'skipped',
      'The rest > only Fuze asks for it': 'skipped',
      'The rest > every answer has a status': 'passed',
    })
    expect(ran.code).toBe(1)
  })

  test('says in the failed test what was expected, what came, what it means and how to repeat it', () => {
    const [message] =
      ran.assertions.find(({ title }) => title === 'a list is a teapot')?.failureMessages ?? []
    expect(message).toContain('users/a-list-is-a-teapot: GET /scim/v2/Users answered 200')
    for (const line of [
      'expected: 418',
      'actual:   200',
      'means:    No tea.',
      'verifies: RFC7644-3.6-02',
      'repeat:   curl -i',
    ])
      expect(message).toContain(line)
    expect(message).not.toContain('a-token-of-the-mock')
    // Neither an assertion of ours nor a stack into our files.
    expect(message).not.toMatch(/to be false|AssertionError|\n\s+at /)
  })

  test('says why a test is skipped', () => {
    expect(ran.text).toMatch(
      /it has bulk.*\[unsupported: ServiceProviderConfig says "bulk":\{"supported":false\}\]/,
    )
    expect(ran.text).toMatch(
      /only Fuze asks for it.*\[skipped: the profile entra does not ask for what it verifies\]/,
    )
  })

  test('leaves nothing behind', () => {
    expect(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))).toEqual({
      created: 1,
      deleted: 1,
      left: [],
      users: 0,
    })
  })
})

test('strict: a warning fails its test', async () => {
  const { assertions } = await runCaller('strict: true,')
  expect(outcome(assertions)['Users > a list should be a teapot']).toBe('failed')
}, 60_000)

test('a server that is not there fails the file with the reason', async () => {
  const { code, text } = await runCaller("url: 'http://127.0.0.1:1/scim',")
  expect(code).toBe(1)
  expect(text).toContain('cannot be reached: nothing listens there')
}, 60_000)
