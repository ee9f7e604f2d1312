/** `npm run bench`: speed and memory as ratios within one run, and whether they keep to the aims. Needs a build. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const folder = mkdtempSync(join(tmpdir(), 'scim-conform-bench-'))
// Not in dist: what lies there is part of the package that is measured.
const outfile = join(process.cwd(), 'node_modules', '.cache', 'bench.mjs')
try {
  await build({
    entryPoints: ['scripts/bench/main.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  })
  const slack = Number(/^--slack=(.+)$/.exec(process.argv[2] ?? '')?.[1] ?? 1)
  await (await import(pathToFileURL(outfile).href)).main(folder, slack)
} finally {
  rmSync(folder, { recursive: true, force: true })
  rmSync(outfile, { force: true })
}
