import { isObject, type JsonObject } from '../json.js'
import { badRequest, ScimFault } from '../ScimFault.js'
import type { Seams } from '../Seams.js'
import { ENTERPRISE } from '../urns.js'
import type { Defect } from './Defect.js'
import { afterPath, onOutput, onPath } from './tools.js'

const patch = (defect: Omit<Defect, 'area'>): Defect => ({ area: 'patch', ...defect })

/** Rewrites the operations of a PATCH before they are read; a body without any comes as an empty list. */
function onOperations(seams: Seams, change: (operations: JsonObject[]) => JsonObject[]): void {
  const parseBody = seams.parseBody
  seams.parseBody = (call, text) => {
    const body = parseBody(call, text)
    if (!isObject(body) || !JSON.stringify(body.schemas ?? '').includes('PatchOp')) return body
    const operations = Array.isArray(body.Operations) ? body.Operations.filter(isObject) : []
    return { ...body, Operations: change(operations) }
  }
}

/** Takes over the operations that a provider wrongly calls done. */
const ignored = (
  id: string,
  title: string,
  requirements: string[],
  when: (operation: JsonObject, path: string, attributes: JsonObject) => boolean,
): Defect =>
  patch({
    id,
    title,
    ledger: ['RW-091'],
    requirements,
    plant: (seams) =>
      onPath(seams, ({ attributes }, operation, path) => when({ ...operation }, path, attributes)),
  })

