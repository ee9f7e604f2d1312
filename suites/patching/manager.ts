import { payload } from '../../src/client/payload.js'
import type { CheckContext } from '../../src/kit/CheckContext.js'
import { check } from '../../src/kit/check.js'
import type { Step } from '../../src/kit/expect/StepExpectation.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import type { PatchOperation } from '../../src/scim/types.js'
import { urns } from '../../src/scim/urns.js'
import { isObject, valueAt } from '../../src/scim/valueAt.js'
import type { PatchRow } from '../words/PatchRow.js'
import { patchTable } from '../words/patchTable.js'

/** The path by which Entra maps the manager. */
const manager = `${urns.enterpriseUser}:manager`
const managerId = `${manager}.value`

const unset = "The manager is never set; Microsoft's validator and its gallery test of managers fail."
const stays = 'A person goes on reporting to somebody who is no longer the manager.'

type Told = Pick<PatchRow, 'title' | 'verifies' | 'rare'>

const worded = (name: string): PatchOperation[] =>
  payload(name, { managerId: '{boss}' }).Operations as PatchOperation[]

/** A row that makes `boss` the manager of somebody who has none. */
const sets = (name: string, told: Told): PatchRow => ({
  ...told,
  start: { [managerId]: null },
  operations: worded(`entra-set-manager-${name}`),
  leaves: { [managerId]: '{boss}' },
  consequence: unset,
})

/** A row that clears the manager; what is left of it is judged by a check of its own. */
const clears = (name: string, told: Told, who = '{boss}'): PatchRow => ({
  ...told,
  start: { [managerId]: who },
  operations: worded(`entra-clear-manager-${name}`),
  leaves: { [managerId]: null },
  orEmptyText: true,
  consequence: stays,
})

const rows: PatchRow[] = [
  sets('string', {
    title: 'a bare id as value sets the manager',
    verifies: [R['ENTRA-D8'], R['ENTRA-D19'], R['ENTRA-VAL-U10'], R['ENTRA-GAL-05'], R['ENTRA-GAL-25']],
  }),
  {
    title: 'another id replaces the manager',
    verifies: [R['ENTRA-VAL-U11'], R['ENTRA-D8'], R['ENTRA-GAL-05'], R['ENTRA-GAL-25']],
    start: { [managerId]: '{boss}' },
    operations: [{ op: 'replace', path: manager, value: '{other}' }],
    leaves: { [managerId]: '{other}' },
    consequence: stays,
  },
  clears(
    'string',
    {
      title: 'an empty text as value clears the manager',
      verifies: [R['ENTRA-D19'], R['ENTRA-VAL-U12'], R['ENTRA-GAL-05'], R['ENTRA-GAL-25']],
    },
    '{other}',
  ),
  sets('object', {
    title: 'an object as value sets the manager',
    verifies: [R['ENTRA-D8'], R['ENTRA-VAL-U10']],
  }),
  clears('object', {
    title: 'an object with an empty value clears the manager',
    verifies: [R['ENTRA-D19'], R['ENTRA-VAL-U12']],
  }),
  sets('array', { title: 'an array with one object as value sets the manager', verifies: [R['ENTRA-D8']] }),
  clears('remove', {
    title: 'remove clears the manager',
    verifies: [R['ENTRA-D19'], R['RFC7644-3.5.2.2-02']],
  }),
  sets('array-path', {
    title: 'an array on the path without URN sets the manager',
    verifies: [R['ENTRA-D8']],
    rare: true,
  }),
  clears('filter', {
    title: 'remove with a filter on the value clears the manager',
    verifies: [R['ENTRA-D19']],
    rare: true,
  }),
]

const { walk, checks } = patchTable('the manager of a user is set and cleared in every wording', rows, {
  people: ['boss', 'other'],
})

