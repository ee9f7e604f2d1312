import { type CheckSpec, check } from '../../src/kit/check.js'
import type { Expect, Expecting } from '../../src/kit/expect/expect.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import type { Json } from '../../src/scim/types.js'
import { urns } from '../../src/scim/urns.js'
import { isGiven, objectsIn, repeated, sameName } from '../words/discoveryDocuments.js'
import { type Definition, definitionsOf, placesOf } from './schema-attributes.evidence.js'

const types = ['string', 'boolean', 'decimal', 'integer', 'dateTime', 'reference', 'binary', 'complex']

const keywords: [string, string[], string][] = [
  ['mutability', ['readOnly', 'readWrite', 'immutable', 'writeOnly'], R['RFC7643-7-15']],
  ['returned', ['always', 'never', 'default', 'request'], R['RFC7643-7-16']],
  ['uniqueness', ['none', 'server', 'global'], R['RFC7643-7-17']],
]

const flags: [string, string][] = [
  ['multiValued', R['RFC7643-7-10']],
  ['required', R['RFC7643-7-11']],
  ['caseExact', R['RFC7643-7-14']],
]

/** The predefined sub-attributes of multi-valued attributes (RFC 7643 §2.4). */
const predefined: Record<string, string> = {
  type: 'string',
  display: 'string',
  primary: 'boolean',
  $ref: 'reference',
}

const unread = 'Entra cannot read the schema and shows an error instead of the attributes.'

/** What no definition at /Schemas may be, with the words for those that are. */
interface Fault {
  /** `the attributes that …`. */
  faulty: string
  /** The definitions that it can be about; all unless given. */
  of?(one: Definition): boolean
  is(one: Definition): boolean
  /** The requirement that it breaks, where that is not the point of the check; `should` where it is worth a warning. */
  under?: string
}

type Row = Omit<CheckSpec, 'run' | 'touches'> & Fault & { title: string; also?: Fault[] }

/** A check that reads all definitions at /Schemas. */
const definitions = ({ title, faulty, of, is, also = [], ...spec }: Row) =>
  check(title, {
    ...spec,
    touches: also.flatMap(({ under = 'should' }) => (under === 'should' ? [] : [under])),
    run(context) {
      const { list, all } = definitionsOf(context)
      const { expect } = context
      for (const fault of [...also, { faulty, of, is }]) {
        const concerned = all.filter((one) => fault.of?.(one) ?? true)
        if (concerned.length > 0)
          stating(expect, fault.under)(placesOf(concerned, fault.is), fault.faulty, list).toBe([])
      }
    },
  })

const stating = (expect: Expect, under: string | undefined): Expecting =>
  under === 'should' ? expect.should : under ? expect.under(under) : expect

const has =
  (trait: string) =>
  ({ says }: Definition) =>
    isGiven(says(trait))

const not =
  (holds: (one: Definition) => boolean) =>
  (one: Definition): boolean =>
    !holds(one)

const isMiscased = ({ says, isOfType }: Definition) =>
  types.some(isOfType) && !types.includes(String(says('type')))

const hasParts = ({ says }: Definition) => objectsIn(says('subAttributes')).length > 0

const isListOfTexts = (value: Json | undefined) =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')

const hasTargets = ({ says }: Definition) => {
  const targets = says('referenceTypes')
  return Array.isArray(targets) && targets.length > 0
}

