import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadProfile } from '../../src/requirements/loadProfile.js'
import { run } from '../../src/run/run.js'
import { packageFile } from '../../src/settings/packageFile.js'
import type { Baseline } from '../../src/verdict/Baseline.js'
import type { Report } from '../../src/verdict/Report.js'
import { suites } from '../../suites/index.js'
import { type ScimmyServer, startScimmy } from './scimmyServer.js'

const file = packageFile('fixtures', 'baselines', 'scimmy-routers.json')

let server: ScimmyServer
let report: Report

beforeAll(async () => {
  server = await startScimmy()
  report = await run({
    url: server.url,
    suites,
    profile: loadProfile('entra'),
    headers: { authorization: `Bearer ${server.token}` },
    secrets: [server.token],
    rate: null,
    seed: 1,
    failOn: 'should',
    selection: { skip: ['rate-limit/*', 'capacity/*'] },
    baseline: { file, content: JSON.parse(readFileSync(file, 'utf8')) as Baseline },
  })
}, 120_000)

afterAll(() => server.close())

test('every check could tell', () => {
  expect(
    report.checks.filter(({ verdict }) => verdict === 'error').map(({ id, reason }) => `${id}: ${reason}`),
  ).toEqual([])
})

test('what falls short is what the baseline knows, no more and no less', () => {
  expect(report.baseline).toMatchObject({ new: [], stale: [] })
})

test('nothing is left behind', () => {
  expect(report.cleanup.left).toEqual([])
  expect(server.count()).toBe(0)
})
