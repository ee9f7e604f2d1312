import { Pool } from 'undici'
import { Scim } from '../../src/kit/Scim.js'
import { courierFor, open } from '../../src/wire/open.js'

const requests = 1500
const abreast = 8
const rounds = 5

/** Requests a second through the wire, with all that it adds, to those of a bare undici loop: median of pairs. */
export async function throughput(url: string, token: string): Promise<number> {
  const headers = { authorization: `Bearer ${token}` }
  const wire = open(
    { url, headers, limits: { perSecond: null } },
    { marker: 'scim-conform-bench', readOnly: true },
  )
  const scim = new Scim(courierFor(wire, 'bench'))
  const pool = new Pool(wire.baseUrl.origin, { connections: abreast })
  const path = wire.baseUrl.target('/ServiceProviderConfig')
  const bare = async () => (await pool.request({ path, method: 'GET', headers })).body.text()
  const ours = () => scim.send('GET', '/ServiceProviderConfig')
  await Promise.all([loop(bare), loop(ours)])
  const ratios: number[] = []
  for (let round = 0; round < rounds; round++) ratios.push((await loop(bare)) / (await loop(ours)))
  await Promise.all([pool.close(), wire.close()])
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
