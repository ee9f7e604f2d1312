import type { Profile } from '../requirements/Profile.js'
import type { Discovery, SchemaAttribute } from '../scim/Discovery.js'
import type { Json } from '../scim/types.js'

/** An attribute that is fixed once a user exists, with values to try it on. */
export type CreateOnlyAttribute = Profile['createOnly'][number] & {
  /** The values are ours and the provider need not take them: /Schemas names the attribute, the profile does not. */
  madeUp?: true
}

/**
 * The profile's create-only attributes; where it names none, those that the provider's User schemas call immutable.
 * Sub-attributes are left out: an immutable one, as emails.display often is, is fixed in its element only.
 */
export function createOnlyAttributes(profile: Profile, discovery: Discovery): CreateOnlyAttribute[] {
  if (profile.createOnly.length > 0) return profile.createOnly
  return discovery
    .attributes('User')
    .filter(({ path, attribute }) => attribute.mutability === 'immutable' && !isSubAttribute(path))
    .map(({ path, attribute }) => ({
      path,
      value: sample(attribute, 'scim-conform-a', 0),
      other: sample(attribute, 'scim-conform-b', 1),
      refusal: 'either' as const,
      madeUp: true as const,
    }))
}

/** Whether a path of {@link Discovery.attributes} is that of a sub-attribute; the dots of a URN do not count. */
export const isSubAttribute = (path: string): boolean => path.slice(path.lastIndexOf(':') + 1).includes('.')

/** A value that fits an attribute definition; another one for each `at`. */
export function sample(attribute: SchemaAttribute, text: string, at: number): Json {
  const value = attribute.type === 'complex' ? complex(attribute, text, at) : simple(attribute, text, at)
  return attribute.multiValued ? [value] : value
}

function complex(attribute: SchemaAttribute, text: string, at: number): Json {
  const value = attribute.subAttributes?.find(({ name }) => name === 'value')
  return { value: value ? simple(value, text, at) : text }
}

function simple(attribute: SchemaAttribute, text: string, at: number): Json {
  if (attribute.type === 'boolean') return at === 0
  if (attribute.type === 'integer' || attribute.type === 'decimal') return at + 1
  if (attribute.type === 'dateTime') return `200${at}-01-01T00:00:00Z`
  return attribute.canonicalValues?.[at] ?? text
}