/** Steps that were accepted, with their rows. */
async function accepted({ from }: Pick<CheckContext, 'from'>): Promise<(Step & { row: unknown })[]> {
  const { outcomes } = await from(walk)
  return [...outcomes].flatMap(([row, outcome]) =>
    'step' in outcome && outcome.step.patch.ok ? { ...outcome.step, row } : [],
  )
}

export default suite(
  'manager',
  'Setting and clearing the manager',
  { needs: ['enterprise', `attribute:${manager}`] },
  [
    ...checks,

    check('a manager is returned as an object with a text as value', {
      verifies: [R['ENTRA-B18'], R['RFC7643-4.3-01']],
      needs: ['patch'],
      consequence: 'Entra cannot deserialise the user, who is then stuck.',
      async run(context) {
        const answers = (await accepted(context)).flatMap(({ patch, read }) => [patch, read])
        for (const answer of answers.filter(({ ok, json }) => ok && isObject(json))) {
          const shown = valueAt(answer.json, manager) ?? null
          const sound =
            shown === null || (isObject(shown) && ['string', 'undefined'].includes(typeof shown.value))
          context
            .expect(shown, 'the manager', answer)
            .toSatisfy(sound, 'absent, or an object with a text as value')
        }
      },
    }),

    check('a cleared manager leaves nothing behind', {
      verifies: [R['ENTRA-VALGAP-07']],
      needs: ['patch'],
      consequence: 'An empty manager looks like a reference that leads nowhere.',
      async run(context) {
        for (const { row, read } of await accepted(context))
          if (rows.some((one) => one === row && one.orEmptyText) && !valueAt(read.json, managerId))
            context.expect(read).toHaveAttribute(manager, undefined)
      },
    }),

    check(
      'a user can be created with the id of a manager, and the name of the manager is not taken from the client',
      {
        slug: 'the-name-of-a-manager-is-not-taken-from-the-client',
        formerly: [
          'manager/a-user-can-be-created-with-the-id-of-a-manager-and-the-name-of-the-manager-is-not-taken-from-the-client',
        ],
        verifies: [R['RFC7643-4.3-03']],
        touches: [R['RFC7643-4.3-02']],
        consequence: 'The application shows a manager under a name that somebody made up.',
        async run({ from, scim, given, expect }) {
          const { user } = await from(walk)
          const body = given.minimalUserBody({
            schemas: [urns.user, urns.enterpriseUser],
            [urns.enterpriseUser]: { manager: { value: user.id, displayName: 'Forged Name' } },
          })
          const created = await scim.create('User', body)
          const shown = valueAt(created.resource, `${manager}.displayName`)
          expect(shown, 'the name of the manager', created).toSatisfy(
            shown !== 'Forged Name',
            'not the one sent',
          )
          expect.under(R['RFC7643-4.3-02'])(created).toHaveAttribute(managerId, user.id)
        },
      },
    ),

    check('a user whose manager is unknown can be created', {
      verifies: [R['ENTRA-C5'], R['ENTRA-C-VALPOST']],
      consequence:
        "Users who come before their managers fail, and with them every test of Microsoft's validator.",
      async run({ from, scim, given, random, expect }) {
        // A provider that creates nobody at all says nothing about managers.
        await from(walk)
        const body = given.userBody({
          schemas: [urns.user, urns.enterpriseUser],
          [urns.enterpriseUser]: { manager: { value: random.guid() } },
        })
        expect(await scim.create('User', body)).toSucceed()
      },
    }),

    check('a user whose manager is a bare id can be created', {
      verifies: [R['ENTRA-C5']],
      consequence: 'Users with a manager fail, or end in a server error that is retried without end.',
      async run({ from, scim, given, expect }) {
        const { user } = await from(walk)
        const marker = given.name()
        const body = payload('entra-create-user-manager-string', {
          marker,
          email: given.email(marker),
          externalId: marker,
          managerId: user.id,
        })
        const created = await scim.create('User', body)
        expect(created).toSucceed()
        expect.should(created).toHaveAttribute(managerId, user.id)
      },
    }),
  ],
)
