import { afterEach, expect, test } from 'vitest'
import type { Suite } from '../../src/kit/suite.js'
import type { RunOptions } from '../../src/run/RunOptions.js'
import { run } from '../../src/run/run.js'
import { answer, type Intercept, type Rig, rig, scimError } from '../support/rig.js'
import { token } from '../support/runOnMock.js'
import { leveled, sample, samples } from '../support/samples.js'

const rigs: Rig[] = []

async function runOnRig(suites: Suite[], intercept?: Intercept, options: Partial<RunOptions> = {}) {
  const server = await rig(intercept)
  rigs.push(server)
  const headers = { authorization: `Bearer ${token}` }
  const report = await run({
    url: server.url,
    suites,
    profile: leveled(),
    rate: null,
    seed: 1,
    timeoutMs: 2000,
    headers,
    ...options,
  })
  return { report, server }
}

afterEach(async () => {
  for (const one of rigs.splice(0)) await one.close()
})

const verdictOf = (report: { checks: { verdict: string }[] }) => report.checks[0]?.verdict

test('after a pass', async () => {
  const passing = sample('it passes', async ({ given, expect }) => {
    const group = await given.group([await given.user()])
    expect(group.answer).toHaveStatus(201)
  })
  const { report, server } = await runOnRig(samples(passing))
  expect(verdictOf(report)).toBe('passed')
  expect(report.cleanup).toEqual({ created: 2, deleted: 2, left: [] })
  expect(server.left()).toBe(0)
  const deletes = server.requests.filter((one) => one.startsWith('DELETE'))
  expect(deletes.map((one) => one.split('/').slice(0, 2).join('/'))).toEqual([
    'DELETE /Groups',
    'DELETE /Users',
  ])
})

test('after a failure', async () => {
  const failing = sample('it fails', async ({ given, expect }) => {
    const user = await given.user()
    expect(user.answer).toHaveStatus(299)
  })
  const { report, server } = await runOnRig(samples(failing))
  expect(verdictOf(report)).toBe('failed')
  expect(server.left()).toBe(0)
})

test('after the check itself broke', async () => {
  const crashing = sample('it crashes', async ({ given }) => {
    await given.user()
    throw new TypeError('undefined is not a check')
  })
  const { report, server } = await runOnRig(samples(crashing))
  expect(report.checks[0]).toMatchObject({
    verdict: 'error',
    reason: 'the check itself broke: undefined is not a check',
  })
  expect(server.left()).toBe(0)
})

test('after a request that was never answered', async () => {
  const hanging = sample('it waits', async ({ given, scim }) => {
    const user = await given.user()
    await scim.get({ path: `${user.path}/hang` })
  })
  const { report, server } = await runOnRig(
    samples(hanging),
    (request, _response, pass) => void (request.url?.endsWith('/hang') || pass()),
    {
      timeoutMs: 200,
    },
  )
  expect(report.checks[0]).toMatchObject({
    verdict: 'error',
    reason: expect.stringContaining('no answer within 0.2 s'),
  })
  expect(server.left()).toBe(0)
})

test('after a given that failed half-way', async () => {
  const starting = sample('it starts from a group', async ({ given }) => {
    await given.group([await given.user()])
  })
  const { report, server } = await runOnRig(samples(starting), (request, response, pass) =>
    request.method === 'POST' && request.url?.includes('/Groups')
      ? answer(response, 500, scimError(500, 'no groups today'))
      : pass(),
  )
  expect(report.checks[0]).toMatchObject({
    verdict: 'error',
    reason: expect.stringContaining('the group that the check starts from'),
  })
  expect(server.left()).toBe(0)
})

test('of a user whose creation was never confirmed', async () => {
  const creating = sample('it creates', async ({ given }) => void (await given.user()))
  const { report, server } = await runOnRig(samples(creating), (request, response, pass) => {
    if (request.method === 'POST') response.writeHead = () => response.destroy() as never
    pass()
  })
  expect(verdictOf(report)).toBe('error')
  expect(server.requests).toContainEqual(
    expect.stringMatching(/^GET \/Users\?filter=userName%20eq%20%22scim-conform-/),
  )
  expect(report.cleanup.left).toEqual([])
  expect(server.left()).toBe(0)
})

test('of a user whose creation is still under way when its check ends', async () => {
  const impatient = sample('it does not wait', async ({ given }) => {
    await Promise.all([given.user(), Promise.reject(new Error('elsewhere'))])
  })
  const { report, server } = await runOnRig(samples(impatient), (request, _response, pass) =>
    request.method === 'POST' ? void setTimeout(pass, 300) : pass(),
  )
  expect(verdictOf(report)).toBe('error')
  expect(server.left()).toBe(0)
  expect(report.cleanup).toEqual({ created: 1, deleted: 1, left: [] })
})

test('a check that is over can send nothing more', async () => {
  let late: Promise<unknown> = Promise.resolve()
  const careless = sample('it leaves a branch behind', ({ given, wait }) => {
    late = wait(150).then(() => given.user())
    late.catch(() => {})
  })
  const waiting = sample('it takes longer', async ({ wait }) => wait(400), { exclusive: true })
  const { server } = await runOnRig(samples(careless, waiting))
  await expect(late).rejects.toThrow('is over')
  expect(server.requests.filter((one) => one.startsWith('POST'))).toEqual([])
})

test('what the provider will not delete is named, with why, and stays in the report', async () => {
  const creating = sample('it creates', async ({ given, expect }) => {
    expect((await given.user()).answer).toHaveStatus(201)
  })
  const { report, server } = await runOnRig(samples(creating), (request, response, pass) =>
    request.method === 'DELETE' ? answer(response, 500, scimError(500, 'disk full')) : pass(),
  )
  expect(verdictOf(report)).toBe('passed')
  expect(report.cleanup).toMatchObject({ created: 1, deleted: 0 })
  expect(report.cleanup.left).toEqual([
    { location: expect.stringMatching(/^\/Users\/./), why: expect.stringContaining('disk full') },
  ])
  expect(server.left()).toBe(1)
})

test('a provider without DELETE gets its users disabled, and the report says so', async () => {
  const creating = sample('it creates', async ({ given }) => void (await given.user()))
  const { report, server } = await runOnRig(samples(creating), (request, response, pass) =>
    request.method === 'DELETE' ? answer(response, 405, scimError(405, 'no DELETE')) : pass(),
  )
  expect(report.cleanup.left).toEqual([
    { location: expect.stringMatching(/^\/Users\//), why: 'disabled only: the provider has no DELETE' },
  ])
  expect(server.mock.store.users()[0]?.attributes.active).toBe(false)
})

test('a DELETE that failed once is tried again', async () => {
  let failures = 0
  const creating = sample('it creates', async ({ given }) => void (await given.user()))
  const { report, server } = await runOnRig(samples(creating), (request, response, pass) => {
    if (request.method === 'DELETE' && failures++ === 0) return answer(response, 503, scimError(503, 'later'))
    pass()
  })
  expect(report.cleanup).toEqual({ created: 1, deleted: 1, left: [] })
  expect(server.left()).toBe(0)
})
