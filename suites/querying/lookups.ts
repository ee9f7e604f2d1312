import type { Answer } from '../../src/kit/Answer.js'
import { check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { and, eq } from '../../src/scim/filter.js'
import { writeQuery } from '../../src/scim/query.js'
import type { Json } from '../../src/scim/types.js'
import { urns } from '../../src/scim/urns.js'
import { valueAt } from '../../src/scim/valueAt.js'
import { disabledUser } from '../words/disabledUser.js'
import { entryOf } from '../words/entryOf.js'
import { expectList } from '../words/expectList.js'
import { mustBeBuildable, mustFilter } from '../words/filterBasics.js'
import { mustFind } from '../words/mustFind.js'
import { people } from '../words/people.js'
import { lookups, qualified } from './lookups.evidence.js'

const duplicates =
  'Entra does not see that the user is there and creates it again, or reports a conflict every cycle.'
const duplicatesAnyhow = { refused: duplicates, wrong: duplicates }
const quarantine = 'Test Connection fails, and a running job goes to quarantine at once.'
const quarantineAnyhow = { refused: quarantine, wrong: quarantine }
const wrongUser =
  'Entra takes a stranger for the person it looks for and changes, disables or links the wrong account.'

/** A boolean in any spelling; that it is a boolean, is said elsewhere. */
const meant = (value: Json | undefined) => String(value).toLowerCase()

/** The counter as it stands in the body, before a JSON parser rounds it. */
const written = (answer: Answer, counter: string) =>
  new RegExp(`"${counter}"\\s*:\\s*([^,}\\s]+)`).exec(answer.text)?.[1]

export default suite('lookups', 'Looking up users', [
  check('a user is found by userName', {
    verifies: [R['ENTRA-B1']],
    touches: [R['ENTRA-B3']],
    consequence: duplicatesAnyhow,
    async run({ from, expect }) {
      const { ada, byUserName } = await from(lookups)
      expectList(expect, byUserName)
      expect(byUserName).toFind(ada)
    },
  }),

  check('a user is found by externalId', {
    verifies: [R['ENTRA-B11']],
    touches: [R['ENTRA-B3']],
    consequence: 'Tenants that look users up by externalId cannot provision anybody.',
    async run({ from, scim, expect }) {
      const { ada, evidence } = await from(lookups)
      const { externalId = '' } = ada.sent
      const looked = evidence.find(({ path }) => path === 'externalId')?.hit
      const answer = looked ?? (await scim.list('User', { filter: eq('externalId', externalId) }))
      expectList(expect, answer)
      expect(answer).toFind(ada)
      expect(valueAt(entryOf(answer, ada), 'externalId'), 'externalId of the entry', answer).toBe(externalId)
    },
  }),

  check('at least one attribute by which the client matches finds the user', {
    verifies: [R['ENTRA-VAL-U03'], R['FUZE-P07']],
    consequence: 'No existing account can be matched, so that every user is created anew.',
    async run({ from, expect }) {
      const { ada, evidence } = await from(lookups)
      const matching = evidence.filter(({ matching }) => matching)
      const found = matching.filter(({ hit }) => entryOf(hit, ada)).map(({ path }) => path)
      const asked = matching.map(({ hit }) => hit)
      expect(found, 'the attributes that find the user', ...asked).toBePresent()
    },
  }),

  check('each attribute by which the client matches finds the user on its own', {
    verifies: [R['ENTRA-B8']],
    touches: [R['ENTRA-B3']],
    consequence: 'Administrators who match by that attribute get duplicates.',
    async run({ from, expect }) {
      const { ada, evidence } = await from(lookups)
      for (const { hit } of evidence.filter(({ matching }) => matching)) {
        expectList(expect, hit)
        expect(hit).toFind(ada)
      }
    },
  }),

  check('a lookup is evaluated or refused, but never ignored', {
    verifies: [R['RFC7644-3.4.2.2-01'], R['FUZE-P08']],
    touches: [R['ENTRA-B13'], R['ENTRA-M-DUP']],
    consequence: wrongUser,
    async run({ from, expect }) {
      const { ada, evidence } = await from(lookups)
      for (const { path, hit, miss } of evidence) {
        const speak = path.includes('[') ? expect.under(R['ENTRA-B13']) : expect
        for (const answer of [hit, miss].filter(({ ok }) => ok)) {
          const strangers = answer.resources.filter(({ id }) => answer === miss || id !== ada.id)
          speak(strangers.length, 'the number of strangers that a lookup finds', answer).toBe(0)
        }
        if (path.includes('[')) expect.under(R['ENTRA-B13'])(hit).toBeNoServerError()
        if (entryOf(hit, ada))
          expect.under(R['ENTRA-M-DUP'])(hit.resources.length, 'the entries of a lookup', hit).toBe(1)
      }
    },
  }),

  check('a user who does not exist is an empty list and not 404', {
    verifies: [
      R['ENTRA-A1'],
      R['ENTRA-A5'],
      R['ENTRA-M-404FILTER'],
      R['ENTRA-P05'],
      R['ENTRA-VAL-U04'],
      R['FUZE-P01'],
    ],
    consequence: quarantineAnyhow,
    async run({ from, expect }) {
      const [first] = (await from(lookups)).evidence
      if (first) expect(first.miss).toFindNothing()
    },
  }),

  check('a miss is an empty list for each attribute by which the client matches', {
    verifies: [R['ENTRA-A3']],
    consequence: quarantineAnyhow,
    async run({ from, expect }) {
      const matching = (await from(lookups)).evidence.filter(({ matching }) => matching)
      // The client can do without all but the first, as long as they are refused in the open.
      for (const [at, { miss }] of matching.entries())
        (at === 0 ? expect(miss) : expect.unlessRefused(miss)).toFindNothing()
    },
  }),

  check('an empty list has an empty array of Resources', {
    verifies: [R['ENTRA-VAL-LIST']],
    touches: [R['ENTRA-A1']],
    consequence:
      "Clients that expect an array cannot read the answer; Microsoft's validator wants it to be there.",
    async run({ from, expect }) {
      for (const { miss } of (await from(lookups)).evidence) {
        if (miss.status !== 200 || miss.resources.length > 0) continue
        const { Resources } = miss.object
        expect.under(R['ENTRA-A1'])(Resources, 'Resources of an empty list', miss).toBeUnassigned()
        expect.should(Resources, 'Resources of an empty list', miss).toBe([])
      }
    },
  }),

  check('a probe value that starts with AzureAD_Test- is an ordinary value', {
    verifies: [R['ENTRA-A4']],
    readOnly: true,
    consequence: quarantineAnyhow,
    async run({ from, scim, random, expect, unsupported }) {
      await mustFilter({ from, unsupported })
      const filter = eq('userName', `AzureAD_Test-${random.guid()}`)
      expect(await scim.list('User', { filter })).toFindNothing()
    },
  }),

  check('an entry of a lookup has its id and schemas', {
    verifies: [R['ENTRA-B3'], R['ENTRA-VAL-LIST']],
    consequence: 'Entra cannot link the account that it found.',
    async run({ from, expect }) {
      const { evidence } = await from(lookups)
      for (const { hit } of evidence.filter(({ hit }) => hit.status === 200)) {
        expect(hit).toBeList()
        for (const { id, schemas } of hit.resources) {
          expect(id, 'the id of the entry', hit).toBePresent()
          expect(schemas, 'schemas of the entry', hit).toInclude(urns.user)
        }
      }
    },
  }),

  check('an entry of a lookup shows the values by which the client matches', {
    verifies: [R['ENTRA-VAL-LIST'], R['ENTRA-B3']],
    consequence:
      'Entra compares what the entry shows with what it wants, and writes the difference in every cycle.',
    async run({ from, expect }) {
      const { ada, evidence } = await from(lookups)
      for (const { path, value, hit } of evidence) {
        const entry = entryOf(hit, ada)
        if (entry && valueAt(ada.resource, path) !== undefined)
          expect(valueAt(entry, path), `${path} of the entry`, hit).toMean(value)
      }
    },
  }),

  check('totalResults of a lookup is an integer', {
    verifies: [R['RFC7644-3.4.2-05'], R['ENTRA-G5'], R['ENTRA-VAL-LIST']],
    consequence: 'Clients that expect a number refuse the whole list.',
    async run({ from, expect }) {
      for (const { hit, miss } of (await from(lookups)).evidence)
        for (const answer of [hit, miss].filter(({ status }) => status === 200))
          expect(written(answer, 'totalResults'), 'totalResults as written', answer).toMatch(
            /^(0|[1-9]\d*)$/,
            'an integer without quotes, fraction and exponent',
          )
    },
  }),

  check('userName is compared without regard to case', {
    verifies: [R['ENTRA-B6'], R['ENTRA-VAL-U05']],
    consequence: 'A user whose name is spelled in another case in the directory is created a second time.',
    async run({ from, scim, expect, unsupported }) {
      const { ada, byUserName } = await from(lookups)
      mustFind({ unsupported }, byUserName, ada)
      const { bea } = (await from(people)).user
      const shouted = bea.userName.replace(/[a-z]/gi, (letter) =>
        letter < 'a' ? letter.toLowerCase() : letter.toUpperCase(),
      )
      const answer = await scim.list('User', { filter: eq('userName', shouted) })
      expect(answer).toFind(bea)
      expect
        .should(valueAt(entryOf(answer, bea), 'userName'), 'userName of the entry', answer)
        .toBe(bea.userName)
    },
  }),

  check('a disabled user is still found, with active false', {
    verifies: [R['ENTRA-E6'], R['ENTRA-B15'], R['ENTRA-VAL-U09']],
    needs: ['disable', 'patch'],
    consequence:
      'When the person comes back Entra creates a second account, or fails on the conflict for ever.',
    async run({ from, expect, unsupported }) {
      const { ada, byUserName } = await from(lookups)
      mustFind({ unsupported }, byUserName, ada)
      const { user, found } = await disabledUser({ from, unsupported })
      expect(found).toFind(user)
      expect(meant(valueAt(entryOf(found, user), 'active')), 'active of the entry', found).toBe('false')
    },
  }),

  check('a disabled user can still be read, with active false', {
    verifies: [R['ENTRA-E6'], R['ENTRA-B15']],
    needs: ['disable', 'patch'],
    consequence: {
      refused: 'Entra takes the person for deleted and creates a second account.',
      wrong: 'Entra takes the account for active, and disables it again in every cycle.',
    },
    async run({ from, expect, unsupported }) {
      const { user, read } = await disabledUser({ from, unsupported })
      // Whatever else is wrong with a read, has nothing to do with being disabled.
      if (read.ok ? valueAt(read.json, 'id') !== user.id : ![403, 404, 410].includes(read.status))
        unsupported(read)
      expect(read).toSucceed()
      expect(meant(valueAt(read.json, 'active')), 'active', read).toBe('false')
    },
  }),

  check('two clauses joined by and are both evaluated', {
    verifies: [R['ENTRA-B2']],
    consequence: wrongUser,
    async run({ from, scim, expect, unsupported }) {
      const { ada, bea } = (await from(people)).user
      await mustBeBuildable({ from, unsupported }, 'userName eq ""')
      const both = ({ userName }: { userName: string }) =>
        scim.list('User', { filter: and(eq('id', ada.id), eq('userName', userName)) })
      expect(await both(ada)).toFind(ada)
      expect(await both(bea)).toFindNothing()
    },
  }),

  check('a slash before the query makes no difference', {
    verifies: [R['ENTRA-B5']],
    consequence: { refused: 'Clients that write /Users/?filter= find nobody.' },
    async run({ from, scim, expect, unsupported }) {
      const { ada, byUserName } = await from(lookups)
      mustFind({ unsupported }, byUserName, ada)
      const query = { filter: eq('userName', ada.userName) }
      expect(await scim.send('GET', '/Users/', { query })).toFind(ada)
    },
  }),

  check('the flag aadOptscim062020 in the query makes no difference to a lookup', {
    verifies: [R['ENTRA-A10'], R['RFC7644-3.4.2-03']],
    consequence: {
      refused:
        'Administrators who switch Entra to compliant PATCH requests by the flag in the tenant URL find nobody any more.',
    },
    async run({ from, scim, expect, unsupported }) {
      const { ada, byUserName } = await from(lookups)
      mustFind({ unsupported }, byUserName, ada)
      const filter = eq('userName', ada.userName)
      const behind = writeQuery({ filter: `userName eq "${ada.userName}"`, aadOptscim062020: null })
      expect(await scim.list('User', { aadOptscim062020: null, filter })).toFind(ada)
      expect(await scim.send('GET', `/Users?${behind}`)).toFind(ada)
    },
  }),

  check('a lookup may name the attribute with its schema', {
    verifies: [R['ENTRA-B12']],
    consequence: { refused: 'Provisioning fails with 400 where the mapping holds fully qualified names.' },
    async run({ from, expect, unsupported }) {
      const { byUserName } = await from(lookups)
      const { ada, answer } = await from(qualified)
      mustFind({ unsupported }, byUserName, ada)
      expect(answer).toFind(ada)
    },
  }),
])
