import { patchBody } from '../../src/client/patchBody.js'
import { payload } from '../../src/client/payload.js'
import type { Step } from '../../src/kit/expect/StepExpectation.js'
import type { Located } from '../../src/kit/Scim.js'
import { scenario } from '../../src/kit/scenario.js'
import { R } from '../../src/requirements/ids.js'
import type { PatchDialect, Profile } from '../../src/requirements/Profile.js'
import type { Discovery } from '../../src/scim/Discovery.js'
import type { Json, JsonObject, PatchOperation } from '../../src/scim/types.js'
import { urns } from '../../src/scim/urns.js'
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
  /** Subject of the titles of its checks. */
  title: string
  dialect?: PatchDialect
  verifies: Record<Kind, string[]>
  operations(values: Record<string, Json>): PatchOperation[]
}

/** One operation for each attribute. */
const verbose = (op: string) => (values: Record<string, Json>) =>
  Object.entries(values).map(([path, value]) => ({ op, path, value }))

/** Value paths by operations of their own, all else in one object without path. */
const compact = (op: string) => (values: Record<string, Json>) => {
  const own = Object.entries(values).filter(([path]) => kindOf(path) === 'value path')
  const rest = Object.fromEntries(Object.entries(values).filter(([path]) => kindOf(path) !== 'value path'))
  return [...own.map(([path, value]) => ({ op, path, value })), { op, value: rest }]
}

const all = (...ids: string[]): Record<Kind, string[]> => ({
  plain: ids,
  dotted: ids,
  enterprise: ids,
  'value path': ids,
})

/** In the order in which they are sent; the first works on a user with nothing but a name. */
export const rounds: Round[] = [
  {
    title: 'one request with an add for each attribute',
    verifies: {
      ...all(R['ENTRA-VAL-U07'], R['ENTRA-D29'], R['ENTRA-D-ENV']),
      'value path': [R['ENTRA-VAL-U07'], R['ENTRA-D29'], R['ENTRA-D15']],
    },
    operations: verbose('add'),
  },
  {
    title: "Replace in Entra's default wording",
    dialect: 'entra-legacy',
    verifies: {
      plain: [R['ENTRA-D2'], R['ENTRA-D28'], R['ENTRA-D-ENV'], R['ENTRA-GAL-02']],
      dotted: [R['ENTRA-D4'], R['ENTRA-GAL-02'], R['FUZE-P10']],
      enterprise: [R['ENTRA-D5'], R['ENTRA-GAL-02']],
      'value path': [R['ENTRA-D3'], R['ENTRA-GAL-02'], R['FUZE-P11']],
    },
    operations: verbose('Replace'),
  },
  {
    title: 'an add without path, its keys being paths,',
    dialect: 'entra-modern',
    verifies: all(R['ENTRA-D11'], R['ENTRA-GAL-02']),
    operations: compact('add'),
  },
  {
    title: "Add in Entra's default wording",
    dialect: 'entra-legacy',
    verifies: {
      plain: [R['ENTRA-D2'], R['ENTRA-D13']],
      dotted: [R['ENTRA-D4'], R['ENTRA-D13']],
      enterprise: [R['ENTRA-D5'], R['ENTRA-D13']],
      'value path': [R['ENTRA-D3'], R['ENTRA-D13']],
    },
    operations: verbose('Add'),
  },
  {
    title: 'one request with a replace for each attribute',
    verifies: all(R['ENTRA-VAL-U06'], R['ENTRA-D29'], R['ENTRA-GAL-18']),
    operations: verbose('replace'),
  },
  {
    title: 'a replace without path, its keys being paths,',
    verifies: {
      ...all(R['ENTRA-D10'], R['ENTRA-VAL-U06'], R['ENTRA-D29']),
      dotted: [R['ENTRA-D10'], R['ENTRA-VAL-U06'], R['ENTRA-D29'], R['FUZE-P10']],
    },
    operations: compact('replace'),
  },
]

/** What a round sent, and what came of it. */
export interface Sent extends Step {
  values: Record<string, Json>
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

/** A user with nothing but a name is filled; full ones are changed in every wording, cleared by "" and by null. */
export const dialects = scenario(
  "a user is changed in all of Entra's wordings",
  async ({ given, scim, profile, discovery }) => {
    const [blank, user, full] = [await given.minimalUser(), await given.user(), await given.user()]
    const paths = changing(profile, discovery)
    const freshValue = (path: string, round: number): Json => {
      const last = path.split(/[.:]/).at(-1) ?? path
      if (profile.testData.values?.[path] !== undefined) return profile.testData.values[path]
      if (path.startsWith('emails')) return given.email()
      if (path.startsWith('phoneNumbers')) return `+1 425 555 01${round}${paths.indexOf(path) % 10}`
      if (path === 'profileUrl') return `https://example.com/profile/${round}`
      return formatted[last]?.[round] ?? `${last} ${round} of ${given.name()}`
    }
    const sent = new Map<Round, Sent>()
    const cleared = new Map<string, Sent>()
    for (const [at, round] of rounds.entries()) {
      if (round.dialect && !profile.patch.dialects.includes(round.dialect)) continue
      const values = Object.fromEntries(paths.map((path) => [path, freshValue(path, at)]))
      const body = patchBody(...round.operations(values))
      sent.set(round, { values, ...(await patchAndRead(scim, at === 0 ? blank : user, body)) })
    }
    const clear = async (whom: Located, value: Json, operations: Round['operations']) => {
      const values = Object.fromEntries(clearable(paths, profile, discovery).map((path) => [path, value]))
      const step = await patchAndRead(scim, whom, patchBody(...operations(values)))
      cleared.set(JSON.stringify(value), { values, ...step })
    }
    await clear(user, '', verbose('replace'))
    await clear(full, null, compact('replace'))
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
