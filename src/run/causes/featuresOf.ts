import type { Exchange } from '../../scim/Exchange.js'
import { parseJson } from '../../scim/parseJson.js'
import type { Json, JsonObject } from '../../scim/types.js'
import { isObject } from '../../scim/valueAt.js'
import { filterFeatures } from './filterFeatures.js'

/** Something that a request has in common with others: that it is a PATCH, that its filter says `co`. */
export interface Feature {
  /** `patch`, `post-users`, `filter-co`: part of the id of a cause. */
  key: string
  /** What is asked for, as the beginning of a sentence: `PATCH`, `POST /Users`, `the filter operator co`. */
  name: string
  /** From the coarse (0: a whole method) to the fine. */
  rank: number
}

/**
 * The features of a request, coarse ones first. A provider that has no PATCH refuses every request with the feature
 * `patch`; one that chokes on an extension refuses those with that extension only.
 * @param basePath path of the base URL, without a slash at its end
 */
export function featuresOf({ request }: Pick<Exchange, 'request'>, basePath: string): Feature[] {
  const url = new URL(request.url)
  const path = url.pathname.startsWith(basePath) ? url.pathname.slice(basePath.length) : url.pathname
  const [collection = '', second] = path.split('/').filter(Boolean)
  const { method } = request
  const search = second === '.search' || collection === '.search'
  const verb = search ? 'search' : method.toLowerCase()
  const place = search
    ? `POST /${collection === '.search' ? '' : `${collection}/`}.search`
    : `${method} /${collection}${second === undefined ? '' : '/{id}'}`
  const features: Feature[] = []
  // A whole method is a feature of its own where RFC 7644 leaves it to the provider.
  if (['PATCH', 'PUT', 'DELETE'].includes(method) || search)
    features.push({ key: verb, name: search ? 'POST …/.search' : method, rank: 0 })
  features.push({
    key: `${verb}-${slugOf(collection)}${second === undefined || search ? '' : '-id'}`,
    name: place,
    rank: 1,
  })
  const body = parseJson(request.body ?? '')
  if (search && isObject(body) && typeof body.filter === 'string')
    features.push(...filterFeatures(body.filter))
  const filter = url.searchParams.get('filter')
  if (filter !== null) features.push(...filterFeatures(filter))
  for (const name of ['attributes', 'excludedAttributes', 'sortBy', 'startIndex', 'count', 'cursor'])
    if (url.searchParams.has(name))
      features.push({ key: `query-${name.toLowerCase()}`, name: `the query parameter ${name}`, rank: 3 })
  if (method === 'PATCH') features.push(...patchFeatures(body))
  if ((method === 'POST' || method === 'PUT') && !search && isObject(body))
    for (const name of Object.keys(body).filter(
      (one) => !['schemas', 'userName', 'displayName'].includes(one),
    ))
      features.push({
        key: `${verb}-${slugOf(collection)}-with-${slugOf(name)}`,
        name: `${place} with ${name}`,
        rank: 3,
      })
  const type = Object.entries(request.headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1]
  if (type !== undefined && !/^application\/scim\+json; charset=utf-8$/i.test(type))
    features.push({ key: `type-${slugOf(type)}`, name: `a body of the type ${type}`, rank: 3 })
  return features
}

function patchFeatures(body: unknown): Feature[] {
  const operations = isObject(body) && Array.isArray(body.Operations) ? body.Operations.filter(isObject) : []
  return operations.flatMap(operationFeatures)
}

function operationFeatures({ op: asWritten, path: given, value }: JsonObject): Feature[] {
  const written = String(asWritten)
  const op = written.toLowerCase()
  const path = typeof given === 'string' ? given : ''
  const kind = pathKind(path)
  const spelt = { key: `patch-op-${written}`, name: `a PATCH whose op is written "${written}"`, rank: 2 }
  const shown = path.replace(/\[(\w+) eq "(?!work|home|mobile|fax|other)[^"]*"\]/, '[$1 eq …]')
  const named = { key: `patch-${op}-${slugOf(path)}`, name: `PATCH ${op} of ${shown}`, rank: 5 }
  return [
    ...(written === op ? [] : [spelt]),
    { key: `patch-${op}`, name: `PATCH ${op}`, rank: 2.5 },
    { key: `patch-${kind.key}`, name: `PATCH ${kind.name}`, rank: 3 },
    ...valueFeatures(path, value),
    { key: `patch-${op}-${kind.key}`, name: `PATCH ${op} ${kind.name}`, rank: 4 },
    ...(path ? [named] : []),
  ]
}

/** The attributes that an operation is about, and what a boolean is set to: to disable is not to enable. */
function valueFeatures(path: string, value: Json | undefined): Feature[] {
  const parts: [string, Json | undefined][] = path
    ? [[path, value]]
    : isObject(value)
      ? Object.entries(value)
      : []
  return parts.flatMap(([name, one]) => {
    const attribute = slugOf(/^urn:/i.test(name) ? name : (name.split(/[.[]/)[0] ?? name))
    const flag = /^(true|false)$/i.exec(String(one))?.[0].toLowerCase()
    return [
      { key: `patch-of-${attribute}`, name: `a PATCH of ${attribute}`, rank: 3.5 },
      ...(flag
        ? [
            {
              key: `patch-${attribute}-${flag}`,
              name: `a PATCH that sets ${attribute} to ${flag}`,
              rank: 3.6,
            },
          ]
        : []),
    ]
  })
}

function pathKind(path: string): { key: string; name: string } {
  if (!path) return { key: 'without-path', name: 'without a path' }
  if (path.includes('['))
    return { key: 'value-path', name: 'with a value path such as emails[type eq "work"]' }
  if (/^urn:/i.test(path)) return { key: 'urn-path', name: 'with a path that names its schema' }
  if (path.includes('.')) return { key: 'sub-attribute', name: 'with the path of a sub-attribute' }
  return { key: 'attribute', name: 'with the name of an attribute as its path' }
}

/** A key is part of an id that baselines name, so nothing of a single run may be in it. */
const slugOf = (text: string): string =>
  text
    .replace(/"[^"]*"/g, (quoted) => (/^"(work|home|mobile|fax|other)"$/.test(quoted) ? quoted : ''))
    .toLowerCase()
    .replace(/^urn:.*:(\w+):2\.0:/, '$1-')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60) || 'root'
