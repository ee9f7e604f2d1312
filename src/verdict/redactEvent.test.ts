import { describe, expect, test } from 'vitest'
import { badReport } from '../../tests/reports/badReport.js'
import { sampleEvents, sampleExchange, sampleReport } from '../../tests/reports/sampleReport.js'
import { Redactor } from './Redactor.js'
import type { RunEvent } from './RunEvent.js'
import { redactEvent } from './redactEvent.js'

const secret = 'open-sesame-1001'
const redactor = new Redactor([secret], ['X-Tenant'])

/** The value with the secret in every string and in every key of what the provider has made. */
function poison(value: unknown, inRecord = false): unknown {
  if (typeof value === 'string') return `${value} ${secret}`
  if (Array.isArray(value)) return value.map((one) => poison(one, inRecord))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      inRecord ? `${name} ${secret}` : name,
      poison(inner, inRecord || name === 'headers' || name === 'value'),
    ]),
  )
}

/** Where the secret is found, with indexes left out. */
function places(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return value.includes(secret) ? [path] : []
  if (Array.isArray(value)) return value.flatMap((one) => places(one, `${path}[]`))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => [
    ...(name.includes(secret) ? [`${path}.key`] : []),
    ...places(inner, path ? `${path}.${name}` : name),
  ])
}

const shown = (event: RunEvent) => {
  const { type } = event
  return new Set(places(redactEvent({ ...(poison(event) as RunEvent), type } as RunEvent, redactor)))
}

describe('a secret that is in every string of an event stays only in words of the harness', () => {
  test('an exchange', () => {
    const failed = sampleExchange(2, { response: null, error: { code: 'X', message: 'no answer' } })
    for (const exchange of [sampleExchange(1), failed])
      for (const place of shown({ type: 'exchange', exchange }))
        expect(place).toMatch(/^exchange\.(purpose|sentAt|request\.method|error\.code)$/)
  })

  test('the results of checks', () => {
    const own =
      /^result\.(id|suite|title|verdict|level|proves|consequence|formerly\[\]|verifies\[\]|stated\[\]|measurements\[\]\.unit|counterexample\.path|findings\[\]\.(requirement|level|story|consequence))$/
    for (const result of [...sampleReport().checks, ...badReport(1, 1).checks])
      for (const place of shown({ type: 'check-finished', result })) expect(place).toMatch(own)
  })

  test('the report', () => {
    const own =
      /^report\.(tool|run|suites|requirements|summary|baseline|exchanges|target\.profile(Title)?$|causes\[\]\.(requirement|level|story|consequence|checks\[\]|skipped\[\])$|checks\[\]\.)/
    for (const place of shown({ type: 'run-finished', report: sampleReport() })) expect(place).toMatch(own)
  })

  test('notices and what the preflight says', () => {
    expect([...shown({ type: 'notice', message: 'x' })]).toEqual([])
    const [started] = sampleEvents()
    if (!started) throw new Error('the sample has no start')
    for (const place of shown(started))
      expect(place).toMatch(/^(runId|profile|suites\[\]|checks\[\]|texts)(\.|$)/)
  })
})

test('a password that is a word of the harness breaks no id and no verdict', () => {
  const result = sampleReport().checks.find(({ verdict }) => verdict === 'failed')
  if (!result) throw new Error('the sample has no failure')
  const words = new Redactor(['deleted', 'failed', 'deleting', 'check-finished'])
  const event = redactEvent({ type: 'check-finished', result }, words)
  expect(event.type).toBe('check-finished')
  expect(event.result).toMatchObject({ id: result.id, verdict: 'failed', title: 'A deleted user is gone' })
  expect(event.result.message).toBe('The user could still be read after it was [redacted].')
})

test('headers that carry credentials are hidden whatever is in them', () => {
  const exchange = sampleExchange(1)
  exchange.request.headers = { cookie: 'a=b', 'x-tenant': 'one' }
  expect(redactEvent({ type: 'exchange', exchange }, redactor).exchange.request.headers).toEqual({
    cookie: '[redacted]',
    'x-tenant': '[redacted]',
  })
})

test('a field that nobody knows is searched through and through', () => {
  const result = { ...sampleReport().checks[0], later: { [secret]: [secret] } }
  const event = { type: 'check-finished', result } as unknown as RunEvent
  expect(places(redactEvent(event, redactor))).toEqual([])
})

test('without secrets nothing changes', () => {
  for (const event of sampleEvents()) expect(redactEvent(event, new Redactor([]))).toEqual(event)
})
