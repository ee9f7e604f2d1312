/**
 * Type and multiplicity of the attributes in RFC 7643 §8.7.1, by schema name and path. `*` marks multi-valued ones.
 * Photos and profileUrl are left out of the types, since a string does for them as well.
 */
export const rfcAttributes: Record<'User' | 'Group' | 'EnterpriseUser', Record<string, string>> = {
  User: {
    userName: 'string',
    name: 'complex',
    displayName: 'string',
    nickName: 'string',
    title: 'string',
    userType: 'string',
    preferredLanguage: 'string',
    locale: 'string',
    timezone: 'string',
    active: 'boolean',
    password: 'string',
    emails: 'complex*',
    phoneNumbers: 'complex*',
    ims: 'complex*',
    photos: 'complex*',
    addresses: 'complex*',
    groups: 'complex*',
    entitlements: 'complex*',
    roles: 'complex*',
    x509Certificates: 'complex*',
  },
  Group: { displayName: 'string', members: 'complex*' },
  EnterpriseUser: {
    employeeNumber: 'string',
    costCenter: 'string',
    organization: 'string',
    division: 'string',
    department: 'string',
    manager: 'complex',
  },
}
