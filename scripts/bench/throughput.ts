import { Pool } from 'undici'
import { Scim } from '../../src/kit/Scim.js'
import { BaseUrl } from '../../src/wire/BaseUrl.js'
import { HttpTransport } from '../../src/wire/HttpTransport.js'
import { ResourceLedger } from '../../src/wire/OwnResources.js'
import { Pace } from '../../src/wire/Pace.js'
import { Traffic } from '../../src/wire/Traffic.js'

const requests = 1500
const abreast = 8
const rounds = 5

/** Requests a second through the client, with all that the engine adds, to those of a bare undici loop: median of pairs. */
export async function throughput(url: string, token: string): Promise<number> {
  const headers = { authorization: `Bearer ${token}` }
  const baseUrl = new BaseUrl(url)
  const transport = new HttpTransport({ baseUrl, headers })
  const traffic = new Traffic({
    transport,
    pace: new Pace({ perSecond: null }),
    ledger: new ResourceLedger('bench', undefined),
    readOnly: true,
    rate: null,
    onExchange: () => {},
    onThrottled: () => {},
  })
  const scim = new Scim({ send: (request) => traffic.send(request, 'bench') })
  const pool = new Pool(baseUrl.origin, { connections: abreast })
  const path = baseUrl.target('/ServiceProviderConfig')
  const bare = async () => (await pool.request({ path, method: 'GET', headers })).body.text()
  const ours = () => scim.send('GET', '/ServiceProviderConfig')
  await Promise.all([loop(bare), loop(ours)])
  const ratios: number[] = []
  for (let round = 0; round < rounds; round++) ratios.push((await loop(bare)) / (await loop(ours)))
  await Promise.all([pool.close(), transport.close()])
  return ratios.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN
}

/** Milliseconds for all requests. */
async function loop(send: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  let left = requests
  const work = async () => {
    while (left-- > 0) await send()
  }
  await Promise.all(Array.from({ length: abreast }, work))
  return performance.now() - start
}
