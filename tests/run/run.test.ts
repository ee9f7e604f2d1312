import { expect, test } from 'vitest'
import deleting from '../../suites/resources/deleting.js'
import { runOnMock } from '../support/runOnMock.js'

test('a run on the clean mock conforms and leaves nothing behind', async () => {
  const { report, left } = await runOnMock([deleting])
  expect(report.summary).toMatchObject({ failed: 0, error: 0, conformant: true })
  expect(report.summary.passed).toBeGreaterThan(0)
  expect(report.cleanup).toEqual({ created: 1, deleted: 1, left: [] })
  expect(left).toBe(0)
})
