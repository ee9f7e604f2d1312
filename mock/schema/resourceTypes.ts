import { type Attribute, named, text } from './Attribute.js'
import { enterpriseSchema } from './enterpriseSchema.js'
import { groupSchema } from './groupSchema.js'
import type { ResourceType, TypeName } from './ResourceType.js'
import { userSchema } from './userSchema.js'

export type ResourceTypes = Record<TypeName, ResourceType>

/**
 * The resource types of one mock. Attributes in `createOnly` are declared immutable (RFC 7643 section 7); one under a
 * URN that is not known yet brings its own extension, as connectors with a custom create-only attribute have it.
 */
export function resourceTypes(createOnly: readonly string[]): ResourceTypes {
  const types: ResourceTypes = {
    User: {
      name: 'User',
      endpoint: '/Users',
      description: 'User account',
      core: userSchema(),
      extensions: [enterpriseSchema()],
    },
    Group: {
      name: 'Group',
      endpoint: '/Groups',
      description: 'Group of users and groups',
      core: groupSchema(),
      extensions: [],
    },
  }
  for (const path of createOnly) freeze(userAttribute(types.User, path))
  return types
}

function userAttribute(user: ResourceType, path: string): Attribute {
  const colon = path.lastIndexOf(':')
  const [urn, name] = [path.slice(0, Math.max(colon, 0)), path.slice(colon + 1)]
  if (urn === '' || urn === user.core.id) {
    const found = named(user.core.attributes, name)
    if (found?.mutability !== 'readWrite' && found?.mutability !== 'immutable') {
      throw new Error(`createOnly: ${path} is not a writable attribute of User`)
    }
    return found
  }
  let extension = user.extensions.find((candidate) => candidate.id === urn)
  if (!extension) {
    extension = {
      id: urn,
      name: urn.split(':').at(-2) ?? urn,
      description: 'Custom extension',
      attributes: [],
    }
    user.extensions.push(extension)
  }
  let found = named(extension.attributes, name)
  if (!found) {
    found = text(name, 'Custom attribute.')
    extension.attributes.push(found)
  }
  return found
}

function freeze(attribute: Attribute): void {
  attribute.mutability = 'immutable'
  for (const sub of attribute.subAttributes ?? []) {
    if (sub.mutability === 'readWrite') sub.mutability = 'immutable'
  }
}
