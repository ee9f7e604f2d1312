import { patchBody } from '../../src/client/patchBody.js'
import { payload } from '../../src/client/payload.js'
import type { Step } from '../../src/kit/expect/StepExpectation.js'
import { scenario } from '../../src/kit/scenario.js'
import { R } from '../../src/requirements/ids.js'
import type { JsonObject } from '../../src/scim/types.js'
import { urns } from '../../src/scim/urns.js'
import { patchAndRead } from '../words/patchAndRead.js'

/** The path by which Entra maps the manager. */
export const manager = `${urns.enterpriseUser}:manager`

/** A wording in which the manager is set or cleared; `id` is that of the manager. */
export interface Wording {
  title: string
  verifies: string[]
  body(id: string): JsonObject
  /** Seen in documentation or single reports only, so that a refusal is a warning. */
  rare?: true
}

/** Each wording that sets the manager is followed by one that clears it. */
export const turns: { set: Wording; clear: Wording }[] = [
  {
    set: {
      title: 'a bare id as value sets the manager',
      verifies: [R['ENTRA-D8'], R['ENTRA-D19'], R['ENTRA-VAL-U10'], R['ENTRA-GAL-05'], R['ENTRA-GAL-25']],
      body: (managerId) => payload('entra-set-manager-string', { managerId }),
    },
    clear: {
      title: 'an empty text as value clears the manager',
      verifies: [R['ENTRA-D19'], R['ENTRA-VAL-U12'], R['ENTRA-GAL-05'], R['ENTRA-GAL-25']],
      body: () => payload('entra-clear-manager-string', {}),
    },
  },
  {
    set: {
      title: 'an object as value sets the manager',
      verifies: [R['ENTRA-D8'], R['ENTRA-VAL-U10']],
      body: (managerId) => payload('entra-set-manager-object', { managerId }),
    },
    clear: {
      title: 'an object with an empty value clears the manager',
      verifies: [R['ENTRA-D19'], R['ENTRA-VAL-U12']],
      body: () => payload('entra-clear-manager-object', {}),
    },
  },
  {
    set: {
      title: 'an array with one object as value sets the manager',
      verifies: [R['ENTRA-D8']],
      body: (managerId) => payload('entra-set-manager-array', { managerId }),
    },
    clear: {
      title: 'remove clears the manager',
      verifies: [R['ENTRA-D19'], R['RFC7644-3.5.2.2-02']],
      body: () => payload('entra-clear-manager-remove', {}),
    },
  },
  {
    set: {
      title: 'an array on the path without URN sets the manager',
      verifies: [R['ENTRA-D8']],
      rare: true,
      body: (managerId) => payload('entra-set-manager-array-path', { managerId }),
    },
    clear: {
      title: 'remove with a filter on the value clears the manager',
      verifies: [R['ENTRA-D19']],
      rare: true,
      body: (managerId) => payload('entra-clear-manager-filter', { managerId }),
    },
  },
]

/** One employee gets and loses a manager in every wording. */
export const walk = scenario(
  'the manager of a user is set and cleared in every wording',
  async ({ given, scim }) => {
    const [first, second, employee] = [
      await given.minimalUser(),
      await given.minimalUser(),
      await given.minimalUser(),
    ]
    const steps = new Map<Wording, Step>()
    let replaced: Step | undefined
    for (const { set, clear } of turns) {
      steps.set(set, await patchAndRead(scim, employee, set.body(first.id)))
      replaced ??= await patchAndRead(
        scim,
        employee,
        patchBody({ op: 'replace', path: manager, value: second.id }),
      )
      steps.set(clear, await patchAndRead(scim, employee, clear.body(first.id)))
    }
    return { first, second, steps, replaced }
  },
)
