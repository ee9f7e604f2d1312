import type { Answer } from '../../src/kit/Answer.js'
import type { CheckContext } from '../../src/kit/CheckContext.js'
import { check } from '../../src/kit/check.js'
import { scenario } from '../../src/kit/scenario.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { eq } from '../../src/scim/filter.js'
import { urns } from '../../src/scim/urns.js'
import { isObject, valueAt } from '../../src/scim/valueAt.js'
import { couple } from '../words/couple.js'
import { entryOf } from '../words/entryOf.js'
import { mustKeep } from '../words/mustKeep.js'
import { people } from '../words/people.js'

const tooMuch =
  'Answers carry what was not asked for: slow for large directories, and more personal data than the client may see.'
const tooLittle = 'The client takes the attribute that it asked for as unset, and writes or removes it.'

/** What is read with `attributes` and with `excludedAttributes`, each judged by several checks. */
const projections = scenario('a user is read in parts', async ({ from, scim }) => {
  const { kim } = (await from(people)).user
  return {
    kim,
    onlyName: await scim.get(kim, { attributes: 'userName' }),
    subAttributes: await scim.get(kim, { attributes: 'name.familyName,emails.value' }),
    without: await scim.get(kim, { excludedAttributes: 'name,emails' }),
    withoutPart: await scim.get(kim, { excludedAttributes: 'name.familyName' }),
    withoutIdAndMeta: await scim.get(kim, { excludedAttributes: 'id,meta' }),
  }
})

/** The answer has userName, and none of what else the user has. */
function expectNameOnly({ expect }: Pick<CheckContext, 'expect'>, answer: Answer, shown = answer.json): void {
  expect(valueAt(shown, 'userName'), 'userName', answer).toBePresent()
  for (const path of ['name', 'emails', 'active']) expect(valueAt(shown, path), path, answer).toBeUnassigned()
}

/** `attributes` written in another way means userName all the same. */
const nameOnly = (title: string, verifies: string[], attributes: string) =>
  check(title, {
    verifies,
    consequence: tooLittle,
    async run({ from, scim, expect }) {
      const { kim } = (await from(people)).user
      const answer = await scim.get(kim, { attributes })
      expect(answer).toSucceed()
      expectNameOnly({ expect }, answer)
    },
  })

const department = `${urns.enterpriseUser}:department`

