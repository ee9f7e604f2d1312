import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/**
 * A package folder of the tests' own, as npm would install it: built from the sources as they are, so that tests
 * depend neither on what lies in `dist` nor on who else builds.
 */
export async function buildPackage(): Promise<{ folder: string; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'scim-conform-package-'))
  cpSync(join(root, 'package.json'), join(folder, 'package.json'))
  cpSync(join(root, 'fixtures'), join(folder, 'fixtures'), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  await build({
    absWorkingDir: root,
    entryPoints: { bin: 'src/cli/bin.ts' },
    outdir: join(folder, 'dist'),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'silent',
  })
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
