import type { CreateOnlyAttribute } from '../../src/kit/createOnlyAttributes.js'
import { R } from '../../src/requirements/ids.js'
import type { PatchDialect } from '../../src/requirements/Profile.js'
import type { PatchOperation } from '../../src/scim/types.js'
import { urns } from '../../src/scim/urns.js'
import { isObject } from '../../src/scim/valueAt.js'
import { withValue } from '../../src/scim/withValue.js'

/** A wording of a change that must not come through. */
export interface Attempt {
  /** Beginning of the title of its check. */
  title: string
  /** Beginning of its id, where that of the title is too long. */
  short?: string
  verifies: string[]
  /** Sent only to providers of clients that word it so. */
  dialect?: PatchDialect
  /** The operations; none where the attribute cannot be addressed so. */
  operations(attribute: CreateOnlyAttribute): PatchOperation[]
  /** Keywords that name the fault as well as `mutability` does. */
  orElse?: string[]
}

const fixed = [R['RFC7644-3.5.2-12'], R['RFC7643-7-24']]
const added = [...fixed, R['FUZE-P17']]
const replaced = [...fixed, R['FUZE-P18']]
const removed = [...fixed, R['FUZE-P19']]

/** The first element of a multi-valued complex attribute and what would stand in its place. */
function elementOf({ path, value, other }: CreateOnlyAttribute) {
  const [mine, theirs] = [value, other].map((list) => (Array.isArray(list) ? list[0] : undefined))
  if (!isObject(mine) || !isObject(theirs) || typeof mine.value !== 'string' || path.includes('[')) return []
  return [{ path: `${path}[value eq ${JSON.stringify(mine.value)}]`, value: theirs.value ?? null }]
}

const qualified = (path: string) => (path.startsWith('urn:') ? path : `${urns.user}:${path}`)

/** The last name of a path in capitals; a URN is left alone. */
const capitals = (path: string) => path.replace(/[^:]+$/, (name) => name.toUpperCase())

/** Each is sent to a user that has a value; none may change it. */
export const attempts: Attempt[] = [
  {
    title: 'an add of another value',
    verifies: added,
    operations: ({ path, other }) => [{ op: 'add', path, value: other }],
  },
  {
    title: "an Add in Entra's spelling",
    verifies: added,
    dialect: 'entra-legacy',
    operations: ({ path, other }) => [{ op: 'Add', path, value: other }],
  },
  {
    title: 'an add without path',
    verifies: added,
    operations: ({ path, other }) => [{ op: 'add', value: withValue({}, path, other) }],
  },
  {
    title: 'a replace with another value',
    verifies: replaced,
    operations: ({ path, other }) => [{ op: 'replace', path, value: other }],
  },
  {
    title: "a Replace in Entra's spelling",
    verifies: replaced,
    dialect: 'entra-legacy',
    operations: ({ path, other }) => [{ op: 'Replace', path, value: other }],
  },
  {
    title: 'a replace without path',
    verifies: replaced,
    operations: ({ path, other }) => [{ op: 'replace', value: withValue({}, path, other) }],
  },
  {
    title: 'a replace by the path with its URN',
    verifies: replaced,
    operations: ({ path, other }) => [{ op: 'replace', path: qualified(path), value: other }],
  },
  {
    title: 'a replace by the path in capitals',
    verifies: replaced,
    operations: ({ path, other }) => [{ op: 'replace', path: capitals(path), value: other }],
    orElse: ['invalidPath', 'noTarget'],
  },
  {
    title: 'a replace of one element by its value',
    verifies: replaced,
    operations: (attribute) =>
      elementOf(attribute).map(({ path, value }) => ({ op: 'replace', path: `${path}.value`, value })),
    orElse: ['invalidPath', 'invalidFilter'],
  },
  {
    title: 'a replace with a value path as key',
    verifies: replaced,
    dialect: 'entra-modern',
    operations: (attribute) =>
      elementOf(attribute).map(({ path, value }) => ({ op: 'replace', value: { [`${path}.value`]: value } })),
    orElse: ['invalidPath', 'invalidSyntax', 'invalidValue', 'noTarget'],
  },
  ...(['[]', '""', 'null'] as const).map(
    (value): Attempt => ({
      title: `a replace with ${{ '[]': 'an empty list', '""': 'an empty text', null: 'null' }[value]}`,
      verifies: removed,
      operations: ({ path }) => [{ op: 'replace', path, value: JSON.parse(value) }],
      orElse: ['invalidValue', 'invalidSyntax'],
    }),
  ),
  {
    title: 'a remove',
    verifies: removed,
    operations: ({ path }) => [{ op: 'remove', path }],
  },
  {
    title: 'a remove of one element by its value',
    verifies: removed,
    operations: (attribute) => elementOf(attribute).map(({ path }) => ({ op: 'remove', path })),
    orElse: ['invalidPath', 'invalidFilter'],
  },
  {
    title: "a Remove in Entra's spelling with the value to remove",
    short: 'a-remove-in-entra-s-spelling-with-a-value',
    verifies: removed,
    dialect: 'entra-legacy',
    operations: ({ path, value }) => [{ op: 'Remove', path, value }],
    orElse: ['invalidValue', 'invalidSyntax'],
  },
  {
    title: 'a remove and an add in one request',
    verifies: [...removed, R['FUZE-P17']],
    operations: ({ path, other }) => [
      { op: 'remove', path },
      { op: 'add', path, value: other },
    ],
  },
]