/** Shapes of PATCH requests that are served wrongly, or served at all. */
export const patchShapeDefects: Defect[] = [
  ignored(
    'patch-add-to-unset-ignored',
    'An add to an attribute without value does nothing.',
    ['RFC7644-3.5.2.1-03', 'RFC7644-3.5.2.1-07'],
    ({ op }, path, attributes) => op === 'add' && /^\w+$/.test(path) && attributes[path] === undefined,
  ),
  ignored(
    'patch-add-to-set-ignored',
    'An add to a single-valued attribute that has a value does nothing.',
    ['RFC7644-3.5.2.1-06', 'RFC7644-3.5.2.1-08'],
    ({ op }, path, attributes) => op === 'add' && ['string', 'boolean'].includes(typeof attributes[path]),
  ),
  ignored(
    'patch-replace-of-unset-ignored',
    'A replace of an attribute without value does nothing.',
    ['RFC7644-3.5.2.3-04'],
    ({ op }, path, attributes) => op === 'replace' && /^\w+$/.test(path) && attributes[path] === undefined,
  ),
  ignored(
    'patch-remove-of-lists-ignored',
    'A remove of a whole list of values does nothing.',
    ['RFC7644-3.5.2.2-03'],
    ({ op }, path, attributes) => op === 'remove' && Array.isArray(attributes[path]),
  ),
  ignored(
    'patch-remove-of-parts-ignored',
    'A remove of a part of the name does nothing.',
    ['RFC7644-3.5.2.2-07'],
    ({ op }, path) => op === 'remove' && path.startsWith('name.'),
  ),
  ignored(
    'patch-read-only-ignored',
    'A PATCH of id or meta is reported as done.',
    ['RFC7644-3.5.2-11', 'RFC7643-3.1-20', 'RFC7643-7-22', 'RFC7644-3.5.2.2-10'],
    (_operation, path) => /^(id|meta)\b/.test(path),
  ),
  ignored(
    'patch-wrong-type-ignored',
    'A text as name, an object as userName and a text as active are reported as done.',
    ['RFC7644-3.5.2-14', 'RFC7644-3.5.2.1-04'],
    ({ value }, path) =>
      (path === 'name' && typeof value === 'string') ||
      (path === 'userName' && isObject(value)) ||
      (path === 'active' && value === 'perhaps'),
  ),
  patch({
    id: 'patch-empty-operations-accepted',
    title: 'A PATCH without operations is reported as done.',
    ledger: [],
    requirements: ['RFC7644-3.5.2-02'],
    plant: (seams) =>
      onOperations(seams, (operations) => (operations.length > 0 ? operations : [{ op: 'add', value: {} }])),
  }),
  patch({
    id: 'patch-missing-value-is-null',
    title: 'An add or replace without value is taken for one with null.',
    ledger: [],
    requirements: ['RFC7644-3.5.2.1-01', 'RFC7644-3.5.2.3-10'],
    plant: (seams) => onOperations(seams, (operations) => operations.map((one) => ({ value: null, ...one }))),
  }),
  patch({
    id: 'patch-text-without-path-accepted',
    title: 'A replace without path whose value is a text is reported as done.',
    ledger: [],
    requirements: ['RFC7644-3.5.2.3-01'],
    plant: (seams) =>
      onOperations(seams, (operations) =>
        operations.map((one) =>
          one.path === undefined && typeof one.value === 'string' ? { ...one, value: {} } : one,
        ),
      ),
  }),
  patch({
    id: 'patch-operations-in-reverse',
    title: 'The operations of a PATCH are applied from the last to the first.',
    ledger: [],
    requirements: ['RFC7644-3.5.2-18', 'ENTRA-D21', 'ENTRA-VAL-P02'],
    plant: (seams) => onOperations(seams, (operations) => operations.toReversed()),
  }),
  patch({
    id: 'patch-broken-json-is-500',
    title: 'A body that is no JSON ends in 500.',
    ledger: ['RW-088'],
    requirements: ['RFC5789-2.2-01', 'RFC7644-3.12-20', 'RFC7644-3.12-26', 'ENTRA-M-5XX'],
    plant: (seams) => {
      seams.parseBody = (_call, text) => JSON.parse(text)
    },
  }),
  patch({
    id: 'patch-own-name-conflicts',
    title: 'A user cannot be given the own userName in another letter case.',
    ledger: [],
    requirements: ['RFC7643-4.1.1-03', 'ENTRA-M-409'],
    plant: (seams) =>
      onPath(seams, ({ attributes }, { value }, path) => {
        const [now, wanted] = [String(attributes.userName), String(value)]
        if (path === 'userName' && now !== wanted && now.toLowerCase() === wanted.toLowerCase())
          throw new ScimFault(409, 'userName is taken', 'uniqueness')
        return false
      }),
  }),
  patch({
    id: 'patch-extension-missing-in-schemas',
    title: 'A user with enterprise data does not list the URN in schemas.',
    ledger: [],
    requirements: ['RFC7644-3.5.2-17', 'RFC7643-3-06'],
    plant: (seams) =>
      onOutput(seams, (resource) => ({
        ...resource,
        schemas: Array.isArray(resource.schemas) ? resource.schemas.filter((urn) => urn !== ENTERPRISE) : [],
      })),
  }),
  patch({
    id: 'patch-declared-unsupported-and-served',
    title: 'ServiceProviderConfig says that PATCH is not supported, and it is.',
    ledger: ['RW-168'],
    requirements: ['RFC7644-3.5-02', 'RFC7644-3.5-03', 'ENTRA-L4'],
    plant(seams) {
      const config = seams.serviceProviderConfig
      seams.serviceProviderConfig = (base) => ({ ...config(base), patch: { supported: false } })
    },
  }),
  patch({
    id: 'patch-last-value-leaves-an-empty-one',
    title: 'A remove of the last value by value path leaves an empty value.',
    ledger: [],
    requirements: ['RFC7644-3.5.2.2-08', 'RFC7644-3.5.2.2-05'],
    plant: (seams) =>
      afterPath(seams, ({ attributes }, { op }, path) => {
        const name = path.slice(0, path.indexOf('['))
        if (op === 'remove' && path.endsWith(']') && name && attributes[name] === undefined)
          attributes[name] = [{ value: '' }]
      }),
  }),
  patch({
    id: 'patch-unmatched-value-path-creates',
    title: 'A replace by a value path that matches nothing creates the value, whatever the filter.',
    ledger: [],
    requirements: ['RFC7644-3.5.2.3-09'],
    plant: (seams) => {
      const create = seams.createFromFilter
      seams.createFromFilter = (attribute, filter) => create(attribute, filter) ?? {}
    },
  }),
  patch({
    id: 'patch-array-wrapped-text-stored',
    title: 'A text in an array is stored as an array.',
    ledger: ['RW-095'],
    requirements: ['ENTRA-D-MATRIX', 'ENTRA-B18'],
    plant: (seams) =>
      afterPath(seams, ({ attributes }, { value }, path) => {
        const [head = '', part] = path.split('.')
        const stored = attributes[head]
        if (!Array.isArray(value)) return
        if (part && isObject(stored)) attributes[head] = { ...stored, [part]: value }
        else if (typeof stored === 'string') attributes[head] = value
      }),
  }),
  patch({
    id: 'patch-urn-is-refused-in-capitals',
    title: 'A URN in capitals is not recognised.',
    ledger: ['RW-179'],
    requirements: ['RFC7644-3.5.2-15', 'RFC7644-3.10-03'],
    plant: (seams) =>
      onPath(seams, (_target, _operation, path) => {
        if (path.startsWith('URN:')) throw badRequest('invalidPath', `${path} is not an attribute`)
        return false
      }),
  }),
]
