import { type CheckSpec, check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { eq } from '../../src/scim/filter.js'
import { urns } from '../../src/scim/urns.js'
import { isObject, valueAt } from '../../src/scim/valueAt.js'
import { couple } from '../words/couple.js'
import { entryOf } from '../words/entryOf.js'
import { mustBeBuildable } from '../words/filterBasics.js'
import { mustFind } from '../words/mustFind.js'
import { mustKeep } from '../words/mustKeep.js'
import { people } from '../words/people.js'
import { expectShown, mustRead, projections, type Shown } from './projection.evidence.js'

const tooMuch =
  'Answers carry what was not asked for: slow for large directories, and more personal data than the client may see.'
const tooLittle = 'The client takes the attribute that it asked for as unset, and writes or removes it.'
const slip = 'A slip of the client is taken for an outage of the provider.'
const department = `${urns.enterpriseUser}:department`

const nameOnly = { shows: ['userName'], hides: ['name', 'emails', 'active'] }

/** A row about Kim: what is asked for, what is shown then and what is not. */
const read = (
  title: string,
  {
    query,
    plainly,
    shows,
    hides,
    ...spec
  }: Pick<CheckSpec, 'verifies' | 'consequence'> &
    Shown & {
      query: Record<string, string>
      /** The same in plain words, where the row is about their spelling: it must work, too. */
      plainly?: Record<string, string>
    },
) =>
  check(title, {
    ...spec,
    async run(context) {
      const { from, scim, expect } = context
      await mustRead(context, 'attributes' in query)
      const { kim } = (await from(people)).user
      const plain = plainly && (await scim.get(kim, plainly))
      for (const path of plain ? (shows ?? []) : [])
        if (plain && (!plain.ok || valueAt(plain.json, path) === undefined)) context.unsupported(plain)
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
    async run(context) {
      const { from, scim, expect } = context
      await mustRead(context)
      const { kim } = (await from(people)).user
      const answer = await scim.get(kim, query)
      expect.under(R['ENTRA-M-5XX'])(answer).toBeNoServerError()
      expect(answer).toHaveStatus(200, 400)
    },
  })

export default suite('projection', 'Choosing attributes', { consequence: tooMuch }, [
  check('attributes shows what is asked for and leaves out the rest', {
    verifies: [R['RFC7644-3.4.2.5-01'], R['RFC7644-3.4.2.5-03'], R['RFC7644-3.9-03'], R['RFC7643-7-29']],
    async run(context) {
      const { from, expect } = context
      await mustRead(context)
      const { onlyName } = await from(projections)
      expect(onlyName).toSucceed()
      expectShown({ expect }, onlyName, nameOnly)
    },
  }),
  check('id is shown whatever attributes says', {
    verifies: [R['RFC7643-3.1-12'], R['RFC7643-3.1-04'], R['RFC7643-7-26']],
    consequence: 'The client cannot tell which user it has before it.',
    async run({ from, expect, unsupported }) {
      await mustRead({ from, unsupported })
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
    async run(context) {
      const { from, scim, expect } = context
      const { kim } = (await from(people)).user
      const filter = eq('userName', kim.userName)
      await mustBeBuildable(context, filter)
      const answer = await scim.list('User', { filter, attributes: 'userName' })
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
    plainly: { attributes: `${urns.user}:userName` },
    ...nameOnly,
  }),
  check('attributes takes sub-attributes', {
    verifies: [R['RFC7644-3.4.2.5-05']],
    touches: [R['RFC7644-3.9-05']],
    consequence: tooLittle,
    async run(context) {
      const { from, expect } = context
      await mustRead(context, true)
      const { kim, subAttributes } = await from(projections)
      expect(subAttributes).toSucceed()
      expect(subAttributes).attribute('name.familyName').toBe(valueAt(kim.sent, 'name.familyName'))
      expect(subAttributes).attribute('userName').toBeUnassigned()
      expect.under(R['RFC7644-3.9-05'])(subAttributes).attribute('emails.value').toBePresent()
    },
  }),
  check('a sub-attribute is shown without its siblings', {
    verifies: [R['RFC7644-3.9-07']],
    async run({ from, expect, unsupported }) {
      await mustRead({ from, unsupported }, true)
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
      await mustRead({ from, unsupported }, true)
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
      await mustRead({ from, unsupported }, true)
      const answer = await scim.get(duo, { attributes: urns.enterpriseUser })
      expect.under(R['ENTRA-M-5XX'])(answer).toBeNoServerError()
      expect(answer).toHaveStatus(200, 400)
      if (answer.ok) expect(answer).attribute(department).toBe(valueAt(duo.sent, department))
    },
  }),

  check('excludedAttributes leaves out what it names and shows the rest', {
    verifies: [R['RFC7644-3.4.2.5-02'], R['RFC7644-3.9-04']],
    async run(context) {
      const { from, expect } = context
      await mustRead(context)
      const { without } = await from(projections)
      expect(without).toSucceed()
      expectShown({ expect }, without, { shows: ['userName'], hides: ['name', 'emails'] })
    },
  }),
  check('excludedAttributes works on lists', {
    verifies: [R['RFC7644-3.4.2.5-02'], R['ENTRA-VALGAP-10']],
    needs: ['filter'],
    async run(context) {
      const { from, scim, expect } = context
      const { kim } = (await from(people)).user
      const filter = eq('userName', kim.userName)
      await mustBeBuildable(context, filter)
      const answer = await scim.list('User', { filter, excludedAttributes: 'name' })
      expect(answer).toFind(kim)
      expectShown({ expect }, answer, { shows: ['userName'], hides: ['name'] }, entryOf(answer, kim))
    },
  }),
  check('id cannot be excluded', {
    verifies: [R['RFC7644-3.4.2.5-04'], R['RFC7643-3.1-12'], R['RFC7643-7-26']],
    consequence: 'The client cannot tell which user it has before it.',
    async run(context) {
      const { from, expect } = context
      await mustRead(context)
      const { kim, withoutIdAndMeta } = await from(projections)
      // A refusal keeps the id as well.
      expect(withoutIdAndMeta).toSucceedOrBeRefused(400)
      if (withoutIdAndMeta.ok) expect(withoutIdAndMeta).attribute('id').toBe(kim.id)
    },
  }),
  check('meta can be excluded', {
    verifies: [R['RFC7643-3.1-21']],
    async run(context) {
      const { from, expect } = context
      await mustRead(context)
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
    async run({ from, given, scim, expect, unsupported }) {
      const { kim } = (await from(people)).user
      if (valueAt(kim.resource, 'userName') === undefined) unsupported(kim.answer)
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
      const { plain } = await from(projections)
      await mustRead({ from, unsupported })
      // Both ways lead to the user.
      expect.under(R['RFC7644-3.4-02'])(valueAt(plain.json, 'id'), 'id', plain, list).toBe(kim.id)
      // In lists the RFC's own example leaves schemas out.
      const names = (one: unknown) =>
        isObject(one)
          ? Object.keys(one)
              .filter((key) => key !== 'schemas')
              .toSorted()
          : []
      expect(names(entryOf(list, kim)), 'the attributes of the entry', plain, list).toBe(names(plain.json))
    },
  }),
])
