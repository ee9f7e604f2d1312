import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { type Rig, rig } from '../support/rig.js'
import { token } from '../support/runOnMock.js'
import { cli, workingDirectory } from './support/cli.js'

const rigs: Rig[] = []
afterEach(async () => {
  for (const one of rigs.splice(0)) await one.close()
})

test('when scim-conform itself breaks, the exit code is 70 and the message says so', async () => {
  const breaking = `export default new Proxy({}, { ownKeys() { throw new Error('boom') } })`
  const cwd = workingDirectory({ 'scim-conform.config.mjs': breaking })
  const { code, stdout, stderr } = await cli(['--mock'], { cwd })
  expect(stderr).toMatch(/^scim-conform broke: boom\nPlease report this/)
  expect(stderr + stdout).not.toMatch(/\n\s+at /)
  expect(code).toBe(70)
})

test('also when that happens in the middle of a run, which then cleans up, and shows no token', async () => {
  const at = await rig()
  rigs.push(at)
  // It stands for a fault of ours: something throws where nobody can catch it.
  const late = `
    import { readFileSync } from 'node:fs'
    const begun = () => {
      try {
        return readFileSync('scim-conform-report/exchanges.ndjson', 'utf8').includes('"method":"POST"')
      } catch {
        return false
      }
    }
    const wait = setInterval(() => {
      if (!begun()) return
      clearInterval(wait)
      throw Object.assign(new Error('late, with ${token}'), { authorization: 'Bearer ${token}' })
    }, 10)
    export default { rate: 30 }`
  const cwd = workingDirectory({ 'scim-conform.config.mjs': late })
  const { code, stdout, stderr } = await cli(['--url', at.url, '--token', token], { cwd })
  expect(stderr).toMatch(/scim-conform broke: late, with \[redacted\]/)
  expect(stderr + stdout).not.toContain(token)
  expect(code).toBe(70)
  expect(at.requests.some((one) => one.startsWith('POST'))).toBe(true)
  expect(at.left()).toBe(0)
})

test('the files of a run are for the eyes of their owner', async () => {
  const cwd = workingDirectory()
  await cli(['--mock', '--rate', 'off', '--only', 'deleting/*'], { cwd })
  const out = join(cwd, 'scim-conform-report')
  const files = readdirSync(out)
  expect(files).toEqual(
    expect.arrayContaining(['exchanges.ndjson', 'junit.xml', 'report.html', 'report.json']),
  )
  // Windows knows no such modes.
  const open = files.filter((name) => (statSync(join(out, name)).mode & 0o077) !== 0)
  expect(process.platform === 'win32' ? [] : open).toEqual([])
})
