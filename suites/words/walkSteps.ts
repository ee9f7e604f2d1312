import { fill } from '../../src/client/fill.js'
import { patchBody } from '../../src/client/patchBody.js'
import type { Answer } from '../../src/kit/Answer.js'
import { isApplied } from '../../src/kit/expect/isApplied.js'
import type { Step } from '../../src/kit/expect/StepExpectation.js'
import type { Given, GivenUser } from '../../src/kit/Given.js'
import { pathOf } from '../../src/kit/Scim.js'
import type { Scenario } from '../../src/kit/scenario.js'
import { sameValue } from '../../src/scim/sameValue.js'
import type { Json, JsonObject } from '../../src/scim/types.js'
import { urns } from '../../src/scim/urns.js'
import { isObject, valueAt, valuesAt } from '../../src/scim/valueAt.js'
import { withValue } from '../../src/scim/withValue.js'
import type { PatchStep, ValuesByPath } from './PatchRow.js'
import { packSteps } from './packSteps.js'

type Context = Parameters<Scenario<unknown>['gather']>[0]

type Filled = Required<Pick<PatchStep, 'start' | 'keeps'>>

/** What came of one step: what was sent and read, or the answer because of which it was not sent. */
export type Outcome = { step: Step; leaves: ValuesByPath } | { obstacle: Answer; missing?: string }

/** How a table is walked. */
export interface WalkOptions {
  /** The new user is read even where the answer to its creation shows all that the steps start from. */
  readFirst?: boolean
  /** Names of users who are created first; `{name}` in a row is the id. */
  people?: string[]
}

/** What came of a table. */
export interface Walked<T> {
  user: GivenUser
  /** The new user as it was read, or answered where that shows enough, and the user after each round. */
  reads: Answer[]
  outcomes: Map<T, Outcome>
}

/**
 * Sends the steps of a table to one user, with one GET for each round of those that cannot meet. A step whose effect is
 * not what it should be, or whose start is not there, is tried again alone on a user of its own: what it is charged
 * with is its own doing. So a faulty provider gets more requests than a sound one.
 */
export async function walkSteps<T extends PatchStep>(
  context: Context,
  rows: T[],
  { readFirst = false, people = [] }: WalkOptions = {},
): Promise<Walked<T>> {
  const { scim, given } = context
  const ids: Record<string, string> = {}
  for (const name of people) ids[name] = (await given.minimalUser()).id
  const filled = filling(given, rows, ids)
  const all = rows.map((row) => ({ row, ...filled(row) }))
  const start = startOf(all)
  const user = await given.user(startBody(given, start))
  const shown = missingIn(user.resource, start) === undefined && !readFirst
  const reads = [shown ? user.answer : await scim.get(user)]
  const outcomes = new Map<T, Outcome>()
  const patches: Answer[] = []
  for (const round of packSteps(all)) {
    const before = bodyOf(reads.at(-1))
    const ready = round.filter(({ start }) => missingIn(before, start) === undefined)
    if (ready.length === 0) continue
    const sent = []
    for (const { row, operations, leaves } of ready) {
      const patch = await scim.send('PATCH', user.path, { body: patchBody(...operations) })
      sent.push({ row, patch, leaves })
      patches.push(patch)
    }
    const read = await scim.get(user)
    reads.push(read)
    for (const { row, patch, leaves } of sent)
      outcomes.set(row, { step: { patch, read, before }, leaves: acceptable(row, leaves, read) })
  }
  const refused = patches.find(({ ok }) => !ok)
  const dead = patches.every(({ ok }) => !ok) ? refused : undefined
  for (const row of rows) {
    const known = outcomes.get(row)
    if (known && 'step' in known && isSettled(known.step, known.leaves, row.keeps)) continue
    const own = dead ? { obstacle: dead } : await tryAlone(context, filling(given, rows, ids)(row))
    if (!known || 'step' in own) outcomes.set(row, own)
  }
  return { user, reads, outcomes }
}

