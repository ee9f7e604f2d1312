/** Builds `dist`: the bundles, the notices of what they contain, and, unless `--no-types` is given, the declarations. */
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'esbuild'
import { rollTypes } from './rollTypes.mjs'
import { thirdPartyNotices } from './thirdPartyNotices.mjs'

const { dependencies, peerDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
const external = [...Object.keys(dependencies), ...Object.keys(peerDependencies)]
/** What `exports` and `bin` of package.json name. */
const entries = { index: 'src/index.ts', vitest: 'src/vitest.ts', mock: 'mock/index.ts', msw: 'mock/msw.ts' }

const { metafile } = await build({
  entryPoints: { bin: 'src/cli/bin.ts', ...entries },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  metafile: true,
  external,
  legalComments: 'none',
  // A tenth of the package is indentation. Names and line ends stay, so that a stack trace still tells where.
  minifySyntax: true,
  minifyWhitespace: true,
  lineLimit: 110,
  banner: { js: '// scim-conform, MIT. For the code of others in it see dist/THIRD-PARTY-NOTICES.' },
  logLevel: 'warning',
})
writeFileSync('dist/THIRD-PARTY-NOTICES', thirdPartyNotices(metafile))
chmodSync('dist/bin.js', 0o755)
removeLeftovers(Object.keys(metafile.outputs).map((path) => basename(path)))

if (!process.argv.includes('--no-types')) await rollTypes(entries, 'dist', external)

/** Files of earlier builds go last, so that `dist` works at any moment. */
function removeLeftovers(written) {
  const kept = new Set([
    'THIRD-PARTY-NOTICES',
    ...written,
    ...Object.keys(entries).map((name) => `${name}.d.ts`),
  ])
  for (const name of readdirSync('dist')) if (!kept.has(name)) rmSync(join('dist', name), { recursive: true })
}
