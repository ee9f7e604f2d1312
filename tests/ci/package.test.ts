import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createMock } from '../../mock/createMock.js'

/** The package as its users get it: packed, installed in an empty folder, run from anywhere. */

const folder = mkdtempSync(join(tmpdir(), 'scim-conform-package-'))
const home = join(folder, 'app')
const elsewhere = mkdtempSync(join(tmpdir(), 'scim-conform-elsewhere-'))
const modules = join(home, 'node_modules')
const bin = join(modules, '.bin', 'scim-conform')
const npm = (args: string[], cwd: string) =>
  execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

beforeAll(() => {
  npm(['pack', '--pack-destination', folder], process.cwd())
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))
  execFileSync('mkdir', [home])
  writeFileSync(join(home, 'package.json'), '{"type":"module"}')
  npm(['install', '--no-audit', '--no-fund', join(folder, tarball ?? '')], home)
})

afterAll(() => {
  chmodTree(modules, 0o755)
  rmSync(folder, { recursive: true, force: true })
  rmSync(elsewhere, { recursive: true, force: true })
})

describe('installing', () => {
  test('takes at most 10 MB', () => {
    expect(sizeOf(modules) / 1e6).toBeLessThanOrEqual(10)
  })

  test('brings at most 15 packages, none of which runs a script', () => {
    const { packages } = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8')) as {
      packages: Record<string, { hasInstallScript?: boolean }>
    }
    expect(Object.keys(packages).length).toBeLessThanOrEqual(15)
    expect(Object.values(packages).filter(({ hasInstallScript }) => hasInstallScript)).toEqual([])
  })
})

describe('from another folder, on read-only package files', () => {
  beforeAll(() => chmodTree(modules, 0o555))

  test('npx scim-conform --mock fuze passes and leaves its reports', () => {
    const out = execFileSync(
      'npx',
      [
        '--prefix',
        home,
        'scim-conform',
        '--mock',
        'fuze',
        '--only',
        'disabling,deleting,lookups',
        '--rate',
        'off',
      ],
      { cwd: elsewhere, encoding: 'utf8' },
    )
    expect(out).toContain('Conforms to what Microsoft Entra ID needs')
    for (const name of ['report.html', 'report.json', 'junit.xml'])
      expect(existsSync(join(elsewhere, 'scim-conform-report', name))).toBe(true)
  })

  test('scim-conform --url … --token … --profile entra passes against a mock elsewhere', async () => {
    const { url, close } = await createMock({ token: 'another-token' }).listen()
    const { spawn } = await import('node:child_process')
    const child = spawn(
      bin,
      [
        '--url',
        url,
        '--token',
        'another-token',
        '--profile',
        'entra',
        '--rate',
        'off',
        '--skip',
        'rate-limit,capacity',
      ],
      { cwd: elsewhere },
    )
    let out = ''
    child.stdout.on('data', (chunk) => {
      out += chunk
    })
    const code = await new Promise((resolve) => child.on('close', resolve))
    await close()
    expect(out).toContain('Conforms to what Microsoft Entra ID needs')
    expect(code).toBe(0)
  })

  test('the library, its handlers and its types are there', () => {
    const script = `import { run, suites, createMock, loadProfile, defects } from 'scim-conform'
      const mock = createMock()
      console.log(typeof run, suites.length > 5, mock.handlers.length, loadProfile('entra').name, defects.length >= 80)`
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: home,
      encoding: 'utf8',
    })
    expect(out.trim()).toBe('function true 1 entra true')
    expect(existsSync(join(modules, 'scim-conform', 'dist', 'types', 'src', 'index.d.ts'))).toBe(true)
    expect(existsSync(join(modules, 'scim-conform', 'dist', 'THIRD-PARTY-NOTICES'))).toBe(true)
  })
})

function sizeOf(path: string): number {
  const stat = statSync(path)
  return stat.isDirectory()
    ? readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0)
    : stat.size
}

function chmodTree(path: string, mode: number): void {
  if (!existsSync(path)) return
  execFileSync('chmod', ['-R', mode === 0o755 ? 'u+w' : 'a-w', path])
  chmodSync(path, mode)
}
