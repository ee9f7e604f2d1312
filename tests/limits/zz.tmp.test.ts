import { test } from 'vitest'
import rate from '../../suites/limits/rate.js'
import capacity from '../../suites/limits/capacity.js'
import { runOnMock } from '../support/runOnMock.js'
test.each([
  ['fuze', 10, 10], ['entra', undefined, 10], ['entra', 10, null], ['entra-gallery', 25, 25], ['fuze', 10, 10, 'limit-of-five-per-second'],['entra-gallery', 25, 25, 'limit-of-five-per-second'],
] as const)('%s %s %s %s', { timeout: 100000 }, async (profile, ratePerSecond, r, defect) => {
  const { report, left } = await runOnMock([rate, capacity], { profile, rate: r, mock: { ...(ratePerSecond ? { ratePerSecond } : {}), defects: defect ? [defect] : [] } })
  console.log(profile, ratePerSecond, r, report.run.requests, report.run.durationMs, JSON.stringify(report.summary), left, report.run.throttled, JSON.stringify(report.run.rate))
  for (const c of report.checks) if (c.verdict !== 'passed' || c.notes) console.log(c.verdict, c.id, c.message ?? c.reason ?? '', JSON.stringify(c.notes ?? ''), JSON.stringify(c.measurements?.map(m=>`${m.name}: ${m.value} ${m.unit}`) ?? ''))
})
