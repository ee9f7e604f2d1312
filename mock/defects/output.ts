import { isObject, type JsonObject } from '../json.js'
import { ENTERPRISE } from '../urns.js'
import type { Defect } from './Defect.js'
import { mapArray, onOutput, without } from './tools.js'

/** Another look of every resource that is shown. */
const output = (
  id: string,
  title: string,
  ledger: string[],
  requirements: string[],
  change: (resource: JsonObject) => JsonObject,
): Defect => ({
  id,
  area: 'schema',
  title,
  ledger,
  requirements,
  plant: (seams) => onOutput(seams, change),
})

const meta = (resource: JsonObject, change: (meta: JsonObject) => JsonObject): JsonObject => ({
  ...resource,
  meta: change(isObject(resource.meta) ? resource.meta : {}),
})

const urns = (resource: JsonObject): string[] =>
  Array.isArray(resource.schemas) ? resource.schemas.map(String) : []

/** The shape of resources in answers. */
export const outputDefects: Defect[] = [
  output(
    'output-without-id',
    'Resources have no id.',
    [],
    ['ENTRA-B16', 'ENTRA-B3', 'RFC7643-3.1-04', 'RFC7643-3.1-02'],
    (resource) => without(resource, 'id'),
  ),
  output(
    'output-id-is-number',
    'The id is a number.',
    [],
    ['RFC7643-3.1-04', 'RFC7643-2.3-02', 'ENTRA-B18'],
    (resource) => ({ ...resource, id: Number.parseInt(String(resource.id).slice(0, 8), 16) }),
  ),
  output(
    'output-without-schemas',
    'Resources have no schemas.',
    [],
    ['ENTRA-B3', 'RFC7643-2.1-01', 'RFC7643-3-01', 'RFC7643-3-02'],
    (resource) => without(resource, 'schemas'),
  ),
  output(
    'output-schemas-empty',
    'The schemas of resources are empty.',
    [],
    ['ENTRA-B3', 'ENTRA-VAL-LIST', 'RFC7643-3-02', 'RFC7643-3.3-01', 'RFC7643-3.3-02'],
    (resource) => ({ ...resource, schemas: [] }),
  ),
  output(
    'output-schemas-repeated',
    'The schemas of resources repeat the core URN.',
    [],
    ['RFC7643-3-04'],
    (resource) => ({ ...resource, schemas: [...urns(resource), ...urns(resource)] }),
  ),
  output(
    'output-schemas-is-string',
    'The schemas of resources are a string.',
    [],
    ['ENTRA-B3', 'ENTRA-VAL-LIST', 'RFC7643-3-01', 'RFC7643-2.1-01', 'ENTRA-B18'],
    (resource) => ({ ...resource, schemas: urns(resource).join(' ') }),
  ),
  output(
    'output-foreign-schema-listed',
    'Resources list a schema that their type does not have.',
    [],
    ['RFC7643-3-03'],
    (resource) => ({ ...resource, schemas: [...urns(resource), 'urn:example:foreign:1.0:Thing'] }),
  ),
  output(
    'output-empty-extension-listed',
    'The enterprise URN is listed and an empty extension shown where there are no such data.',
    ['RW-172'],
    ['ENTRA-VALGAP-06', 'RFC7643-3.3-03'],
    (resource) =>
      resource.userName && !resource[ENTERPRISE]
        ? { ...resource, schemas: [...urns(resource), ENTERPRISE], [ENTERPRISE]: {} }
        : resource,
  ),
  output(
    'output-extension-not-listed',
    'The URN of an extension with data is not listed in schemas.',
    ['RW-172'],
    ['ENTRA-VALGAP-06', 'RFC7643-3.3-03'],
    (resource) => ({ ...resource, schemas: urns(resource).filter((urn) => urn !== ENTERPRISE) }),
  ),
  output(
    'output-extension-flattened',
    'Extension attributes stand at the top level.',
    ['RW-092'],
    ['RFC7643-3-09', 'RFC7643-3.3-04', 'ENTRA-C14', 'ENTRA-D5'],
    ({ [ENTERPRISE]: extension, ...resource }) =>
      isObject(extension) ? { ...resource, ...extension } : resource,
  ),
  output(
    'output-without-meta',
    'Resources have no meta.',
    [],
    ['RFC7643-3.1-02', 'RFC7643-3.1-26', 'ENTRA-C7'],
    (resource) => without(resource, 'meta'),
  ),
  output(
    'output-wrong-resource-type',
    'meta.resourceType is the endpoint instead of the type.',
    [],
    ['RFC7643-3.1-22', 'RFC7643-3-10', 'RFC7644-3.3.1-01'],
    (resource) => meta(resource, (one) => ({ ...one, resourceType: `${one.resourceType}s` })),
  ),
  output(
    'output-dates-are-numbers',
    'Dates are milliseconds since 1970.',
    [],
    ['RFC7643-2.3.5-02', 'RFC7643-3.1-23', 'RFC7643-2.3-02', 'ENTRA-B18'],
    (resource) =>
      meta(resource, (one) => ({
        ...one,
        created: Date.parse(String(one.created)),
        lastModified: Date.parse(String(one.lastModified)),
      })),
  ),
  output(
    'output-dates-without-time',
    'Dates have no time of day.',
    [],
    ['RFC7643-2.3.5-01', 'RFC7643-3.1-23'],
    (resource) => meta(resource, (one) => ({ ...one, created: String(one.created).slice(0, 10) })),
  ),
  output(
    'output-dates-in-http-format',
    'Dates are written as in HTTP headers.',
    [],
    ['RFC7643-2.3.5-02', 'RFC7643-2.3.5-01'],
    (resource) =>
      meta(resource, (one) => ({ ...one, lastModified: new Date(String(one.lastModified)).toUTCString() })),
  ),
  output(
    'output-name-is-string',
    'name is returned as a string.',
    [],
    ['ENTRA-B18', 'RFC7643-2.3-02', 'RFC7643-2.3.8-03'],
    (resource) =>
      isObject(resource.name) ? { ...resource, name: Object.values(resource.name).join(' ') } : resource,
  ),
  output(
    'output-emails-are-strings',
    'E-mails are returned as strings.',
    [],
    ['ENTRA-B18', 'RFC7643-2.4-02', 'RFC7643-2.3-02'],
    (resource) =>
      resource.emails
        ? { ...resource, emails: mapArray(resource.emails, ({ value }) => value ?? null) }
        : resource,
  ),
  output(
    'output-two-primaries',
    'Every e-mail is returned as the primary one.',
    [],
    ['RFC7643-2.4-04'],
    (resource) =>
      resource.emails
        ? { ...resource, emails: mapArray(resource.emails, (one) => ({ ...one, primary: true })) }
        : resource,
  ),
  output(
    'output-values-repeated',
    'Every e-mail is returned twice.',
    [],
    ['RFC7643-2.4-11', 'ENTRA-C7'],
    (resource) =>
      Array.isArray(resource.emails)
        ? { ...resource, emails: [...resource.emails, ...resource.emails] }
        : resource,
  ),
  output(
    'output-unknown-attribute',
    'Resources have an attribute that no schema knows.',
    [],
    ['RFC7643-7-34'],
    (resource) => ({ ...resource, internalRow: 42 }),
  ),
  output(
    'output-names-in-lower-case',
    'Attribute names are written in lower case.',
    [],
    ['ENTRA-B18', 'RFC7643-2.1-03'],
    (resource) =>
      Object.fromEntries(
        Object.entries(resource).map(([name, value]) => [
          name.startsWith('urn:') ? name : name.toLowerCase(),
          value,
        ]),
      ),
  ),
  output(
    'output-external-id-missing',
    'externalId is not returned.',
    ['RW-006'],
    ['ENTRA-B11', 'ENTRA-C7', 'ENTRA-C14', 'RFC7643-3.1-17'],
    (resource) => without(resource, 'externalId'),
  ),
  output(
    'output-wrapped',
    'Resources are wrapped in an object named resource.',
    [],
    ['RFC7643-2.1-01', 'RFC7644-3.4.1-01', 'ENTRA-B14', 'ENTRA-B16'],
    (resource) => ({ resource }),
  ),
]
