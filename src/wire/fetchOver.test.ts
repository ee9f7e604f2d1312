import { expect, test } from 'vitest'
import { rawServer } from '../../tests/support/rawServer.js'
import { fetchOver } from './fetchOver.js'

test('asks another server as it is told, and gives its answer', async () => {
  const server = await rawServer(
    (socket) => void socket.write('HTTP/1.1 401 x\r\nx-a: 1\r\ncontent-length: 2\r\n\r\n{}'),
  )
  const body = new URLSearchParams({ grant_type: 'client_credentials' })
  const response = await fetchOver({ timeoutMs: 1000 })(`${server.origin}/token?a=1`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body,
  })
  await server.close()
  expect(server.received[0]).toMatch(/^POST \/token\?a=1 HTTP\/1\.1\r\n/)
  expect(server.received[0]).toMatch(/\r\n\r\ngrant_type=client_credentials$/)
  expect([response.status, response.headers.get('x-a'), await response.text()]).toEqual([401, '1', '{}'])
})

test('rejects when nothing comes back, and says why', async () => {
  const server = await rawServer(() => {})
  const asked = fetchOver({ timeoutMs: 50 })(`${server.origin}/token`, { method: 'POST', headers: {} })
  await expect(asked).rejects.toThrow('no answer within 0.05 s')
  await server.close()
})