/** What each row says of every definition at /Schemas. */
const rows: Row[] = [
  {
    title: 'attribute names are letters, digits, hyphens and underscores',
    verifies: [R['RFC7643-2.1-02']],
    consequence: 'Filters and PATCH paths cannot name the attribute.',
    faulty: 'the attributes with other names',
    is: ({ name }) => name !== '$ref' && !/^[A-Za-z][$\-_A-Za-z0-9]*$/.test(name),
  },
  {
    title: 'each attribute has a data type of the RFC',
    verifies: [R['RFC7643-7-08'], R['RFC7643-2.3-01']],
    consequence: unread,
    faulty: 'the attributes with another type',
    // An attribute without a type is a string (RFC 7643 §2.2).
    of: has('type'),
    is: ({ isOfType }) => !types.some(isOfType),
    also: [
      { under: 'should', faulty: 'the attributes without a type', is: not(has('type')) },
      { under: 'should', faulty: 'the attributes with a type in other letter case', is: isMiscased },
      { under: R['ENTRA-L2'], faulty: 'the attributes with a type in other letter case', is: isMiscased },
    ],
  },
  ...keywords.map(([trait, values, requirement]) => ({
    title: `${trait} has a keyword of the RFC as its value`,
    verifies: [requirement],
    consequence: unread,
    faulty: `the attributes whose ${trait} is none of ${values.join(', ')}`,
    of: has(trait),
    is: ({ says }: Definition) => !values.includes(String(says(trait))),
  })),
  {
    title: 'keywords carry no quotation marks',
    verifies: [R['RFC7643-1.1-01']],
    consequence: 'Clients compare "never" with never and take a password for an attribute that is returned.',
    faulty: 'the attributes with quoted keywords',
    is: ({ says }) =>
      ['type', ...keywords.map(([trait]) => trait)].some((trait) => /^["'].*["']$/.test(String(says(trait)))),
  },
  ...flags.map(([flag, requirement]) => ({
    title: `${flag} is a boolean`,
    verifies: [requirement],
    consequence: 'In most languages the text "false" counts as true, or stops the reading of the schema.',
    faulty: `the attributes whose ${flag} is no boolean`,
    of: has(flag),
    is: ({ says }: Definition) => typeof says(flag) !== 'boolean',
  })),
  {
    title: 'each attribute says whether it is multi-valued',
    verifies: [R['RFC7643-7-10']],
    consequence: 'Clients send one value where a list is expected, or the other way round.',
    faulty: 'the attributes without multiValued',
    is: not(has('multiValued')),
  },
  {
    title: 'simple attributes have no sub-attributes',
    verifies: [R['RFC7643-1.2-01']],
    consequence: 'Clients send an object where the provider wants a text.',
    faulty: 'the simple attributes with sub-attributes',
    of: (one) => has('type')(one) && !one.isOfType('complex'),
    is: hasParts,
  },
  {
    title: 'complex attributes list their sub-attributes',
    verifies: [R['RFC7643-7-09']],
    consequence: 'Nothing of the attribute can be mapped.',
    faulty: 'the complex attributes without sub-attributes',
    of: ({ isOfType }) => isOfType('complex'),
    is: not(hasParts),
  },
  {
    title: 'complex attributes hold no complex attributes',
    verifies: [R['RFC7643-2.3.8-02']],
    consequence: 'No filter and no PATCH path reaches what is nested so deep.',
    faulty: 'the complex sub-attributes',
    // Schemas describe themselves with attributes in attributes (RFC 7643 §7).
    of: ({ parent, schema }) => parent !== undefined && !sameName(schema, urns.schema),
    is: ({ isOfType }) => isOfType('complex'),
  },
  {
    title: 'definitions have no null members',
    verifies: [R['ENTRA-L2']],
    consequence: unread,
    faulty: 'the attributes with null members',
    is: ({ attribute }) => Object.values(attribute).includes(null),
  },
  {
    title: 'canonicalValues and referenceTypes are lists of texts',
    verifies: [R['RFC7643-7-12']],
    consequence: 'Clients cannot offer the types of addresses and phone numbers, or stop reading the schema.',
    faulty: 'the attributes with other canonicalValues',
    of: has('canonicalValues'),
    is: ({ says }) => !isListOfTexts(says('canonicalValues')),
    also: [
      {
        under: R['RFC7643-7-18'],
        faulty: 'the attributes with other referenceTypes',
        of: has('referenceTypes'),
        is: ({ says }) => !isListOfTexts(says('referenceTypes')),
      },
    ],
  },
  {
    title: 'attributes of type reference say what they refer to',
    verifies: [R['RFC7643-2.3.7-07']],
    consequence: 'Clients cannot tell a link to a picture from a link to a group.',
    faulty: 'the references without referenceTypes',
    of: ({ isOfType }) => isOfType('reference'),
    is: not(hasTargets),
    also: [
      {
        under: R['RFC7643-7-18'],
        faulty: 'the attributes with referenceTypes that are no references',
        of: (one) => has('type')(one) && !one.isOfType('reference'),
        is: hasTargets,
      },
    ],
  },
  {
    title: 'type, primary, display and $ref of multi-valued attributes have their standard types',
    slug: 'parts-of-multi-valued-attributes-have-their-standard-types',
    formerly: [
      'schema-attributes/type-primary-display-and-ref-of-multi-valued-attributes-have-their-standard-types',
    ],
    verifies: [R['RFC7643-2.4-03'], R['RFC7643-8.7.1-01']],
    consequence: 'Clients send primary as a text, and the provider refuses it or stores it.',
    faulty: 'the sub-attributes of another type',
    of: (one) => one.name in predefined && has('type')(one) && one.parent?.says('multiValued') === true,
    is: ({ name, isOfType }) => !isOfType(predefined[name] ?? ''),
  },
]

export default suite('schema-attributes', 'Attributes in Schemas', { readOnly: true }, [
  check('no two attributes of a schema have the same name', {
    verifies: [R['RFC7643-7-07']],
    consequence: 'Which of the two a mapping or a filter means is left to chance.',
    run(context) {
      const { list, all } = definitionsOf(context)
      const twice = repeated(all.map(({ where }) => where))
      context.expect(twice, 'the attributes that are there twice', list).toBe([])
    },
  }),

  ...rows.map(definitions),
])
