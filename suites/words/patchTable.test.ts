import { describe, expect, test } from 'vitest'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { runOnMock } from '../../tests/support/runOnMock.js'
import type { PatchRow } from './PatchRow.js'
import { patchTable } from './patchTable.js'

const row = (title: string, more: Omit<PatchRow, 'title' | 'verifies'>): PatchRow => ({
  title,
  verifies: [R['RFC7644-3.5.2.3-02']],
  ...more,
})
const rows = [
  row('a title is set', {
    start: { title: null },
    operations: [{ op: 'add', path: 'title', value: 'One' }],
    leaves: { title: 'One' },
  }),
  row('a nick name is set', {
    start: { nickName: null },
    operations: [{ op: 'replace', path: 'nickName', value: 'Nick' }],
    leaves: { nickName: 'Nick' },
    keeps: ['userName'],
  }),
  row('the title is replaced', {
    start: { title: 'One' },
    operations: [{ op: 'replace', path: 'title', value: 'Two' }],
    leaves: { title: 'Two' },
  }),
  row('an address is added', {
    start: { emails: [{ type: 'work', value: '{work}', primary: true }] },
    operations: [{ op: 'add', path: 'emails', value: [{ type: 'home', value: '{home}' }] }],
    leaves: { 'emails.value': ['{work}', '{home}'] },
  }),
]

async function judged(defects: string[] = []) {
  const { checks } = patchTable('a table is walked', rows)
  const { report } = await runOnMock([suite('table', 'Table', checks)], { mock: { defects } })
  const verdicts = Object.fromEntries(report.checks.map(({ title, verdict }) => [title, verdict]))
  return { report, verdicts, without: (verdict: string) => titlesBut(verdicts, verdict) }
}

const titlesBut = (verdicts: Record<string, string>, verdict: string) =>
  Object.entries(verdicts)
    .filter(([, one]) => one !== verdict)
    .map(([title, one]) => `${one}: ${title}`)

describe('a table of PATCH operations', () => {
  test('takes one GET for the steps that cannot meet', async () => {
    const { report, without } = await judged()
    expect(without('passed')).toEqual([])
    // A POST, a PATCH for each step, and a GET after each of two rounds.
    expect(report.checks[0]?.exchanges).toHaveLength(1 + rows.length + 2)
  })

  test('charges a step with its own doing only, on a user of its own', async () => {
    const { report, without } = await judged(['patch-add-to-unset-ignored'])
    expect(without('passed')).toEqual(['failed: a title is set'])
    const [failed] = report.checks.filter(({ verdict }) => verdict === 'failed')
    expect(failed?.findings?.[0]).toMatchObject({ story: 'ignored', actual: 'title is absent' })
  })

  test('judges nothing where there is no PATCH', async () => {
    expect((await judged(['patch-not-implemented'])).without('unsupported')).toEqual([])
  })
})
