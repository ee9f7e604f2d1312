import type { Cause, CheckResult, Report } from '../../src/verdict/Report.js'
import { sampleCause } from './sampleCauses.js'
import { sampleCheck, url } from './sampleChecks.js'
import { sampleReport } from './sampleReport.js'

const long = 'words that go on and on, '.repeat(20)

/** A report in which nearly nothing works: so many causes, each of so many checks, in 56 suites; with long texts. */
export function badReport(causes: number, checksEach: number): Report {
  const checks: CheckResult[] = []
  const told: Cause[] = []
  for (let at = 0; at < causes; at += 1) {
    const id = `refused/thing-${at}`
    const own = Array.from({ length: checksEach }, (_, index) =>
      sampleCheck({
        id: `suite-${(at * checksEach + index) % 56}/statement-${at}-${index}`,
        verdict: index % 3 === 2 ? 'error' : 'failed',
        message: `PATCH answered 501 (${long})`,
        reason: 'ECONNRESET',
        expected: [long, long],
        actual: long,
        consequence: long,
        cause: id,
        faulty: [2],
      }),
    )
    checks.push(...own)
    told.push(
      sampleCause({
        id,
        title: `PATCH number ${at} is answered 501: ${long}`,
        message: `PATCH answered 501 (${long})`,
        expected: [long, long],
        actual: long,
        consequence: long,
        exchange: 2,
        curl: `curl -i -X PATCH ${url}/Users/${at} --data-raw '${'x'.repeat(at === 1 ? 5000 : 300)}'`,
        replay: `npx scim-conform replay ${own[0]?.id} --seed 42`,
        checks: own.map((check) => check.id),
      }),
    )
  }
  const suites = Array.from({ length: 56 }, (_, index) => ({ id: `suite-${index}`, title: `Topic ${index}` }))
  const report = sampleReport(checks, told)
  const left = Array.from({ length: 200 }, (_, index) => ({ location: `${url}/Users/${index}`, why: long }))
  const ids = checks.map(({ id }) => id)
  return {
    ...report,
    suites,
    cleanup: { created: 200, deleted: 0, left },
    baseline: { file: 'known.json', accepted: 0, new: ids, stale: ids },
  }
}
