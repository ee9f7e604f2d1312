import { expect, test } from 'vitest'
import { createMock } from '../../mock/createMock.js'
import { runOnMock, token } from '../../tests/support/runOnMock.js'
import disabling from './disabling.js'

const title = 'replace with the boolean false disables a user'

/** What the report says of `active: false` by a provider. */
async function told(options: Parameters<typeof runOnMock>[1]) {
  const { report } = await runOnMock([disabling], options)
  const [finding] = report.checks.find((one) => one.title === title)?.findings ?? []
  return { story: finding?.story, requirement: finding?.requirement, consequence: finding?.consequence }
}

/** A provider that keeps `active: false` as the text "False". */
function misreading(): Parameters<typeof runOnMock>[1] {
  const mock = createMock({ token })
  return {
    url: `http://mock.test${mock.basePath}`,
    async fetch(request) {
      const answer = await mock.fetch(request)
      const body = await answer.text()
      return new Response(
        answer.status === 204 ? null : body.replace('"active":false', '"active":"False"'),
        answer,
      )
    },
  }
}

test('a disable that is refused, ignored or misread has three stories with three consequences', async () => {
  const refused = await told({ mock: { defects: ['disable-boolean-refused'] } })
  const ignored = await told({ mock: { defects: ['disable-ignored'] } })
  const wrong = await told(misreading())
  expect([refused.story, ignored.story, wrong.story]).toEqual(['refused', 'ignored', 'wrong'])
  expect(refused.consequence).toMatch(/reports a failure for everybody who leaves/)
  expect(ignored.consequence).toMatch(/still lets them in/)
  expect(wrong.consequence).toMatch(/what the account holds instead/)
  for (const { requirement } of [refused, ignored, wrong]) expect(requirement).toBe('ENTRA-E1')
})
