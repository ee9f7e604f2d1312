import type { Exchange } from '../scim/Exchange.js'
import type { Redactor } from './Redactor.js'
import type { Cause, CheckResult, Counterexample, Finding, Measurement, Report } from './Report.js'
import type { RunEvent } from './RunEvent.js'
import { each, fields, foreign, headers, maybe, own, type Rule, text, words } from './redactionRules.js'

/** An event without secrets in what it quotes. */
export function redactEvent<E extends RunEvent>(event: E, redactor: Redactor): E {
  const rule = events[event.type] as unknown as Rule<E>
  return rule(event, redactor)
}

const exchange = fields<Exchange>({
  id: own,
  purpose: own,
  sentAt: own,
  durationMs: own,
  attempt: own,
  request: fields<Exchange['request']>({ method: own, url: text, headers, body: maybe(text) }),
  response: maybe(
    fields<NonNullable<Exchange['response']>>({ status: own, headers, body: text, truncated: own }),
  ),
  error: maybe(fields<NonNullable<Exchange['error']>>({ code: own, message: text })),
})

const counterexample = fields<Counterexample>({ seed: own, path: own, value: foreign })

const finding = fields<Finding>({
  requirement: own,
  level: own,
  story: own,
  message: text,
  expected: each(text),
  actual: text,
  consequence: own,
  faulty: own,
  counterexample,
  seen: own,
})

const check = fields<CheckResult>({
  id: own,
  formerly: own,
  suite: own,
  title: own,
  verdict: own,
  level: own,
  verifies: own,
  proves: own,
  stated: own,
  findings: each(finding),
  cause: words,
  message: text,
  expected: each(text),
  actual: text,
  consequence: own,
  reason: text,
  notes: each(text),
  measurements: each(fields<Measurement>({ name: text, value: own, unit: own })),
  durationMs: own,
  exchanges: own,
  faulty: own,
  curl: each(text),
  replay: text,
  counterexample,
  baseline: text,
})

const cause = fields<Cause>({
  id: words,
  title: text,
  requirement: own,
  level: own,
  story: own,
  message: text,
  expected: each(text),
  actual: text,
  consequence: own,
  exchange: own,
  curl: text,
  replay: text,
  checks: own,
  skipped: own,
  accepted: own,
})

const report = fields<Report>({
  schemaVersion: own,
  tool: own,
  run: own,
  target: fields<Report['target']>({ url: text, profile: own, profileTitle: own, capabilities: own }),
  summary: own,
  suites: own,
  checks: each(check),
  causes: each(cause),
  requirements: own,
  baseline: own,
  cleanup: fields({ created: own, deleted: own, left: each(fields({ location: text, why: text })) }),
  exchanges: own,
})

type Told<T extends RunEvent['type']> = Extract<RunEvent, { type: T }>

const events: { [T in RunEvent['type']]: Rule<Told<T>> } = {
  'run-started': fields<Told<'run-started'>>({
    type: own,
    runId: own,
    url: text,
    profile: own,
    seed: own,
    rate: own,
    suites: own,
    checks: own,
    preflight: each(text),
    capabilities: own,
    texts: own,
  }),
  'check-started': fields<Told<'check-started'>>({ type: own, id: own }),
  exchange: fields<Told<'exchange'>>({ type: own, exchange }),
  throttled: fields<Told<'throttled'>>({ type: own, waitMs: own }),
  'check-finished': fields<Told<'check-finished'>>({ type: own, result: check }),
  notice: fields<Told<'notice'>>({ type: own, message: text }),
  'cleanup-started': fields<Told<'cleanup-started'>>({ type: own, resources: own }),
  'run-finished': fields<Told<'run-finished'>>({ type: own, report }),
}
