import { expect, test, vi } from 'vitest'
const files = import.meta.glob<Record<string, any>>('/src/mock/defects/*.ts', { eager: true })
vi.mock('/work/main/src/mock/defects/index.ts', () => {
  return { get defects() { return Object.entries(files).filter(([f]) => !/index|tools|Defect\.ts/.test(f)).flatMap(([, m]) => Object.values(m)).filter(Array.isArray).flat().filter((d: any) => d.plant) } }
})
import { runOnMock } from '../support/runOnMock.js'
const suites = Object.values(import.meta.glob<{ default: any }>('/suites/properties/*.ts', { eager: true })).map((m) => m.default).filter((s) => s?.checks)
test('defects', { timeout: 600000 }, async () => {
  const { defects } = await import('../../src/mock/defects/index.js')
  const topics = new Set(suites.flatMap((s) => s.checks.flatMap((c: any) => c.verifies)))
  const want = process.env.DEFECT?.split(',')
  const killed: Record<string, string[]> = {}
  const lines: string[] = []
  for (const d of defects as any[]) {
    if (want ? !want.some((w) => d.id.startsWith(w)) : !d.requirements.some((r: string) => topics.has(r))) continue
    const { report, left } = await runOnMock(suites, { seed: Number(process.env.SEED ?? 1), mock: { defects: [d.id] }, profile: process.env.PROFILE ?? 'entra' })
    const caught = report.checks.filter((c) => ['failed', 'warned', 'error'].includes(c.verdict))
    const relevant = caught.some((c) => c.verifies.some((v) => d.requirements.includes(v)))
    for (const c of caught) (killed[c.id] ??= []).push(d.id)
    lines.push(`${relevant ? 'caught' : 'MISSED'} ${d.id} ${report.run.requests} requests, left ${left}: ${caught.map((c) => c.id.split('/')[1]?.slice(0, 32)).join(' | ')}`)
    if (want) for (const c of report.checks.filter((c) => c.verdict !== 'passed')) lines.push(`   ${c.verdict} ${c.id}: ${c.message ?? c.reason} CE ${JSON.stringify(c.counterexample)} ${c.notes ?? ''}`)
  }
  console.log(lines.join('\n'))
  if (!want) for (const s of suites) for (const c of s.checks) { const id = `${s.id}/${c.slug}`; if (!killed[id]) console.log('UNPROVEN', id); else console.log(killed[id].length, id) }
})
