import { describe, expect, test } from 'vitest'
import { filesIn, type Import, importsOf, textOf } from './support/imports.js'

/** Rooms by floor, from the ground up. What is imported lies on a lower floor, or on the same where that makes no circle. */
const floors: Record<string, number> = {
  'src/scim': 0,
  'src/settings': 0,
  fixtures: 0,
  'src/wire': 1,
  'src/verdict': 1,
  'src/requirements': 1,
  'src/kit': 2,
  'src/client': 2,
  'src/model': 2,
  'src/run': 3,
  'src/fuzz': 3,
  suites: 4,
  reports: 4,
  'src/cli': 5,
  'src/vitest.ts': 5,
  'src/index.ts': 5,
}

const roomOf = (file: string) =>
  Object.keys(floors).find((room) => file === room || file.startsWith(`${room}/`))

const isTest = (file: string) => file.endsWith('.test.ts') || file.startsWith('mock/tests/')
const sources = ['src', 'suites', 'reports', 'mock']
  .flatMap((folder) => filesIn(folder))
  .filter((file) => !isTest(file))
const imports = sources.flatMap(importsOf)
const isOurs = ({ to }: Import) => /^(src|suites|reports|mock|fixtures|tests|scripts)\//.test(to)
const inside = imports.filter(isOurs)
const packages = imports.filter((one) => !isOurs(one) && !one.to.startsWith('node:'))
const from = (folder: string) => inside.filter((one) => one.from.startsWith(folder))

const show = ({ from, to }: Import) => `${from} → ${to}`

