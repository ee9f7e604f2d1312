import { Answer } from '../kit/Answer.js'
import { Random } from '../kit/Random.js'
import type { Profile } from '../requirements/Profile.js'
import { Discovery } from '../scim/Discovery.js'
import type { Exchange } from '../scim/Exchange.js'
import { pathEquals, writeFilter } from '../scim/filter.js'
import { writeQuery } from '../scim/query.js'
import { shorten } from '../scim/shorten.js'
import { isObject } from '../scim/valueAt.js'
import type { BaseUrl } from '../wire/BaseUrl.js'
import type { Wire } from '../wire/open.js'
import { TargetError } from '../wire/TargetError.js'

/** What the preflight found. */
export interface Preflight {
  discovery: Discovery
  exchanges: Exchange[]
  /** One sentence each, for the first lines of the output. */
  findings: string[]
}

/**
 * Asks, in four requests, whether the URL answers as SCIM, whether the credentials are accepted and what is supported.
 * @throws TargetError with one clear message and its remedy when testing makes no sense
 */
export async function preflight(
  { send, baseUrl }: Pick<Wire, 'send' | 'baseUrl'>,
  profile: Profile,
): Promise<Preflight> {
  const ask = (path: string) => send({ method: 'GET', path, headers: {}, body: null }, 'preflight')
  const filter = writeFilter(pathEquals(profile.matching[0] ?? 'userName', new Random(0, 'preflight').guid()))
  const users = await ask(`/Users?${writeQuery({ filter }, 'plus')}`)
  if (!users.response) throw new TargetError(unreachable(users, baseUrl))
  const [serviceProviderConfig, resourceTypes, schemas] = await Promise.all([
    ask('/ServiceProviderConfig'),
    ask('/ResourceTypes'),
    ask('/Schemas'),
  ])
  const exchanges = [users, serviceProviderConfig, resourceTypes, schemas]
  stopIfUseless(new Answer(users), exchanges, baseUrl)
  const discovery = new Discovery({ serviceProviderConfig, resourceTypes, schemas })
  return { discovery, exchanges, findings: describe(discovery, new Answer(users)) }
}

function stopIfUseless(users: Answer, exchanges: Exchange[], baseUrl: BaseUrl): void {
  const { status } = users
  if (status >= 300 && status < 400)
    throw new TargetError(
      `${baseUrl} redirects to ${shorten(users.header('location') ?? 'somewhere', 200)} (${status}). Redirects are not followed with credentials; give the final URL with --url.`,
    )
  if (status === 401 || status === 403)
    throw new TargetError(
      `${baseUrl} refuses the credentials: GET /Users answered ${status}${reasonIn(users)}. Check --token (or SCIM_TOKEN), --basic or --header.`,
    )
  if (exchanges.some((one) => looksLikeScim(new Answer(one)))) return
  const html = /html/i.test(users.header('content-type') ?? '') || /^\s*</.test(users.text)
  const what = html ? 'a web page (HTML)' : users.text ? 'something that is not SCIM' : 'nothing'
  throw new TargetError(
    `${baseUrl} does not answer as SCIM: GET /Users answered ${status} with ${what}, and no discovery document is there. The base URL usually ends in /scim/v2; give the one to which "/Users" is appended.`,
  )
}

const looksLikeScim = ({ json }: Answer): boolean =>
  isObject(json) &&
  Array.isArray(json.schemas) &&
  json.schemas.some((one) => String(one).startsWith('urn:ietf:params:scim:'))

const reasonIn = ({ json }: Answer): string =>
  isObject(json) && typeof json.detail === 'string' ? ` ("${shorten(json.detail, 200)}")` : ''

function unreachable({ error }: Exchange, baseUrl: BaseUrl): string {
  const code = error?.code ?? ''
  if (code === 'TIMEOUT')
    return `${baseUrl} does not answer: ${error?.message}. Raise --timeout if it is known to be slow.`
  if (code === 'ECONNREFUSED')
    return `${baseUrl} cannot be reached: nothing listens there (connection refused). Is the server running?`
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return `${baseUrl} cannot be reached: the host name is not known. Check the spelling in --url.`
  if (/CERT|SIGNATURE|ERR_TLS|SSL/.test(code))
    return `${baseUrl} cannot be trusted: ${error?.message} (${code}). Give its certificate authority with --ca, or --insecure for a test system.`
  return `${baseUrl} cannot be reached: ${error?.message} (${code}).`
}

function describe(discovery: Discovery, users: Answer): string[] {
  const all = Object.entries(discovery.capabilities)
  const has = all.filter(([, supported]) => supported).map(([name]) => name)
  const lacks = all.filter(([, supported]) => !supported).map(([name]) => name)
  return [
    `answers as SCIM 2.0${discovery.serviceProviderConfig ? '' : ', without a ServiceProviderConfig'}`,
    `credentials accepted: GET /Users answered ${users.status}`,
    `says it supports ${has.join(', ') || 'nothing'}${lacks.length ? `; not ${lacks.join(', ')}` : ''}`,
  ]
}
