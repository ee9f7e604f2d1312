import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Rig, rig } from '../support/rig.js'
import { token } from '../support/runOnMock.js'
import { cli, workingDirectory } from './support/cli.js'

let server: Rig | undefined
beforeAll(async () => {
  server = await rig()
})
afterAll(() => server?.close())

/** The sources that a command has loaded: Node's coverage lists the files, and the bundle says what is in them. */
async function loadedBy(args: string[]): Promise<string[]> {
  const coverage = workingDirectory()
  await cli(args, { env: { NODE_V8_COVERAGE: coverage } })
  const urls = readdirSync(coverage).flatMap((name) => {
    const { result } = JSON.parse(readFileSync(join(coverage, name), 'utf8')) as { result: { url: string }[] }
    return result.map(({ url }) => url)
  })
  const files = new Set(urls.filter((url) => url.startsWith('file:') && url.includes('/dist/')))
  return [...files].flatMap((url) =>
    [
      ...readFileSync(fileURLToPath(url), 'utf8').matchAll(/^\/\/ ((?:mock|src|suites|reports)\/\S+\.ts)$/gm),
    ].map(([, source = '']) => source),
  )
}

const mockIn = (sources: string[]) => sources.filter((one) => one.startsWith('mock/'))

test('--help loads neither mock nor suites', async () => {
  const sources = await loadedBy(['--help'])
  expect(sources).toContain('src/cli/program.ts')
  expect(sources.filter((one) => /^(mock|suites)\//.test(one))).toEqual([])
})

test('a run against a URL loads no file of the mock', async () => {
  const sources = await loadedBy(['--url', server?.url ?? '', '--token', token, '--only', 'deleting/*'])
  expect(sources).toContain('src/run/Session.ts')
  expect(mockIn(sources)).toEqual([])
})

test('a run with --mock does', async () => {
  expect(mockIn(await loadedBy(['--mock', '--only', 'deleting/*', '--rate', 'off']))).toContain(
    'mock/Store.ts',
  )
})
