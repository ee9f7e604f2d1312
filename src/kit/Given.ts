import { address } from '../client/address.js'
import { groupBody } from '../client/groupBody.js'
import { minimalUserBody } from '../client/minimalUserBody.js'
import { type UserBody, userBody } from '../client/userBody.js'
import type { Profile } from '../requirements/Profile.js'
import type { JsonObject, ResourceKind, ScimResource } from '../scim/types.js'
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
    return address(this.profile, local)
  }

  /**
   * A body for a new user with every attribute that the profile maps, not sent yet.
   * @param overrides top-level attributes to set; `null` leaves one out
   */
  userBody(overrides: JsonObject = {}): UserBody {
    return userBody(this.profile, this.name(), overrides)
  }

  /** The least that the profile's provider takes: schemas, userName and what the profile calls required. */
  minimalUserBody(overrides: JsonObject = {}): UserBody {
    return minimalUserBody(this.profile, this.name(), overrides)
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
    return groupBody(this.name(), overrides)
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

  private async userFrom(body: UserBody): Promise<GivenUser> {
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
