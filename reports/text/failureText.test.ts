import { expect, test } from 'vitest'
import { active, hostileReport } from '../../tests/reports/hostile.js'
import { sampleReport } from '../../tests/reports/sampleReport.js'
import { failureText } from './failureText.js'

const textOf = (id: string, report = sampleReport()) => {
  const check = report.checks.find((one) => one.id.startsWith(id))
  return check ? failureText(report, check) : ''
}

test('reads like the report', () => {
  expect(textOf('deleting/a-deleted')).toBe(
    `deleting/a-deleted-user-is-gone: The user could still be read after it was deleted.
  cause:    wrong/RFC7644-3.6-02, behind 1 more check: DELETE is answered with success and changes nothing
  expected: 404 with a SCIM error body
  expected: 410 Gone
  actual:   200 with the user, active: true
  means:    Entra believes that the leaver is gone while the account still exists; the next cycle finds it again and stops in quarantine.
  verifies: RFC7644-3.6-02 MUST A deleted resource is answered 404 from then on. (RFC 7644 §3.6)
  also:     Its version did not change. (RFC7644-3.14-01)
  repeat:   curl -X GET 'https://scim.example.test/scim/v2/Users/2819c223' -H 'Authorization: Bearer $SCIM_TOKEN'
  replay:   npx scim-conform replay deleting/a-deleted-user-is-gone --url https://scim.example.test/scim/v2 --seed 42`,
  )
})

test('a check that could not tell says why', () => {
  expect(textOf('querying/paging')).toMatch(
    /^querying\/paging: ECONNRESET: the provider closed the connection\.\n {2}verifies: RFC7644-3.4.1-01\n/,
  )
})

test('nothing of a hostile provider acts on a terminal', () => {
  expect(textOf('deleting/a-deleted', hostileReport(sampleReport()))).not.toMatch(active)
})
