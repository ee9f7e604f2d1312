import { isObject, type JsonObject } from '../json.js'
import { badRequest } from '../ScimFault.js'
import type { Attribute } from '../schema/Attribute.js'
import { ENTERPRISE } from '../urns.js'
import type { Defect } from './Defect.js'
import { mapArray, onRead, without } from './tools.js'

const create = (defect: Omit<Defect, 'area'>): Defect => ({ area: 'create', ...defect })

/** A create of a user that is refused for something in its body. */
const refused = (
  id: string,
  title: string,
  requirements: string[],
  when: (body: JsonObject) => boolean,
  ledger: string[] = [],
): Defect =>
  create({
    id,
    title,
    ledger,
    requirements,
    plant: (seams) =>
      onRead(seams, (attributes, body, type) => {
        if (type.name === 'User' && when(body)) throw badRequest('invalidValue', title)
        return attributes
      }),
  })

/** A create that ends in 500 for something in its body. */
const broken = (
  id: string,
  title: string,
  requirements: string[],
  when: (body: JsonObject) => boolean,
  ledger: string[],
): Defect =>
  create({
    id,
    title,
    ledger,
    requirements: [...requirements, 'ENTRA-M-5XX'],
    plant: (seams) =>
      onRead(seams, (attributes, body, type) => {
        if (type.name === 'User' && when(body)) throw new Error('null pointer')
        return attributes
      }),
  })

/** A create that stores something else than was sent. */
const dropped = (
  id: string,
  title: string,
  requirements: string[],
  change: (attributes: JsonObject) => JsonObject,
  ledger: string[] = [],
): Defect => create({ id, title, ledger, requirements, plant: (seams) => onRead(seams, change) })

const altered = (
  id: string,
  title: string,
  requirements: string[],
  change: (value: string, attribute: Attribute) => string,
): Defect =>
  create({
    id,
    title,
    ledger: [],
    requirements: ['ENTRA-C7', ...requirements],
    plant: (seams) => {
      seams.readString = (attribute, value) => change(value, attribute)
    },
  })

const hasNull = (body: JsonObject) => Object.values(body).includes(null)
const MINIMAL = ['ENTRA-C13', 'FUZE-P05']

