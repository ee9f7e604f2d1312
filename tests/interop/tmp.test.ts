import { test } from 'vitest'
import type { Suite } from '../../src/kit/suite.js'
import { run } from '../../src/run/run.js'
import { loadProfile } from '../../src/scim/loadProfile.js'
import { startScimmy } from './scimmyServer.js'

const files = import.meta.glob<{ default: Suite }>('/suites/**/*.ts')
test('x', { timeout: 300000 }, async () => {
  const server = await startScimmy()
  const wanted = process.env.SUITES?.split(',')
  const suites: Suite[] = []
  for (const [name, load] of Object.entries(files)) {
    if (name.endsWith('/index.ts') || name.includes('/limits/')) continue
    if (wanted && !wanted.some((w) => name.includes(w))) continue
    try {
      const m = await load()
      if (m.default?.checks) suites.push(m.default)
    } catch (e) {
      console.log('cannot load', name, String(e))
    }
  }
  const report = await run({
    url: server.url,
    suites,
    profile: loadProfile(process.env.PROFILE ?? 'entra'),
    headers: { authorization: `Bearer ${server.token}` },
    rate: null,
    seed: 1,
  })
  console.log(report.summary, report.run.requests, report.run.durationMs, server.count())
  for (const c of report.checks)
    if (['failed', 'warned', 'error'].includes(c.verdict))
      console.log(
        `${c.verdict} ${c.id} [${c.verifies.join(' ')}]\n   ${c.message ?? c.reason}\n   expected ${c.expected?.join(' | ')}\n   actual ${c.actual}\n   ${c.curl?.at(-1)}`,
      )
  await server.close()
})
