import { readdirSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { answer, scimError } from '../support/rig.js'
import { serve } from '../support/serve.js'
import { cli, workingDirectory } from './support/cli.js'

/** Runs against a server that behaves so. */
async function against(listener: RequestListener, args: string[] = []) {
  const { origin, close } = await serve(listener)
  const cwd = workingDirectory()
  const started = performance.now()
  const outcome = await cli(['--url', `${origin}/scim/v2`, '--token', 'a-token-of-the-tests', ...args], {
    cwd,
  })
  await close()
  return { ...outcome, cwd, origin, seconds: (performance.now() - started) / 1000 }
}

const targets: [string, RequestListener, RegExp][] = [
  [
    'a web page',
    (_, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><h1>Welcome</h1>'),
    /does not answer as SCIM: GET \/Users answered 200 with a web page \(HTML\).*The base URL usually ends in \/scim\/v2/,
  ],
  [
    'JSON that is not SCIM',
    (_, response) => answer(response, 200, { users: [] }, { 'content-type': 'application/json' }),
    /answered 200 with something that is not SCIM/,
  ],
  [
    '404 everywhere',
    (_, response) => response.writeHead(404).end(),
    /answered 404 with nothing, and no discovery document is there/,
  ],
  [
    'a redirect',
    (_, response) => response.writeHead(302, { location: 'https://login.example.com/' }).end(),
    /redirects to https:\/\/login\.example\.com\/ \(302\)\. Redirects are not followed with credentials/,
  ],
  [
    '401',
    (_, response) => answer(response, 401, scimError(401, 'the token has expired')),
    /refuses the credentials: GET \/Users answered 401 \("the token has expired"\)\. Check --token/,
  ],
  [
    '403',
    (_, response) => answer(response, 403, {}),
    /refuses the credentials: GET \/Users answered 403\. Check --token/,
  ],
  [
    'a connection that is cut',
    (request) => void request.socket.destroy(),
    /cannot be reached: .*(ECONNRESET|UND_ERR_SOCKET)/,
  ],
]

describe('a target that cannot be tested ends with exit code 3 and one message', () => {
  test.each(targets)('%s', async (_, listener, message) => {
    const { code, stdout, stderr, cwd } = await against(listener)
    expect(stderr).toMatch(message)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(stdout).toBe('')
    expect(code).toBe(3)
    expect(readdirSync(join(cwd, 'scim-conform-report'))).toEqual(['events.ndjson', 'exchanges.ndjson'])
  })

  test('a server that never answers, within a few seconds', async () => {
    const { code, stderr, seconds } = await against(() => {}, ['--timeout', '1'])
    expect(stderr).toMatch(/does not answer: no answer within 1 s\. Raise --timeout/)
    expect(code).toBe(3)
    expect(seconds).toBeLessThan(15)
  })

  test('a port that nothing listens on', async () => {
    const { origin, close } = await serve(() => {})
    await close()
    const { code, stderr } = await cli(['--url', origin])
    expect(stderr).toMatch(/cannot be reached: nothing listens there \(connection refused\)/)
    expect(code).toBe(3)
  })

  test('a host that does not exist', async () => {
    const { code, stderr } = await cli([
      '--url',
      'http://no-such-host.invalid/scim',
      '--yes',
      '--timeout',
      '5',
    ])
    expect(stderr).toMatch(
      /^scim-conform: http:\/\/no-such-host\.invalid\/scim (cannot be reached: the host name is not known|does not answer)/,
    )
    expect(code).toBe(3)
  })

  test('a token endpoint that gives none', async () => {
    const { origin, close } = await serve((_, response) =>
      answer(
        response,
        401,
        { error: 'invalid_client', error_description: 'who is hidden-client-secret?' },
        { 'content-type': 'application/json' },
      ),
    )
    const oauth = [
      '--oauth-token-url',
      `${origin}/token`,
      '--oauth-client-id',
      'me',
      '--oauth-client-secret',
      'hidden-client-secret',
    ]
    const { code, stdout, stderr } = await cli(['--url', `${origin}/scim`, ...oauth])
    await close()
    expect(stderr).toMatch(/gives no token: invalid_client .*Check --oauth-client-id/)
    expect(stdout + stderr).not.toContain('hidden-client-secret')
    expect(code).toBe(3)
  })
})

test('what a provider says in a refusal acts on no terminal', async () => {
  const { stderr } = await against((_, response) =>
    answer(response, 401, scimError(401, '\u001b]0;owned\u0007\u202e\n::error::x')),
  )
  expect(stderr).toContain('\\u001b]0;owned\\u0007')
  expect(stderr.trimEnd()).not.toContain('\n')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
  expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]|::error/)
})

test('a web page with a token in its title is no leak', async () => {
  const { stderr } = await against((request, response) =>
    answer(response, 401, scimError(401, `not ${request.headers.authorization}`)),
  )
  expect(stderr).toContain('[redacted]')
  expect(stderr).not.toContain('a-token-of-the-tests')
})
