import type { Json } from '../scim/types.js'
import { urns } from '../scim/urns.js'

/** Values by path for the attributes that clients map. @param name unique @param email address made of it */
export function userValues(name: string, email: string): Record<string, Json> & { userName: string } {
  const enterprise = urns.enterpriseUser
  return {
    userName: email,
    active: true,
    externalId: name,
    displayName: `Given Family ${name}`,
    nickName: 'Nick',
    title: 'Engineer',
    userType: 'Employee',
    preferredLanguage: 'en-US',
    locale: 'en-US',
    timezone: 'Europe/Berlin',
    profileUrl: 'https://example.com/profile',
    'name.givenName': 'Given',
    'name.familyName': 'Family',
    'name.formatted': 'Given Family',
    'emails[type eq "work"].value': email,
    'phoneNumbers[type eq "work"].value': '+1 425 555 0100',
    'phoneNumbers[type eq "mobile"].value': '+1 425 555 0101',
    'phoneNumbers[type eq "fax"].value': '+1 425 555 0102',
    'addresses[type eq "work"].formatted': '1 Main Street, Redmond',
    'addresses[type eq "work"].streetAddress': '1 Main Street',
    'addresses[type eq "work"].locality': 'Redmond',
    'addresses[type eq "work"].region': 'WA',
    'addresses[type eq "work"].postalCode': '98052',
    'addresses[type eq "work"].country': 'US',
    [`${enterprise}:employeeNumber`]: '701984',
    [`${enterprise}:department`]: 'Research',
    [`${enterprise}:organization`]: 'Contoso',
    [`${enterprise}:division`]: 'North',
    [`${enterprise}:costCenter`]: '4130',
  }
}
