import { describe, expect, test } from 'vitest'
import { createMock } from '../../mock/createMock.js'
import { loadProfile } from '../../src/requirements/loadProfile.js'
import { run } from '../../src/run/run.js'
import type { Report } from '../../src/verdict/Report.js'
import { suites } from '../../suites/index.js'
import { token } from '../support/runOnMock.js'

/** One broken thing is one cause, however many checks stumble over it. */

type Fault = (request: Request, refuse: Refuse) => Response | undefined
type Refuse = (status: number, detail: string, scimType?: string) => Response

const scimError: Refuse = (status, detail, scimType) => {
  const body = {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
    status: String(status),
    scimType,
    detail,
  }
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/scim+json' } })
}

const webPage: Refuse = (status) =>
  new Response(`<!DOCTYPE html><html><body><h1>${status}</h1></body></html>`, {
    status,
    headers: { 'content-type': 'text/html' },
  })

const at = (request: Request, method: string, path: RegExp) =>
  request.method === method && path.test(new URL(request.url).pathname)

const isEqAndAnd = (filter: string) =>
  /^[^\s()[\]]+ eq (""|\S+)( and [^\s()[\]]+ eq (""|\S+))*$/.test(filter.replace(/"(?:[^"\\]|\\.)*"/g, '""'))

/** Runs everything against a mock that refuses what the fault picks. */
async function broken(
  fault: Fault,
  refuse: Refuse,
): Promise<{ report: Report; requests: number; left: number }> {
  const mock = createMock({ token })
  let requests = 0
  const report = await run({
    url: 'http://mock.test/scim/v2',
    fetch: async (request) => {
      requests += 1
      return fault(request, refuse) ?? mock.fetch(request)
    },
    suites,
    profile: loadProfile('entra'),
    rate: null,
    seed: 1,
    headers: { authorization: `Bearer ${token}` },
    secrets: [token],
    selection: { skip: ['rate-limit/*', 'capacity/*'] },
  })
  return { report, requests, left: mock.store.users().length + mock.store.groups().length }
}

const shortOf = ({ checks }: Report) =>
  checks.filter(({ verdict }) => ['failed', 'warned', 'error'].includes(verdict))

const noUsers: Fault = (request, refuse) =>
  at(request, 'POST', /\/Users$/) ? refuse(400, 'no users here') : undefined
const noPatch: Fault = (request, refuse) =>
  request.method === 'PATCH' ? refuse(501, 'there is no PATCH') : undefined
const noGroups: Fault = (request, refuse) =>
  at(request, 'POST', /\/Groups$/) ? refuse(501, 'groups cannot be created') : undefined
const eqOnly: Fault = (request, refuse) => {
  const filter = new URL(request.url).searchParams.get('filter')
  return filter === null || isEqAndAnd(filter)
    ? undefined
    : refuse(400, 'cannot be evaluated', 'invalidFilter')
}

describe.each([
  ['a SCIM error', scimError],
  ['a web page', webPage],
])('refused with %s', (_, refuse) => {
  test.each<[string, Fault, string]>([
    ['PATCH', noPatch, 'refused/patch'],
    ['the create of a group', noGroups, 'refused/post-groups'],
    ['every filter but eq and and', eqOnly, 'refused/filter-beyond-eq-and'],
  ])(
    '%s: one cause that explains every check that falls short, and no error',
    { timeout: 60_000 },
    async (_, fault, id) => {
      const { report, left } = await broken(fault, refuse)
      const [cause, ...others] = report.causes ?? []
      expect(cause?.id).toBe(id)
      // Refused as a web page, what else the mock refuses is a second thing to mend.
      expect(others.map((one) => one.id)).toEqual([])
      expect(report.summary.error).toBe(0)
      expect(
        shortOf(report)
          .filter((one) => one.cause !== id)
          .map((one) => one.id),
      ).toEqual([])
      expect(
        report.checks.filter(({ verdict, cause: why }) => verdict === 'skipped' && why === id).length,
      ).toBe(cause?.skipped.length)
      expect(left).toBe(0)
    },
  )

  test('the create of a user: the run stops early, says the one thing, and skips the rest', async () => {
    const { report, requests } = await broken(noUsers, refuse)
    expect(report.causes).toMatchObject([{ id: 'refused/post-users', level: 'MUST', story: 'refused' }])
    expect(report.causes?.[0]?.title).toMatch(/^No user can be created: POST \/Users is answered 400/)
    expect(requests).toBeLessThanOrEqual(40)
    expect(report.summary).toMatchObject({ error: 0, conformant: false })
    expect(report.causes?.[0]?.skipped.length).toBeGreaterThan(500)
  })
})

test.each<[string, Fault, RegExp]>([
  [
    'may only read',
    (request) => (request.method === 'GET' ? undefined : scimError(403, 'read only')),
    /^The credentials may read only/,
  ],
  [
    'has no Users endpoint',
    (request) => (/\/Users/.test(new URL(request.url).pathname) ? scimError(404, 'not here') : undefined),
    /^There is no \/Users/,
  ],
])('a client that %s is told so after a few requests', async (_, fault, title) => {
  const { report, requests } = await broken(fault, scimError)
  expect(report.causes?.map((one) => one.title)).toEqual([expect.stringMatching(title)])
  expect(requests).toBeLessThanOrEqual(40)
})

describe('errors', () => {
  const through = async (change: (body: object, response: Response) => Response) => {
    const mock = createMock({ token })
    const report = await run({
      url: 'http://mock.test/scim/v2',
      fetch: async (request) => {
        const response = await mock.fetch(request)
        return response.status < 400 ? response : change((await response.json()) as object, response)
      },
      suites,
      profile: loadProfile('entra'),
      rate: null,
      seed: 1,
      headers: { authorization: `Bearer ${token}` },
      selection: { skip: ['rate-limit/*', 'capacity/*'] },
    })
    return report.causes?.map(({ id }) => id)
  }

  test('that never have a scimType are one cause', { timeout: 60_000 }, async () => {
    const ids = await through(
      (body, { status, headers }) =>
        new Response(JSON.stringify({ ...body, scimType: undefined }), { status, headers }),
    )
    expect(ids).toEqual(['error/no-scim-type'])
  })

  test('that are web pages are one cause', { timeout: 60_000 }, async () => {
    expect(await through((_, { status }) => webPage(status, ''))).toEqual(['error/no-scim-error'])
  })
})

test('the clean mock has none, and every check of it stated something or says why not', {
  timeout: 60_000,
}, async () => {
  const { report, left } = await broken(() => undefined, scimError)
  expect(report.causes).toEqual([])
  expect(left).toBe(0)
  const silent = report.checks.filter(
    ({ verdict, stated = [] }) => verdict === 'passed' && stated.length === 0,
  )
  expect(silent.map(({ id }) => id)).toEqual([])
})
