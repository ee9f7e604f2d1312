import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Report } from '../../src/verdict/Report.js'
import { reportFaults } from '../support/reportFaults.js'
import { cli, type Running, start, until, workingDirectory } from './support/cli.js'

const token = 'a-token-for-the-mock'

/** A mock in a process of its own. */
async function mock(): Promise<{ url: string; left(): Promise<number> }> {
  const running = start(['mock', '--port', '0', '--token', token, '--rate', 'off'])
  await until('the mock listens', () => running.stdout.includes('Ctrl-C stops it.'))
  const url = /Mock provider \(fuze\): (\S+)/.exec(running.stdout)?.[1] ?? ''
  const count = async (path: string) => {
    const response = await fetch(`${url}${path}?count=0`, { headers: { authorization: `Bearer ${token}` } })
    return ((await response.json()) as { totalResults: number }).totalResults
  }
  return { url, left: async () => (await count('/Users')) + (await count('/Groups')) }
}

/** A run that has created some users and is far from its end. */
async function midway(rate = '25') {
  const provider = await mock()
  const cwd = workingDirectory()
  const running = start(
    ['--url', provider.url, '--token', token, '--rate', rate, '--only', 'filter-*,patch-*,deleting'],
    { cwd },
  )
  await until('the run has created five users', async () => (await provider.left()) >= 5)
  return { provider, running, out: join(cwd, 'scim-conform-report'), cwd }
}

const journals = (out: string) => readdirSync(out).filter((name) => name.startsWith('journal-'))
const hears = (running: Running, text: string) => until(text, () => running.stderr.includes(text))

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s: everything is removed, the report says interrupted, the code is 130',
  async (signal) => {
    const { provider, running, out } = await midway()
    running.child.kill(signal)
    const { code, stderr } = await running.over
    expect(code).toBe(130)
    expect(stderr).toContain('Stopping: deleting what this run created')
    expect(await provider.left()).toBe(0)
    const report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as Report
    expect(report.run.interrupted).toBe(true)
    expect(report.cleanup).toMatchObject({ deleted: report.cleanup.created, left: [] })
    expect(reportFaults(report)).toEqual([])
    expect(existsSync(join(out, 'report.html'))).toBe(true)
    expect(journals(out)).toEqual([])
  },
)

test('a second Ctrl-C stops at once, and says how to remove what is left; sweep does', async () => {
  const { provider, running, out, cwd } = await midway('5')
  running.child.kill('SIGINT')
  await hears(running, 'Press Ctrl-C again')
  running.child.kill('SIGINT')
  const { code, stderr } = await running.over
  expect(code).toBe(130)
  expect(stderr).toMatch(
    /Stopped at once\. .* of this run are left on the provider; remove them with:\n {2}npx scim-conform sweep --out scim-conform-report/,
  )
  expect(await provider.left()).toBeGreaterThan(0)
  expect(journals(out)).toHaveLength(1)
  expect((await cli(['sweep', '--token', token, '--rate', 'off'], { cwd })).code).toBe(0)
  expect(await provider.left()).toBe(0)
})

test('after a kill the journal stays; sweep removes what is left, and the journal', async () => {
  const { provider, running, out, cwd } = await midway()
  running.child.kill('SIGKILL')
  await running.over
  const left = await provider.left()
  expect(left).toBeGreaterThan(0)
  expect(journals(out)).toHaveLength(1)

  const refused = await cli(['sweep', '--token', 'a-wrong-token', '--rate', 'off'], { cwd })
  expect([refused.code, refused.stderr]).toEqual([3, expect.stringContaining('refuses the credentials')])
  const astray = await cli(
    [
      'sweep',
      '--token',
      token,
      '--url',
      provider.url.replace('/v2', '/v3'),
      '--journal',
      join(out, journals(out)[0] ?? ''),
    ],
    { cwd },
  )
  expect([astray.code, astray.stderr]).toEqual([3, expect.stringContaining('does not answer as SCIM')])
  const elsewhere = await cli(['sweep', '--token', token, '--url', 'http://127.0.0.1:1/scim/v2'], { cwd })
  expect([elsewhere.code, elsewhere.stderr]).toEqual([
    2,
    expect.stringContaining(`are about ${provider.url}, not about`),
  ])
  expect(await provider.left()).toBe(left)
  expect(journals(out)).toHaveLength(1)

  const { code, stdout } = await cli(['sweep', '--token', token, '--rate', 'off'], { cwd })
  expect(stdout).toBe(`Removed ${left} resources from ${provider.url}.\n`)
  expect(code).toBe(0)
  expect(await provider.left()).toBe(0)
  expect(journals(out)).toEqual([])
  expect((await cli(['sweep', '--token', token], { cwd })).stdout).toContain('Nothing to sweep')
})

test('the run after a kill says that there is something to sweep, and sweeps nothing by itself', async () => {
  const { provider, running, cwd } = await midway()
  running.child.kill('SIGKILL')
  await running.over
  const left = await provider.left()
  const { stdout } = await cli(
    ['--url', provider.url, '--token', token, '--rate', 'off', '--only', 'deleting'],
    { cwd },
  )
  expect(stdout).toContain('npx scim-conform sweep --out scim-conform-report')
  expect(await provider.left()).toBe(left)
})
