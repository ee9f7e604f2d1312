import { check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import type { Json } from '../../src/scim/types.js'
import { urns } from '../../src/scim/urns.js'
import { listOf, sameName } from '../words/discoveryDocuments.js'
import { flattened, rfcAttributes } from './known-attributes.evidence.js'
import { attributeOf, definitionsOf, placesOf, userAttribute } from './schema-attributes.evidence.js'

/** What the RFC says of single attributes of a user, and every provider has to say where it lists them. */
const demands: {
  title: string
  verifies: string[]
  says: [string, Record<string, Json>]
  consequence: string
}[] = [
  {
    title: 'userName is required',
    verifies: [R['RFC7643-4.1.1-01'], R['ENTRA-L6']],
    says: ['userName', { required: true }],
    consequence: 'Clients believe that they may leave it out, and every such create is refused.',
  },
  {
    title: 'password is written only and never returned',
    verifies: [R['RFC7643-4.1.1-20']],
    says: ['password', { mutability: 'writeOnly', returned: 'never' }],
    consequence: 'Clients expect to read passwords, and a provider that keeps its word shows them.',
  },
  {
    title: 'groups of a user are read only',
    verifies: [R['RFC7643-4.1.2-14']],
    says: ['groups', { mutability: 'readOnly' }],
    consequence: 'Clients try to change memberships through users, and nothing happens.',
  },
]

/** A keyword or flag without quotation marks and letter case, which are for other checks to judge. */
const plain = (value: Json | undefined) => String(value).replaceAll('"', '').toLowerCase()

export default suite('known-attributes', 'Attributes that clients know', { readOnly: true }, [
  ...demands.map(({ title, verifies, says: [name, traits], consequence }) =>
    check(title, {
      verifies,
      consequence,
      run(context) {
        const { list, all } = definitionsOf(context)
        const found = userAttribute(all, name) ?? context.unsupported(`/Schemas lists no ${name} of a user`)
        for (const [trait, value] of Object.entries(traits))
          context
            .expect(found.says(trait), `${trait} of ${name}`, list)
            .toSatisfy(plain(found.says(trait)) === plain(value), String(value))
      },
    }),
  ),

  check('id and meta are read only where they are listed', {
    verifies: [R['RFC7643-3.1-03']],
    consequence: 'Clients send ids of their own, which are refused or taken over.',
    run(context) {
      const { list, all } = definitionsOf(context)
      const writable = placesOf(
        all,
        ({ name, schema, parent, says }) =>
          !parent &&
          [urns.user, urns.group].some((core) => sameName(core, schema)) &&
          ['id', 'meta'].some((common) => sameName(common, name)) &&
          says('mutability') !== 'readOnly',
      )
      context.expect(writable, 'the common attributes that are listed and not read only', list).toBe([])
    },
  }),

  check('attributes of the RFC keep their types', {
    verifies: [R['RFC7643-8.7.1-01']],
    consequence: 'Clients send one text where the provider has a list, or the other way round.',
    run(context) {
      const { list, all } = definitionsOf(context)
      const differing = Object.entries(rfcAttributes).flatMap(([urn, attributes]) =>
        Object.entries(attributes).flatMap(([name, wanted]) => {
          const found = attributeOf(all, urn, name)
          if (!found) return []
          // What is left out has a default: one text (RFC 7643 §2.2).
          const got = `${found.says('type') ?? 'string'}${String(found.says('multiValued')) === 'true' ? '*' : ''}`
          return sameName(got, wanted) ? [] : [`${found.where}: ${got} for ${wanted}`]
        }),
      )
      context.expect(differing, 'the attributes that differ', list).toBe([])
    },
  }),

  check('extensions do not define attributes of the User schema again', {
    verifies: [R['RFC7643-3.3-05']],
    consequence: 'The same data has two places, and the provider reads the one that is not written.',
    run(context) {
      const { list, all } = definitionsOf(context)
      const extending = all.filter(({ schema, parent }) => !parent && /:extension:.*:User$/i.test(schema))
      if (extending.length === 0) context.unsupported('/Schemas lists no extension of User')
      const again = placesOf(extending, ({ name }) => userAttribute(all, name) !== undefined)
      context.expect(again, 'the attributes that are there again', list).toBe([])
    },
  }),

  check('every mapped attribute is found when Entra imports the schema', {
    verifies: [R['ENTRA-L3']],
    consequence: 'It is missing among the targets of a mapping; lists without canonicalValues vanish whole.',
    run(context) {
      const { profile, discovery, expect } = context
      const list = listOf(context, 'schemas')
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
    consequence: "Microsoft's validator sends an id of its own in every create and expects it back.",
    run(context) {
      const { list, all } = definitionsOf(context)
      const id = userAttribute(all, 'id')?.where ?? null
      context.expect(id, 'the id among the attributes of a user', list).toBe(null)
      // The RFC's own schema lists these, so they are no fault; the validator trips over them all the same.
      const tripping = placesOf(
        all,
        ({ schema, where, says }) =>
          sameName(schema, urns.user) && (/:emails\.display$/i.test(where) || says('returned') === 'never'),
      )
      if (tripping.length > 0) context.note(`the validator's discover mode trips over ${tripping.join(', ')}`)
    },
  }),
])
