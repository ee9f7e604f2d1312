import { readdirSync } from 'node:fs'
import { test, vi } from 'vitest'
vi.mock('../../src/mock/defects/index.js', async () => {
  const files: Record<string, Record<string, unknown>> = {}; for (const f of readdirSync('src/mock/defects')) if (f !== 'index.ts') files[f] = await import(`../../src/mock/defects/${f.replace('.ts', '')}.ts`)
  const defects = Object.entries(files).filter(([f]) => !f.endsWith('index.ts')).flatMap(([, m]) => Object.values(m).filter(Array.isArray).flat())
  return { defects }
})
import type { Suite } from '../../src/kit/suite.js'
import { defects } from '../../src/mock/defects/index.js'
import { runOnMock } from '../support/runOnMock.js'
const files = import.meta.glob<{ default: Suite }>(['/suites/patching/*.ts', '/suites/resources/deleting.ts'])
test('wb', { timeout: 600_000 }, async () => {
  const wanted = process.env.SUITES?.split(',') ?? ['']
  const names = Object.keys(files).filter((f) => wanted.some((w) => f.includes(w)))
  const suites = (await Promise.all(names.map(async (n) => (await files[n]?.())?.default))).filter((one) => one?.checks) as Suite[]
  const checks = suites.flatMap((s) => s.checks.map((c) => ({ id: `${s.id}/${c.slug}`, verifies: c.verifies })))
  const topics = new Set(checks.flatMap((c) => c.verifies))
  const killed = new Map(checks.map(({ id }) => [id, [] as string[]]))
  const out: string[] = []
  const profile = process.env.PROFILE ?? 'entra'
  for (const d of defects) {
    const about = d.requirements.some((one) => topics.has(one))
    if (process.env.DEFECT ? !process.env.DEFECT.split(',').includes(d.id) : !about) continue
    const { report, left } = await runOnMock(suites, { profile, mock: { defects: [d.id] } })
    const caught = report.checks.filter(({ verdict }) => verdict === 'failed' || verdict === 'warned')
    for (const { id } of caught) killed.get(id)?.push(d.id)
    const relevant = caught.some(({ verifies }) => verifies.some((one) => d.requirements.includes(one)))
    out.push(`${relevant ? 'caught' : 'MISSED'} ${d.id} [${d.requirements}] (${caught.length} caught, ${report.summary.error} error, left ${left})`)
    if (process.env.DEFECT) for (const c of report.checks.filter((c) => !['passed','skipped'].includes(c.verdict))) out.push(`   ${c.verdict} ${c.id}: ${c.message ?? c.reason}`)
  }
  if (!process.env.DEFECT) { for (const [id, by] of killed) out.push(by.length ? `  killed ${id} by ${by.length}: ${by.slice(0,3)}` : `UNPROVEN ${id}`) }
  console.log(out.join('\n'))
})
