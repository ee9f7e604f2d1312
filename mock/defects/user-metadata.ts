import { isObject } from '../json.js'
import { ENTERPRISE } from '../urns.js'
import type { DefectSpec } from './Defect.js'
import { onReply } from './tools/answers.js'
import { onOutput, urnsOf, withMeta } from './tools/resources.js'

const location = (
  id: string,
  title: string,
  requirements: string[],
  change: (url: string) => string,
): DefectSpec => ({
  id,
  title,
  ledger: ['RW-052', 'RW-173'],
  requirements: ['ENTRA-VALGAP-05', 'RFC7643-3.1-26', ...requirements],
  neighbours: ['RFC7644-3.3-07'],
  plant(seams) {
    const locate = seams.locate
    seams.locate = (...where) => change(locate(...where))
  },
})

/** meta, schemas and locations. */
export const userMetadata: DefectSpec[] = [
  location('location-on-other-host', 'Locations name an internal host.', ['RFC7644-3.3-08'], (url) =>
    url.replace(/\/\/[^/]+/, '//internal:8080'),
  ),
  location(
    'location-without-origin',
    'Locations are relative and lack the base path.',
    ['RFC7644-3.3-08'],
    (url) => url.replace(/^.*(?=\/(Users|Groups)\/)/, ''),
  ),
  location(
    'location-of-other-version',
    'Locations name another version of the interface.',
    ['RFC7644-3.3-08'],
    (url) => url.replace(/\/(?=(Users|Groups)\/)/, '/v1/'),
  ),
  {
    id: 'location-is-collection',
    title: 'meta.location names the endpoint instead of the resource.',
    ledger: ['RW-052'],
    requirements: ['ENTRA-VALGAP-05', 'RFC7643-3.1-26', 'RFC7644-3.3-08'],
    plant(seams) {
      const represent = seams.represent
      seams.represent = (resource, base) => {
        const shown = represent(resource, base)
        return {
          ...shown,
          meta: { ...(isObject(shown.meta) ? shown.meta : {}), location: `${base}/${resource.type}s` },
        }
      }
    },
  },
  {
    id: 'content-location-differs',
    title: 'Content-Location differs from meta.location.',
    requirements: ['RFC7643-3.1-27'],
    plant: (seams) =>
      onReply(seams, (answer) =>
        answer.headers['content-location']
          ? { ...answer, headers: { ...answer.headers, 'content-location': '/somewhere/else' } }
          : undefined,
      ),
  },
  {
    id: 'output-foreign-schema-listed',
    title: 'Resources list a schema that their type does not have.',
    requirements: ['RFC7643-3-03'],
    plant: (seams) =>
      onOutput(seams, (resource) => ({
        ...resource,
        schemas: [...urnsOf(resource), 'urn:example:foreign:1.0:Thing'],
      })),
  },
  {
    id: 'output-empty-extension-listed',
    title: 'The enterprise URN is listed and an empty extension shown where there are no such data.',
    ledger: ['RW-172'],
    requirements: ['ENTRA-VALGAP-06', 'RFC7643-3.3-03'],
    plant: (seams) =>
      onOutput(seams, (resource) =>
        resource.userName && !resource[ENTERPRISE]
          ? { ...resource, schemas: [...urnsOf(resource), ENTERPRISE], [ENTERPRISE]: {} }
          : resource,
      ),
  },
  {
    id: 'output-wrong-resource-type',
    title: 'meta.resourceType is the endpoint instead of the type.',
    requirements: ['RFC7643-3.1-22', 'RFC7643-3-10', 'RFC7644-3.3.1-01'],
    plant: (seams) =>
      onOutput(seams, (resource) =>
        withMeta(resource, (one) => ({ ...one, resourceType: `${one.resourceType}s` })),
      ),
  },
  {
    id: 'output-dates-are-numbers',
    title: 'Dates are milliseconds since 1970.',
    requirements: ['RFC7643-2.3.5-02', 'RFC7643-3.1-23', 'RFC7643-2.3-02', 'ENTRA-B18'],
    plant: (seams) =>
      onOutput(seams, (resource) =>
        withMeta(resource, (one) => ({
          ...one,
          created: Date.parse(String(one.created)),
          lastModified: Date.parse(String(one.lastModified)),
        })),
      ),
  },
  {
    id: 'output-wrapped',
    title: 'Resources are wrapped in an object named resource.',
    requirements: ['RFC7643-2.1-01', 'RFC7644-3.4.1-01', 'ENTRA-B14', 'ENTRA-B16'],
    neighbours: [
      'RFC7643-3-01',
      'RFC7643-3.1-04',
      'RFC7643-3.1-12',
      'RFC7643-3.1-22',
      'RFC7643-4.1.1-01',
      'RFC7644-3.3-08',
      'RFC7644-3.4.2-10',
      'RFC7644-3.9-02',
      'ENTRA-C7',
    ],
    plant: (seams) => onOutput(seams, (resource) => ({ resource })),
  },
]
