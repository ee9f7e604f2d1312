import { readdirSync, readFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formats, namesOf, reporters } from '../../reports/registry.js'
import { rewriting } from '../support/echo.js'
import { answer, type Rig, rig } from '../support/rig.js'
import { token as mockToken } from '../support/runOnMock.js'
import { cli, workingDirectory } from './support/cli.js'

/** A credential that no output may show, with every character that encoders treat in their own way. */
const canary = (name: string) => `canary-${name}/"it's"+&<=%\\end`
const secrets = ['token', 'password', 'tenant', 'clientsecret', 'accesstoken'].map(canary)

const ways: Record<string, (origin: string) => string[]> = {
  token: () => ['--token', canary('token')],
  basic: () => ['--basic', `me:${canary('password')}`],
  header: () => ['--header', `X-Tenant: ${canary('tenant')}`],
  oauth: (origin) => [
    '--oauth-token-url',
    `${origin}/token`,
    '--oauth-client-id',
    'me',
    '--oauth-client-secret',
    canary('clientsecret'),
  ],
}

type Path = 'pass' | 'fail' | 'error' | 'preflight' | 'cut short'
const rigs = new Map<Path, Rig>()

/** All that a server can send back of a request's credentials. */
function echoOf({ headers }: IncomingMessage): string {
  const basic = /^Basic (.+)$/.exec(headers.authorization ?? '')?.[1] ?? ''
  const known = headers.authorization?.includes('canary-accesstoken') ? canary('clientsecret') : ''
  const all = [...Object.values(headers), Buffer.from(basic, 'base64').toString(), known].join(' ')
  return [all, encodeURIComponent(all), JSON.stringify(all), Buffer.from(all).toString('base64')].join(' ')
}

async function echoing(path: Path): Promise<Rig> {
  const options = path === 'fail' ? { defects: ['delete-keeps-resource'] } : {}
  return rig((request, response, pass) => {
    if (request.url === '/token')
      return answer(
        response,
        200,
        { access_token: canary('accesstoken'), token_type: 'Bearer' },
        { 'content-type': 'application/json' },
      )
    const echo = echoOf(request)
    if (path === 'preflight')
      return answer(response, 401, { detail: echo, schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'] })
    if (path === 'error' && request.method === 'POST') return answer(response, 500, { detail: echo })
    request.headers.authorization = `Bearer ${mockToken}`
    request.rawHeaders.push('authorization', `Bearer ${mockToken}`)
    for (let at = 0; at < request.rawHeaders.length - 2; at += 2)
      if (/^authorization$/i.test(request.rawHeaders[at] ?? '')) request.rawHeaders[at] = 'x-was'
    // Where bodies are cut, the preflight has to see whole ones.
    const echoes = ({ method }: IncomingMessage) => path !== 'cut short' || method !== 'GET'
    response.setHeader('x-echo', encodeURIComponent(echo))
    response.setHeader('x-base64', Buffer.from(echo).toString('base64'))
    rewriting(
      (_, body) => echoes(request) && body && { detail: echo, ...body, title: echo, [`key ${echo}`]: echo },
      pass,
      request,
      response,
    )
  }, options)
}

beforeAll(async () => {
  for (const path of ['pass', 'fail', 'error', 'preflight', 'cut short'] as const)
    rigs.set(path, await echoing(path))
})

afterAll(async () => {
  for (const one of rigs.values()) await one.close()
})

/** Forms in which a secret would be of use to whoever finds it. */
const forms = secrets.flatMap((secret) => [
  secret,
  JSON.stringify(secret).slice(1, -1),
  JSON.stringify(JSON.stringify(secret)).slice(3, -3),
  encodeURIComponent(secret),
  secret.replaceAll('"', '&quot;').replaceAll("'", '&#39;').replaceAll('&<', '&amp;&lt;'),
  secret.replaceAll("'", `'\\''`),
  Buffer.from(secret).toString('base64').slice(0, -4),
  Buffer.from(`me:${secret}`).toString('base64').slice(0, -4),
  // Enough of it to guess the rest.
  secret.slice(0, -8),
])

function leaksIn(texts: Record<string, string>): string[] {
  return Object.entries(texts).flatMap(([name, text]) =>
    forms.filter((form) => text.includes(form)).map((form) => `${name}: ${form}`),
  )
}

function outputsIn(directory: string): Record<string, string> {
  const names = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  return Object.fromEntries(
    names.map((one) => [one.name, readFileSync(join(one.parentPath, one.name), 'utf8')]),
  )
}

const expected: Record<Path, number> = { pass: 0, fail: 1, error: 1, preflight: 3, 'cut short': 1 }
const shown = namesOf(reporters).flatMap((name) => [[name], [name, '--quiet'], [name, '--verbose']])
const cases = Object.keys(expected).flatMap((path, row) =>
  Object.keys(ways).map(
    (way, column) => [path as Path, way, shown[(row * 4 + column) % shown.length] ?? []] as const,
  ),
)

describe('no output shows a credential that the provider sends back', () => {
  test.each(cases)('path %s, credentials by %s, reporter %j', async (path, way, reporter) => {
    const cwd = workingDirectory()
    const url = rigs.get(path)?.url ?? ''
    const short = path === 'cut short' ? ['--max-response-bytes', String(330 + way.length)] : []
    const args = [
      '--url',
      url,
      ...(ways[way]?.(new URL(url).origin) ?? []),
      '--reporter',
      ...reporter,
      '--rate',
      'off',
      '--only',
      'deleting',
      ...short,
    ]
    const { code, stdout, stderr } = await cli(args, { cwd })
    const outputs: Record<string, string> = { ...outputsIn(cwd), stdout, stderr }
    expect(leaksIn(outputs)).toEqual([])
    for (const name of ['exchanges.ndjson', 'events.ndjson']) expect(outputs[name]).toContain('[redacted]')
    // All formats that there are, the streams, and what went to the terminal.
    if (path !== 'preflight')
      expect(Object.keys(outputs).length).toBeGreaterThanOrEqual(namesOf(formats).length + 4)
    expect(code).toBe(expected[path])
  })
})