/** What a create accepts, and what it makes of the values. */
export const createValuesDefects: Defect[] = [
  refused(
    'create-meta-refused',
    'A create with meta is refused.',
    ['ENTRA-C2', 'RFC7644-3.3-01', 'RFC7643-3.1-19'],
    (body) => 'meta' in body,
  ),
  refused(
    'create-empty-roles-refused',
    'A create with an empty roles array is refused.',
    ['ENTRA-C2', 'RFC7643-2.5-01'],
    (body) => Array.isArray(body.roles) && body.roles.length === 0,
  ),
  refused(
    'create-null-refused',
    'A create with null for an optional attribute is refused.',
    ['ENTRA-C3', 'RFC7643-2.5-01', 'RFC7643-2.5-02'],
    hasNull,
    ['RW-042'],
  ),
  broken(
    'create-null-is-500',
    'A create with null for an optional attribute ends in 500.',
    ['ENTRA-C3', 'RFC7643-2.5-01', 'RFC7644-3.12-26'],
    hasNull,
    ['RW-042'],
  ),
  refused(
    'create-needs-display-name',
    'A create without displayName is refused.',
    [...MINIMAL, 'RFC7643-2.2-01'],
    (body) => !body.displayName,
    ['RW-046'],
  ),
  refused(
    'create-needs-external-id',
    'A create without externalId is refused.',
    [...MINIMAL, 'RFC7643-3.1-18'],
    (body) => !body.externalId,
    ['RW-046', 'RW-047'],
  ),
  refused(
    'create-needs-name',
    'A create without name is refused.',
    ['ENTRA-C13', 'RFC7643-2.2-01'],
    (body) => !body.name,
    ['RW-046', 'RW-047'],
  ),
  broken(
    'create-minimal-is-500',
    'A create without e-mails ends in 500.',
    ['ENTRA-C13', 'RFC7644-3.12-26'],
    (body) => !body.emails,
    ['RW-044'],
  ),
  broken(
    'create-unmapped-part-is-500',
    'A create with a name part that is not mapped ends in 500.',
    ['ENTRA-C14', 'ENTRA-C-VALPOST', 'RFC7644-3.1-05'],
    ({ name }) => isObject(name) && 'honorificPrefix' in name,
    ['RW-043'],
  ),
  broken(
    'create-addresses-are-500',
    'A create with addresses ends in 500.',
    ['ENTRA-C14', 'ENTRA-C-VALPOST'],
    (body) => Array.isArray(body.addresses) && body.addresses.length > 0,
    ['RW-045'],
  ),
  refused(
    'create-string-active-refused',
    'A create with active as a string is refused.',
    ['ENTRA-C4'],
    (body) => typeof body.active === 'string',
    ['RW-083'],
  ),
  refused(
    'create-inactive-refused',
    'A create of an inactive user is refused.',
    ['ENTRA-C15', 'ENTRA-C4'],
    (body) => body.active === false || body.active === 'False',
  ),
  refused(
    'create-role-primary-string-refused',
    'A create of a role with primary as the string "True" is refused.',
    ['ENTRA-C6', 'ENTRA-C-VALPOST', 'ENTRA-VAL-U01'],
    (body) => mapArray(body.roles, (role) => typeof role.primary === 'string').includes(true),
    ['RW-057'],
  ),
  refused(
    'create-profile-url-validated',
    'A create is refused unless profileUrl is a web address.',
    ['ENTRA-C-VALPOST', 'ENTRA-GAL-DATA'],
    (body) => typeof body.profileUrl === 'string' && !body.profileUrl.startsWith('http'),
    ['RW-060'],
  ),
  refused(
    'create-phone-validated',
    'A create is refused unless phone numbers follow E.164.',
    ['ENTRA-C-VALPOST', 'ENTRA-GAL-DATA'],
    (body) => mapArray(body.phoneNumbers, ({ value }) => /^\+\d+$/.test(String(value))).includes(false),
    ['RW-060'],
  ),
  dropped(
    'create-drops-family-name',
    'A create loses name.familyName.',
    ['ENTRA-C7', 'ENTRA-C14', 'FUZE-P04'],
    ({ name, ...rest }) => (isObject(name) ? { ...rest, name: without(name, 'familyName') } : rest),
    ['RW-059'],
  ),
  dropped(
    'create-drops-external-id',
    'A create loses externalId.',
    ['ENTRA-B11', 'ENTRA-C7', 'ENTRA-C14', 'RFC7643-3.1-17'],
    (attributes) => without(attributes, 'externalId'),
    ['RW-006', 'RW-180'],
  ),
  dropped(
    'create-drops-enterprise-data',
    'A create loses the enterprise attributes.',
    ['ENTRA-C14', 'ENTRA-C7', 'RFC7643-3.3-06'],
    (attributes) => without(attributes, ENTERPRISE),
    ['RW-178'],
  ),
  dropped(
    'create-keeps-first-value-only',
    'Of several phone numbers only the first is stored.',
    ['ENTRA-C14', 'ENTRA-C7'],
    (attributes) =>
      attributes.phoneNumbers
        ? { ...attributes, phoneNumbers: mapArray(attributes.phoneNumbers, (one) => one).slice(0, 1) }
        : attributes,
  ),
  create({
    id: 'create-body-names-case-sensitive',
    title: 'Attribute names in bodies are compared with case.',
    ledger: ['RW-179'],
    requirements: ['RFC7643-2.1-03'],
    plant(seams) {
      const readResource = seams.readResource
      seams.readResource = (call, type, body) => {
        const names = ['externalId', 'schemas', ...type.core.attributes.map(({ name }) => name)]
        const known = Object.entries(body).filter(([key]) => names.includes(key) || key.includes(':'))
        return readResource(call, type, Object.fromEntries(known))
      }
    },
  }),
  altered(
    'create-lowercases-user-name',
    'userName is stored in lower case.',
    ['FUZE-P04'],
    (value, { name }) => (name === 'userName' ? value.toLowerCase() : value),
  ),
  altered(
    'create-mangles-non-ascii',
    'Letters outside ASCII become question marks.',
    ['ENTRA-K6', 'ENTRA-B7', 'RFC7643-2.3.1-01', 'RFC7644-3.8-01'],
    (value) => value.replace(/[^ -~]/gu, '?'),
  ),
  altered('create-reformats-phone', 'Phone numbers are reformatted.', ['ENTRA-C14'], (value, { name }) =>
    name === 'value' && /^\+?[\d\s()-]{6,}$/.test(value) ? value.replace(/\D/g, '') : value,
  ),
  create({
    id: 'create-password-leaked',
    title: 'The password is returned.',
    ledger: ['RW-171'],
    requirements: ['RFC7643-4.1.1-14', 'RFC7643-7-27', 'RFC7643-7-25', 'ENTRA-VALGAP-09'],
    plant(seams) {
      const represent = seams.represent
      seams.represent = (resource, base) => {
        const { password } = resource.attributes
        return {
          ...represent(resource, base),
          ...(password === undefined ? {} : { password }),
        }
      }
    },
  }),
]
