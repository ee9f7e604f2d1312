import { byMatching } from '../../src/client/byMatching.js'
import { patchBody } from '../../src/client/patchBody.js'
import { payload } from '../../src/client/payload.js'
import { setActive } from '../../src/client/setActive.js'
import type { Step } from '../../src/kit/expect/StepExpectation.js'
import { pathOf } from '../../src/kit/Scim.js'
import { scenario } from '../../src/kit/scenario.js'
import { R } from '../../src/requirements/ids.js'
import type { PatchDialect } from '../../src/requirements/Profile.js'
import type { Json, JsonObject } from '../../src/scim/types.js'
import { valueAt } from '../../src/scim/valueAt.js'
import { patchAndRead } from '../words/patchAndRead.js'

/** A wording in which identity providers set `active`. */
export interface Wording {
  /** Subject of the titles of its checks. */
  off: string
  on: string
  verifies: string[]
  /** Set where only clients of this dialect send it; all others are plain RFC 7644. */
  dialect?: PatchDialect
  body(active: boolean): JsonObject
}

/** The boolean as the text that Entra makes of it. */
const text = (active: boolean): string => (active ? 'True' : 'False')

export const wordings: Wording[] = [
  {
    off: 'Replace with the text "False"',
    on: 'Replace with the text "True"',
    verifies: [R['ENTRA-D1'], R['ENTRA-E1'], R['ENTRA-E12'], R['ENTRA-GAL-03'], R['FUZE-P13']],
    dialect: 'entra-legacy',
    body: (active) => payload(`entra-legacy-${active ? 'enable' : 'disable'}-user`, {}),
  },
  {
    off: 'Replace with the lower-case text "false"',
    on: 'Replace with the lower-case text "true"',
    verifies: [R['ENTRA-E12'], R['FUZE-P13']],
    dialect: 'entra-legacy',
    body: (active) => patchBody({ op: 'Replace', path: 'active', value: String(active) }),
  },
  {
    off: 'replace with the boolean false',
    on: 'replace with the boolean true',
    verifies: [
      R['RFC7644-3.5.2.3-02'],
      R['RFC7643-4.1.1-13'],
      R['ENTRA-D9'],
      R['ENTRA-E1'],
      R['ENTRA-VAL-U09'],
      R['FUZE-P13'],
    ],
    body: (active) => payload(`entra-modern-${active ? 'enable' : 'disable'}-user`, {}),
  },
  {
    off: 'a replace without path whose value is {active: false}',
    on: 'a replace without path whose value is {active: true}',
    verifies: [R['RFC7644-3.5.2.3-01'], R['RFC7644-3.5.2-06'], R['ENTRA-E1'], R['FUZE-P13']],
    body: (active) => payload(`okta-${active ? 're' : 'de'}activate-user`, {}),
  },
  {
    off: 'add with the boolean false',
    on: 'add with the boolean true',
    verifies: [R['RFC7644-3.5.2.1-08'], R['ENTRA-E8']],
    body: (active) => patchBody({ op: 'add', path: 'active', value: active }),
  },
]

/** Wordings that a provider may refuse, but must not misunderstand. */
export const oddWordings: { name: string; body(active: boolean): JsonObject }[] = [
  {
    name: 'the operation REPLACE in capitals',
    body: (active) => patchBody({ op: 'REPLACE', path: 'active', value: active }),
  },
  {
    name: 'the text FALSE in capitals, without path',
    body: (active) => patchBody({ op: 'replace', value: { active: text(active).toUpperCase() } }),
  },
  {
    name: 'a list with the text in it',
    body: (active) => patchBody({ op: 'Replace', path: 'active', value: [text(active)] }),
  },
]

/** An odd wording, the state that it found and the state that it asked for. */
export interface Flip extends Omit<Step, 'before'> {
  before: Json | undefined
  asked: boolean
}

/** One user is disabled and enabled in every wording of the client. */
export const walk = scenario(
  'a user is disabled and enabled in every wording',
  async ({ given, scim, profile }) => {
    const user = await given.user()
    const turns = new Map<Wording, { off: Step; on: Step }>()
    for (const wording of wordings) {
      if (wording.dialect && !profile.patch.dialects.includes(wording.dialect)) continue
      turns.set(wording, {
        off: await patchAndRead(scim, user, wording.body(false)),
        on: await patchAndRead(scim, user, wording.body(true)),
      })
    }
    const legacy = profile.patch.dialects.includes('entra-legacy')
    const repeated = [
      await scim.patch(user, [{ op: 'replace', path: 'active', value: true }]),
      await scim.patch(user, [{ op: 'add', path: 'active', value: legacy ? text(true) : true }]),
    ]
    const repeatedRead = await scim.get(user)
    const flips = new Map<string, Flip>()
    let active = valueAt(repeatedRead.json, 'active')
    for (const { name, body } of oddWordings) {
      const asked = active !== true
      const step = await patchAndRead(scim, user, body(asked))
      flips.set(name, { ...step, before: active, asked })
      active = valueAt(step.read.json, 'active')
    }
    const steps = [...turns.values()].flatMap(({ off, on }) => [off, on])
    return { user, turns, steps, repeated, repeatedRead, flips }
  },
)

/** Somebody is created before the first working day. */
export const starter = scenario('a user is created inactive', async ({ given, scim, profile }) => {
  const body = given.userBody({ active: false })
  const created = await scim.create('User', body)
  const { id } = created.ok ? created.resource : { id: undefined }
  if (id === undefined) return { created }
  const user = { kind: 'User' as const, id, path: pathOf('User', id), sent: body, userName: body.userName }
  const filter = byMatching(profile, user)
  const found = await scim.list('User', { filter })
  const on = await patchAndRead(scim, user, setActive(profile, true))
  return { created, started: { user, found, on } }
})
