import type { Answer } from '../../src/kit/Answer.js'
import type { Json, JsonObject } from '../../src/scim/types.js'
import { urns } from '../../src/scim/urns.js'
import { member } from '../../src/scim/valueAt.js'
import { objectsIn, sameName } from '../words/discoveryDocuments.js'

/**
 * Type and multiplicity of the attributes in RFC 7643 §8.7.1, by schema and path. `*` marks multi-valued ones.
 * Photos and profileUrl are left out of the types, since a string does for them as well.
 */
export const rfcAttributes: Record<string, Record<string, string>> = {
  [urns.user]: {
    userName: 'string',
    name: 'complex',
    displayName: 'string',
    nickName: 'string',
    title: 'string',
    userType: 'string',
    preferredLanguage: 'string',
    locale: 'string',
    timezone: 'string',
    active: 'boolean',
    password: 'string',
    emails: 'complex*',
    phoneNumbers: 'complex*',
    ims: 'complex*',
    photos: 'complex*',
    addresses: 'complex*',
    groups: 'complex*',
    entitlements: 'complex*',
    roles: 'complex*',
    x509Certificates: 'complex*',
  },
  [urns.group]: { displayName: 'string', members: 'complex*' },
  [urns.enterpriseUser]: {
    employeeNumber: 'string',
    costCenter: 'string',
    organization: 'string',
    division: 'string',
    department: 'string',
    manager: 'complex',
  },
}

const names = (definitions: JsonObject[]) => definitions.map((one) => String(member(one, 'name')))

/**
 * The attributes of /Schemas as Entra lists them for its mappings (ENTRA-L3), in lower case: sub-attributes by their
 * dotted names, multi-valued attributes once for each canonical type.
 */
export function flattened(schemas: Answer): Set<string> {
  return new Set(
    schemas.resources.flatMap((schema) => {
      const id = String(member(schema, 'id'))
      const prefix = [urns.user, urns.group].some((core) => sameName(core, id)) ? '' : `${id}:`
      return objectsIn(member(schema, 'attributes'))
        .flatMap(flatten)
        .map((path) => (prefix + path).toLowerCase())
    }),
  )
}

function flatten(attribute: JsonObject): string[] {
  const name = String(member(attribute, 'name'))
  if (!sameName(member(attribute, 'type'), 'complex')) return [name]
  // References to other resources are mapped as a whole.
  if (['manager', 'members'].includes(name.toLowerCase())) return [name]
  const subs = objectsIn(member(attribute, 'subAttributes')).filter((sub) => isPlain(member(sub, 'type')))
  if (!sameName(member(attribute, 'multiValued'), true)) return names(subs).map((sub) => `${name}.${sub}`)
  const type = subs.find((sub) => sameName(member(sub, 'name'), 'type'))
  const kinds = member(type, 'canonicalValues')
  const elements =
    Array.isArray(kinds) && kinds.length > 0
      ? kinds.map((kind) => `${name}[type eq "${String(kind)}"]`)
      : [`${name}[primary eq "True"]`]
  const parts = names(subs).filter((sub) => !['type', 'primary'].includes(sub.toLowerCase()))
  return elements.flatMap((element) => parts.map((part) => `${element}.${part}`))
}

const isPlain = (type: Json | undefined): boolean =>
  !sameName(type, 'complex') && !sameName(type, 'reference')
