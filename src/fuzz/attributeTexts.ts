import * as fc from 'fast-check'
import type { Profile } from '../requirements/Profile.js'
import type { Discovery } from '../scim/Discovery.js'
import { sameValue } from '../scim/sameValue.js'
import type { JsonObject } from '../scim/types.js'
import { valueAt } from '../scim/valueAt.js'
import { anyText, localPartText, queryText, userNameText } from './texts.js'

/** Texts by attribute path, without the marks that make some of them unique. */
export type Texts = Record<string, string>

/** Attributes whose values have a format (RFC 7643 §4.1); they get values of it, since others may be refused. */
const formatted: Record<string, string[]> = {
  preferredLanguage: ['en-US', 'de', 'en-US,fr;q=0.8', 'zh-Hant-TW'],
  locale: ['en-US', 'es-419', 'az-Arab', 'zh-Hant-TW'],
  timezone: ['Europe/Berlin', 'America/Los_Angeles', 'Africa/Harare'],
  profileUrl: ['https://example.com/a', 'https://example.com/a?b=c%20d&e=f#g'],
  'addresses.country': ['US', 'DE', 'JP'],
  'addresses.postalCode': ['98052', '01234', 'SW1A 1AA', 'zl48 3xh'],
}

/** Longest text where the profile knows no limit; one more than what a column of 255 holds. */
const usualLength = 256

/** What a mark and a domain add to a value at most. */
const roomForMark = 64

/**
 * Paths of the text attributes that can be fuzzed: mapped by the client, advertised as writable, free to change, and
 * read back as they were sent when their value is plain. Left out are `formatted`, which a provider may derive, and
 * telephone numbers, which it should write in its own way (RFC 7643 §4.1.1, §4.1.2).
 * @param sent a user as it was created; @param got the same one as it is read
 */
export function textAttributes(
  profile: Profile,
  discovery: Discovery,
  sent: JsonObject,
  got: JsonObject,
): string[] {
  const fixed = [
    ...profile.createOnly.map(({ path }) => path),
    ...profile.readOnly,
    ...profile.writeOnly,
    ...Object.keys(profile.testData.values ?? {}),
  ]
  return (
    profile.mapping.User.filter(({ type }) => type === 'string')
      .map(({ path }) => path)
      .filter((path) => !path.endsWith('.formatted') && !path.startsWith('phoneNumbers'))
      // externalId is common to all resources, and so in no schema (RFC 7643 §3.1).
      .filter(
        (path) =>
          !fixed.includes(path) && (path === 'externalId' || discovery.attribute('User', path).supported),
      )
      .filter((path) => sameValue(valueAt(sent, path), valueAt(got, path)))
  )
}

/** Whether any text will do for an attribute. */
export const isFreeText = (path: string): boolean => !(bare(path) in formatted) && !isAddress(path)

/**
 * Random text for an attribute, of its format where it has one.
 * @param of the text of attributes that take any
 */
export function textFor(path: string, profile: Profile, of = anyText): fc.Arbitrary<string> {
  const values = formatted[bare(path)]
  const most = profile.limits.lengths?.[path] ?? usualLength
  if (values) return fc.constantFrom(...values)
  if (path === 'userName') return userNameText
  if (bare(path) === 'emails.value') return localPartText
  return of(isMarked(path) ? Math.max(1, most - roomForMark) : most)
}

/** Random text for an attribute that users are looked up by. */
export const lookupTextFor = (path: string, profile: Profile): fc.Arbitrary<string> =>
  textFor(path, profile, queryText)

/**
 * Random texts for some of the attributes, at least one, shrinking to the one that matters.
 * @param share 2: about a half is left out; 6: a sixth
 */
export function textsFor(
  paths: string[],
  of: (path: string) => fc.Arbitrary<string>,
  share = 2,
): fc.Arbitrary<Texts> {
  const texts = paths.map((path) => [path, fc.option(of(path), { nil: undefined, freq: share })] as const)
  return fc
    .record(Object.fromEntries(texts), { noNullPrototype: true })
    .map((all) =>
      Object.fromEntries(Object.entries(all).filter((one): one is [string, string] => one[1] !== undefined)),
    )
    .filter((some) => Object.keys(some).length > 0)
}

/** The value that is sent for a text: names, ids and addresses carry the mark of the run and end in the test domain. */
export function markedValue(path: string, text: string, name: string, { testData }: Profile): string {
  if (isAddress(path)) return `${name}${text}@${testData.emailDomain}`
  return isMarked(path) ? `${name}${text}` : text
}

const isAddress = (path: string): boolean => path === 'userName' || bare(path) === 'emails.value'

const isMarked = (path: string): boolean => isAddress(path) || path === 'externalId' || path === 'displayName'

/** `emails[type eq "work"].value` → `emails.value`. */
const bare = (path: string): string => path.replace(/\[.*?\]/, '')
