import * as fc from 'fast-check'
import type { PatchOperation } from '../scim/types.js'

/** Attributes that a user can do without, so that removing them leaves no value that a provider might fill in. */
const removable = ['title', 'nickName', 'userType', 'preferredLanguage']

/** What a user's text attributes hold, by path. */
export type State = Record<string, string | undefined>

/** What no client may change: a provider refuses the request or ignores the operation (RFC 7644 §3.5.2). */
const forbidden = { op: 'replace', path: 'meta.created', value: '2000-01-01T00:00:00Z' }

/**
 * Random PATCH requests, each of one to five operations on the given attributes. Values are plain: what is tried here
 * is the order and the combination of changes. Shrinks to one request of one replace.
 */
export function patchSequence(paths: string[]): fc.Arbitrary<PatchOperation[][]> {
  const path = fc.constantFrom(...paths)
  const write = fc.record({
    op: fc.constantFrom('replace', 'add'),
    path,
    value: fc.constantFrom('a', 'b', 'c'),
  })
  const gone = paths.filter((one) => removable.includes(one) || one.startsWith('urn:'))
  const remove = gone.map((one) => fc.record({ op: fc.constant('remove'), path: fc.constant(one) }))
  const operation = fc.oneof(
    { withCrossShrink: true },
    { arbitrary: write, weight: 20 },
    ...remove.map((arbitrary) => ({ arbitrary, weight: 3 })),
    { arbitrary: fc.constant(forbidden), weight: 2 },
  )
  const request = fc.array(operation, { minLength: 1, maxLength: 5, size: 'max' })
  return fc.array(request, { minLength: 1, maxLength: 4, size: 'max' })
}

/** What a request makes of a state: operations in their order, each on the result of the last (RFC 7644 §3.5.2). */
export function after(state: State, operations: PatchOperation[]): State {
  const now = { ...state }
  for (const { op, path = '', value } of operations)
    if (path !== forbidden.path) now[path] = op === 'remove' ? undefined : String(value)
  return now
}
