import { attribute, complex, text } from './Attribute.js'

const fixed = { caseExact: true, mutability: 'readOnly' } as const

/** The attributes that every resource has without any schema listing them (RFC 7643 section 3.1). */
export const commonAttributes = [
  attribute('schemas', 'reference', 'The schemas in use.', { multiValued: true, returned: 'always' }),
  text('id', 'The identifier issued by the provider.', {
    ...fixed,
    returned: 'always',
    uniqueness: 'server',
  }),
  text('externalId', 'The identifier known to the client.', { caseExact: true }),
  complex(
    'meta',
    'About the resource itself.',
    [
      text('resourceType', 'The name of the resource type.', fixed),
      attribute('created', 'dateTime', 'When the resource was added.', fixed),
      attribute('lastModified', 'dateTime', 'When the resource was last changed.', fixed),
      attribute('location', 'reference', 'The URI of the resource.', fixed),
      text('version', 'The ETag of the resource.', fixed),
    ],
    { mutability: 'readOnly' },
  ),
]
