import type { CheckResult } from '../../src/verdict/Report.js'

/** Where the provider of the samples is. */
export const url = 'https://scim.example.test/scim/v2'

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

/** A check of every verdict, some of which several findings, a counterexample or a cause go with. */
export const sampleChecks: CheckResult[] = [
  sampleCheck({ id: 'discovery/service-provider-config-is-served' }),
  sampleCheck({
    id: 'discovery/schemas-are-served',
    measurements: [{ name: 'schemas', value: 3, unit: '' }],
  }),
  sampleCheck({ id: 'deleting/delete-answers-204' }),
  sampleCheck({
    id: 'deleting/a-deleted-user-is-gone',
    formerly: ['deleting/what-is-deleted-is-not-found'],
    title: 'A deleted user is gone',
    verdict: 'failed',
    verifies: ['RFC7644-3.6-02', 'ENTRA-E2'],
    message: 'The user could still be read after it was deleted.',
    expected: ['404 with a SCIM error body', '410 Gone'],
    actual: '200 with the user, active: true',
    consequence:
      'Entra believes that the leaver is gone while the account still exists; the next cycle finds it again and stops in quarantine.',
    proves: 'RFC7644-3.6-02',
    stated: ['RFC7644-3.6-02', 'RFC7644-3.14-01'],
    findings: [
      {
        requirement: 'RFC7644-3.6-02',
        level: 'MUST',
        story: 'wrong',
        message: 'The user could still be read after it was deleted.',
        expected: ['404 with a SCIM error body', '410 Gone'],
        actual: '200 with the user, active: true',
        consequence:
          'Entra believes that the leaver is gone while the account still exists; the next cycle finds it again and stops in quarantine.',
        faulty: [3],
      },
      {
        requirement: 'RFC7644-3.14-01',
        level: 'SHOULD',
        story: 'ignored',
        message: 'Its version did not change.',
        expected: ['another ETag'],
        actual: 'the ETag of before',
        consequence: 'A cache shows the leaver for hours.',
        faulty: [2],
      },
    ],
    cause: 'wrong/RFC7644-3.6-02',
    notes: ['Its version did not change.', 'The list of users does not contain it any more.'],
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
    cause: 'not-evaluated/filter-quotes',
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
    cause: 'wrong/RFC7644-3.14-01',
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
  sampleCheck({
    id: 'bulk/four',
    verdict: 'skipped',
    reason: 'not selected',
    cause: 'wrong/RFC7644-3.6-02',
    exchanges: [],
  }),
  sampleCheck({
    id: 'querying/paging',
    verdict: 'error',
    reason: 'ECONNRESET: the provider closed the connection.',
    replay: 'npx scim-conform replay querying/paging',
    cause: 'no-answer/econnreset',
  }),
]
