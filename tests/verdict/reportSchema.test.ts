import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import type { CheckResult, Report } from '../../src/verdict/Report.js'
import { hostileReport } from '../reports/hostile.js'
import { cleanReport, sampleReport } from '../reports/sampleReport.js'

const schema = JSON.parse(
  readFileSync(new URL('../../fixtures/schemas/report.schema.json', import.meta.url), 'utf8'),
)
const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true })
formats.default(ajv)
const validate = ajv.compile(schema)

function faults(report: unknown): string[] {
  validate(JSON.parse(JSON.stringify(report)))
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`)
}

const first = (report: Report): CheckResult => {
  const [check] = report.checks
  if (!check) throw new Error('the sample has no checks')
  return check
}

describe('report.schema.json', () => {
  test('accepts reports', () => {
    expect(faults(sampleReport())).toEqual([])
    expect(faults(cleanReport(30))).toEqual([])
    expect(
      faults({ ...sampleReport(), baseline: { file: 'b.json', accepted: 1, new: [], stale: [] } }),
    ).toEqual([])
  })

  test('accepts any text in the strings, but no other date', () => {
    expect(faults(hostileReport(sampleReport()))).toEqual(['/run/startedAt must match format "date-time"'])
  })

  test('accepts a report of 0.1.0, which has neither causes nor findings', () => {
    const { causes: _, checks, ...report } = sampleReport()
    const older = checks.map(({ findings, cause, proves, stated, ...check }) => check)
    expect(faults({ ...report, checks: older })).toEqual([])
  })

  test('is tolerant to additions', () => {
    const report = sampleReport()
    expect(faults({ ...report, later: 1, run: { ...report.run, later: 1 } })).toEqual([])
  })

  test.each<[string, (report: Report) => unknown]>([
    ['no run', ({ run: _, ...rest }) => rest],
    ['another version', (report) => ({ ...report, schemaVersion: 2 })],
    ['an unknown verdict', (report) => ({ ...report, checks: [{ ...first(report), verdict: 'flaky' }] })],
    [
      'a check without evidence',
      (report) => ({ ...report, checks: [{ ...first(report), exchanges: undefined }] }),
    ],
    [
      'a failure without a message',
      (report) => ({ ...report, checks: [{ ...first(report), verdict: 'failed' }] }),
    ],
    [
      'a skip without a reason',
      (report) => ({ ...report, checks: [{ ...first(report), verdict: 'skipped' }] }),
    ],
    ['an unknown story', (report) => ({ ...report, causes: [{ ...report.causes?.[0], story: 'odd' }] })],
    ['a cause of nothing', (report) => ({ ...report, causes: [{ ...report.causes?.[0], checks: [] }] })],
    [
      'a finding without a level',
      (report) => ({ ...report, checks: [{ ...first(report), findings: [{}] }] }),
    ],
    [
      'a rate of 0',
      (report) => ({ ...report, run: { ...report.run, rate: { ...report.run.rate, asked: 0 } } }),
    ],
  ])('refuses %s', (_, change) => {
    expect(faults(change(sampleReport()))).not.toEqual([])
  })

  test('every field has a description', () => {
    const bare: string[] = []
    const walk = (node: unknown, path: string) => {
      if (typeof node !== 'object' || node === null) return
      for (const [name, property] of Object.entries((node as { properties?: object }).properties ?? {}))
        if (!('description' in property) && !('$ref' in property)) bare.push(`${path}/${name}`)
      for (const [name, child] of Object.entries(node))
        if (name !== 'if' && name !== 'then') walk(child, `${path}/${name}`)
    }
    walk(schema, '')
    expect(bare).toEqual([])
  })
})
