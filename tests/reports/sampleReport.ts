import { type Cause, type CheckResult, type Report, verdicts } from '../../src/verdict/Report.js'
import type { RunEvent } from '../../src/verdict/RunEvent.js'
import { sampleCauses } from './sampleCauses.js'
import { sampleCheck, sampleChecks, url } from './sampleChecks.js'
import { sampleExchange } from './sampleExchange.js'

export { sampleCause } from './sampleCauses.js'
export { sampleCheck } from './sampleChecks.js'
export { sampleExchange } from './sampleExchange.js'

/** A report with every verdict in it. */
export function sampleReport(
  checks: CheckResult[] = sampleChecks,
  causes: Cause[] = checks === sampleChecks ? sampleCauses : [],
): Report {
  const numbers = Object.fromEntries(
    verdicts.map((verdict) => [verdict, checks.filter((check) => check.verdict === verdict).length]),
  ) as Omit<Report['summary'], 'conformant'>
  const violated = checks.filter((check) => check.verdict === 'failed' || check.verdict === 'warned')
  return {
    schemaVersion: 1,
    tool: { name: 'scim-conform', version: '0.1.0' },
    run: {
      id: '4f2a',
      startedAt: '2026-11-24T00:03:43.000Z',
      durationMs: 124_300,
      seed: 42,
      interrupted: false,
      requests: 1204,
      throttled: 2,
      rate: { asked: 10, kept: 9.83, peakPerSecond: 10, burstPeakPerSecond: 25 },
      latency: { p50: 41.2, p95: 120.7, p99: 310, max: 950 },
    },
    target: {
      url,
      profile: 'entra',
      profileTitle: 'Microsoft Entra ID',
      capabilities: { patch: true, filter: true, bulk: false, sort: false },
    },
    summary: { ...numbers, conformant: numbers.failed === 0 },
    suites: [
      { id: 'discovery', title: 'Discovery' },
      { id: 'querying', title: 'Querying' },
      { id: 'deleting', title: 'Deleting resources' },
      { id: 'bulk', title: 'Bulk operations' },
      { id: 'properties', title: 'Properties' },
    ],
    checks,
    causes,
    requirements: {
      total: 290,
      testable: 240,
      verified: 210,
      violated: [...new Set(violated.flatMap((check) => check.verifies))],
      notCovered: [
        { id: 'RFC7644-7.1-01', why: 'Needs a look at the TLS configuration.' },
        { id: 'RFC7644-7.2-01', why: 'Needs a look at the TLS configuration.' },
      ],
      texts: {
        'RFC7644-3.6-02': {
          id: 'RFC7644-3.6-02',
          level: 'MUST',
          statement: 'A deleted resource is answered 404 from then on.',
          source: 'RFC 7644 §3.6',
        },
        'ENTRA-E2': {
          id: 'ENTRA-E2',
          level: 'MUST',
          statement: 'A hard-deleted user is not found any more.',
          source: 'SCIMDOC; MicrosoftDocs/azure-docs#94189',
        },
        'RFC7644-3.14-01': {
          id: 'RFC7644-3.14-01',
          level: 'SHOULD',
          statement: 'Versions are sent as ETags.',
          source: 'RFC 7644 §3.14',
        },
      },
    },
    cleanup: {
      created: 120,
      deleted: 119,
      left: [{ location: `${url}/Users/77`, why: 'DELETE was answered 500.' }],
    },
    exchanges: { file: 'exchanges.ndjson', count: 1204 },
  }
}

/** The events of the run that such a report sums up, without the exchanges. */
export function sampleEvents(report: Report = sampleReport()): RunEvent[] {
  const checks = report.checks
  return [
    {
      type: 'run-started',
      runId: report.run.id,
      url: report.target.url,
      profile: report.target.profile,
      seed: report.run.seed,
      rate: report.run.rate.asked,
      suites: report.suites,
      checks: checks.map(({ id, suite, title, verdict }) => ({
        id,
        suite,
        title,
        runs: verdict !== 'skipped',
      })),
      preflight: ['The provider answers, and the token is accepted.'],
      capabilities: report.target.capabilities,
      texts: report.requirements.texts,
    },
    ...checks.flatMap((result): RunEvent[] => [
      { type: 'check-started', id: result.id },
      { type: 'exchange', exchange: sampleExchange(1) },
      { type: 'check-finished', result },
    ]),
    { type: 'cleanup-started', resources: report.cleanup.created },
    { type: 'run-finished', report },
  ]
}

/** A clean report of so many checks, in suites of twelve. */
export function cleanReport(checks: number): Report {
  const suites = Array.from({ length: Math.ceil(checks / 12) }, (_, index) => ({
    id: `suite-${index}`,
    title: `Topic number ${index}`,
  }))
  const report = sampleReport(
    Array.from({ length: checks }, (_, index) =>
      sampleCheck({ id: `suite-${Math.floor(index / 12)}/statement-number-${index}` }),
    ),
  )
  return { ...report, suites, cleanup: { ...report.cleanup, left: [] } }
}
