import type { Answer } from '../../src/kit/Answer.js'
import type { CheckContext } from '../../src/kit/CheckContext.js'
import { type CheckSpec, check } from '../../src/kit/check.js'
import { scenario } from '../../src/kit/scenario.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { eq } from '../../src/scim/filter.js'
import type { Json } from '../../src/scim/types.js'
import { urns } from '../../src/scim/urns.js'
import { isObject, valueAt } from '../../src/scim/valueAt.js'
import { couple } from '../words/couple.js'
import { entryOf } from '../words/entryOf.js'
import { mustFind } from '../words/mustFind.js'
import { mustKeep } from '../words/mustKeep.js'
import { people } from '../words/people.js'

const tooMuch =
  'Answers carry what was not asked for: slow for large directories, and more personal data than the client may see.'
const tooLittle = 'The client takes the attribute that it asked for as unset, and writes or removes it.'
const slip = 'A slip of the client is taken for an outage of the provider.'
const department = `${urns.enterpriseUser}:department`

/** What is read with `attributes` and with `excludedAttributes`, each judged by several checks. */
const projections = scenario('a user is read in parts', async ({ from, scim }) => {
  const { kim } = (await from(people)).user
  return {
    kim,
    onlyName: await scim.get(kim, { attributes: 'userName' }),
    subAttributes: await scim.get(kim, { attributes: 'name.familyName,emails.value' }),
    without: await scim.get(kim, { excludedAttributes: 'name,emails' }),
    withoutIdAndMeta: await scim.get(kim, { excludedAttributes: 'id,meta' }),
  }
})

/** What a body shows and what it leaves out. */
interface Shown {
  shows?: string[]
  hides?: string[]
}

function expectShown(
  { expect }: Pick<CheckContext, 'expect'>,
  answer: Answer,
  { shows = [], hides = [] }: Shown,
  body: Json | undefined = answer.json,
): void {
  for (const path of shows) expect(valueAt(body, path), path, answer).toBePresent()
  for (const path of hides) expect(valueAt(body, path), path, answer).toBeUnassigned()
}

const nameOnly = { shows: ['userName'], hides: ['name', 'emails', 'active'] }

/** A row about Kim: what is asked for, what is shown then and what is not. */
const read = (
  title: string,
  {
    query,
    shows,
    hides,
    ...spec
  }: Pick<CheckSpec, 'verifies' | 'consequence'> & Shown & { query: Record<string, string> },
) =>
  check(title, {
    ...spec,
    async run({ from, scim, expect }) {
      const { kim } = (await from(people)).user
      const answer = await scim.get(kim, query)
      expect(answer).toSucceed()
      expectShown({ expect }, answer, { shows, hides })
    },
  })

/** A row about a slip: it is no outage. */
const slipped = (
  title: string,
  proves: string,
  query: Record<string, string>,
  ids: Partial<CheckSpec> = {},
) =>
  check(title, {
    ...ids,
    verifies: [proves],
    touches: [R['ENTRA-M-5XX']],
    consequence: slip,
    async run({ from, scim, expect }) {
      const { kim } = (await from(people)).user
      const answer = await scim.get(kim, query)
      expect.under(R['ENTRA-M-5XX'])(answer).toBeNoServerError()
      expect(answer).toHaveStatus(200, 400)
    },
  })

