import type { Profile } from '../scim/profileTypes.js'
import type { Provider, SchemaAttribute } from '../scim/Provider.js'
import type { Json } from '../scim/types.js'

/** An attribute that is fixed once a user exists, with values to try it on. */
export type CreateOnlyAttribute = Profile['createOnly'][number]

/** The profile's create-only attributes; where it names none, those that the provider's User schemas call immutable. */
export function createOnlyAttributes(profile: Profile, provider: Provider): CreateOnlyAttribute[] {
  if (profile.createOnly.length > 0) return profile.createOnly
  return provider
    .attributes('User')
    .filter(({ attribute }) => attribute.mutability === 'immutable')
    .map(({ path, attribute }) => ({
      path,
      value: sample(attribute, 'scim-conform-a', 0),
      other: sample(attribute, 'scim-conform-b', 1),
      refusal: 'either' as const,
    }))
}

function sample(attribute: SchemaAttribute, text: string, at: number): Json {
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
