import { expect, test } from 'vitest'
import { scenario } from '../../src/kit/scenario.js'
import type { RunEvent } from '../../src/verdict/RunEvent.js'
import deleting from '../../suites/resources/deleting.js'
import { runOnMock } from '../support/runOnMock.js'
import { leveled, requirement, sample, samples } from '../support/samples.js'

const profile = leveled()

test('a run on the clean mock conforms and leaves nothing behind', async () => {
  const { report, left } = await runOnMock([deleting])
  expect(report.summary).toMatchObject({ failed: 0, error: 0, conformant: true })
  expect(report.summary.passed).toBeGreaterThan(0)
  expect(report.cleanup.created).toBeGreaterThan(0)
  expect(report.cleanup).toEqual({
    created: report.cleanup.created,
    deleted: report.cleanup.created,
    left: [],
  })
  expect(left).toBe(0)
})

test('a scenario is gathered once, whoever asks, and its exchanges are evidence of each that asked', async () => {
  let gathered = 0
  const shared = scenario('a user is created', async ({ given }) => {
    gathered += 1
    return given.user()
  })
  const checks = ['one', 'two', 'three'].map((title) =>
    sample(title, async ({ from }) => void (await from(shared))),
  )
  const { report, left } = await runOnMock(samples(...checks), { profile })
  expect(gathered).toBe(1)
  expect(report.cleanup.created).toBe(1)
  expect(new Set(report.checks.map(({ exchanges }) => String(exchanges))).size).toBe(1)
  expect(report.checks[0]?.exchanges).toHaveLength(1)
  expect(left).toBe(0)
})

test('a scenario that cannot be gathered is an error of each that asked, and is not tried again', async () => {
  let tries = 0
  const broken = scenario('nothing works', async () => {
    tries += 1
    throw new Error('no luck')
  })
  const checks = ['one', 'two'].map((title) => sample(title, async ({ from }) => void (await from(broken))))
  const { report } = await runOnMock(samples(...checks), { profile })
  expect(tries).toBe(1)
  expect(report.checks.map(({ verdict }) => verdict)).toEqual(['error', 'error'])
})

test('exclusive checks run alone, after the others', async () => {
  let running = 0
  const seen: [string, number][] = []
  const watched = (title: string, exclusive: boolean) =>
    sample(
      title,
      async ({ wait }) => {
        running += 1
        seen.push([title, running])
        await wait(5)
        running -= 1
      },
      { exclusive },
    )
  const checks = ['alone 1', 'a', 'b', 'alone 2', 'c', 'd'].map((title) =>
    watched(title, title.startsWith('alone')),
  )
  await runOnMock(samples(...checks), { profile, concurrency: 2 })
  expect(seen.map(([title]) => title)).toEqual(['a', 'b', 'c', 'd', 'alone 1', 'alone 2'])
  expect(Math.max(...seen.slice(0, 4).map(([, count]) => count))).toBe(2)
  expect(seen.slice(4).map(([, count]) => count)).toEqual([1, 1])
})

test('--bail skips what comes after the first failure', async () => {
  const failing = sample('it fails', ({ expect }) => void expect(1, 'one').toBe(2))
  const { report } = await runOnMock(
    samples(
      failing,
      sample('it would pass', () => {}),
    ),
    { profile, bail: true, concurrency: 1 },
  )
  expect(report.checks.map(({ verdict, reason }) => [verdict, reason])).toEqual([
    ['failed', undefined],
    ['skipped', 'an earlier check failed (--bail)'],
  ])
})

test('a warning does not end a run that bails', async () => {
  const warning = sample('it warns', ({ expect }) => void expect(1, 'one').toBe(2), {
    verifies: [requirement.SHOULD],
  })
  const { report } = await runOnMock(
    samples(
      warning,
      sample('it passes', ({ expect }) => void expect(1, 'one').toBe(1)),
    ),
    { profile, bail: true, concurrency: 1 },
  )
  expect(report.checks.map(({ verdict }) => verdict)).toEqual(['warned', 'passed'])
})

test('events come in order: start, checks, exchanges, clean-up, end; each check once', async () => {
  const events: RunEvent[] = []
  const creating = sample('it creates', async ({ given }) => void (await given.user()))
  await runOnMock(
    samples(
      creating,
      sample('off', () => {}, { verifies: [requirement.OFF] }),
    ),
    { profile, onEvent: (event) => events.push(event) },
  )
  const types = events.map(({ type }) => type)
  const order = ['run-started', 'check-started', 'cleanup-started', 'run-finished'] as const
  expect(order.map((type) => types.indexOf(type))).toEqual(
    order.map((type) => types.indexOf(type)).toSorted((a, b) => a - b),
  )
  expect(types[0]).toBe('run-started')
  expect(types.filter((type) => type === 'check-finished')).toHaveLength(2)
  expect(types.filter((type) => type === 'exchange').length).toBeGreaterThanOrEqual(5)
})

test('a listener that throws ends the run after clean-up with what it threw', async () => {
  let left = -1
  const creating = sample('it creates', async ({ given }) => void (await given.user()))
  const outcome = runOnMock(samples(creating), {
    profile,
    onEvent(event) {
      if (event.type === 'run-finished') left = event.report.cleanup.created - event.report.cleanup.deleted
      if (event.type === 'check-started') throw new Error('the reporter broke')
    },
  })
  await expect(outcome).rejects.toThrow('the reporter broke')
  expect(left).toBe(0)
})

test('a check that measures is info, and says what', async () => {
  const measuring = sample('it measures', ({ measure }) => measure({ name: 'p95', value: 12, unit: 'ms' }))
  const { report } = await runOnMock(samples(measuring), { profile })
  expect(report.checks[0]).toMatchObject({
    verdict: 'info',
    measurements: [{ name: 'p95', value: 12, unit: 'ms' }],
  })
})
