import { reply } from '../http/Call.js'
import { isObject, type JsonObject } from '../json.js'
import type { Defect } from './Defect.js'
import { mapArray, onReply } from './tools.js'

/** Another look of the configuration. */
const config = (
  id: string,
  title: string,
  requirements: string[],
  change: (body: JsonObject) => JsonObject,
): Defect => ({
  id: `discovery-config-${id}`,
  area: 'discovery',
  title,
  ledger: [],
  requirements,
  plant(seams) {
    const describe = seams.serviceProviderConfig
    seams.serviceProviderConfig = (base) => change(describe(base))
  },
})

/** Another answer to the question for one resource type. */
const oneType = (
  id: string,
  title: string,
  requirements: string[],
  status: number,
  answer: (body: JsonObject) => JsonObject,
): Defect => ({
  id: `discovery-type-${id}`,
  area: 'discovery',
  title,
  ledger: [],
  requirements,
  plant: (seams) =>
    onReply(seams, (given, { segments, method }) =>
      method === 'GET' &&
      segments[0] === 'ResourceTypes' &&
      segments.length === 2 &&
      given.status === status &&
      isObject(given.body)
        ? reply(200, answer(given.body))
        : undefined,
    ),
})

/** Smaller faults of the configuration and of the resource types. */
export const discoveryDetailDefects: Defect[] = [
  config(
    'two-primary-schemes',
    'Two authentication schemes are the primary one.',
    ['RFC7643-2.4-04'],
    (body) => {
      const schemes = mapArray(body.authenticationSchemes, (one) => one)
      return { ...body, authenticationSchemes: [...schemes, ...schemes] }
    },
  ),
  config(
    'link-with-spaces',
    'A link to documentation is a sentence.',
    ['RFC7643-5-04', 'RFC7643-2.3.7-01'],
    (body) => ({ ...body, documentationUri: 'ask the help desk' }),
  ),
  config(
    'link-without-host',
    'The link to the specification of an authentication scheme is only a name.',
    ['RFC7643-5-18'],
    (body) => ({
      ...body,
      authenticationSchemes: mapArray(body.authenticationSchemes, (one) => ({ ...one, specUri: 'rfc6750' })),
    }),
  ),
  {
    id: 'discovery-config-limit-has-a-fraction',
    area: 'discovery',
    title: 'The limit of filter results is written with a fraction.',
    ledger: [],
    requirements: ['RFC7643-2.3.4-01'],
    plant: (seams) =>
      onReply(seams, (answer, { segments }) =>
        segments[0] === 'ServiceProviderConfig' && answer.status === 200
          ? { ...answer, body: JSON.stringify(answer.body).replace(/("maxResults":\d+)/, '$1.0') }
          : undefined,
      ),
  },
  oneType(
    'alone-differs-from-list',
    'A resource type that is asked for alone has another endpoint than in the list.',
    ['RFC7644-4-10'],
    200,
    (body) => ({ ...body, endpoint: `${body.endpoint}/v1` }),
  ),
  oneType(
    'unknown-is-200',
    'A resource type that does not exist is answered 200.',
    ['RFC7644-4-07'],
    404,
    () => ({}),
  ),
]
