import { byMatching } from '../../src/client/byMatching.js'
import { patchBody } from '../../src/client/patchBody.js'
import { payload } from '../../src/client/payload.js'
import { setActive } from '../../src/client/setActive.js'
import type { Step } from '../../src/kit/expect/StepExpectation.js'
import { pathOf } from '../../src/kit/Scim.js'
import { scenario } from '../../src/kit/scenario.js'
import { R } from '../../src/requirements/ids.js'
import type { PatchDialect } from '../../src/requirements/Profile.js'
import type { JsonObject, PatchOperation } from '../../src/scim/types.js'
import { valueAt } from '../../src/scim/valueAt.js'
import type { PatchRow } from '../words/PatchRow.js'
import { patchAndRead } from '../words/patchAndRead.js'
import { patchTable } from '../words/patchTable.js'

/** A wording in which identity providers set `active`. */
interface Wording {
  /** Subjects of the titles of its checks, and what they prove. */
  off: [title: string, ...verifies: string[]]
  on: [title: string, ...verifies: string[]]
  /** Set where only clients of this dialect send it; all others are plain RFC 7644. */
  dialect?: PatchDialect
  /** Without it there is nothing that the client can do for leavers. */
  vital?: true
  operation(active: boolean): PatchOperation
}

/** The boolean as the text that Entra makes of it. */
const text = (active: boolean): string => (active ? 'True' : 'False')

/** The only operation of a payload. */
const worded = (name: string): PatchOperation =>
  (payload(name, {}).Operations as PatchOperation[])[0] ?? { op: '' }

const wordings: Wording[] = [
  {
    off: [
      'Replace with the text "False"',
      R['ENTRA-D1'],
      R['ENTRA-E12'],
      R['ENTRA-E1'],
      R['ENTRA-GAL-03'],
      R['FUZE-P13'],
    ],
    on: ['Replace with the text "True"', R['ENTRA-GAL-06'], R['FUZE-P13']],
    dialect: 'entra-legacy',
    vital: true,
    operation: (active) => worded(`entra-legacy-${active ? 'enable' : 'disable'}-user`),
  },
  {
    off: ['Replace with the lower-case text "false"', R['ENTRA-E12'], R['FUZE-P13']],
    on: ['Replace with the lower-case text "true"', R['ENTRA-GAL-06'], R['FUZE-P13']],
    dialect: 'entra-legacy',
    operation: (active) => ({ op: 'Replace', path: 'active', value: String(active) }),
  },
  {
    off: [
      'replace with the boolean false',
      R['ENTRA-E1'],
      R['ENTRA-D9'],
      R['ENTRA-VAL-U09'],
      R['RFC7644-3.5.2.3-02'],
      R['FUZE-P13'],
    ],
    on: ['replace with the boolean true', R['ENTRA-GAL-06'], R['RFC7644-3.5.2.3-02'], R['FUZE-P13']],
    vital: true,
    operation: (active) => worded(`entra-modern-${active ? 'enable' : 'disable'}-user`),
  },
  {
    off: [
      'a replace without path whose value is {active: false}',
      R['RFC7644-3.5.2.3-01'],
      R['RFC7644-3.5.2-06'],
      R['FUZE-P13'],
    ],
    on: ['a replace without path whose value is {active: true}', R['RFC7644-3.5.2.3-01'], R['FUZE-P13']],
    operation: (active) => worded(`okta-${active ? 're' : 'de'}activate-user`),
  },
  {
    off: ['add with the boolean false', R['RFC7644-3.5.2.1-06'], R['RFC7644-3.5.2.1-08']],
    on: ['add with the boolean true', R['RFC7644-3.5.2.1-06'], R['RFC7644-3.5.2.1-08']],
    operation: (active) => ({ op: 'add', path: 'active', value: active }),
  },
]

/** What it means that a leaver is not disabled: three stories. */
const leaverStays = {
  refused: 'Entra reports a failure for everybody who leaves, and the account goes on letting them in.',
  ignored: 'Entra reports the person as disabled while the account still lets them in.',
  wrong:
    'Entra reports the person as disabled; what the account holds instead is read by each application as it likes.',
}

