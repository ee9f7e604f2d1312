import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Files below a folder by their paths from the root, in order. */
function filesIn(folder: string, ending = /\.ts$/): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && ending.test(one.name))
    .map((one) => relative(root, join(one.parentPath, one.name)).replaceAll('\\', '/'))
    .sort()
}

const textOf = (file: string) => readFileSync(join(root, file), 'utf8')

interface Import {
  from: string
  /** A file of this project, or the name of a package. */
  to: string
  typeOnly: boolean
}

/** What a file imports: statically, dynamically, or in a type. */
function importsOf(file: string): Import[] {
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s+(type\s)?[^'"\n]*?(?:\{[^}]*\}[^'"\n]*?)?from\s+'([^']+)'|(?:^|\n)import\s+'([^']+)'|\bimport\('([^']+)'\)/g
  return [...textOf(file).matchAll(pattern)].map(([, type, from, bare, dynamic]) => {
    const target = from ?? bare ?? dynamic ?? ''
    const to = target.startsWith('.')
      ? relative(root, join(root, dirname(file), target))
          .replaceAll('\\', '/')
          .replace(/\.js$/, '.ts')
      : target
    return { from: file, to, typeOnly: type !== undefined }
  })
}

/** Folders from the ground up; a file belongs to the longest that fits. */
const floors: [string, number][] = [
  ['fixtures', 0],
  ['src/scim', 1],
  ['src/verdict', 1],
  ['src/mock', 1],
  ['src/kit', 2],
  ['src/fuzz', 2],
  ['src/run', 2],
  ['suites', 3],
  ['reports', 3],
  ['src/simulate', 3],
  ['src/cli', 4],
  ['src/vitest.ts', 4],
  ['src/index.ts', 4],
]

const roomOf = (file: string) => floors.find(([room]) => file === room || file.startsWith(`${room}/`))

/** Doors between rooms of one floor. */
const doors: [from: string, to: string, how: (one: Import) => boolean][] = [
  ['src/run', 'src/kit', () => true],
  ['src/fuzz', 'src/kit', () => true],
  ['src/scim', 'src/verdict', (one) => one.typeOnly || one.from === 'src/scim/assertKnownLevels.ts'],
  [
    'src/verdict',
    'src/scim',
    (one) => one.typeOnly || ['packageFile', 'readJson'].some((name) => one.to === `src/scim/${name}.ts`),
  ],
]

const sources = ['src', 'suites', 'reports'].flatMap((folder) => filesIn(folder))
const imports = sources.flatMap(importsOf)
const inside = imports.filter(({ to }) => /^(src|suites|reports|fixtures|tests|scripts)\//.test(to))
const packages = imports.filter(
  ({ to }) => !/^(src|suites|reports|fixtures|tests|scripts)\//.test(to) && !to.startsWith('node:'),
)

const show = ({ from, to }: Import) => `${from} → ${to}`

describe('imports', () => {
  test('are found at all', () => {
    expect(inside.length).toBeGreaterThan(300)
    expect(inside.map(show)).toContain('src/kit/Scim.ts → src/scim/filter.ts')
    expect(imports.map(show)).toContain('src/kit/CheckContext.ts → src/verdict/Report.ts')
    expect(sources.filter((file) => !roomOf(file))).toEqual([])
  })

  test('go down only', () => {
    const up = inside.filter((one) => {
      const [from, to] = [roomOf(one.from), roomOf(one.to)]
      if (!from || !to) return true
      if (from[0] === to[0] || from[1] > to[1]) return false
      return (
        from[1] < to[1] ||
        !(from[1] === 4 || doors.some(([a, b, how]) => a === from[0] && b === to[0] && how(one)))
      )
    })
    expect(up.map(show)).toEqual([])
  })

  test('the mock judges by nothing that the harness judges by', () => {
    const out = inside.filter(({ from, to }) => from.startsWith('src/mock/') && !to.startsWith('src/mock/'))
    expect(out.map(show)).toEqual([])
  })

  test('reports know the result types and pure helpers, and nothing else', () => {
    const out = inside.filter(
      ({ from, to }) => from.startsWith('reports/') && !/^(reports|src\/verdict)\//.test(to),
    )
    expect(out.filter(({ typeOnly, to }) => !(typeOnly && to === 'src/scim/types.ts')).map(show)).toEqual([])
  })

  test('the engine knows no suite, and nobody knows the tests', () => {
    expect(
      inside.filter(({ from, to }) => from.startsWith('src/run/') && to.startsWith('suites/')).map(show),
    ).toEqual([])
    expect(inside.filter(({ to }) => /^(tests|scripts)\//.test(to)).map(show)).toEqual([])
  })

  test('of relative files end in .js', () => {
    const wrong = sources.filter((file) => /from '\.[^']*(?<!\.js)'/.test(textOf(file)))
    expect(wrong).toEqual([])
  })
})

describe('what is installed', () => {
  const manifest = JSON.parse(textOf('package.json')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >
  const nameOf = (specifier: string) =>
    specifier
      .split('/')
      .slice(0, specifier.startsWith('@') ? 2 : 1)
      .join('/')
  /** Development dependencies that the bundle holds, and the caller's own test runner. */
  const bundled = ['msw', 'oauth4webapi']

  test('is all that the code imports', () => {
    const missing = packages.filter(({ from, to }) => {
      const name = nameOf(to)
      if (name in manifest.dependencies || bundled.includes(name)) return false
      return !(from === 'src/vitest.ts' && name === 'vitest')
    })
    expect(missing.map(show)).toEqual([])
  })

  test('is all used', () => {
    const used = new Set(packages.map(({ to }) => nameOf(to)))
    expect(Object.keys(manifest.dependencies).filter((name) => !used.has(name))).toEqual([])
  })
})

describe('files', () => {
  const all = [...sources, ...filesIn('tests'), ...filesIn('scripts', /\.mjs$/)]
  const lines = (file: string) => textOf(file).trimEnd().split('\n').length

  test('have 300 lines at the most', () => {
    expect(all.filter((file) => lines(file) > 300).map((file) => `${file}: ${lines(file)}`)).toEqual([])
  })

  test('have fewer than 100 as a rule', () => {
    const sorted = all.map(lines).sort((a, b) => a - b)
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(100)
  })

  test('in tests skip nothing and single nothing out', () => {
    const word = new RegExp(`\\b(?:test|it|describe)\\.(?:${['only', 'skip', 'todo', 'fails'].join('|')})\\b`)
    expect(filesIn('tests').filter((file) => word.test(textOf(file)))).toEqual([])
  })

  test('hold no "any" and no "!" that hides a type', () => {
    const word = /(?::|\bas|<)\s*any\b|\w!(?:\.|\[|\)|,|;|$)/m
    const code = (file: string) =>
      textOf(file)
        .replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '')
        .replace(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|\/(?:[^/\\\n]|\\.)+\/[a-z]*/g, '""')
    expect(sources.filter((file) => word.test(code(file)))).toEqual([])
  })
})
