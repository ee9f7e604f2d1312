import { test } from 'vitest'
import { defects } from '../../src/mock/defects/index.js'
import createOnly from '../../suites/immutability/createOnly.js'
import readOnly from '../../suites/immutability/readOnly.js'
import { proofProfile } from '../support/proofProfile.js'
import { runOnMock } from '../support/runOnMock.js'
test('proof', { timeout: 300000 }, async () => {
  const suites = [createOnly, readOnly]
  const clean = (await runOnMock(suites, { profile: proofProfile() })).report
  console.log('clean', clean.checks.length, clean.run.requests, JSON.stringify(clean.summary))
  const ids = new Map(clean.checks.map((c) => [c.id, [] as string[]]))
  for (const d of defects) {
    if (!(d.area === 'immutable' || /put|password|read-only|create-(takes|meta)|not-atomic|atomic/.test(d.id))) continue
    const { report, left } = await runOnMock(suites, { profile: proofProfile(), mock: { defects: [d.id] } })
    const c = report.checks.filter((x) => x.verdict === 'failed' || x.verdict === 'warned'|| x.verdict === 'info')
    for (const x of c) ids.get(x.id)?.push(d.id)
    const about = c.filter((x) => x.verifies.some((v) => d.requirements.includes(v)))
    console.log(`${about.length ? 'caught' : 'MISSED'} ${d.id} ${about.length}/${c.length} err ${report.summary.error} left ${left}`)
  }
  for (const [id, by] of ids) console.log(by.length ? `by ${by.length} ${id}: ${by.slice(0,4)}` : `UNPROVEN ${id}`)
})
