import { patchBody } from '../../src/client/patchBody.js'
import { payload } from '../../src/client/payload.js'
import type { Answer } from '../../src/kit/Answer.js'
import type { Step } from '../../src/kit/expect/StepExpectation.js'
import type { GivenUser } from '../../src/kit/Given.js'
import type { Located, Scim } from '../../src/kit/Scim.js'
import { scenario } from '../../src/kit/scenario.js'
import { R } from '../../src/requirements/ids.js'
import type { PatchDialect, Profile } from '../../src/requirements/Profile.js'
import type { Discovery } from '../../src/scim/Discovery.js'
import { sameValue } from '../../src/scim/sameValue.js'
import type { Json, JsonObject, PatchOperation } from '../../src/scim/types.js'
import { urns } from '../../src/scim/urns.js'
import { valueAt } from '../../src/scim/valueAt.js'
import { isServed } from '../words/isServed.js'
import { patchAndRead } from '../words/patchAndRead.js'

const enterprise = urns.enterpriseUser

/** What Microsoft's validator sends beyond the default mapping, as far as a provider advertises it. */
const validatorPaths = [
  'nickName',
  'userType',
  'locale',
  'timezone',
  'profileUrl',
  'name.middleName',
  'name.honorificPrefix',
  'name.honorificSuffix',
  `${enterprise}:costCenter`,
  `${enterprise}:organization`,
  `${enterprise}:division`,
]

/** Values that a provider may check, one for each round. */
const formatted: Record<string, string[]> = {
  preferredLanguage: ['de-DE', 'fr-FR', 'nl-NL', 'es-ES', 'it-IT', 'en-GB'],
  locale: ['de-DE', 'fr-FR', 'nl-NL', 'es-ES', 'it-IT', 'en-GB'],
  timezone: [
    'Europe/Berlin',
    'Europe/Paris',
    'Europe/Amsterdam',
    'Europe/Madrid',
    'Europe/Rome',
    'Europe/London',
  ],
  country: ['DE', 'FR', 'NL', 'ES', 'IT', 'GB'],
}

/** The kinds of path that Entra writes. */
export type Kind = 'plain' | 'dotted' | 'enterprise' | 'value path'

export const kindOf = (path: string): Kind => {
  if (path.startsWith('urn:')) return 'enterprise'
  if (path.includes('[')) return 'value path'
  return path.includes('.') ? 'dotted' : 'plain'
}

/** A way of wording many changes in one request. */
export interface Round {
  /** Subject of the titles of its checks, and beginning of the ids where that is too long. */
  title: string
  slug: string
  dialect?: PatchDialect
  /** What it proves of each kind of path, besides what is said of that kind in any wording. */
  verifies: Partial<Record<Kind, string[]>> & { all: string[] }
  operations(values: Record<string, Json>): PatchOperation[]
}

/** One operation for each attribute. */
const verbose = (op: string) => (values: Record<string, Json>) =>
  Object.entries(values).map(([path, value]) => ({ op, path, value }))

/** Value paths by operations of their own, all else in one object without path. */
const compact = (op: string) => (values: Record<string, Json>) => {
  const own = Object.entries(values).filter(([path]) => kindOf(path) === 'value path')
  const rest = Object.fromEntries(Object.entries(values).filter(([path]) => kindOf(path) !== 'value path'))
  const single = own.map(([path, value]) => ({ op, path, value }))
  return Object.keys(rest).length > 0 ? [...single, { op, value: rest }] : single
}

