import { execFileSync } from 'node:child_process'
import { symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Installed, installPackage } from './support/installPackage.js'

/** The types as a program sees them that uses the package. */

let installed: Installed

beforeAll(() => {
  installed = installPackage()
})

afterAll(() => installed.remove())

const ours = join(process.cwd(), 'node_modules')

/** What the compiler says of a program in the project that has the package. */
function compile(program: string, options: object = {}): string {
  const { home } = installed
  writeFileSync(join(home, 'consumer.ts'), program)
  const compilerOptions = {
    strict: true,
    skipLibCheck: false,
    module: 'NodeNext',
    target: 'ES2022',
    noEmit: true,
    types: ['node'],
    typeRoots: [join(ours, '@types')],
    ...options,
  }
  writeFileSync(join(home, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['consumer.ts'] }))
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
  try {
    return execFileSync(process.execPath, [tsc, '-p', home], { encoding: 'utf8' })
  } catch (error) {
    return (error as { stdout: string }).stdout
  }
}

const mine = `suite('mine', 'Mine', [
  check('users can be read', {
    verifies: ['RFC7644-3.4.1-01'],
    async run({ given, scim, expect }) {
      expect(await scim.get(await given.user())).toHaveStatus(200)
    },
  }),
])`

test('the library and the mock compile strictly, with neither msw nor vitest installed', () => {
  const program = `
    import { check, loadProfile, type Report, run, suite } from 'scim-conform'
    import { createMock, defects } from 'scim-conform/mock'
    const mock = createMock({ defects: defects.slice(0, 1).map(({ id }) => id) })
    const profile = loadProfile('entra')
    const suites = [${mine}]
    const report: Report = await run({ url: 'http://mock.test/scim/v2', fetch: (one) => mock.fetch(one), suites, profile })
    console.log(report.summary.passed)
  `
  expect(compile(program)).toBe('')
})

test('a slip of the pen is told', () => {
  expect(compile(`import { run } from 'scim-conform'\nrun({ url: 5 })`)).toContain('TS2322')
})

test('what one entry makes fits what another takes', () => {
  for (const name of ['msw', 'vitest']) symlinkSync(join(ours, name), join(installed.modules, name))
  const program = `
    import { setupServer } from 'msw/node'
    import { check, suite } from 'scim-conform'
    import { createMock } from 'scim-conform/mock'
    import { handlers } from 'scim-conform/msw'
    import { scimConform } from 'scim-conform/vitest'
    setupServer(...handlers(createMock()), ...handlers({ token: 'secret' }))
    scimConform({ url: 'http://mock.test/scim/v2', suites: [${mine}] })
  `
  // The libraries of others are theirs to check.
  expect(compile(program, { skipLibCheck: true })).toBe('')
})
