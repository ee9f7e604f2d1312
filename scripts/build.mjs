/** Builds `dist`: the bundles with esbuild, the declarations with tsc. MSW is bundled, the other packages are not. */
import { execFileSync } from 'node:child_process'
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { build } from 'esbuild'
import { thirdPartyNotices } from './thirdPartyNotices.mjs'

/** Only what the mock uses of MSW: the package's index would bring GraphQL, WebSockets and browsers with it. */
const slimMsw = {
  name: 'slim-msw',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^msw$/ }, () => ({ path: 'msw', namespace: 'slim-msw' }))
    onLoad({ filter: /.*/, namespace: 'slim-msw' }, () => ({
      contents: ['http', 'HttpResponse', 'getResponse']
        .map((name) => `export { ${name} } from './node_modules/msw/lib/core/${name}.mjs'`)
        .join('\n'),
      resolveDir: process.cwd(),
    }))
  },
}

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
rmSync('dist', { recursive: true, force: true })

const { metafile } = await build({
  entryPoints: { bin: 'src/cli/bin.ts', index: 'src/index.ts', vitest: 'src/vitest.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  plugins: [slimMsw],
  metafile: true,
  // Nothing that the mock does reaches MSW's GraphQL parser.
  external: [...Object.keys(dependencies), 'vitest', 'graphql'],
  legalComments: 'none',
  minifySyntax: true,
  treeShaking: true,
  banner: { js: '// scim-conform, MIT. Bundles parts of MSW: see dist/THIRD-PARTY-NOTICES.' },
  logLevel: 'warning',
})
writeFileSync('dist/THIRD-PARTY-NOTICES', thirdPartyNotices(metafile))
chmodSync('dist/bin.js', 0o755)

if (!process.argv.includes('--no-types')) {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { stdio: 'inherit' })
}
