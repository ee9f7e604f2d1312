import { GROUP } from '../urns.js'
import { attribute, complex, text } from './Attribute.js'
import type { Schema } from './ResourceType.js'

/** The Group schema (RFC 7643 section 4.2); displayName is required (erratum 5368). */
export function groupSchema(): Schema {
  return {
    id: GROUP,
    name: 'Group',
    description: 'Group of users and groups',
    attributes: [
      text('displayName', 'The name of the group.', { required: true, uniqueness: 'server' }),
      complex(
        'members',
        'The members of the group.',
        [
          text('value', 'The id of the member.', { caseExact: true, mutability: 'immutable' }),
          attribute('$ref', 'reference', 'The URI of the member.', {
            referenceTypes: ['User', 'Group'],
            mutability: 'immutable',
          }),
          text('display', 'The name of the member.', { mutability: 'readOnly' }),
          text('type', 'The resource type of the member.', {
            canonicalValues: ['User', 'Group'],
            mutability: 'immutable',
          }),
        ],
        { multiValued: true },
      ),
    ],
  }
}
