import type { Exchange } from './Exchange.js'
import { parseJson } from './parseJson.js'
import type { JsonObject, ResourceKind } from './types.js'
import { urns } from './urns.js'
import { isObject, member } from './valueAt.js'

/** The discovery documents as they came (RFC 7644 §4). */
export interface DiscoveryExchanges {
  serviceProviderConfig: Exchange
  resourceTypes: Exchange
  schemas: Exchange
}

/** An attribute definition of /Schemas (RFC 7643 §7); nothing in it can be relied on. */
export interface SchemaAttribute {
  name: string
  type?: string
  multiValued?: boolean
  mutability?: string
  returned?: string
  required?: boolean
  caseExact?: boolean
  canonicalValues?: string[]
  subAttributes?: SchemaAttribute[]
}

/** Whether the provider has something, and where it says so. */
export interface Support {
  supported: boolean
  quote: string
}

/** Features that ServiceProviderConfig has a flag for (RFC 7643 §5). */
export const features = ['patch', 'bulk', 'filter', 'changePassword', 'sort', 'etag'] as const
export type Feature = (typeof features)[number]

const baseSchemas: Record<ResourceKind, string> = { User: urns.user, Group: urns.group }

/** What the provider says of itself. Where a document is missing, everything counts as supported, so that it is tried. */
export class Discovery {
  readonly serviceProviderConfig: JsonObject | undefined
  readonly resourceTypes: JsonObject[] | undefined
  readonly schemas: JsonObject[] | undefined

  constructor(readonly exchanges: DiscoveryExchanges) {
    this.serviceProviderConfig = document(exchanges.serviceProviderConfig)
    this.resourceTypes = resources(exchanges.resourceTypes)
    this.schemas = resources(exchanges.schemas)
  }

  /** Whether /Schemas lists anything. */
  get hasSchemas(): Support {
    return {
      supported: Boolean(this.schemas?.length),
      quote: `/Schemas answered ${statusOf(this.exchanges.schemas)}`,
    }
  }

  /** A flag of ServiceProviderConfig. Only an explicit false counts as unsupported. */
  feature(name: Feature): Support {
    const flag = member(member(this.serviceProviderConfig, name), 'supported')
    return {
      supported: flag !== false && flag !== 'false',
      quote: `ServiceProviderConfig says "${name}":{"supported":${JSON.stringify(flag)}}`,
    }
  }

  /** A resource type by its name. */
  resourceType(kind: ResourceKind): Support {
    const names = this.resourceTypes?.map((one) => String(member(one, 'name') ?? member(one, 'id')))
    const supported = !names?.length || names.some((name) => name.toLowerCase() === kind.toLowerCase())
    return { supported, quote: `/ResourceTypes lists ${names?.join(', ')}` }
  }

  /** The enterprise extension of User (RFC 7643 §4.3). */
  extension(_name: 'enterprise'): Support {
    const known = this.schemas?.map((one) => String(member(one, 'id')).toLowerCase())
    const listed = JSON.stringify(this.resourceTypes ?? '')
      .toLowerCase()
      .includes(urns.enterpriseUser.toLowerCase())
    const supported =
      (!known?.length && !this.resourceTypes?.length) ||
      listed ||
      Boolean(known?.includes(urns.enterpriseUser.toLowerCase()))
    return { supported, quote: 'neither /ResourceTypes nor /Schemas lists the enterprise extension of User' }
  }

  /**
   * Whether a writable attribute is advertised. Without a schema of the resource type it counts as such.
   * @param path `nickName`, `name.givenName`, `emails[type eq "work"].value`, `urn:…:User:manager`
   */
  attribute(kind: ResourceKind, path: string): Support {
    const wanted = path.replace(/\[.*?\]/g, '').toLowerCase()
    const all = this.attributes(kind)
    if (all.length === 0) return { supported: true, quote: '' }
    // Paths of the core schema are listed without its URN, and may be asked for with it.
    const core = `${baseSchemas[kind].toLowerCase()}:`
    const name = wanted.startsWith(core) ? wanted.slice(core.length) : wanted
    // Schemas rightly leave out the attributes that every resource has (RFC 7643 §3.1).
    if (name === 'externalid') return { supported: true, quote: '' }
    const found = all.find((one) => one.path.toLowerCase() === name)
    if (!found) return { supported: false, quote: `/Schemas has no attribute ${path}` }
    return { supported: found.attribute.mutability !== 'readOnly', quote: `/Schemas calls ${path} readOnly` }
  }

  /** All attributes of a resource type with their paths, sub-attributes included; those of extensions URN-qualified. */
  attributes(kind: ResourceKind): { path: string; attribute: SchemaAttribute }[] {
    const found = this.schemas?.filter((schema) => this.belongs(kind, String(member(schema, 'id'))))
    return (found ?? []).flatMap((schema) => {
      const id = String(member(schema, 'id'))
      const prefix = id.toLowerCase() === baseSchemas[kind].toLowerCase() ? '' : `${id}:`
      return definitions(member(schema, 'attributes')).flatMap((attribute) => [
        { path: prefix + attribute.name, attribute },
        ...definitions(attribute.subAttributes).map((sub) => ({
          path: `${prefix}${attribute.name}.${sub.name}`,
          attribute: sub,
        })),
      ])
    })
  }

  /** All flags by name, for the report. */
  get capabilities(): Record<string, boolean> {
    return {
      ...Object.fromEntries(features.map((name) => [name, this.feature(name).supported])),
      groups: this.resourceType('Group').supported,
      enterpriseUser: this.extension('enterprise').supported,
      schemas: this.hasSchemas.supported,
    }
  }

  private belongs(kind: ResourceKind, schema: string): boolean {
    if (schema.toLowerCase() === baseSchemas[kind].toLowerCase()) return true
    // Without /ResourceTypes nobody says what the enterprise extension extends, but everybody knows.
    if (!this.resourceTypes?.length)
      return kind === 'User' && schema.toLowerCase() === urns.enterpriseUser.toLowerCase()
    const type = this.resourceTypes.find(
      (one) => String(member(one, 'name') ?? member(one, 'id')).toLowerCase() === kind.toLowerCase(),
    )
    const extensions = member(type, 'schemaExtensions')
    return (
      Array.isArray(extensions) &&
      extensions.some((one) => String(member(one, 'schema')).toLowerCase() === schema.toLowerCase())
    )
  }
}

const definitions = (value: unknown): SchemaAttribute[] =>
  Array.isArray(value)
    ? value.filter((one): one is SchemaAttribute => isObject(one) && typeof one.name === 'string')
    : []

function document(exchange: Exchange): JsonObject | undefined {
  if (exchange.response?.status !== 200) return undefined
  const value = parseJson(exchange.response.body)
  return isObject(value) ? value : undefined
}

function resources(exchange: Exchange): JsonObject[] | undefined {
  const list = member(document(exchange), 'Resources')
  return Array.isArray(list) ? list.filter(isObject) : undefined
}

const statusOf = (exchange: Exchange): string =>
  exchange.response ? String(exchange.response.status) : 'nothing'
