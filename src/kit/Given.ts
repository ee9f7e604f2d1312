import type { Profile } from '../requirements/Profile.js'
import type { Json, JsonObject, ResourceKind, ScimResource } from '../scim/types.js'
import { urns } from '../scim/urns.js'
import { withValue } from '../scim/withValue.js'
import type { Answer } from './Answer.js'
import { GivenFailure } from './GivenFailure.js'
import type { Random } from './Random.js'
import { type Located, pathOf, type Scim } from './Scim.js'

/** A resource that a check owns. */
export interface Created extends Located {
  kind: ResourceKind
  id: string
  /** The body that was sent. */
  sent: JsonObject
  /** The resource as the provider answered it. */
  resource: ScimResource
  answer: Answer
}

/** A user that a check owns; `userName` is the one that was sent. */
export interface GivenUser extends Created {
  userName: string
}

/** What a check needs to be there before it begins. Names are marked and unique; clean-up is the engine's. */
export class Given {
  private count = 0

  constructor(
    private readonly scim: Scim,
    private readonly profile: Profile,
    readonly random: Random,
    /** `scim-conform-<run>-<check>`, the start of every name. */
    private readonly marker: string,
  ) {}

  /** A name of this run that nobody else has: `scim-conform-<run>-<check>-<n>`. */
  name(): string {
    this.count += 1
    return `${this.marker}-${this.count}`
  }

  /** A unique address in the profile's e-mail domain. */
  email(local = this.name()): string {
    return `${local}@${this.profile.testData.emailDomain}`
  }

  /**
   * A body for a new user with every attribute that the profile maps, not sent yet.
   * @param overrides top-level attributes to set; `null` leaves one out
   */
  userBody(overrides: JsonObject = {}): JsonObject & { userName: string } {
    const name = this.name()
    const values = userValues(name, this.email(name))
    const { mapping, required, testData } = this.profile
    const paths = new Set([
      ...mapping.User.filter(({ type }) => type !== 'reference').map(({ path }) => path),
      ...required,
    ])
    let body: JsonObject & { userName: string } = { schemas: [urns.user], userName: values.userName }
    for (const path of paths) {
      const value =
        testData.values?.[path] ?? values[path] ?? createOnlyValue(this.profile, path) ?? `Value of ${path}`
      body = { ...body, ...withValue(body, path, value) }
    }
    const extensions = Object.keys(body).filter((key) => key.startsWith('urn:'))
    return merge({ ...body, schemas: [urns.user, ...extensions], ...primary(body) }, overrides)
  }

  /** The least that the profile's provider takes: schemas, userName and what the profile calls required. */
  minimalUserBody(overrides: JsonObject = {}): JsonObject & { userName: string } {
    const full = this.userBody()
    let body: JsonObject & { userName: string } = { schemas: [urns.user], userName: full.userName }
    for (const path of this.profile.required) {
      const [head = ''] = path.startsWith('urn:')
        ? [path.slice(0, path.lastIndexOf(':'))]
        : path.split(/[.[]/)
      body = { ...body, [head]: full[head] }
    }
    return merge(body, overrides)
  }

  /** A user on the provider. @throws GivenFailure when it cannot be created */
  async user(overrides: JsonObject = {}): Promise<GivenUser> {
    return this.userFrom(this.userBody(overrides))
  }

  /** A user with nothing but what is required. @throws GivenFailure */
  async minimalUser(overrides: JsonObject = {}): Promise<GivenUser> {
    return this.userFrom(this.minimalUserBody(overrides))
  }

  /** A body for a new group, not sent yet. */
  groupBody(overrides: JsonObject = {}): JsonObject & { displayName: string } {
    return merge({ schemas: [urns.group], displayName: this.name() }, overrides)
  }

  /** A group on the provider. @throws GivenFailure when it cannot be created */
  async group(
    members: Created[] = [],
    overrides: JsonObject = {},
  ): Promise<Created & { displayName: string }> {
    const list = members.map(({ id }) => ({ value: id }))
    const body = this.groupBody({ ...(list.length ? { members: list } : {}), ...overrides })
    return { ...(await this.create('Group', body, 'group')), displayName: body.displayName }
  }

  private async userFrom(body: JsonObject & { userName: string }): Promise<GivenUser> {
    return { ...(await this.create('User', body, 'user')), userName: body.userName }
  }

  private async create(kind: ResourceKind, sent: JsonObject, what: 'user' | 'group'): Promise<Created> {
    const answer = await this.scim.create(kind, sent)
    if (!answer.ok || typeof (answer.json as JsonObject | undefined)?.id !== 'string')
      throw new GivenFailure(what, answer)
    const { resource } = answer
    return { kind, id: resource.id, path: pathOf(kind, resource.id), sent, resource, answer }
  }
}

/** Values for the attributes that clients map; everything else gets a plain text. */
function userValues(name: string, email: string): Record<string, Json> & { userName: string } {
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

const createOnlyValue = (profile: Profile, path: string) =>
  profile.createOnly.find((one) => one.path === path)?.value

/** The only e-mail is the primary one, as Entra sends it. */
function primary(body: JsonObject): JsonObject {
  const emails = body.emails
  if (!Array.isArray(emails) || emails.length !== 1) return {}
  return { emails: [{ ...(emails[0] as JsonObject), primary: true }] }
}

/** `T` promises the names that callers rely on; a check that overrides one with null must not read it back. */
function merge<T extends JsonObject>(body: T, overrides: JsonObject): T {
  const merged = { ...body, ...overrides }
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null)) as T
}
