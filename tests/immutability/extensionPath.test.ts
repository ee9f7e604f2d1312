import { expect, test } from 'vitest'
import { loadProfile } from '../../src/requirements/loadProfile.js'
import type { Profile } from '../../src/requirements/Profile.js'
import createOnly from '../../suites/immutability/create-only.js'
import { runOnMock } from '../support/runOnMock.js'

const badge = 'urn:example:params:scim:schemas:extension:badge:2.0:User:badge'
const roles: Profile['createOnly'][number] = {
  path: 'roles',
  value: [{ value: 'reader' }],
  other: [{ value: 'owner' }],
  refusal: 'refuse',
}
const profileWith = (...attributes: Profile['createOnly']): Profile => ({
  ...loadProfile('fuze'),
  createOnly: attributes,
})
const verdicts = (report: Awaited<ReturnType<typeof runOnMock>>['report'], wanted: string[]) =>
  report.checks.filter(({ verdict }) => wanted.includes(verdict)).map(({ id }) => id)

test('an attribute of an extension is attacked like any other', async () => {
  const attribute = { path: badge, value: 'B-1', other: 'B-2', refusal: 'either' as const }
  const { report, left } = await runOnMock([createOnly], {
    profile: profileWith(attribute),
    mock: { createOnly: [badge] },
  })
  expect(verdicts(report, ['failed', 'warned', 'error', 'info'])).toEqual([])
  // A text has no elements that a value path could pick.
  expect(verdicts(report, ['unsupported'])).toHaveLength(3)
  expect(left).toBe(0)
})

test('several attributes are all attacked', async () => {
  const { report } = await runOnMock([createOnly], {
    profile: profileWith({ path: badge, value: 'B-1', other: 'B-2', refusal: 'either' }, roles),
    mock: { createOnly: [badge] },
  })
  const failed = verdicts(report, ['failed'])
  expect(failed).toContain('create-only/a-replace-with-another-value-does-not-change-a-create-only-attribute')
  expect(failed).toContain('create-only/a-remove-does-not-change-a-create-only-attribute')
  expect(failed).toContain('create-only/a-put-without-a-create-only-attribute-does-not-clear-it')
})

test('the profile says how a change is turned away', async () => {
  const run = (refusal: 'refuse' | 'ignore') =>
    runOnMock([createOnly], { profile: profileWith({ ...roles, refusal }), mock: { createOnly: ['roles'] } })
  expect(verdicts((await run('refuse')).report, ['failed', 'warned'])).toEqual([])
  const ignoring = verdicts((await run('ignore')).report, ['failed'])
  expect(ignoring).toContain('create-only/a-remove-does-not-change-a-create-only-attribute')
  expect(ignoring).toContain('create-only/a-put-with-another-value-does-not-change-a-create-only-attribute')
})

test('without a name in the profile those that /Schemas calls immutable are attacked', async () => {
  const { report } = await runOnMock([createOnly], { profile: 'rfc', mock: { createOnly: [badge] } })
  expect(verdicts(report, ['failed', 'warned', 'error'])).toEqual([])
  expect(report.summary.passed).toBeGreaterThan(20)
})