/** In the order in which they are sent; the first works on a user with nothing but a name. */
export const rounds: Round[] = [
  {
    title: 'one request with an add for each attribute',
    slug: 'one-request-with-adds',
    verifies: {
      all: [R['ENTRA-VAL-U07'], R['ENTRA-D-ENV']],
      enterprise: [R['ENTRA-D5']],
      'value path': [R['ENTRA-D15']],
    },
    operations: verbose('add'),
  },
  {
    title: "Replace in Entra's default wording",
    slug: 'replace-in-entra-s-default-wording',
    dialect: 'entra-legacy',
    verifies: {
      all: [R['ENTRA-GAL-02']],
      plain: [R['ENTRA-D2'], R['ENTRA-D28'], R['ENTRA-D-ENV']],
      dotted: [R['ENTRA-D4'], R['FUZE-P10']],
      enterprise: [R['ENTRA-D5']],
      'value path': [R['ENTRA-D3'], R['FUZE-P11']],
    },
    operations: verbose('Replace'),
  },
  {
    title: 'an add without path, its keys being paths,',
    slug: 'an-add-without-path',
    dialect: 'entra-modern',
    verifies: { all: [R['ENTRA-D11'], R['ENTRA-GAL-02']], 'value path': [R['ENTRA-D3']] },
    operations: compact('add'),
  },
  {
    title: "Add in Entra's default wording",
    slug: 'add-in-entra-s-default-wording',
    dialect: 'entra-legacy',
    verifies: {
      all: [R['ENTRA-D13']],
      plain: [R['ENTRA-D2']],
      dotted: [R['ENTRA-D4']],
      enterprise: [R['ENTRA-D5']],
      'value path': [R['ENTRA-D3']],
    },
    operations: verbose('Add'),
  },
  {
    title: 'one request with a replace for each attribute',
    slug: 'one-request-with-replaces',
    verifies: {
      all: [R['ENTRA-VAL-U06'], R['ENTRA-GAL-18']],
      enterprise: [R['ENTRA-D5']],
      'value path': [R['ENTRA-D3']],
    },
    operations: verbose('replace'),
  },
  {
    title: 'a replace without path, its keys being paths,',
    slug: 'a-replace-without-path',
    verifies: {
      all: [R['ENTRA-D10'], R['ENTRA-VAL-U06']],
      dotted: [R['ENTRA-D10'], R['FUZE-P10']],
      'value path': [R['ENTRA-D3']],
    },
    operations: compact('replace'),
  },
]

/** What a round sent, and what came of it. */
export interface Sent extends Step {
  values: Record<string, Json>
  /** The first attribute of a kind that did not arrive, sent once more alone: is it the wording, or the crowd? */
  alone: Partial<Record<Kind, Step & { path: string; value: Json }>>
}

/** What was sent to a user, and what came of it. */
export interface Cleared extends Step {
  values: Record<string, Json>
  /** Kinds of path whose values did not even arrive in this wording. */
  troubled: Kind[]
}

/** Mapped texts that a client changes, in the order of the mapping. */
function changing(profile: Profile, discovery: Discovery): string[] {
  const fixed = ['userName', ...profile.createOnly.map(({ path }) => path), ...profile.readOnly]
  const mapped = profile.mapping.User.filter(({ type, path }) => type === 'string' && !fixed.includes(path))
  const advertised = discovery.attributes('User').length > 0
  const extra = validatorPaths.filter((path) => advertised && discovery.attribute('User', path).supported)
  // externalId is common to all resources, so schemas need not list it.
  return [...new Set([...mapped.map(({ path }) => path), ...extra])].filter(
    (path) => path === 'externalId' || discovery.attribute('User', path).supported,
  )
}

/** A plain attribute, or the complex one that a dotted path leads into; the rest stands for itself. */
const topOf = (path: string): string => (kindOf(path) === 'dotted' ? (path.split('.')[0] ?? path) : path)

const arrived = ({ read }: Step, path: string, value: Json): boolean =>
  sameValue(value, valueAt(read.json, path))

/**
 * Sends the first attribute of each kind that did not arrive once more alone; where a refused request has its culprit
 * among the others, these follow until it is found.
 */
async function probe(scim: Scim, whom: Located, round: Round, values: Record<string, Json>, step: Step) {
  const alone: Sent['alone'] = {}
  if (!isServed(step.patch)) return alone
  const late = Object.entries(values).filter(([path, value]) => !arrived(step, path, value))
  const found = () => Object.values(alone).some((one) => !arrived(one, one.path, one.value))
  const send = async (path: string, value: Json) => {
    const body = patchBody(...round.operations({ [path]: value }))
    const tried = { ...(await patchAndRead(scim, whom, body, step.read)), path, value }
    if (!alone[kindOf(path)] || !arrived(tried, path, value)) alone[kindOf(path)] = tried
  }
  const firsts = late.filter(([path], at) => late.findIndex(([one]) => kindOf(one) === kindOf(path)) === at)
  for (const [path, value] of firsts) await send(path, value)
  if (!step.patch.ok)
    for (const [path, value] of late.filter((one) => !firsts.includes(one)))
      if (!found()) await send(path, value)
  return alone
}

