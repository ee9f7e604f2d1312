import { check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { urns } from '../../src/scim/urns.js'
import { member } from '../../src/scim/valueAt.js'
import { attributeOf, definitionsOf, schemasOf, userAttribute } from './definitionsOf.js'
import { placesOf, sameName } from './documents.js'
import { flattened } from './flattened.js'
import { rfcAttributes } from './rfcAttributes.js'

const schemasOfRfc = { User: urns.user, Group: urns.group, EnterpriseUser: urns.enterpriseUser } as const

export default suite('known-attributes', 'Attributes that clients know', [
  check('userName is required', {
    verifies: [R['RFC7643-4.1.1-01'], R['ENTRA-L6']],
    readOnly: true,
    consequence: 'Clients believe that they may leave it out, and every such create is refused.',
    run(context) {
      const { list, all } = definitionsOf(context)
      const found = userAttribute(all, 'userName') ?? context.unsupported(list)
      context.expect(member(found.attribute, 'required'), 'required of userName', list).toBe(true)
    },
  }),

  check('password is written only and never returned', {
    verifies: [R['RFC7643-4.1.1-20'], R['RFC7643-8.7.1-01']],
    readOnly: true,
    consequence: 'Clients expect to read passwords, and a provider that keeps its word shows them.',
    run(context) {
      const { list, all } = definitionsOf(context)
      const found = userAttribute(all, 'password')
      if (!found) return context.note('/Schemas lists no password')
      context.expect(member(found.attribute, 'mutability'), 'mutability of password', list).toBe('writeOnly')
      context.expect(member(found.attribute, 'returned'), 'returned of password', list).toBe('never')
    },
  }),

  check('groups of a user are read only', {
    verifies: [R['RFC7643-4.1.2-14'], R['RFC7643-8.7.1-01']],
    readOnly: true,
    consequence: 'Clients try to change memberships through users, and nothing happens.',
    run(context) {
      const { list, all } = definitionsOf(context)
      const found = userAttribute(all, 'groups')
      if (!found) return context.note('/Schemas lists no groups of a user')
      context.expect(member(found.attribute, 'mutability'), 'mutability of groups', list).toBe('readOnly')
    },
  }),

  check('id and meta are read only where they are listed', {
    verifies: [R['RFC7643-3.1-03']],
    readOnly: true,
    consequence: 'Clients send ids of their own, which are refused or taken over.',
    run(context) {
      const { list, all } = definitionsOf(context)
      const listed = [urns.user, urns.group].flatMap((urn) => [
        attributeOf(all, urn, 'id'),
        attributeOf(all, urn, 'meta'),
      ])
      for (const one of listed.filter((found) => found !== undefined))
        context.expect
          .should(member(one.attribute, 'mutability'), `mutability of ${one.where}`, list)
          .toBe('readOnly')
    },
  }),

  check('attributes of the RFC keep their types', {
    verifies: [R['RFC7643-8.7.1-01']],
    readOnly: true,
    consequence: 'Clients send one text where the provider has a list, or the other way round.',
    run(context) {
      const { list, all } = definitionsOf(context)
      const differing = Object.entries(schemasOfRfc).flatMap(([schema, urn]) =>
        Object.entries(rfcAttributes[schema as keyof typeof schemasOfRfc]).flatMap(([name, wanted]) => {
          const found = attributeOf(all, urn, name)
          if (!found) return []
          // What is left out has a default: one text (RFC 7643 §2.2).
          const { type, multiValued } = { type: 'string', multiValued: false, ...found.attribute }
          const got = `${type}${String(multiValued) === 'true' ? '*' : ''}`
          return sameName(got, wanted) ? [] : [`${found.where}: ${got} for ${wanted}`]
        }),
      )
      context.expect(differing, 'the attributes that differ', list).toBe([])
    },
  }),

  check('extensions do not define attributes of the User schema again', {
    verifies: [R['RFC7643-3.3-05']],
    readOnly: true,
    consequence: 'The same data has two places, and the provider reads the one that is not written.',
    run(context) {
      const { list, all } = definitionsOf(context)
      const again = placesOf(
        all,
        ({ schema, attribute, parent }) =>
          !parent &&
          /:extension:.*:User$/i.test(schema) &&
          userAttribute(all, String(member(attribute, 'name'))) !== undefined,
      )
      context.expect(again, 'the attributes that are there again', list).toBe([])
    },
  }),

  check('every mapped attribute is found when Entra imports the schema', {
    verifies: [R['ENTRA-L3']],
    readOnly: true,
    consequence: 'It is missing among the targets of a mapping; lists without canonicalValues vanish whole.',
    run(context) {
      const { profile, discovery, expect } = context
      const list = schemasOf(context)
      const known = flattened(list)
      for (const kind of profile.resources) {
        const paths = profile.mapping[kind].map(({ path }) => path)
        // Common attributes are in no schema (RFC 7643 §3.1).
        const lost = paths.filter(
          (path) => !['id', 'externalId'].includes(path) && !known.has(path.toLowerCase()),
        )
        const advertised = lost.filter((path) => discovery.attribute(kind, path).supported)
        expect(advertised, `the attributes of ${kind} that are listed, yet not found`, list).toBe([])
        expect.should(lost, `the attributes of ${kind} that are mapped and not listed`, list).toBe([])
      }
    },
  }),

  check('the schema offers no id that the SCIM Validator would send', {
    verifies: [R['ENTRA-L5']],
    readOnly: true,
    consequence: "Microsoft's validator sends an id of its own in every create and expects it back.",
    run(context) {
      const { list, all } = definitionsOf(context)
      const id = userAttribute(all, 'id')?.where ?? null
      context.expect(id, 'the id among the attributes of a user', list).toBe(null)
      // The RFC's own schema lists these, so they are no fault; the validator trips over them all the same.
      const tripping = placesOf(
        all,
        ({ schema, where, attribute }) =>
          sameName(schema, urns.user) &&
          (/:emails\.display$/i.test(where) || member(attribute, 'returned') === 'never'),
      )
      if (tripping.length > 0) context.note(`the validator's discover mode trips over ${tripping.join(', ')}`)
    },
  }),
])
