import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { invariant } from '../../src/kit/invariant.js'
import { suite } from '../../src/kit/suite.js'
import { run } from '../../src/run/run.js'
import type { RunEvent } from '../../src/verdict/RunEvent.js'
import { type Rig, rig } from '../support/rig.js'
import { token } from '../support/runOnMock.js'
import { leveled, requirement, sample, samples } from '../support/samples.js'

const rigs: Rig[] = []
const outDir = mkdtempSync(join(tmpdir(), 'interruption-'))

afterEach(async () => {
  for (const one of rigs.splice(0)) await one.close()
  rmSync(outDir, { recursive: true, force: true })
})

const endless = ['a', 'b', 'c', 'd'].map((title) =>
  sample(title, async ({ given, wait }) => {
    for (let turn = 0; turn < 1000; turn++) {
      await given.user()
      await wait(1)
    }
  }),
)
const later = Array.from({ length: 6 }, (_, at) => sample(`later ${at}`, () => {}))

async function interrupted(when: (event: RunEvent) => boolean) {
  const server = await rig()
  rigs.push(server)
  const controller = new AbortController()
  const events: RunEvent[] = []
  const report = await run({
    url: server.url,
    suites: [
      ...samples(...endless, ...later),
      suite('watch', 'Watch', [
        invariant('each', {
          verifies: [requirement.MUST],
          judge: (_, expect) => void expect(1, 'one').toBe(1),
        }),
        invariant('all', { verifies: [requirement.MUST], judgeRun: () => undefined }),
      ]),
    ],
    profile: leveled(),
    rate: null,
    concurrency: 4,
    headers: { authorization: `Bearer ${token}` },
    signal: controller.signal,
    outDir,
    onEvent(event) {
      events.push(event)
      if (when(event)) controller.abort()
    },
  })
  return { report, server, events }
}

test('an abort in the middle stops, removes everything, and the report says so', async () => {
  const { report, server, events } = await interrupted(
    (event) => event.type === 'exchange' && event.exchange.id === 30,
  )
  expect(report.run.interrupted).toBe(true)
  expect(report.summary).toMatchObject({ conformant: false, failed: 0, error: 0 })
  expect(report.cleanup.created).toBeGreaterThan(10)
  expect(report.cleanup).toMatchObject({ deleted: report.cleanup.created, left: [] })
  expect(server.left()).toBe(0)
  const ours = report.checks.filter(({ suite }) => suite === 'sample')
  expect(ours).toHaveLength(10)
  expect(new Set(ours.map(({ verdict, reason }) => `${verdict}: ${reason}`))).toEqual(
    new Set(['skipped: the run was interrupted']),
  )
  expect(report.checks.filter(({ suite }) => suite === 'watch').map(({ verdict }) => verdict)).toEqual([
    'passed',
    'skipped',
  ])
  const after = events.filter((event) => event.type === 'exchange' && event.exchange.id > 40)
  expect(after.every((event) => event.type === 'exchange' && event.exchange.purpose === 'clean-up')).toBe(
    true,
  )
})

test('nothing remains to be swept', async () => {
  await interrupted((event) => event.type === 'exchange' && event.exchange.id === 20)
  expect(readdirSync(outDir)).toEqual(['events.ndjson', 'exchanges.ndjson'])
})

test('an abort before the first check sends nothing that writes', async () => {
  const { report, server } = await interrupted((event) => event.type === 'run-started')
  expect(server.requests.every((one) => one.startsWith('GET'))).toBe(true)
  expect(report.run.interrupted).toBe(true)
})

test('an abort during the preflight rejects as interrupted', async () => {
  const controller = new AbortController()
  const server = await rig((_request, _response, pass) => {
    controller.abort()
    pass()
  })
  rigs.push(server)
  const outcome = run({ url: server.url, suites: samples(), profile: leveled(), signal: controller.signal })
  await expect(outcome).rejects.toMatchObject({ name: 'Interrupted' })
})

test('an abort during clean-up does not keep it from ending', async () => {
  const server = await rig()
  rigs.push(server)
  const controller = new AbortController()
  const creating = sample('it creates', async ({ given }) => void (await given.user()))
  const report = await run({
    url: server.url,
    suites: samples(creating),
    profile: leveled(),
    rate: null,
    headers: { authorization: `Bearer ${token}` },
    signal: controller.signal,
    onEvent: (event) =>
      event.type === 'exchange' && event.exchange.request.method === 'POST' && controller.abort(),
  })
  expect(server.left()).toBe(0)
  expect(report.run.interrupted).toBe(true)
})

test('a wait ends when the run is interrupted', async () => {
  const server = await rig()
  rigs.push(server)
  const controller = new AbortController()
  const waiting = sample('it waits', async ({ wait }) => {
    setTimeout(() => controller.abort(), 20)
    await wait(20_000)
    await wait(20_000)
  })
  const started = performance.now()
  await run({
    url: server.url,
    suites: samples(waiting),
    profile: leveled(),
    rate: null,
    headers: { authorization: `Bearer ${token}` },
    signal: controller.signal,
  })
  expect(performance.now() - started).toBeLessThan(15_000)
})
