import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Rig, rig } from '../support/rig.js'
import { token } from '../support/runOnMock.js'
import { cli, workingDirectory } from './support/cli.js'

const secret = 'SuperSecretKey123'
let server: Rig | undefined
let cwd = ''
let output = ''

const target = () => `${server?.url}?code=${secret}`

beforeAll(async () => {
  server = await rig(undefined, { defects: ['delete-keeps-resource'] })
  cwd = workingDirectory()
  const args = ['--url', target(), '--token', token, '--only', 'deleting/*', '--rate', 'off']
  const { stdout, stderr } = await cli(args, { cwd })
  output = stdout + stderr
})
afterAll(() => server?.close())

describe('a key in the query of the URL', () => {
  test('is sent, and is in no output', () => {
    expect(server?.requests.every((one) => one.endsWith(`code=${secret}`))).toBe(true)
    const out = join(cwd, 'scim-conform-report')
    const texts = readdirSync(out).map((name) => readFileSync(join(out, name), 'utf8'))
    expect([output, ...texts].join('\n')).not.toContain(secret)
    expect(output).toContain('code=[redacted]')
    expect(output).toContain('--url "$SCIM_URL"')
  })

  test('has to be given again for a replay, and then the seed of the run counts', async () => {
    const id = 'deleting/a-deleted-user-is-gone'
    const without = await cli(['replay', id, '--token', token], { cwd })
    expect(without.stderr).toMatch(/shown without its secrets: give it whole with --url/)
    expect(without.code).toBe(2)
    const seed = /seed\s+(\d+)/.exec(output)?.[1]
    const again = await cli(['replay', id, '--token', token], { cwd, env: { SCIM_URL: target() } })
    expect(again.stdout).toContain(`seed ${seed}`)
  })

  test('has to be given again for a sweep, which knows its journal by it', async () => {
    const without = await cli(['sweep', '--token', token], { cwd })
    expect(without.stderr).toMatch(/shown without its secrets/)
    const { stdout } = await cli(['sweep', '--token', token, '--url', target()], { cwd })
    expect(stdout).toMatch(/^Removed 0 resources from .*code=\[redacted\]/)
    expect(stdout).not.toContain(secret)
  })
})
