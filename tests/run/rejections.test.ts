import { afterEach, beforeEach, expect, test } from 'vitest'
import { runBehind } from '../support/behind.js'
import { sample, samples } from '../support/samples.js'

type Listener = NodeJS.UnhandledRejectionListener
let others: Listener[] = []
let unheard: unknown[] = []

// Vitest would count what the engine is to catch as a failure of this file.
beforeEach(() => {
  others = process.listeners('unhandledRejection')
  unheard = []
  process.removeAllListeners('unhandledRejection')
  process.on('unhandledRejection', (reason) => void unheard.push(reason))
})

afterEach(() => {
  process.removeAllListeners('unhandledRejection')
  for (const one of others) process.on('unhandledRejection', one)
})

const careful = sample('it is careful', async ({ given, scim, expect }) => {
  expect(await scim.get(await given.user())).toHaveStatus(200)
})

test('a forgotten await ends in an error of its check, and everything is removed', async () => {
  const careless = sample('it forgets to wait', async ({ given, scim, expect }) => {
    const user = await given.user()
    void scim.get(user).then((answer) => expect(answer).toHaveStatus(404))
    expect(await scim.get(user)).toHaveStatus(200)
  })
  const { report, mock } = await runBehind(samples(careless, careful))
  expect(report.checks.map(({ verdict }) => verdict)).toEqual(['error', 'passed'])
  expect(report.checks[0]?.reason).toMatch(/unhandled rejection .*await/)
  expect(mock.store.users()).toEqual([])
})

test('also when it is the last thing that the check does', async () => {
  const careless = sample('it forgets to wait', async ({ given, expect }) => {
    expect((await given.user()).answer).toHaveStatus(201)
    void Promise.reject(new Error('nobody hears this'))
  })
  const { report } = await runBehind(samples(careless))
  expect(report.checks[0]).toMatchObject({
    verdict: 'error',
    reason: expect.stringContaining('nobody hears this'),
  })
})

test('a rejection that is not the doing of a check is none of ours', async () => {
  const reason = new Error('of the program around us')
  await runBehind(samples(careful), undefined, {
    onEvent: ({ type }) => {
      if (type === 'run-started') void Promise.reject(reason)
    },
  })
  expect(unheard).toContain(reason)
})

test('nothing is listened to after a run', async () => {
  const before = process.listenerCount('unhandledRejection')
  await runBehind(samples(careful))
  expect(process.listenerCount('unhandledRejection')).toBe(before)
})
