import type { Answer } from '../../src/kit/Answer.js'
import { check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { and, eq } from '../../src/scim/filter.js'
import { writeQuery } from '../../src/scim/query.js'
import { urns } from '../../src/scim/urns.js'
import { valueAt } from '../../src/scim/valueAt.js'
import { lookups, qualified, userNameLookups } from './lookupEvidence.js'
import { entryOf, people } from './specimens.js'
import { isRefusal } from './unlessRefused.js'

const duplicates =
  'Entra does not see that the user is there and creates it again, or reports a conflict every cycle.'
const quarantine = 'Test Connection fails, and a running job goes to quarantine at once.'
const wrongUser =
  'Entra takes a stranger for the person it looks for and changes, disables or links the wrong account.'

/** The counter as it stands in the body, before a JSON parser rounds it. */
const written = (answer: Answer, counter: string) =>
  new RegExp(`"${counter}"\\s*:\\s*([^,}\\s]+)`).exec(answer.text)?.[1]

export default suite('lookups', 'Looking up users', [
  check('a user is found by userName', {
    verifies: [R['ENTRA-B1']],
    consequence: duplicates,
    async run({ from, scim, expect }) {
      const { ada, evidence } = await from(lookups)
      const answer = evidence.find(({ path }) => path === 'userName')?.hit
      expect(answer ?? (await scim.list('User', { filter: eq('userName', ada.userName) }))).toFind(ada)
    },
  }),

  check('a user is found by externalId', {
    verifies: [R['ENTRA-B11']],
    consequence: 'Tenants that look users up by externalId cannot provision anybody.',
    async run({ from, scim, expect }) {
      const { ada, evidence } = await from(lookups)
      const { externalId = '' } = ada.sent
      const looked = evidence.find(({ path }) => path === 'externalId')?.hit
      const answer = looked ?? (await scim.list('User', { filter: eq('externalId', externalId) }))
      expect(answer).toFind(ada)
      expect(entryOf(answer, ada)?.externalId, 'externalId of the entry', answer).toBe(externalId)
    },
  }),

  check('at least one attribute by which the client matches finds the user', {
    verifies: [R['ENTRA-VAL-U03'], R['FUZE-P07']],
    consequence: 'No existing account can be matched, so that every user is created anew.',
    async run({ from, expect }) {
      const { ada, evidence } = await from(lookups)
      const matching = evidence.filter(({ matching }) => matching)
      const found = matching.filter(({ hit }) => entryOf(hit, ada))
      expect(
        found.map(({ path }) => path),
        'the attributes that find the user',
        ...matching.map(({ hit }) => hit),
      ).toBePresent()
      for (const { hit } of found) expect(hit).toFind(ada)
    },
  }),

  check('each attribute by which the client matches finds the user on its own', {
    verifies: [R['ENTRA-B8']],
    consequence: 'Administrators who match by that attribute get duplicates.',
    async run({ from, expect }) {
      const { ada, evidence } = await from(lookups)
      for (const { hit } of evidence.filter(({ matching }) => matching)) expect(hit).toFind(ada)
    },
  }),

  check('a lookup is evaluated or refused, but never ignored', {
    verifies: [R['ENTRA-B13'], R['ENTRA-M-DUP'], R['FUZE-P08']],
    consequence: wrongUser,
    async run({ from, expect }) {
      const { ada, evidence } = await from(lookups)
      for (const { hit, miss } of evidence) {
        if (!isRefusal(hit)) expect(hit).toFind(ada)
        if (!isRefusal(miss)) expect(miss).toFindNothing()
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
    consequence: quarantine,
    async run({ from, expect }) {
      const [first] = (await from(lookups)).evidence
      if (first) expect(first.miss).toFindNothing()
    },
  }),

  check('a miss is an empty list for each attribute by which the client matches', {
    verifies: [R['ENTRA-A3']],
    consequence: quarantine,
    async run({ from, expect }) {
      for (const { miss } of (await from(lookups)).evidence.filter(({ matching }) => matching))
        expect(miss).toFindNothing()
    },
  }),

  check('an empty list has an empty array of Resources', {
    verifies: [R['ENTRA-A1'], R['ENTRA-VAL-LIST']],
    consequence:
      "Clients that expect an array cannot read the answer; Microsoft's validator wants it to be there.",
    async run({ from, expect }) {
      for (const { miss } of (await from(lookups)).evidence.filter(({ miss }) => miss.status === 200)) {
        const { Resources } = miss.object
        expect(Resources, 'Resources of an empty list', miss).toBeOneOf(undefined, null, [])
        expect.should(Resources, 'Resources of an empty list', miss).toBe([])
      }
    },
  }),

  check('a probe value that starts with AzureAD_Test- is an ordinary value', {
    verifies: [R['ENTRA-A4']],
    readOnly: true,
    consequence: quarantine,
    async run({ scim, random, expect }) {
      expect(
        await scim.list('User', { filter: eq('userName', `AzureAD_Test-${random.guid()}`) }),
      ).toFindNothing()
    },
  }),

  check('an entry of a lookup has its id and schemas', {
    verifies: [R['ENTRA-B3'], R['ENTRA-VAL-LIST']],
    consequence: 'Entra cannot link the account that it found.',
    async run({ from, expect }) {
      const { ada, evidence } = await from(lookups)
      for (const { hit } of evidence.filter(({ hit }) => hit.status === 200)) {
        expect(hit.resources[0]?.id, 'the id of the entry', hit).toBe(ada.id)
        expect(hit.resources[0]?.schemas, 'schemas of the entry', hit).toInclude(urns.user)
      }
    },
  }),

  check('an entry of a lookup shows the values by which the client matches', {
    verifies: [R['ENTRA-B3'], R['ENTRA-VAL-LIST']],
    consequence:
      'Entra compares what the entry shows with what it wants, and writes the difference in every cycle.',
    async run({ from, expect }) {
      const { ada, evidence } = await from(lookups)
      for (const { path, value, hit } of evidence.filter(({ hit }) => hit.status === 200))
        expect(valueAt(entryOf(hit, ada), path), `${path} of the entry`, hit).toMean(value)
    },
  }),

  check('totalResults of a lookup is an integer', {
    verifies: [R['ENTRA-VAL-LIST'], R['ENTRA-G5'], R['RFC7644-3.4.2-05']],
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
    async run({ from, expect }) {
      const { bea, otherCase } = await from(userNameLookups)
      expect(otherCase).toFind(bea)
      const spelled = entryOf(otherCase, bea)?.userName
      expect.should(spelled, 'userName of the entry', otherCase).toBe(bea.userName)
    },
  }),

  check('a disabled user is still found, with active false', {
    verifies: [R['ENTRA-B15'], R['ENTRA-E6'], R['ENTRA-VAL-U09']],
    needs: ['disable', 'patch'],
    consequence:
      'When the person comes back Entra creates a second account, or fails on the conflict for ever.',
    async run({ from, expect, unsupported }) {
      const { gone, disabled } = await from(userNameLookups)
      if (!gone.disabling.ok) unsupported(gone.disabling)
      expect(disabled).toFind(gone.user)
      expect(entryOf(disabled, gone.user)?.active, 'active of the entry', disabled).toBe(false)
    },
  }),

  check('a disabled user can still be read, with active false', {
    verifies: [R['ENTRA-B15'], R['ENTRA-E6']],
    needs: ['disable', 'patch'],
    consequence: 'Entra takes the person for deleted and creates a second account.',
    async run({ from, expect, unsupported }) {
      const { gone, read } = await from(userNameLookups)
      if (!gone.disabling.ok) unsupported(gone.disabling)
      expect(read).toHaveStatus(200).toHaveAttribute('active', false)
    },
  }),

  check('two clauses joined by and are both evaluated', {
    verifies: [R['ENTRA-B2']],
    consequence: wrongUser,
    async run({ from, scim, expect }) {
      const { ada, bea } = (await from(people)).user
      expect(await scim.list('User', { filter: and(eq('id', ada.id), eq('userName', ada.userName)) })).toFind(
        ada,
      )
      expect(
        await scim.list('User', { filter: and(eq('id', ada.id), eq('userName', bea.userName)) }),
      ).toFindNothing()
    },
  }),

  check('a slash before the query makes no difference', {
    verifies: [R['ENTRA-B5'], R['ENTRA-NET-REDIRECT']],
    consequence: 'Clients that write /Users/?filter= get a redirect or 404 and find nobody.',
    async run({ from, scim, expect }) {
      const { ada } = (await from(people)).user
      expect(await scim.send('GET', '/Users/', { query: { filter: eq('userName', ada.userName) } })).toFind(
        ada,
      )
    },
  }),

  check('the flag aadOptscim062020 in the query makes no difference to a lookup', {
    verifies: [R['ENTRA-A10'], R['RFC7644-3.4.2-03']],
    consequence:
      'Administrators who switch Entra to compliant PATCH requests by the flag in the tenant URL find nobody any more.',
    async run({ from, scim, expect }) {
      const { ada } = (await from(people)).user
      const filter = eq('userName', ada.userName)
      const behind = writeQuery({ filter: `userName eq "${ada.userName}"`, aadOptscim062020: null })
      expect(await scim.list('User', { aadOptscim062020: null, filter })).toFind(ada)
      expect(await scim.send('GET', `/Users?${behind}`)).toFind(ada)
    },
  }),

  check('a lookup may name the attribute with its schema', {
    verifies: [R['ENTRA-B12']],
    consequence: 'Provisioning fails with 400 where the mapping holds fully qualified names.',
    async run({ from, expect }) {
      const { ada, answer } = await from(qualified)
      expect(answer).toFind(ada)
    },
  }),
])
