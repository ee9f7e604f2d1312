import { ScimFault } from '../ScimFault.js'
import type { DefectSpec } from './Defect.js'
import { isDiscovery, onReply } from './tools/answers.js'
import { onConfig, onEndpoint } from './tools/discovery.js'
import { mapArray, without } from './tools/values.js'

const bulk = { supported: false, maxOperations: 0, maxPayloadSize: 0 }

/** The document at /ServiceProviderConfig. */
export const serviceProviderConfig: DefectSpec[] = [
  {
    id: 'discovery-config-is-list',
    title: '/ServiceProviderConfig answers a list.',
    requirements: ['ENTRA-L4', 'RFC7644-4-02'],
    plant: (seams) =>
      onEndpoint(seams, 'ServiceProviderConfig', (body) => ({
        schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
        totalResults: 1,
        Resources: [body],
      })),
  },
  {
    id: 'discovery-config-without-schemas',
    title: 'The configuration lacks its schemas attribute.',
    requirements: ['RFC7643-5-01', 'RFC7644-4-02'],
    plant: (seams) => onConfig(seams, (body) => without(body, 'schemas')),
  },
  {
    id: 'discovery-config-claims-bulk',
    title: 'The configuration claims bulk, which is answered 501.',
    ledger: ['RW-168'],
    requirements: ['RFC7643-5-20', 'RFC7644-3.7-16'],
    plant: (seams) =>
      onConfig(seams, (body) => ({
        ...body,
        bulk: { supported: true, maxOperations: 10, maxPayloadSize: 100_000 },
      })),
  },
  {
    id: 'discovery-config-without-patch',
    title: 'The configuration says nothing about PATCH.',
    requirements: ['RFC7643-5-05'],
    plant: (seams) => onConfig(seams, (body) => without(body, 'patch')),
  },
  {
    id: 'discovery-config-without-sort',
    title: 'The configuration says nothing about sorting.',
    requirements: ['RFC7643-5-07'],
    plant: (seams) => onConfig(seams, (body) => without(body, 'sort')),
  },
  {
    id: 'discovery-config-without-etag',
    title: 'The configuration says nothing about versions.',
    requirements: ['RFC7643-5-08'],
    plant: (seams) => onConfig(seams, (body) => without(body, 'etag')),
  },
  {
    id: 'discovery-config-without-change-password',
    title: 'The configuration says nothing about passwords.',
    requirements: ['RFC7643-5-06'],
    plant: (seams) => onConfig(seams, (body) => without(body, 'changePassword')),
  },
  {
    id: 'discovery-config-without-filter',
    title: 'The configuration says nothing about filters.',
    requirements: ['RFC7643-5-12', 'RFC7643-5-13'],
    plant: (seams) => onConfig(seams, (body) => without(body, 'filter')),
  },
  {
    id: 'discovery-config-without-bulk',
    title: 'The configuration says nothing about bulk.',
    ledger: ['RW-168'],
    requirements: ['RFC7643-5-09'],
    plant: (seams) => onConfig(seams, (body) => without(body, 'bulk')),
  },
  {
    id: 'discovery-config-bulk-limits-are-strings',
    title: 'The limits of bulk are strings.',
    ledger: ['RW-168'],
    requirements: ['RFC7643-5-10', 'RFC7643-5-11', 'RFC7643-2.3-02'],
    plant: (seams) =>
      onConfig(seams, (body) => ({ ...body, bulk: { ...bulk, maxOperations: '0', maxPayloadSize: '0' } })),
  },
  {
    id: 'discovery-config-filter-limit-is-string',
    title: 'The limit of filters is a string.',
    ledger: ['RW-168'],
    requirements: ['RFC7643-5-13', 'RFC7643-2.3-02'],
    plant: (seams) =>
      onConfig(seams, (body) => ({ ...body, filter: { supported: true, maxResults: '200' } })),
  },
  {
    id: 'discovery-config-supported-is-string',
    title: 'Features are marked with strings instead of booleans.',
    requirements: ['RFC7643-5-05', 'RFC7643-2.3.2-01', 'RFC7643-2.3-02'],
    plant: (seams) => onConfig(seams, (body) => ({ ...body, patch: { supported: 'true' } })),
  },
  {
    id: 'discovery-config-without-authentication-schemes',
    title: 'The configuration lists no authentication schemes.',
    requirements: ['RFC7643-5-14'],
    plant: (seams) => onConfig(seams, (body) => without(body, 'authenticationSchemes')),
  },
  {
    id: 'discovery-config-authentication-scheme-without-type',
    title: 'The authentication schemes have no type.',
    requirements: ['RFC7643-5-15'],
    plant: (seams) =>
      onConfig(seams, (body) => ({
        ...body,
        authenticationSchemes: mapArray(body.authenticationSchemes, (one) => without(one, 'type')),
      })),
  },
  {
    id: 'discovery-config-authentication-scheme-unnamed',
    title: 'The authentication schemes have no name and no description.',
    requirements: ['RFC7643-5-16', 'RFC7643-5-17'],
    plant: (seams) =>
      onConfig(seams, (body) => ({
        ...body,
        authenticationSchemes: mapArray(body.authenticationSchemes, (one) =>
          without(one, 'name', 'description'),
        ),
      })),
  },
  {
    id: 'discovery-refused-with-token',
    title: 'The discovery endpoints are answered 401 with a valid token.',
    ledger: ['RW-175'],
    requirements: ['RFC7644-4-01', 'ENTRA-L4', 'ENTRA-I1', 'ENTRA-L7', 'ENTRA-L1', 'ENTRA-M-401'],
    plant(seams) {
      const authorize = seams.authorize
      seams.authorize = (call) => {
        authorize(call)
        if (!isDiscovery(call)) return
        throw new ScimFault(401, 'no access', undefined, { 'www-authenticate': 'Bearer realm="admin"' })
      }
    },
  },
  {
    id: 'discovery-config-needs-token',
    title: 'The configuration cannot be read without a token.',
    requirements: ['RFC7643-5-19'],
    plant(seams) {
      const authorize = seams.authorize
      seams.authorize = (call) => {
        if (call.headers.has('authorization')) return authorize(call)
        throw new ScimFault(401, 'a token is required', undefined, {
          'www-authenticate': 'Bearer realm="scim"',
        })
      }
    },
  },
  {
    id: 'discovery-config-two-primary-schemes',
    title: 'Two authentication schemes are the primary one.',
    requirements: ['RFC7643-2.4-04'],
    plant: (seams) =>
      onConfig(seams, (body) => {
        const schemes = mapArray(body.authenticationSchemes, (one) => one)
        return { ...body, authenticationSchemes: [...schemes, ...schemes] }
      }),
  },
  {
    id: 'discovery-config-link-with-spaces',
    title: 'A link to documentation is a sentence.',
    requirements: ['RFC7643-5-04', 'RFC7643-2.3.7-01'],
    plant: (seams) => onConfig(seams, (body) => ({ ...body, documentationUri: 'ask the help desk' })),
  },
  {
    id: 'discovery-config-link-without-host',
    title: 'The link to the specification of an authentication scheme is only a name.',
    requirements: ['RFC7643-5-18'],
    plant: (seams) =>
      onConfig(seams, (body) => ({
        ...body,
        authenticationSchemes: mapArray(body.authenticationSchemes, (one) => ({
          ...one,
          specUri: 'rfc6750',
        })),
      })),
  },
  {
    id: 'discovery-config-limit-has-a-fraction',
    title: 'The limit of filter results is written with a fraction.',
    requirements: ['RFC7643-2.3.4-01'],
    plant: (seams) =>
      onReply(seams, (answer, { segments }) =>
        segments[0] === 'ServiceProviderConfig' && answer.status === 200
          ? { ...answer, body: JSON.stringify(answer.body).replace(/("maxResults":\d+)/, '$1.0') }
          : undefined,
      ),
  },
]
