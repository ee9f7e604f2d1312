import type { Answer } from '../../src/kit/Answer.js'
import { check } from '../../src/kit/check.js'
import { invariant } from '../../src/kit/invariant.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { eq } from '../../src/scim/filter.js'
import { atOnce, patched, readBurst, recover, refused } from './rate-limit.evidence.js'

/** What Microsoft asks of every provider in its gallery. */
const gallery = { perSecond: 25, seconds: 2 }

export default suite('capacity', 'Capacity and latency', [
  check('25 requests a second are served', {
    verifies: [R['ENTRA-H1'], R['ENTRA-P03']],
    needs: ['overload', 'filter', 'patch', `attribute:${patched}`],
    exclusive: true,
    consequence: 'Microsoft does not list the application, and the first cycle of a large tenant takes days.',
    async run(ctx) {
      const { given, scim, expect, measure, unsupported, wait } = ctx
      const user = await given.user()
      const lookUp = () => scim.list('User', { filter: eq('userName', user.userName) }, atOnce)
      const change = (at: number) =>
        scim.patch(user, [{ op: 'replace', path: patched, value: `At ${at}` }], atOnce)
      for (const plain of [await lookUp(), await change(0)]) if (!plain.ok) unsupported(plain)
      const size = gallery.perSecond * gallery.seconds
      const answers = await Promise.all(
        Array.from({ length: size }, async (_, at) => {
          await wait((at * 1000) / gallery.perSecond)
          return at % 5 === 4 ? change(at) : lookUp()
        }),
      )
      const refusals = refused(answers)
      await recover(ctx, answers, lookUp)
      const served = sustained(answers)
      measure({ name: 'requests a second served when 25 are sent', value: served, unit: '1/s' })
      measure({ name: 'p95 latency at 25 requests a second', value: percentile(answers, 0.95), unit: 'ms' })
      expect(
        refusals.length,
        `the number of requests refused out of ${size} at 25 a second (the provider sustains about ${served} a second)`,
        ...refusals.slice(0, 1),
      ).toBe(0)
      for (const answer of answers) expect(answer).toSucceed()
    },
  }),

  check('95 of 100 requests are answered within 10 seconds, in a burst too', {
    verifies: [R['ENTRA-H9']],
    touches: [R['ENTRA-H8']],
    needs: ['overload', 'filter'],
    exclusive: true,
    consequence: 'A request that times out is tried again about 40 minutes later at the earliest.',
    async run({ from, expect, measure, statistics }) {
      const { user, answers, refusals } = await from(readBurst)
      const { latency } = statistics()
      for (const name of ['p50', 'p95', 'p99', 'max'] as const)
        measure({ name: `${name} latency of the run`, value: latency[name], unit: 'ms' })
      const inBurst = percentile(answers, 0.95)
      measure({ name: `p95 latency of ${answers.length} lookups at once`, value: inBurst, unit: 'ms' })
      measure({
        name: `of ${answers.length} lookups at once, served`,
        value: answers.length - refusals.length,
        unit: '',
      })
      expect(latency.p95, 'p95 latency of the run in ms').toBeAtMost(10_000)
      // Who provisions a user on demand waits for a lookup, a create and another lookup.
      const onDemand = Math.round(user.answer.exchange.durationMs + 2 * latency.p95)
      measure({ name: 'lookup, create and lookup', value: onDemand, unit: 'ms' })
      const quick = expect.under(R['ENTRA-H8'])
      quick(onDemand, 'the time for lookup, create and lookup in ms', user.answer).toBeAtMost(30_000)
      const late = answers.filter(
        ({ exchange }) => exchange.error?.code === 'TIMEOUT' || exchange.durationMs > 10_000,
      )
      const label = `lookups out of ${answers.length} at once that had no answer in time`
      expect(late.length, label, ...late.slice(0, 1)).toBeAtMost(answers.length / 20)
    },
  }),

  invariant('every request is answered within 10 seconds', {
    verifies: [R['ENTRA-H9']],
    touches: [R['ENTRA-M-TIMEOUT']],
    consequence: 'A request that times out is tried again about 40 minutes later at the earliest.',
    judge({ exchange, summary }, expect) {
      const { durationMs, error } = exchange
      const inTime = error?.code !== 'TIMEOUT'
      expect
        .under(R['ENTRA-M-TIMEOUT'])(summary, 'a request', exchange)
        .toSatisfy(inTime, 'answered before the timeout')
      if (!inTime) return
      expect(durationMs, 'the time to the answer in ms', exchange).toBeAtMost(10_000)
    },
  }),
])

/** Requests a second that were served once the provider had begun to refuse some; all of them where it never did. */
function sustained(answers: Answer[]): number {
  const start = answers.findIndex(({ status }) => status === 429)
  const counted = start < 0 || start > answers.length - 10 ? answers : answers.slice(start)
  const served = counted.filter(({ ok }) => ok).length
  return Math.round((served / counted.length) * gallery.perSecond * 10) / 10
}

function percentile(answers: Answer[], share: number): number {
  const sorted = answers.map(({ exchange }) => exchange.durationMs).sort((a, b) => a - b)
  return sorted[Math.ceil(share * sorted.length) - 1] ?? 0
}
