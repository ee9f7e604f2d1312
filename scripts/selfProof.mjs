/** `npm run self-proof`: see tests/self-proof/main.ts. Bundled first, since each processor gets a process of its own. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

// Inside the package, so that its files and dependencies are found from there.
const outdir = join(process.cwd(), 'node_modules', '.cache', `self-proof-${process.pid}`)
try {
  await build({
    entryPoints: ['tests/self-proof/main.ts', 'tests/self-proof/prover.ts'],
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'warning',
  })
  const { main } = await import(pathToFileURL(join(outdir, 'main.mjs')).href)
  const proven = await main(process.argv.slice(2), pathToFileURL(join(outdir, 'prover.mjs')))
  if (!proven) process.exitCode = 1
} finally {
  rmSync(outdir, { recursive: true, force: true })
}
