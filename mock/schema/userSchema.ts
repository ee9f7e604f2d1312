import { USER } from '../urns.js'
import { attribute, complex, plural, text } from './Attribute.js'
import type { Schema } from './ResourceType.js'

const value = (description: string) => text('value', description)
const places = ['work', 'home', 'other']

/** The User schema (RFC 7643 section 4.1), made anew so that each mock can change its own copy. */
export function userSchema(): Schema {
  return {
    id: USER,
    name: 'User',
    description: 'User account',
    attributes: [
      text('userName', 'The unique name the user signs in with.', { required: true, uniqueness: 'server' }),
      complex('name', 'The parts of the name.', [
        text('formatted', 'The full name for display.'),
        text('familyName', 'The family name.'),
        text('givenName', 'The given name.'),
        text('middleName', 'The middle names.'),
        text('honorificPrefix', 'The title before the name.'),
        text('honorificSuffix', 'The suffix after the name.'),
      ]),
      text('displayName', 'The name shown to others.'),
      text('nickName', 'The casual name.'),
      attribute('profileUrl', 'reference', 'The page about the user.', { referenceTypes: ['external'] }),
      text('title', 'The job title.'),
      text('userType', 'The relation to the organization.'),
      text('preferredLanguage', 'The preferred language, as in Accept-Language.'),
      text('locale', 'The locale for dates and numbers.'),
      text('timezone', 'The IANA time zone.'),
      attribute('active', 'boolean', 'Whether the user may sign in.'),
      text('password', 'The clear-text password, never shown.', {
        caseExact: true,
        mutability: 'writeOnly',
        returned: 'never',
      }),
      plural('emails', 'E-mail addresses.', value('The address.'), places),
      plural('phoneNumbers', 'Phone numbers.', value('The number.'), [
        'work',
        'home',
        'mobile',
        'fax',
        'pager',
        'other',
      ]),
      plural('ims', 'Instant messaging addresses.', value('The address.'), [
        'aim',
        'gtalk',
        'icq',
        'xmpp',
        'msn',
        'skype',
        'qq',
        'yahoo',
      ]),
      plural(
        'photos',
        'Pictures of the user.',
        attribute('value', 'reference', 'The URL of the picture.', { referenceTypes: ['external'] }),
        ['photo', 'thumbnail'],
      ),
      complex(
        'addresses',
        'Postal addresses.',
        [
          text('formatted', 'The full address for display.'),
          text('streetAddress', 'Street and number.'),
          text('locality', 'City.'),
          text('region', 'State or region.'),
          text('postalCode', 'Postal code.'),
          text('country', 'Country, ISO 3166-1 alpha-2.'),
          text('type', 'What the address is for.', { canonicalValues: places }),
          attribute('primary', 'boolean', 'Whether this is the preferred address; true at most once.'),
        ],
        { multiValued: true },
      ),
      complex(
        'groups',
        'The groups of the user, changed through the groups only.',
        [
          text('value', 'The id of the group.', { caseExact: true, mutability: 'readOnly' }),
          attribute('$ref', 'reference', 'The URI of the group.', {
            referenceTypes: ['Group'],
            mutability: 'readOnly',
          }),
          text('display', 'The name of the group.', { mutability: 'readOnly' }),
          text('type', 'Direct, or through another group.', {
            canonicalValues: ['direct', 'indirect'],
            mutability: 'readOnly',
          }),
        ],
        { multiValued: true, mutability: 'readOnly' },
      ),
      plural('entitlements', 'What the user is entitled to.', value('The entitlement.')),
      plural('roles', 'The roles of the user.', value('The role.')),
      plural(
        'x509Certificates',
        'Certificates of the user.',
        attribute('value', 'binary', 'One certificate, DER in base64.'),
      ),
    ],
  }
}