export default suite('projection', 'Choosing attributes', { consequence: tooMuch }, [
  check('attributes shows what is asked for and leaves out the rest', {
    verifies: [R['RFC7644-3.4.2.5-01'], R['RFC7644-3.4.2.5-03'], R['RFC7644-3.9-03'], R['RFC7643-7-29']],
    async run({ from, expect }) {
      const { onlyName } = await from(projections)
      expect(onlyName).toSucceed()
      expectShown({ expect }, onlyName, nameOnly)
    },
  }),
  check('id is shown whatever attributes says', {
    verifies: [R['RFC7643-3.1-12'], R['RFC7643-3.1-04'], R['RFC7643-7-26']],
    consequence: 'The client cannot tell which user it has before it.',
    async run({ from, expect, unsupported }) {
      const { kim, onlyName } = await from(projections)
      if (!onlyName.ok) unsupported(onlyName)
      expect(onlyName).attribute('id').toBe(kim.id)
      expect.should(valueAt(onlyName.json, 'schemas'), 'schemas', onlyName).toInclude(urns.user)
    },
  }),
  check('a list shows the attributes that are asked for, and the ids', {
    verifies: [R['RFC7644-3.9-02'], R['RFC7644-3.4.2.5-01']],
    touches: [R['RFC7644-3.4.2-10']],
    needs: ['filter'],
    async run({ from, scim, expect }) {
      const { kim } = (await from(people)).user
      const answer = await scim.list('User', { filter: eq('userName', kim.userName), attributes: 'userName' })
      expect(answer).toBeList()
      const [entry] = answer.resources
      expect.under(R['RFC7644-3.4.2-10'])(entry?.id, 'id of the entry', answer).toBe(kim.id)
      expectShown({ expect }, answer, nameOnly, entry)
    },
  }),
  read('attributes takes several names', {
    verifies: [R['RFC7644-3.9-05']],
    consequence: tooLittle,
    query: { attributes: 'userName,emails' },
    shows: ['userName', 'emails'],
    hides: ['name'],
  }),
  read('attributes takes names in any case', {
    verifies: [R['RFC7644-3.4.2.5-06']],
    consequence: tooLittle,
    query: { attributes: 'USERNAME' },
    ...nameOnly,
  }),
  read('attributes takes names with a space between them', {
    verifies: [R['RFC7644-3.4.2.5-06']],
    consequence: tooLittle,
    query: { attributes: 'userName, emails' },
    shows: ['userName', 'emails'],
  }),
  read('attributes takes names with their schema', {
    verifies: [R['RFC7644-3.10-01'], R['RFC7644-3.4.2.5-05']],
    consequence: tooLittle,
    query: { attributes: `${urns.user}:userName` },
    ...nameOnly,
  }),
  read('attributes takes schemas in any case', {
    verifies: [R['RFC7644-3.10-03']],
    consequence: tooLittle,
    query: { attributes: `${urns.user}:userName`.toUpperCase() },
    ...nameOnly,
  }),
  check('attributes takes sub-attributes', {
    verifies: [R['RFC7644-3.4.2.5-05']],
    consequence: tooLittle,
    async run({ from, expect }) {
      const { kim, subAttributes } = await from(projections)
      expect(subAttributes).toSucceed()
      expect(subAttributes).attribute('name.familyName').toBe(valueAt(kim.sent, 'name.familyName'))
      expectShown({ expect }, subAttributes, { shows: ['emails.value'], hides: ['userName'] })
    },
  }),
  check('a sub-attribute is shown without its siblings', {
    verifies: [R['RFC7644-3.9-07']],
    async run({ from, expect, unsupported }) {
      const { subAttributes } = await from(projections)
      if (!subAttributes.ok) unsupported(subAttributes)
      expectShown({ expect }, subAttributes, { hides: ['name.givenName', 'emails.type'] })
    },
  }),
  check('attributes takes an attribute of an extension', {
    verifies: [R['RFC7644-3.10-01'], R['RFC7644-3.4.2.5-05']],
    needs: ['enterprise', `attribute:${department}`],
    consequence: tooLittle,
    async run({ from, scim, expect, unsupported }) {
      const { duo } = await from(couple)
      mustKeep({ unsupported }, duo, department)
      const answer = await scim.get(duo, { attributes: department })
      expect(answer).toSucceed()
      expect(answer).attribute(department).toBe(valueAt(duo.sent, department))
      expect(answer).attribute('userName').toBeUnassigned()
    },
  }),
  check('attributes takes the schema of an extension for all of it', {
    verifies: [R['RFC7644-3.9-09']],
    touches: [R['ENTRA-M-5XX']],
    needs: ['enterprise', `attribute:${department}`],
    consequence: tooLittle,
    async run({ from, scim, expect, unsupported }) {
      const { duo } = await from(couple)
      mustKeep({ unsupported }, duo, department)
      const answer = await scim.get(duo, { attributes: urns.enterpriseUser })
      expect.under(R['ENTRA-M-5XX'])(answer).toBeNoServerError()
      expect(answer).toHaveStatus(200, 400)
      if (answer.ok) expect(answer).attribute(department).toBe(valueAt(duo.sent, department))
    },
  }),

  check('excludedAttributes leaves out what it names and shows the rest', {
    verifies: [R['RFC7644-3.4.2.5-02'], R['RFC7644-3.9-04']],
    async run({ from, expect }) {
      const { without } = await from(projections)
      expect(without).toSucceed()
      expectShown({ expect }, without, { shows: ['userName'], hides: ['name', 'emails'] })
    },
  }),
  check('excludedAttributes works on lists', {
    verifies: [R['RFC7644-3.4.2.5-02'], R['ENTRA-VALGAP-10']],
    needs: ['filter'],
    async run({ from, scim, expect }) {
      const { kim } = (await from(people)).user
      const filter = eq('userName', kim.userName)
      const answer = await scim.list('User', { filter, excludedAttributes: 'name' })
      expect(answer).toFind(kim)
      expectShown({ expect }, answer, { shows: ['userName'], hides: ['name'] }, entryOf(answer, kim))
    },
  }),
  check('id cannot be excluded', {
    verifies: [R['RFC7644-3.4.2.5-04'], R['RFC7643-3.1-12'], R['RFC7643-7-26']],
    consequence: 'The client cannot tell which user it has before it.',
    async run({ from, expect }) {
      const { kim, withoutIdAndMeta } = await from(projections)
      // A refusal keeps the id as well.
      expect(withoutIdAndMeta).toSucceedOrBeRefused(400)
      if (withoutIdAndMeta.ok) expect(withoutIdAndMeta).attribute('id').toBe(kim.id)
    },
  }),
  check('meta can be excluded', {
    verifies: [R['RFC7643-3.1-21']],
    async run({ from, expect }) {
      const { withoutIdAndMeta } = await from(projections)
      expect(withoutIdAndMeta).toSucceed().attribute('meta').toBeUnassigned()
    },
  }),
  read('excludedAttributes leaves out a sub-attribute and shows its siblings', {
    verifies: [R['RFC7644-3.9-08']],
    query: { excludedAttributes: 'name.familyName' },
    shows: ['name.givenName'],
    hides: ['name.familyName'],
  }),

  slipped('an unknown name in attributes is ignored or refused', R['RFC7644-3.4.2.5-07'], {
    attributes: 'noSuchAttribute',
  }),
  slipped(
    'attributes together with excludedAttributes is refused, or one of them counts',
    R['RFC7644-3.9-06'],
    { attributes: 'userName', excludedAttributes: 'name' },
    {
      slug: 'attributes-with-excludedattributes-is-refused-or-one-of-them-counts',
      formerly: ['projection/attributes-together-with-excludedattributes-is-refused-or-one-of-them-counts'],
    },
  ),
  check('the answer to a create shows only the attributes that are asked for', {
    verifies: [R['RFC7644-3.9-02']],
    async run({ given, scim, expect, unsupported }) {
      const answer = await scim.create('User', given.userBody(), { query: { attributes: 'userName' } })
      if (!answer.ok) unsupported(answer)
      expectShown({ expect }, answer, nameOnly)
    },
  }),
  check('a user looks the same in a list as when read by id', {
    verifies: [R['RFC7644-3.9-01']],
    touches: [R['RFC7644-3.4-02']],
    needs: ['filter'],
    consequence:
      'What a lookup shows differs from what a read shows, so that the client writes differences that are none.',
    async run({ from, scim, expect, unsupported }) {
      const { kim } = (await from(people)).user
      const list = await scim.list('User', { filter: eq('userName', kim.userName) })
      mustFind({ unsupported }, list, kim)
      const answer = await scim.get(kim)
      expect.under(R['RFC7644-3.4-02'])(answer).toSucceed()
      if (!answer.ok) unsupported(answer)
      // In lists the RFC's own example leaves schemas out.
      const names = (one: unknown) =>
        isObject(one)
          ? Object.keys(one)
              .filter((key) => key !== 'schemas')
              .toSorted()
          : []
      expect(names(entryOf(list, kim)), 'the attributes of the entry', answer, list).toBe(names(answer.json))
    },
  }),
])
