import { test } from 'vitest'
import { runOnMock } from '/work/main/tests/support/runOnMock.js'
const files = import.meta.glob<{ default: any }>('/suites/properties/*.ts', { eager: true })
test('count', async () => {
  const suites = Object.values(files).map((m) => m.default).filter((s) => s?.checks)
  const seen: Record<string, number> = {}
  const { report } = await runOnMock(suites, { seed: Number(process.env.SEED ?? 1), onEvent: (e: any) => { if (e.type === 'exchange') { const k = `${e.exchange.purpose ?? e.exchange.checkId ?? ''}`; seen[k] = (seen[k] ?? 0) + 1 } } } as any)
  console.log(report.run.requests, seen, report.checks.map((c) => [c.id, c.verdict, c.exchanges.length, c.notes]))
})