/** The same of somebody who comes back. */
export const staysLocked = {
  refused: 'Entra reports a failure for everybody who comes back, and they stay locked out.',
  ignored: 'A person who comes back stays locked out until an administrator unlocks the account by hand.',
  wrong:
    'Entra reports the person as enabled; what the account holds instead is read by each application as it likes.',
}

const turn = (
  { dialect, vital, operation }: Wording,
  active: boolean,
  [title, ...verifies]: string[],
): PatchRow => ({
  title: `${title} ${active ? 'enables a user again' : 'disables a user'}`,
  verifies,
  ...(dialect ? { dialect } : {}),
  ...(vital && !active ? { vital } : {}),
  start: { active: !active },
  operations: [operation(active)],
  leaves: { active },
  consequence: active ? staysLocked : leaverStays,
})

const rows = wordings.flatMap((wording) => [
  turn(wording, false, wording.off),
  turn(wording, true, wording.on),
])

/** One user is disabled and enabled in every wording of the client. */
export const turns = patchTable('a user is disabled and enabled in every wording', rows)

/** A wording that a provider may refuse, but must not misunderstand. */
interface OddWording {
  name: string
  slug?: string
  verifies?: string[]
  /** The plain wordings that it is nearest to: where they do nothing, it says nothing that it does nothing. */
  like: string[]
  body(active: boolean): JsonObject
}

export const oddWordings: OddWording[] = [
  {
    name: 'the operation REPLACE in capitals',
    verifies: [R['RFC7644-3.5.2-04']],
    like: ['replace with the boolean'],
    slug: 'replace-in-capitals-is-applied-or-refused-never-misunderstood',
    body: (active) => patchBody({ op: 'REPLACE', path: 'active', value: active }),
  },
  {
    name: 'the text FALSE in capitals, without path',
    like: ['a replace without path'],
    slug: 'the-text-false-in-capitals-is-applied-or-refused',
    body: (active) => patchBody({ op: 'replace', value: { active: text(active).toUpperCase() } }),
  },
  {
    name: 'a list with the text in it',
    like: ['Replace with the text', 'replace with the boolean'],
    body: (active) => patchBody({ op: 'Replace', path: 'active', value: [text(active)] }),
  },
]

/** A user who is active is enabled again; then each odd wording asks for the other state. */
export const oddities = scenario('active is set to what it is, and in odd wordings', async (context) => {
  const { from, scim, profile } = context
  const { user, reads, outcomes } = await from(turns.walk)
  const legacy = profile.patch.dialects.includes('entra-legacy')
  const repeated = {
    before: reads.at(-1),
    replace: await scim.patch(user, [{ op: 'replace', path: 'active', value: true }]),
    add: await scim.patch(user, [{ op: 'add', path: 'active', value: legacy ? text(true) : true }]),
    read: await scim.get(user),
  }
  const works = ({ like }: OddWording, active: boolean) => {
    const [outcome] = like
      .flatMap((start) =>
        rows.filter(({ title, leaves }) => title.startsWith(start) && leaves.active === active),
      )
      .flatMap((row) => outcomes.get(row) ?? [])
    return outcome !== undefined && 'step' in outcome && valueAt(outcome.step.read.json, 'active') === active
  }
  const flips = new Map<string, Step & { asked: boolean; plain: boolean }>()
  let { read } = repeated
  for (const wording of oddWordings) {
    const asked = valueAt(read.json, 'active') !== true
    const step = await patchAndRead(scim, user, wording.body(asked), read)
    flips.set(wording.name, { ...step, asked, plain: works(wording, asked) })
    read = step.read
  }
  return { user, repeated, flips }
})

/** Somebody is created before the first working day. */
export const starter = scenario('a user is created inactive', async ({ given, scim, profile }) => {
  const body = given.userBody({ active: false })
  const created = await scim.create('User', body)
  if (!created.ok) return { created }
  const user = { id: created.resource.id, path: pathOf('User', created.resource.id) }
  const filter = byMatching(profile, { sent: body, userName: body.userName })
  const found = await scim.list('User', { filter })
  const on = await patchAndRead(scim, user, setActive(profile, true), created)
  return { created, started: { user, found, on } }
})
