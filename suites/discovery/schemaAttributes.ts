import { check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { urns } from '../../src/scim/urns.js'
import { member } from '../../src/scim/valueAt.js'
import { definitionsOf, isGiven } from './definitionsOf.js'
import { type Definition, objectsIn, placesOf, sameName } from './documents.js'

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

export default suite('schema-attributes', 'Attributes in Schemas', [
  check('attribute names are letters, digits, hyphens and underscores', {
    verifies: [R['RFC7643-2.1-02']],
    readOnly: true,
    consequence: 'Filters and PATCH paths cannot name the attribute.',
    run(context) {
      const { list, all } = definitionsOf(context)
      const odd = placesOf(all, ({ attribute }) => {
        const name = String(member(attribute, 'name'))
        return name !== '$ref' && !/^[A-Za-z][$\-_A-Za-z0-9]*$/.test(name)
      })
      context.expect(odd, 'the attributes with other names', list).toBe([])
    },
  }),

  check('no two attributes of a schema have the same name', {
    verifies: [R['RFC7643-7-07'], R['RFC7643-2.1-03']],
    readOnly: true,
    consequence: 'Which of the two a mapping or a filter means is left to chance.',
    run(context) {
      const { list, all } = definitionsOf(context)
      const places = all.map(({ where }) => where)
      const twice = places.filter((where, at) => places.findIndex((one) => sameName(one, where)) !== at)
      context.expect(twice, 'the attributes that are there twice', list).toBe([])
    },
  }),

  check('each attribute has a data type of the RFC', {
    verifies: [R['RFC7643-7-08'], R['RFC7643-2.3-01'], R['ENTRA-L2']],
    readOnly: true,
    consequence: unread,
    run(context) {
      const { list, all } = definitionsOf(context)
      const typeOf = ({ attribute }: Definition) => member(attribute, 'type')
      // An attribute without a type is a string (RFC 7643 §2.2).
      const unknown = placesOf(
        all,
        (one) => isGiven(typeOf(one)) && !types.some((type) => sameName(type, typeOf(one))),
      )
      context.expect(unknown, 'the attributes with another type', list).toBe([])
      const miscased = placesOf(all, (one) => isGiven(typeOf(one)) && !types.includes(String(typeOf(one))))
      context.expect
        .under(R['ENTRA-L2'])(miscased, 'the attributes with a type in other letter case', list)
        .toBe([])
      context.expect.should(miscased, 'the attributes with a type in other letter case', list).toBe([])
      const untyped = placesOf(all, (one) => !isGiven(typeOf(one)))
      context.expect.should(untyped, 'the attributes without a type', list).toBe([])
    },
  }),

  ...keywords.map(([trait, values, requirement]) =>
    check(`${trait} has a keyword of the RFC as its value`, {
      verifies: [requirement, R['ENTRA-L2']],
      readOnly: true,
      consequence: unread,
      run(context) {
        const { list, all } = definitionsOf(context)
        const odd = placesOf(all, ({ attribute }) => {
          const value = member(attribute, trait)
          return isGiven(value) && !values.includes(String(value))
        })
        context.expect(odd, `the attributes whose ${trait} is none of ${values.join(', ')}`, list).toBe([])
      },
    }),
  ),

  check('keywords carry no quotation marks', {
    verifies: [R['RFC7643-1.1-01']],
    readOnly: true,
    consequence: 'Clients compare "never" with never and take a password for an attribute that is returned.',
    run(context) {
      const { list, all } = definitionsOf(context)
      const quoted = placesOf(all, ({ attribute }) =>
        ['type', ...keywords.map(([trait]) => trait)].some((trait) =>
          /^["'].*["']$/.test(String(member(attribute, trait))),
        ),
      )
      context.expect(quoted, 'the attributes with quoted keywords', list).toBe([])
    },
  }),

  ...flags.map(([flag, requirement]) =>
    check(`${flag} is a boolean`, {
      verifies: [requirement, R['RFC7643-2.3.2-01']],
      readOnly: true,
      consequence: 'In most languages the text "false" counts as true, or stops the reading of the schema.',
      run(context) {
        const { list, all } = definitionsOf(context)
        const odd = placesOf(all, ({ attribute }) => {
          const value = member(attribute, flag)
          return isGiven(value) && typeof value !== 'boolean'
        })
        context.expect(odd, `the attributes whose ${flag} is no boolean`, list).toBe([])
      },
    }),
  ),

  check('each attribute says whether it is multi-valued', {
    verifies: [R['RFC7643-7-10']],
    readOnly: true,
    consequence: 'Clients send one value where a list is expected, or the other way round.',
    run(context) {
      const { list, all } = definitionsOf(context)
      const silent = placesOf(all, ({ attribute }) => !isGiven(member(attribute, 'multiValued')))
      context.expect.should(silent, 'the attributes without multiValued', list).toBe([])
    },
  }),

  check('simple attributes have no sub-attributes', {
    verifies: [R['RFC7643-1.2-01']],
    readOnly: true,
    consequence: 'Clients send an object where the provider wants a text.',
    run(context) {
      const { list, all } = definitionsOf(context)
      const odd = placesOf(
        all,
        ({ attribute }) =>
          isGiven(member(attribute, 'type')) &&
          !sameName(member(attribute, 'type'), 'complex') &&
          objectsIn(member(attribute, 'subAttributes')).length > 0,
      )
      context.expect(odd, 'the simple attributes with sub-attributes', list).toBe([])
    },
  }),

  check('complex attributes list their sub-attributes', {
    verifies: [R['RFC7643-7-09']],
    readOnly: true,
    consequence: 'Nothing of the attribute can be mapped.',
    run(context) {
      const { list, all } = definitionsOf(context)
      const bare = placesOf(
        all,
        ({ attribute }) =>
          sameName(member(attribute, 'type'), 'complex') &&
          objectsIn(member(attribute, 'subAttributes')).length === 0,
      )
      context.expect(bare, 'the complex attributes without sub-attributes', list).toBe([])
    },
  }),

  check('complex attributes hold no complex attributes', {
    verifies: [R['RFC7643-2.3.8-02']],
    readOnly: true,
    consequence: 'No filter and no PATCH path reaches what is nested so deep.',
    run(context) {
      const { list, all } = definitionsOf(context)
      // Schemas describe themselves with attributes in attributes (RFC 7643 §7).
      const nested = placesOf(
        all,
        ({ attribute, parent, schema }) =>
          parent !== undefined &&
          sameName(member(attribute, 'type'), 'complex') &&
          !sameName(schema, urns.schema),
      )
      context.expect(nested, 'the complex sub-attributes', list).toBe([])
    },
  }),

  check('definitions have no null members', {
    verifies: [R['ENTRA-L2']],
    readOnly: true,
    consequence: unread,
    run(context) {
      const { list, all } = definitionsOf(context)
      const holed = placesOf(all, ({ attribute }) => Object.values(attribute).includes(null))
      context.expect(holed, 'the attributes with null members', list).toBe([])
    },
  }),

  check('canonicalValues and referenceTypes are lists of texts', {
    verifies: [R['RFC7643-7-12'], R['RFC7643-7-18']],
    readOnly: true,
    consequence: 'Clients cannot offer the types of addresses and phone numbers, or stop reading the schema.',
    run(context) {
      const { list, all } = definitionsOf(context)
      const odd = placesOf(all, ({ attribute }) =>
        ['canonicalValues', 'referenceTypes'].some((trait) => {
          const value = member(attribute, trait)
          return isGiven(value) && !(Array.isArray(value) && value.every((one) => typeof one === 'string'))
        }),
      )
      context.expect.should(odd, 'the attributes with something else', list).toBe([])
    },
  }),

  check('attributes of type reference say what they refer to', {
    verifies: [R['RFC7643-2.3.7-07'], R['RFC7643-7-18']],
    readOnly: true,
    consequence: 'Clients cannot tell a link to a picture from a link to a group.',
    run(context) {
      const { list, all } = definitionsOf(context)
      const isReference = ({ attribute }: Definition) => sameName(member(attribute, 'type'), 'reference')
      const hasTypes = ({ attribute }: Definition) => {
        const targets = member(attribute, 'referenceTypes')
        return Array.isArray(targets) && targets.length > 0
      }
      const silent = placesOf(all, (one) => isReference(one) && !hasTypes(one))
      context.expect.should(silent, 'the references without referenceTypes', list).toBe([])
      const stray = placesOf(
        all,
        (one) => isGiven(member(one.attribute, 'type')) && !isReference(one) && hasTypes(one),
      )
      context.expect.should(stray, 'the attributes with referenceTypes that are no references', list).toBe([])
    },
  }),

  check('type, primary, display and $ref of multi-valued attributes have their standard types', {
    verifies: [R['RFC7643-2.4-03'], R['RFC7643-8.7.1-01']],
    readOnly: true,
    consequence: 'Clients send primary as a text, and the provider refuses it or stores it.',
    run(context) {
      const { list, all } = definitionsOf(context)
      const odd = placesOf(all, ({ attribute, parent }) => {
        const wanted = predefined[String(member(attribute, 'name'))]
        const type = member(attribute, 'type')
        return (
          wanted !== undefined &&
          isGiven(type) &&
          member(parent, 'multiValued') === true &&
          !sameName(type, wanted)
        )
      })
      context.expect(odd, 'the sub-attributes of another type', list).toBe([])
    },
  }),
])
