import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createMock } from '../../mock/createMock.js'
import { type Installed, installPackage } from './support/installPackage.js'

/** The package as its users get it: packed, installed in an empty folder, run from anywhere. */

let installed: Installed
const elsewhere = mkdtempSync(join(tmpdir(), 'scim-conform-elsewhere-'))

beforeAll(() => {
  installed = installPackage()
})

afterAll(() => {
  chmodTree(installed.modules, 0o755)
  installed.remove()
  rmSync(elsewhere, { recursive: true, force: true })
})

describe('the tarball', () => {
  test('has at most 450 KB', () => {
    expect(statSync(installed.tarball).size / 1000).toBeLessThanOrEqual(450)
  })

  test('holds what is read, and nothing else', () => {
    const families = installed.files
      .filter((name) => !name.startsWith('dist/'))
      .map((name) => name.replace(/(payloads|profiles)\/[^/]+\.json$/, '$1/….json'))
    expect([...new Set(families)]).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'fixtures/ledger/entra.json',
      'fixtures/ledger/fuze.json',
      'fixtures/ledger/rfc.json',
      'fixtures/payloads/….json',
      'fixtures/profiles/….json',
      'fixtures/schemas/baseline.schema.json',
      'fixtures/schemas/config.schema.json',
      'fixtures/schemas/profile.schema.json',
      'fixtures/schemas/report.schema.json',
      'package.json',
    ])
  })

  test('has one declaration file for each entry', () => {
    const types = installed.files.filter((name) => name.endsWith('.d.ts'))
    expect(types).toEqual(['index', 'mock', 'msw', 'vitest'].map((name) => `dist/${name}.d.ts`))
  })
})

describe('installing', () => {
  test('takes at most 10 MB', () => {
    expect(sizeOf(installed.modules) / 1e6).toBeLessThanOrEqual(10)
  })

  test('brings at most 15 packages, none of which runs a script', () => {
    const { packages } = JSON.parse(readFileSync(join(installed.modules, '.package-lock.json'), 'utf8')) as {
      packages: Record<string, { hasInstallScript?: boolean }>
    }
    expect(Object.keys(packages).length).toBeLessThanOrEqual(15)
    expect(Object.values(packages).filter(({ hasInstallScript }) => hasInstallScript)).toEqual([])
  })
})

describe('from another folder, on read-only package files', () => {
  beforeAll(() => chmodTree(installed.modules, 0o555))

  test('npx scim-conform --mock fuze passes and leaves its reports', () => {
    const out = execFileSync(
      'npx',
      [
        '--prefix',
        installed.home,
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
    const child = spawn(
      join(installed.modules, '.bin', 'scim-conform'),
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

  test('the library and the mock are there, and neither needs msw', () => {
    const script = `import { run, suites, loadProfile } from 'scim-conform'
      import { createMock, defects } from 'scim-conform/mock'
      console.log(typeof run, suites.length > 5, typeof createMock().fetch, loadProfile('entra').name, defects.length >= 80)`
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: installed.home,
      encoding: 'utf8',
    })
    expect(out.trim()).toBe('function true function entra true')
    expect(existsSync(join(installed.modules, 'msw'))).toBe(false)
    expect(existsSync(join(installed.modules, 'scim-conform', 'dist', 'THIRD-PARTY-NOTICES'))).toBe(true)
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