/** A user with nothing but a name is filled; full ones are changed in every wording, cleared by "" and by null. */
export const dialects = scenario(
  "a user is changed in all of Entra's wordings",
  async ({ given, scim, profile, discovery }) => {
    const [blank, user, full] = [await given.minimalUser(), await given.user(), await given.user()]
    // What the provider does not return even of a new user cannot be judged.
    const hidden = (answer: Answer) => (path: string) =>
      valueAt(full.sent, path) !== undefined && valueAt(answer.json, path) === undefined
    const mapped = changing(profile, discovery)
    const whole = mapped.some(hidden(full.answer)) ? await scim.get(full) : full.answer
    const lost = mapped.filter(hidden(whole)).map(topOf)
    const paths = mapped.filter((path) => !lost.includes(topOf(path)))
    const freshValue = (path: string, round: number): Json => {
      const last = path.split(/[.:]/).at(-1) ?? path
      if (profile.testData.values?.[path] !== undefined) return profile.testData.values[path]
      if (path.startsWith('emails')) return given.email()
      if (path.startsWith('phoneNumbers')) return `+1 425 555 01${round}${paths.indexOf(path) % 10}`
      if (path === 'profileUrl') return `https://example.com/profile/${round}`
      return formatted[last]?.[round] ?? `${last} ${round} of ${given.name()}`
    }
    const sent = new Map<Round, Sent>()
    const cleared = new Map<string, Cleared>()
    for (const [at, round] of rounds.entries()) {
      if (round.dialect && !profile.patch.dialects.includes(round.dialect)) continue
      const whom = at === 0 ? blank : user
      const values = Object.fromEntries(paths.map((path) => [path, freshValue(path, at)]))
      const step = await patchAndRead(scim, whom, patchBody(...round.operations(values)), whom.answer)
      sent.set(round, { values, ...step, alone: await probe(scim, whom, round, values, step) })
    }
    const clear = async (whom: GivenUser, value: Json, round: Round | undefined) => {
      if (!round) return
      const values = Object.fromEntries(clearable(paths, profile, discovery).map((path) => [path, value]))
      const step = await patchAndRead(scim, whom, patchBody(...round.operations(values)))
      const troubled = Object.keys(sent.get(round)?.alone ?? {}) as Kind[]
      cleared.set(JSON.stringify(value), { values, ...step, troubled })
    }
    await clear(user, '', rounds.at(-2))
    await clear(full, null, rounds.at(-1))
    return { ids: [blank.id, user.id, full.id], sent, cleared }
  },
)

/** Optional attributes but references that no lookup depends on: what Microsoft's null test empties (ENTRA-D20). */
function clearable(paths: string[], profile: Profile, discovery: Discovery): string[] {
  const fixed = discovery
    .attributes('User')
    .filter(({ attribute }) => attribute.required || attribute.type === 'reference')
  const kept = ['externalId', ...profile.matching, ...profile.required, ...fixed.map(({ path }) => path)]
  return paths.filter((path) => !kept.includes(path))
}

/** One role, as SingleAppRoleAssignment words it, then lists of roles. */
export const roles = scenario("roles are assigned in all of Entra's wordings", async ({ given, scim }) => {
  const user = await given.minimalUser()
  const replaceRole = ['display', 'value', 'type'].map((name) => ({
    op: 'replace',
    path: `roles[primary eq "True"].${name}`,
    value: `Second ${name}`,
  }))
  return {
    single: await patchAndRead(scim, user, payload('entra-patch-single-role', {})),
    replaced: await patchAndRead(scim, user, patchBody(...replaceRole)),
    list: await patchAndRead(scim, user, payload('entra-patch-replace-roles', {})),
    added: await patchAndRead(scim, user, payload('entra-patch-add-roles', {})),
  }
})

/** externalId is removed, added and replaced in one request, as the preview tests of Microsoft's validator do. */
export const previews = scenario(
  'the preview tests of the validator are repeated',
  async ({ given, scim }) => {
    const user = await given.user()
    const [sameId, otherId] = [given.name(), given.name()]
    const body: JsonObject = payload('entra-validator-same-attribute', {
      marker: user.userName,
      externalId: sameId,
    })
    return {
      sameId,
      same: await patchAndRead(scim, user, body),
      otherId,
      several: await patchAndRead(
        scim,
        user,
        patchBody(
          { op: 'remove', path: 'preferredLanguage' },
          { op: 'add', path: 'externalId', value: otherId },
          { op: 'replace', path: 'displayName', value: 'Several' },
        ),
      ),
    }
  },
)
