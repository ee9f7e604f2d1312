import type { Exchange } from '../../src/scim/Exchange.js'
import { type CheckResult, type Report, verdicts } from '../../src/verdict/Report.js'
import type { RunEvent } from '../../src/verdict/RunEvent.js'

const url = 'https://scim.example.test/scim/v2'

/** A check that passed, with what is said about it replaced. */
export function sampleCheck(about: Partial<CheckResult> & { id: string }): CheckResult {
  return {
    suite: about.id.split('/')[0] ?? '',
    title: (about.id.split('/')[1] ?? '').replaceAll('-', ' '),
    verdict: 'passed',
    level: 'MUST',
    verifies: ['RFC7644-3.4.1-01'],
    durationMs: 84,
    exchanges: [1, 2],
    ...about,
  }
}

/** One exchange of each id; even ones have a request body. */
export function sampleExchange(id: number, about: Partial<Exchange> = {}): Exchange {
  const writes = id % 2 === 0
  return {
    id,
    purpose: 'deleting/a-deleted-user-is-gone',
    sentAt: '2026-11-24T00:03:43.120Z',
    durationMs: 41,
    attempt: 1,
    request: {
      method: writes ? 'POST' : 'GET',
      url: writes ? `${url}/Users` : `${url}/Users/2819c223?attributes=userName`,
      headers: { authorization: 'Bearer [redacted]', accept: 'application/scim+json' },
      body: writes
        ? '{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"scim-conform-4f2a@example.test","active":true,"name":{"givenName":"Ada","familyName":"Lovelace"}}'
        : null,
    },
    response: {
      status: writes ? 201 : 200,
      headers: { 'content-type': 'application/scim+json', date: 'Tue, 24 Nov 2026 00:03:43 GMT' },
      body: '{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"id":"2819c223","userName":"scim-conform-4f2a@example.test","active":true,"meta":{"resourceType":"User","version":"W/\\"1\\""}}',
      truncated: false,
    },
    error: null,
    ...about,
  }
}

const findings: CheckResult[] = [
  sampleCheck({ id: 'discovery/service-provider-config-is-served' }),
  sampleCheck({
    id: 'discovery/schemas-are-served',
    measurements: [{ name: 'schemas', value: 3, unit: '' }],
  }),
  sampleCheck({ id: 'deleting/delete-answers-204' }),
  sampleCheck({
    id: 'deleting/a-deleted-user-is-gone',
    title: 'A deleted user is gone',
    verdict: 'failed',
    verifies: ['RFC7644-3.6-02', 'ENTRA-E2'],
    message: 'The user could still be read after it was deleted.',
    expected: ['404 with a SCIM error body', '410 Gone'],
    actual: '200 with the user, active: true',
    consequence:
      'Entra believes that the leaver is gone while the account still exists; the next cycle finds it again and stops in quarantine.',
    notes: ['The list of users does not contain it any more.'],
    exchanges: [1, 2, 3],
    faulty: [3],
    curl: [`curl -X GET '${url}/Users/2819c223' -H 'Authorization: Bearer $SCIM_TOKEN'`],
    replay: `npx scim-conform replay deleting/a-deleted-user-is-gone --url ${url} --seed 42`,
  }),
  sampleCheck({
    id: 'properties/a-filter-finds-what-was-stored',
    title: 'A filter finds what was stored',
    verdict: 'failed',
    verifies: ['RFC7644-3.4.2.2-04'],
    message: 'A userName with an apostrophe is not found.',
    expected: ['totalResults 1'],
    actual: 'totalResults 0',
    counterexample: { seed: 42, path: '0:1', value: { userName: "o'neil", nested: [1, null] } },
    baseline: 'Known; fixed in release 7.',
    exchanges: [4],
    faulty: [4],
  }),
  sampleCheck({
    id: 'querying/etags-are-weak',
    verdict: 'warned',
    level: 'SHOULD',
    verifies: ['RFC7644-3.14-01'],
    message: 'The ETag header is missing.',
    expected: ['an ETag header'],
    actual: 'none',
  }),
  sampleCheck({
    id: 'querying/latency',
    title: 'A lookup is quick',
    verdict: 'info',
    level: 'MAY',
    measurements: [{ name: 'p95', value: 120.5, unit: 'ms' }],
  }),
  ...['one', 'two', 'three'].map((name) =>
    sampleCheck({
      id: `bulk/${name}`,
      verdict: 'unsupported',
      reason: 'ServiceProviderConfig says bulk.supported: false',
      exchanges: [],
    }),
  ),
  sampleCheck({ id: 'bulk/four', verdict: 'skipped', reason: 'not selected', exchanges: [] }),
  sampleCheck({
    id: 'querying/paging',
    verdict: 'error',
    reason: 'ECONNRESET: the provider closed the connection.',
    replay: 'npx scim-conform replay querying/paging',
  }),
]

/** A report with every verdict in it. */
export function sampleReport(checks: CheckResult[] = findings): Report {
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