/** One step on a user of its own. */
async function tryAlone({ scim, given }: Context, step: PatchStep): Promise<Outcome> {
  const { start = {}, operations, leaves } = step
  const created = await scim.create('User', given.userBody(startBody(given, start)))
  if (!created.ok) return { obstacle: created }
  const user = { path: pathOf('User', created.resource.id) }
  const first = await scim.get(user)
  const missing = missingIn(bodyOf(first), start)
  if (missing !== undefined) return { obstacle: first, missing }
  const patch = await scim.send('PATCH', user.path, { body: patchBody(...operations) })
  const read = await scim.get(user)
  return { step: { patch, read, before: bodyOf(first) }, leaves: acceptable(step, leaves, read) }
}

/** What a step should leave, given what it left: an empty text in place of nothing where that is as good. */
const acceptable = ({ orEmptyText }: PatchStep, leaves: ValuesByPath, { json }: Answer): ValuesByPath =>
  Object.fromEntries(
    Object.entries(leaves).map(([path, value]) => [
      path,
      orEmptyText && value === null && valueAt(json, path) === '' ? '' : value,
    ]),
  )

/** Fills the addresses of a table in, the same ones in all of its rows. */
function filling(given: Given, rows: PatchStep[], ids: Record<string, string>) {
  const names = JSON.stringify(rows).match(/\{[a-z]\w*\}/gi) ?? []
  const addresses = Object.fromEntries(
    [...new Set(names)].map((name) => [name.slice(1, -1), ids[name.slice(1, -1)] ?? given.email()]),
  )
  return ({ start = {}, operations, leaves, keeps = [], ...rest }: PatchStep): PatchStep & Filled => ({
    ...rest,
    start: fill(start, addresses, 'the row'),
    operations: fill(operations, addresses, 'the row'),
    leaves: fill(leaves, addresses, 'the row'),
    keeps,
  })
}

/** What the user has before the first of the steps on each attribute. */
function startOf(steps: PatchStep[]): ValuesByPath {
  const written = new Set<string>()
  const first: ValuesByPath = {}
  for (const { start = {}, leaves } of steps) {
    for (const [path, value] of Object.entries(start)) if (!written.has(topOf(path))) first[path] = value
    for (const path of Object.keys(leaves)) written.add(topOf(path))
  }
  return first
}

/** The top-level attribute or extension that a path leads into. */
const topOf = (path: string): string =>
  /^urn:.+:\d+(?:\.\d+)*:\w+/.exec(path)?.[0] ?? path.replace(/[.[].*$/, '')

/** Overrides by which a new user has these values. */
function startBody(given: Given, start: ValuesByPath): JsonObject {
  const gone = Object.fromEntries(Object.entries(start).filter(([, value]) => value === null))
  const set = Object.entries(start).filter(([, value]) => value !== null)
  const body = set.reduce<JsonObject>(
    (all, [path, value]) => withValue(all, path, value),
    given.userBody(gone),
  )
  const extensions = Object.keys(body).filter((key) => key.startsWith('urn:'))
  return { ...body, ...gone, schemas: [urns.user, ...extensions] }
}

/** The first path at which a resource does not have what a step starts from. */
const missingIn = (resource: JsonObject, start: ValuesByPath = {}): string | undefined =>
  Object.entries(start).find(([path, wanted]) => !isThere(resource, path, wanted))?.[0]

/** Lists are told by their values, and of a complex value the parts that are named count. */
function isThere(resource: JsonObject, path: string, wanted: Json): boolean {
  if (Array.isArray(wanted))
    return sameValue(valuesAt({ wanted }, 'wanted.value'), valuesAt(resource, `${path}.value`))
  const value = valueAt(resource, path)
  if (!isObject(wanted)) return sameValue(wanted, wanted === null && value === '' ? null : value)
  return Object.entries(wanted).every(([name, value]) =>
    sameValue(value, valueAt(resource, `${path}.${name}`)),
  )
}

/** A refusal needs no second look, and neither does what came out as it should. */
const isSettled = (step: Step, leaves: ValuesByPath, keeps: string[] = []): boolean =>
  !step.patch.ok || !step.read.ok || isApplied(step, leaves, keeps)

const bodyOf = (answer: Answer | undefined): JsonObject => {
  const json: Json | undefined = answer?.json
  return isObject(json) ? json : {}
}
