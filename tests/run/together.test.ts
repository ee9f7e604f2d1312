import { expect, test } from 'vitest'
import { Together } from '../../src/wire/Together.js'
import { runBehind, withStranger } from '../support/behind.js'
import { sample, samples } from '../support/samples.js'

const active = { op: 'replace', path: 'active', value: false }

test('when one of a group is stopped, the others do not wait for it', async () => {
  const { mock, id } = await withStranger()
  const check = sample('it patches two', async ({ given, scim }) => {
    const user = await given.user()
    const together = new Together(2)
    const both = [user, { path: `/Users/${id}` }].map((one) => scim.patch(one, [active], { together }))
    await Promise.allSettled(both)
    await Promise.all(both)
  })
  const { report } = await runBehind(samples(check), undefined, { mock })
  expect(report.checks[0]).toMatchObject({ verdict: 'error', reason: expect.stringContaining('was stopped') })
  expect(mock.store.users()).toHaveLength(1)
}, 5000)

test('a group that waits for one that never comes ends with the run', async () => {
  const controller = new AbortController()
  const check = sample('it patches one of two', async ({ given, scim }) => {
    const user = await given.user()
    setTimeout(() => controller.abort(), 20)
    await scim.patch(user, [active], { together: new Together(2) })
  })
  const { report, mock } = await runBehind(samples(check), undefined, { signal: controller.signal })
  expect(report.run.interrupted).toBe(true)
  expect(report.checks[0]?.verdict).toBe('skipped')
  expect(mock.store.users()).toEqual([])
}, 5000)

test('clean-up after an abort has an end, and what it did not get to is listed', async () => {
  const controller = new AbortController()
  const check = sample('it creates', async ({ given, scim }) => {
    await given.user()
    controller.abort()
    await scim.list('User')
  })
  const started = performance.now()
  const { report } = await runBehind(
    samples(check),
    (request, pass) => (request.method === 'DELETE' ? new Promise(() => {}) : pass()),
    { signal: controller.signal, timeoutMs: 60_000, cleanUpTimeoutMs: 300 } as object,
  )
  expect(performance.now() - started).toBeLessThan(4000)
  expect(report.cleanup).toMatchObject({ created: 1, deleted: 0 })
  expect(report.cleanup.left).toEqual([
    { location: expect.stringMatching(/^\/Users\//), why: expect.stringMatching(/given up/) },
  ])
}, 8000)

test('a run leaves no listener on the signal that it was given', async () => {
  const { signal } = new AbortController()
  let listeners = 0
  const add = signal.addEventListener.bind(signal)
  const remove = signal.removeEventListener.bind(signal)
  signal.addEventListener = (...args: Parameters<typeof add>) => {
    listeners += 1
    add(...args)
  }
  signal.removeEventListener = (...args: Parameters<typeof remove>) => {
    listeners -= 1
    remove(...args)
  }
  await runBehind(
    samples(sample('it reads', async ({ scim }) => void (await scim.list('User')))),
    undefined,
    {
      signal,
    },
  )
  expect(listeners).toBe(0)
})
