import { ENTERPRISE } from '../urns.js'
import { attribute, complex, text } from './Attribute.js'
import type { Schema } from './ResourceType.js'

/** The enterprise User extension (RFC 7643 section 4.3). */
export function enterpriseSchema(): Schema {
  return {
    id: ENTERPRISE,
    name: 'EnterpriseUser',
    description: 'Enterprise User',
    attributes: [
      text('employeeNumber', 'The number of the employee.'),
      text('costCenter', 'The cost center.'),
      text('organization', 'The organization.'),
      text('division', 'The division.'),
      text('department', 'The department.'),
      complex('manager', 'The manager of the user.', [
        text('value', 'The id of the manager.', { caseExact: true }),
        attribute('$ref', 'reference', 'The URI of the manager.', { referenceTypes: ['User'] }),
        text('displayName', 'The name of the manager.', { mutability: 'readOnly' }),
      ]),
    ],
  }
}
