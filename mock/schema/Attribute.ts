/** One attribute definition (RFC 7643 section 7). */
export interface Attribute {
  name: string
  type: 'string' | 'boolean' | 'decimal' | 'integer' | 'dateTime' | 'binary' | 'reference' | 'complex'
  multiValued: boolean
  description: string
  required: boolean
  caseExact: boolean
  mutability: 'readOnly' | 'readWrite' | 'immutable' | 'writeOnly'
  returned: 'always' | 'never' | 'default' | 'request'
  uniqueness: 'none' | 'server' | 'global'
  canonicalValues?: string[]
  referenceTypes?: string[]
  subAttributes?: Attribute[]
}

type Traits = Partial<Omit<Attribute, 'name' | 'type' | 'description'>>

/** An attribute with the defaults of RFC 7643 section 2.2. References and binaries are case-exact (2.3.6, 2.3.7). */
export function attribute(
  name: string,
  type: Attribute['type'],
  description: string,
  traits: Traits = {},
): Attribute {
  return {
    name,
    type,
    multiValued: false,
    description,
    required: false,
    caseExact: type === 'reference' || type === 'binary' || type === 'dateTime',
    mutability: 'readWrite',
    returned: 'default',
    uniqueness: 'none',
    ...traits,
  }
}

export const text = (name: string, description: string, traits?: Traits) =>
  attribute(name, 'string', description, traits)

export const complex = (name: string, description: string, subAttributes: Attribute[], traits?: Traits) =>
  attribute(name, 'complex', description, { ...traits, subAttributes })

/** A multi-valued attribute with the usual sub-attributes value, display, type, primary (RFC 7643 section 2.4). */
export function plural(
  name: string,
  description: string,
  value: Attribute,
  types: string[] = [],
  traits: Traits = {},
): Attribute {
  return complex(
    name,
    description,
    [
      value,
      text('display', 'A human-readable name of the value.'),
      text('type', 'What the value is for.', types.length > 0 ? { canonicalValues: types } : {}),
      attribute('primary', 'boolean', 'Whether this is the preferred value; true at most once.'),
    ],
    { ...traits, multiValued: true },
  )
}

/** Finds an attribute by name, in any case (RFC 7643 section 2.1). */
export function named(attributes: readonly Attribute[] | undefined, name: string): Attribute | undefined {
  const wanted = name.toLowerCase()
  return attributes?.find((candidate) => candidate.name.toLowerCase() === wanted)
}