describe('imports', () => {
  test('are found at all', () => {
    expect(inside.length).toBeGreaterThan(300)
    expect(inside.map(show)).toContain('src/kit/Scim.ts → src/scim/filter.ts')
    expect(imports.filter(({ dynamic }) => dynamic).length).toBeGreaterThan(5)
  })

  test('are those of rooms that have a floor', () => {
    expect(sources.filter((file) => !file.startsWith('mock/') && !roomOf(file))).toEqual([])
  })

  test('never go up', () => {
    const up = inside.filter(
      ({ from, to }) => (floors[roomOf(from) ?? ''] ?? 9) < (floors[roomOf(to) ?? ''] ?? 0),
    )
    expect(up.map(show)).toEqual([])
  })

  test('lead from no room back into it', () => {
    const doors = new Map<string, Import[]>()
    for (const one of inside) {
      const [a, b] = [roomOf(one.from), roomOf(one.to)]
      if (a && b && a !== b && floors[a] === floors[b])
        doors.set(`${a} ${b}`, [...(doors.get(`${a} ${b}`) ?? []), one])
    }
    const both = [...doors].filter(([door]) => doors.has(door.split(' ').reverse().join(' ')))
    expect(both.flatMap(([, ways]) => ways.map(show))).toEqual([])
  })

  test('of relative files end in .js', () => {
    expect(sources.filter((file) => /from '\.[^']*(?<!\.js)'/.test(textOf(file)))).toEqual([])
  })

  test('of tests and scripts are nowhere', () => {
    expect(inside.filter(({ to }) => /^(tests|scripts)\//.test(to)).map(show)).toEqual([])
  })
})

describe('the mock', () => {
  test('judges by nothing that the harness judges by', () => {
    expect(
      from('mock/')
        .filter(({ to }) => !to.startsWith('mock/'))
        .map(show),
    ).toEqual([])
  })

  test('is loaded only where the command line starts it', () => {
    const users = inside.filter(({ from, to }) => to.startsWith('mock/') && !from.startsWith('mock/'))
    expect(
      users
        .filter(({ from, dynamic, typeOnly }) => !(dynamic || typeOnly) || !from.startsWith('src/cli/'))
        .map(show),
    ).toEqual([])
  })
})

describe('suites', () => {
  const topicOf = (file: string) => file.split('/').slice(0, 2).join('/')
  const inTopics = sources.filter((file) => /^suites\/(?!words\/).+\//.test(file))
  /** `deleting.evidence.ts` belongs to `deleting.ts`. */
  const isEvidence = (file: string) => /\/[^/.]+\.[^/.]+\.ts$/.test(file)
  const files = inTopics.filter((file) => !isEvidence(file))

  test('stand in files that are named after their ids', () => {
    const misnamed = files.filter((file) => {
      const id = /\bsuite\(\s*'([^']+)'/.exec(textOf(file))?.[1]
      return file !== `${topicOf(file)}/${id}.ts`
    })
    expect(misnamed).toEqual([])
  })

  test('have their evidence beside them', () => {
    const owner = (file: string) => file.replace(/\.[^/.]+\.ts$/, '.ts')
    expect(inTopics.filter((file) => isEvidence(file) && !files.includes(owner(file)))).toEqual([])
  })

  test('share words, and evidence within a topic, and nothing else', () => {
    const shared = from('suites/').filter(({ from, to }) => {
      if (from === 'suites/index.ts' || !to.startsWith('suites/')) return false
      return !to.startsWith('suites/words/') && !(isEvidence(to) && topicOf(from) === topicOf(to))
    })
    expect(shared.map(show)).toEqual([])
  })

  test('are all listed', () => {
    const listed = importsOf('suites/index.ts').map(({ to }) => to)
    expect(files.filter((file) => !listed.includes(file))).toEqual([])
  })
})

test('reports know results, and the types of requirements and values', () => {
  const out = from('reports/').filter(({ to, typeOnly }) => {
    return !/^(reports|src\/verdict)\//.test(to) && !(typeOnly && /^src\/(requirements|scim)\//.test(to))
  })
  expect(out.map(show)).toEqual([])
})

describe('what is installed', () => {
  const manifest = JSON.parse(textOf('package.json')) as Record<
    'dependencies' | 'peerDependencies',
    Record<string, string>
  >
  const nameOf = (specifier: string) =>
    specifier
      .split('/')
      .slice(0, specifier.startsWith('@') ? 2 : 1)
      .join('/')
  /** Development dependencies that the bundle holds. */
  const bundled = ['oauth4webapi']
  /** The one file that needs what only some callers have. */
  const peers: Record<string, string> = { 'src/vitest.ts': 'vitest', 'mock/msw.ts': 'msw' }

  test('is all that the code imports', () => {
    const missing = packages.filter(({ from, to }) => {
      const name = nameOf(to)
      return !(name in manifest.dependencies || bundled.includes(name) || peers[from] === name)
    })
    expect(missing.map(show)).toEqual([])
  })

  test('is all used', () => {
    const used = new Set(packages.map(({ to }) => nameOf(to)))
    const named = [
      ...Object.keys(manifest.dependencies),
      ...Object.keys(manifest.peerDependencies),
      ...bundled,
    ]
    expect(named.filter((name) => !used.has(name))).toEqual([])
  })
})

describe('files', () => {
  const written = ['src', 'suites', 'reports', 'mock', 'tests'].flatMap((folder) => filesIn(folder))
  /** Those that a script writes are as long as what they are made from. */
  const generated = ['src/requirements/ids.ts']
  const all = [...written, ...filesIn('scripts', /\.m?[jt]s$/)].filter((file) => !generated.includes(file))
  const lines = (file: string) => textOf(file).trimEnd().split('\n').length

  test('have 300 lines at the most', () => {
    expect(all.filter((file) => lines(file) > 300).map((file) => `${file}: ${lines(file)}`)).toEqual([])
  })

  test('have fewer than 100 as a rule', () => {
    const sorted = all.map(lines).sort((a, b) => a - b)
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(100)
  })

  test('differ by more than the case of their letters', () => {
    const folded = all.map((file) => file.toLowerCase())
    expect(all.filter((_, at) => folded.indexOf(folded[at] ?? '') !== at)).toEqual([])
  })

  test('in tests skip nothing and single nothing out', () => {
    const word = new RegExp(`\\b(?:test|it|describe)\\.(?:${['only', 'skip', 'todo', 'fails'].join('|')})\\b`)
    expect(
      written
        .filter((file) => isTest(file) || file.startsWith('tests/'))
        .filter((file) => word.test(textOf(file))),
    ).toEqual([])
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
