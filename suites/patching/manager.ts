import { payload } from '../../src/client/payload.js'
import { check } from '../../src/kit/check.js'
import type { Need } from '../../src/kit/needs.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { urns } from '../../src/scim/urns.js'
import { isObject, valueAt } from '../../src/scim/valueAt.js'
import { sent } from '../words/sent.js'
import { manager, turns, walk } from './manager.evidence.js'

const needs: Need[] = ['enterprise', `attribute:${manager}`]
const unset = "The manager is never set; Microsoft's validator and its gallery test of managers fail."
const stays = 'A person goes on reporting to somebody who is no longer the manager.'

export default suite('manager', 'Setting and clearing the manager', [
  ...turns.flatMap(({ set, clear }) => [
    check(set.title, {
      verifies: set.verifies,
      needs: ['patch', ...needs],
      consequence: unset,
      async run({ from, expect }) {
        const { first, steps } = await from(walk)
        const { patch, read } = sent(steps.get(set))
        const judged = set.rare ? expect.should : expect
        judged(patch).toHaveStatus(200, 204)
        if (patch.ok || !set.rare) judged(read).toHaveAttribute(`${manager}.value`, first.id)
      },
    }),

    check(clear.title, {
      verifies: clear.verifies,
      needs: ['patch', ...needs],
      consequence: stays,
      async run({ from, expect }) {
        const { patch, read } = sent((await from(walk)).steps.get(clear))
        const judged = clear.rare ? expect.should : expect
        judged(patch).toHaveStatus(200, 204)
        if (!patch.ok) return
        // What is left of it is judged by a check of its own.
        expect(valueAt(read.json, `${manager}.value`), 'the id of the manager', patch, read).toBeOneOf(
          undefined,
          null,
          '',
        )
      },
    }),
  ]),

  check('another id replaces the manager', {
    verifies: [R['ENTRA-D8'], R['ENTRA-VAL-U11'], R['ENTRA-GAL-05'], R['ENTRA-GAL-25']],
    needs: ['patch', ...needs],
    consequence: stays,
    async run({ from, expect }) {
      const { second, replaced } = await from(walk)
      const { patch, read } = sent(replaced)
      expect(patch).toHaveStatus(200, 204)
      expect(read).toHaveAttribute(`${manager}.value`, second.id)
    },
  }),

  check('a manager is returned as an object with a text as value', {
    verifies: [R['ENTRA-B18'], R['RFC7643-4.3-01']],
    needs: ['patch', ...needs],
    consequence: 'Entra cannot deserialise the user, who is then stuck.',
    async run({ from, expect }) {
      const { steps } = await from(walk)
      const answers = [...steps.values()].flatMap(({ patch, read }) => [patch, read])
      for (const answer of answers.filter(({ json }) => isObject(json))) {
        const shown = valueAt(answer.json, manager) ?? null
        const sound =
          shown === null || (isObject(shown) && ['string', 'undefined'].includes(typeof shown.value))
        expect(shown, 'the manager', answer).toSatisfy(sound, 'absent, or an object with a text as value')
      }
    },
  }),

  check('a cleared manager leaves nothing behind', {
    verifies: [R['ENTRA-VALGAP-07']],
    needs: ['patch', ...needs],
    consequence: 'An empty manager looks like a reference that leads nowhere.',
    async run({ from, expect }) {
      const { steps } = await from(walk)
      for (const { clear } of turns) {
        const { patch, read } = sent(steps.get(clear))
        if (patch.ok && !valueAt(read.json, `${manager}.value`))
          expect(read).toHaveAttribute(manager, undefined)
      }
    },
  }),

  check(
    'a user can be created with the id of a manager, and the name of the manager is not taken from the client',
    {
      verifies: [R['RFC7643-4.3-03'], R['RFC7643-4.3-01'], R['RFC7643-4.3-02']],
      needs,
      consequence: 'The application shows a manager under a name that somebody made up.',
      async run({ from, scim, given, expect }) {
        const { first } = await from(walk)
        const body = given.minimalUserBody({
          schemas: [urns.user, urns.enterpriseUser],
          [urns.enterpriseUser]: { manager: { value: first.id, displayName: 'Forged Name' } },
        })
        const created = await scim.create('User', body)
        expect(created).toHaveStatus(201)
        expect(created).toHaveAttribute(`${manager}.value`, first.id)
        const shown = valueAt(created.json, `${manager}.displayName`)
        expect(shown, 'the name of the manager', created).toSatisfy(
          shown !== 'Forged Name',
          'not the one sent',
        )
      },
    },
  ),

  check('a user whose manager is unknown can be created', {
    verifies: [R['ENTRA-C5'], R['ENTRA-C-VALPOST']],
    needs,
    consequence:
      "Users who come before their managers fail, and with them every test of Microsoft's validator.",
    async run({ scim, given, random, expect }) {
      const body = given.userBody({
        schemas: [urns.user, urns.enterpriseUser],
        [urns.enterpriseUser]: { manager: { value: random.guid() } },
      })
      expect(await scim.create('User', body)).toHaveStatus(201)
    },
  }),

  check('a user whose manager is a bare id can be created', {
    verifies: [R['ENTRA-C5']],
    needs,
    consequence: 'Users with a manager fail, or end in a server error that is retried without end.',
    async run({ from, scim, given, expect }) {
      const { first } = await from(walk)
      const marker = given.name()
      const body = payload('entra-create-user-manager-string', {
        marker,
        email: given.email(marker),
        externalId: marker,
        managerId: first.id,
      })
      const created = await scim.create('User', body)
      expect(created).toHaveStatus(201)
      expect.should(created).toHaveAttribute(`${manager}.value`, first.id)
    },
  }),
])