export default suite('projection', 'Choosing attributes', [
  check('attributes shows what is asked for and leaves out the rest', {
    verifies: [R['RFC7644-3.4.2.5-01'], R['RFC7644-3.4.2.5-03'], R['RFC7644-3.9-03'], R['RFC7643-7-29']],
    consequence: tooMuch,
    async run({ from, expect }) {
      const { onlyName } = await from(projections)
      expect(onlyName).toSucceed()
      expectNameOnly({ expect }, onlyName)
    },
  }),
  check('id is shown whatever attributes says', {
    verifies: [R['RFC7643-3.1-12'], R['RFC7643-3.1-04'], R['RFC7643-7-26']],
    consequence: 'The client cannot tell which user it has before it.',
    async run({ from, expect }) {
      const { kim, onlyName } = await from(projections)
      expect(onlyName).toSucceed().toHaveAttribute('id', kim.id)
      expect.should(valueAt(onlyName.json, 'schemas'), 'schemas', onlyName).toInclude(urns.user)
    },
  }),
  check('a list shows the attributes that are asked for, and the ids', {
    verifies: [R['RFC7644-3.9-02'], R['RFC7644-3.4.2-10'], R['RFC7644-3.4.2.5-01']],
    needs: ['filter'],
    consequence: tooMuch,
    async run({ from, scim, expect }) {
      const { kim } = (await from(people)).user
      const answer = await scim.list('User', { filter: eq('userName', kim.userName), attributes: 'userName' })
      expect(answer).toFind(kim)
      expectNameOnly({ expect }, answer, entryOf(answer, kim))
    },
  }),
  check('attributes takes several names', {
    verifies: [R['RFC7644-3.9-05']],
    consequence: tooLittle,
    async run({ from, scim, expect }) {
      const { kim } = (await from(people)).user
      const answer = await scim.get(kim, { attributes: 'userName,emails' })
      expect(answer).toSucceed()
      for (const path of ['userName', 'emails'])
        expect(valueAt(answer.json, path), path, answer).toBePresent()
      expect(valueAt(answer.json, 'name'), 'name', answer).toBeUnassigned()
    },
  }),
  nameOnly('attributes takes names in any case', [R['RFC7644-3.4.2.5-06']], 'USERNAME'),
  check('attributes takes names with a space between them', {
    verifies: [R['RFC7644-3.4.2.5-06']],
    consequence: tooLittle,
    async run({ from, scim, expect }) {
      const { kim } = (await from(people)).user
      const answer = await scim.get(kim, { attributes: 'userName, emails' })
      expect(answer).toSucceed()
      for (const path of ['userName', 'emails'])
        expect(valueAt(answer.json, path), path, answer).toBePresent()
    },
  }),
  nameOnly(
    'attributes takes names with their schema',
    [R['RFC7644-3.4.2.5-05'], R['RFC7644-3.10-01']],
    `${urns.user}:userName`,
  ),
  nameOnly(
    'attributes takes schemas in any case',
    [R['RFC7644-3.10-03']],
    `${urns.user}:userName`.toUpperCase(),
  ),
  check('attributes takes sub-attributes', {
    verifies: [R['RFC7644-3.4.2.5-05']],
    consequence: tooLittle,
    async run({ from, expect }) {
      const { kim, subAttributes } = await from(projections)
      const familyName = valueAt(kim.sent, 'name.familyName')
      expect(subAttributes).toSucceed().toHaveAttribute('name.familyName', familyName)
      expect(valueAt(subAttributes.json, 'emails.value'), 'emails.value', subAttributes).toBePresent()
      expect(valueAt(subAttributes.json, 'userName'), 'userName', subAttributes).toBeUnassigned()
    },
  }),
  check('a sub-attribute is shown without its siblings', {
    verifies: [R['RFC7644-3.9-07']],
    consequence: tooMuch,
    async run({ from, expect }) {
      const { subAttributes } = await from(projections)
      expect(valueAt(subAttributes.json, 'name.givenName'), 'name.givenName', subAttributes).toBeUnassigned()
      expect(valueAt(subAttributes.json, 'emails.type'), 'emails.type', subAttributes).toBeUnassigned()
    },
  }),
  check('attributes takes an attribute of an extension', {
    verifies: [R['RFC7644-3.4.2.5-05'], R['RFC7644-3.10-01']],
    needs: ['enterprise', `attribute:${department}`],
    consequence: tooLittle,
    async run({ from, scim, expect, unsupported }) {
      const { duo } = await from(couple)
      mustKeep({ unsupported }, duo, department)
      const answer = await scim.get(duo, { attributes: department })
      expect(answer)
        .toSucceed()
        .toHaveAttribute(department, valueAt(duo.sent, department))
        .toHaveAttribute('userName', undefined)
    },
  }),
  check('attributes takes the schema of an extension for all of it', {
    verifies: [R['RFC7644-3.9-09'], R['ENTRA-M-5XX']],
    needs: ['enterprise', `attribute:${department}`],
    consequence: tooLittle,
    async run({ from, scim, expect, unsupported }) {
      const { duo } = await from(couple)
      mustKeep({ unsupported }, duo, department)
      const answer = await scim.get(duo, { attributes: urns.enterpriseUser })
      expect.under(R['ENTRA-M-5XX'])(answer).toBeNoServerError()
      expect
        .under(R['RFC7644-3.9-09'])(answer)
        .toHaveStatus(200, 400)
        .toHaveAttribute(department, valueAt(duo.sent, department))
    },
  }),

  check('excludedAttributes leaves out what it names and shows the rest', {
    verifies: [R['RFC7644-3.4.2.5-02'], R['RFC7644-3.9-04']],
    consequence: tooMuch,
    async run({ from, expect }) {
      const { kim, without } = await from(projections)
      expect(without).toSucceed().toHaveAttribute('id', kim.id)
      for (const path of ['name', 'emails'])
        expect(valueAt(without.json, path), path, without).toBeUnassigned()
      expect(valueAt(without.json, 'userName'), 'userName', without).toBePresent()
    },
  }),
  check('excludedAttributes works on lists', {
    verifies: [R['ENTRA-VALGAP-10'], R['RFC7644-3.4.2.5-02']],
    needs: ['filter'],
    consequence: tooMuch,
    async run({ from, scim, expect }) {
      const { kim } = (await from(people)).user
      const answer = await scim.list('User', {
        filter: eq('userName', kim.userName),
        excludedAttributes: 'name',
      })
      expect(answer).toFind(kim)
      const entry = entryOf(answer, kim)
      expect(valueAt(entry, 'name'), 'name', answer).toBeUnassigned()
      expect(valueAt(entry, 'userName'), 'userName', answer).toBePresent()
    },
  }),
  check('id cannot be excluded', {
    verifies: [R['RFC7644-3.4.2.5-04'], R['RFC7643-3.1-12'], R['RFC7643-7-26']],
    consequence: 'The client cannot tell which user it has before it.',
    async run({ from, expect }) {
      const { kim, withoutIdAndMeta } = await from(projections)
      // A refusal keeps the id as well.
      if (withoutIdAndMeta.status === 400) return
      expect(withoutIdAndMeta).toSucceed().toHaveAttribute('id', kim.id)
    },
  }),
  check('meta can be excluded', {
    verifies: [R['RFC7643-3.1-21']],
    consequence: tooMuch,
    async run({ from, expect }) {
      const { withoutIdAndMeta } = await from(projections)
      expect(withoutIdAndMeta).toSucceed().toHaveAttribute('meta', undefined)
    },
  }),
  check('excludedAttributes leaves out a sub-attribute and shows its siblings', {
    verifies: [R['RFC7644-3.9-08']],
    consequence: tooMuch,
    async run({ from, expect }) {
      const { withoutPart } = await from(projections)
      expect(withoutPart).toSucceed().toHaveAttribute('name.familyName', undefined)
      expect(valueAt(withoutPart.json, 'name.givenName'), 'name.givenName', withoutPart).toBePresent()
    },
  }),

  check('an unknown name in attributes is ignored or refused', {
    verifies: [R['RFC7644-3.4.2.5-07'], R['ENTRA-M-5XX']],
    consequence: 'A slip of the client is taken for an outage of the provider.',
    async run({ from, scim, expect }) {
      const { kim } = (await from(people)).user
      const answer = await scim.get(kim, { attributes: 'noSuchAttribute' })
      expect.under(R['ENTRA-M-5XX'])(answer).toBeNoServerError()
      expect.under(R['RFC7644-3.4.2.5-07'])(answer).toHaveStatus(200, 400)
    },
  }),
  check('attributes together with excludedAttributes is refused, or one of them counts', {
    verifies: [R['RFC7644-3.9-06'], R['ENTRA-M-5XX']],
    consequence: 'A slip of the client is taken for an outage of the provider.',
    async run({ from, scim, expect }) {
      const { kim } = (await from(people)).user
      const answer = await scim.get(kim, { attributes: 'userName', excludedAttributes: 'name' })
      expect.under(R['ENTRA-M-5XX'])(answer).toBeNoServerError()
      expect.under(R['RFC7644-3.9-06'])(answer).toHaveStatus(200, 400)
    },
  }),
  check('the answer to a create shows only the attributes that are asked for', {
    verifies: [R['RFC7644-3.9-02']],
    consequence: tooMuch,
    async run({ given, scim, expect, unsupported }) {
      const answer = await scim.create('User', given.userBody(), { query: { attributes: 'userName' } })
      if (answer.status === 400) unsupported(answer)
      expect(answer).toSucceed()
      expectNameOnly({ expect }, answer)
    },
  }),
  check('a user looks the same in a list as when read by id', {
    verifies: [R['RFC7644-3.4-02'], R['RFC7644-3.9-01']],
    needs: ['filter'],
    consequence:
      'What a lookup shows differs from what a read shows, so that the client writes differences that are none.',
    async run({ from, scim, expect }) {
      const { kim } = (await from(people)).user
      const [read, list] = [
        await scim.get(kim),
        await scim.list('User', { filter: eq('userName', kim.userName) }),
      ]
      expect(read).toSucceed()
      expect(list).toFind(kim)
      const entry = entryOf(list, kim)
      const names = (one: unknown) => (isObject(one) ? Object.keys(one).toSorted() : [])
      expect(names(entry), 'the attributes of the entry', read, list).toBe(names(read.json))
    },
  }),
])
