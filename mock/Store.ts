import { isObject, type JsonObject } from './json.js'
import type { TypeName } from './schema/ResourceType.js'

/** A resource as kept: what clients wrote, and what the provider knows besides. Never changed in place. */
export interface StoredResource {
  readonly id: string
  readonly type: TypeName
  readonly attributes: JsonObject
  readonly created: number
  readonly lastModified: number
  readonly version: number
}

/** The state of one mock, in the order of creation, with indexes for unique names and memberships. */
export class Store {
  readonly #resources: Record<TypeName, Map<string, StoredResource>> = { User: new Map(), Group: new Map() }
  readonly #names = new Map<string, string>()
  readonly #groupsOf = new Map<string, Set<string>>()
  readonly #uniqueKey: (type: TypeName, attributes: JsonObject) => string

  /** `uniqueKey` gives the form in which the name of a resource has to be unique. */
  constructor(uniqueKey: (type: TypeName, attributes: JsonObject) => string) {
    this.#uniqueKey = uniqueKey
  }

  users(): StoredResource[] {
    return this.all('User')
  }

  groups(): StoredResource[] {
    return this.all('Group')
  }

  all(type: TypeName): StoredResource[] {
    return [...this.#resources[type].values()]
  }

  get(type: TypeName, id: string): StoredResource | undefined {
    return this.#resources[type].get(id)
  }

  /** A user or group, for references whose type is not known. */
  any(id: string): StoredResource | undefined {
    return this.get('User', id) ?? this.get('Group', id)
  }

  /** The id of the resource that already has the unique name of these attributes. */
  ownerOfName(type: TypeName, attributes: JsonObject): string | undefined {
    return this.#names.get(this.#nameKey(type, attributes))
  }

  /** The ids of the groups that list this id as a member. */
  groupsOf(id: string): ReadonlySet<string> {
    return this.#groupsOf.get(id) ?? new Set()
  }

  put(resource: StoredResource): void {
    this.#unlink(this.get(resource.type, resource.id))
    this.#resources[resource.type].set(resource.id, resource)
    this.#names.set(this.#nameKey(resource.type, resource.attributes), resource.id)
    for (const member of memberIds(resource.attributes)) {
      const groups = this.#groupsOf.get(member) ?? new Set()
      this.#groupsOf.set(member, groups.add(resource.id))
    }
  }

  delete(resource: StoredResource): void {
    this.#unlink(this.get(resource.type, resource.id))
    this.#resources[resource.type].delete(resource.id)
  }

  /** Forgets everything. */
  reset(): void {
    for (const map of [this.#resources.User, this.#resources.Group, this.#names, this.#groupsOf]) map.clear()
  }

  #unlink(resource: StoredResource | undefined): void {
    if (!resource) return
    const key = this.#nameKey(resource.type, resource.attributes)
    if (this.#names.get(key) === resource.id) this.#names.delete(key)
    for (const member of memberIds(resource.attributes)) this.#groupsOf.get(member)?.delete(resource.id)
  }

  #nameKey(type: TypeName, attributes: JsonObject): string {
    return `${type} ${this.#uniqueKey(type, attributes)}`
  }
}

/** The ids of the members of a group. */
export function memberIds(attributes: JsonObject): string[] {
  const { members } = attributes
  if (!Array.isArray(members)) return []
  return members.flatMap((member) =>
    isObject(member) && typeof member.value === 'string' ? [member.value] : [],
  )
}
