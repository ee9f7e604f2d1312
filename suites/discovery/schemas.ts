import { check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { eq } from '../../src/scim/filter.js'
import { urns } from '../../src/scim/urns.js'
import { member } from '../../src/scim/valueAt.js'
import { answerOf, listOf, objectsIn, repeated, sameName, valuesOf } from '../words/discoveryDocuments.js'
import { alike } from '../words/discoveryLists.js'
import { schemasOneByOne } from './schemas.evidence.js'

const noAttributes =
  'Entra does not find the attributes of the application, and the mapping has to be typed by hand.'

const known = [
  { title: 'the core User schema is listed', urn: urns.user, needs: [], consequence: noAttributes },
  { title: 'the core Group schema is listed', urn: urns.group, needs: ['groups'], consequence: noAttributes },
  {
    title: 'the enterprise extension is listed where users have it',
    urn: urns.enterpriseUser,
    needs: ['enterprise'],
    consequence:
      'Departments, employee numbers and managers cannot be mapped although the provider takes them.',
  },
] as const

export default suite('schemas', 'Schemas', { readOnly: true }, [
  check('the schemas can be read', {
    verifies: [R['RFC7644-4-01'], R['ENTRA-L1']],
    consequence: { refused: noAttributes },
    run: (context) => void context.expect(answerOf(context, 'schemas')).toHaveStatus(200),
  }),

  check('the schemas come as one whole ListResponse', {
    verifies: [R['RFC7644-4-03'], R['RFC7644-4-06'], R['ENTRA-L1']],
    consequence: noAttributes,
    run(context) {
      const list = answerOf(context, 'schemas')
      if (list.status !== 200) context.unsupported(list)
      context.expect(list).toBeList()
      context.expect(list.resources.length, 'the number of schemas', list).toBeAtLeast(1)
      context.expect(list).attribute('totalResults').toBe(list.resources.length)
    },
  }),

  ...known.map(({ title, urn, needs, consequence }) =>
    check(title, {
      verifies: [R['RFC7643-7-02']],
      needs: [...needs],
      consequence,
      run(context) {
        const list = listOf(context, 'schemas')
        context.expect(valuesOf(list.resources, 'id'), 'the listed schemas', list).toInclude(urn)
      },
    }),
  ),

  check('each schema has a URI of its own as id', {
    verifies: [R['RFC7643-7-04']],
    consequence: 'A client cannot tell which schema the attributes belong to.',
    run(context) {
      const list = listOf(context, 'schemas')
      for (const schema of list.resources)
        context
          .expect(member(schema, 'id'), 'the id of a schema', list)
          .toMatch(/^[a-z][\w+.-]*:\S+$/i, 'a URI')
      const twice = repeated(valuesOf(list.resources, 'id'))
      context.expect(twice, 'the ids that are there twice', list).toBe([])
    },
  }),

  check('each schema is marked as a schema', {
    verifies: [R['RFC7643-7-01'], R['ENTRA-L7']],
    consequence: 'Strict clients refuse the whole list, since its entries do not say what they are.',
    run(context) {
      const list = listOf(context, 'schemas')
      // The RFC's own listing (§8.7) has neither; errata 8417 adds them.
      for (const schema of list.resources) {
        const label = String(member(schema, 'id'))
        context.expect.should(member(schema, 'schemas'), `schemas of ${label}`, list).toInclude(urns.schema)
        context.expect.should(member(schema, 'meta'), `meta of ${label}`, list).toBePresent()
      }
    },
  }),

  check('each schema has a name', {
    verifies: [R['RFC7643-7-05']],
    consequence: 'The administrator who maps attributes sees a URN without a name.',
    run(context) {
      const list = listOf(context, 'schemas')
      for (const schema of list.resources)
        context.expect
          .should(member(schema, 'name'), `name of ${member(schema, 'id')}`, list)
          .toMatch(/\S/, 'some text')
    },
  }),

  check('each schema lists its attributes by name', {
    verifies: [R['RFC7643-7-07']],
    consequence: noAttributes,
    run(context) {
      const list = listOf(context, 'schemas')
      for (const schema of list.resources) {
        const label = String(member(schema, 'id'))
        const attributes = member(schema, 'attributes')
        const listed = Array.isArray(attributes) && attributes.length > 0
        context
          .expect(attributes, `attributes of ${label}`, list)
          .toSatisfy(listed, 'a list with at least one attribute')
        for (const attribute of objectsIn(attributes))
          context
            .expect(member(attribute, 'name'), `the name of an attribute of ${label}`, list)
            .toMatch(/\S/, 'some text')
      }
    },
  }),

  check('the schemas of protocol messages are not listed', {
    verifies: [R['RFC7644-3.1-03']],
    consequence: 'Clients offer the parts of requests and errors as attributes to be mapped.',
    run(context) {
      const list = listOf(context, 'schemas')
      const ids = valuesOf(list.resources, 'id')
      if (ids.length === 0) return
      const messages = ids.filter((id) => /^urn:ietf:params:scim:api:/i.test(String(id)))
      context.expect(messages, 'the message schemas in the list', list).toBe([])
    },
  }),

  check('a schema can be asked for by its URN', {
    verifies: [R['RFC7644-4-04'], R['RFC7644-4-07']],
    consequence: {
      refused: 'Clients that ask for one schema are told that it does not exist.',
      wrong: 'Clients that ask for one schema are shown something else.',
    },
    async run(context) {
      listOf(context, 'schemas')
      for (const { id, alone } of await context.from(schemasOneByOne)) {
        context.expect(alone).toSucceed().attribute('Resources').toBe(undefined)
        const shown = member(alone.object, 'id')
        context.expect(shown, 'the id of the schema', alone).toSatisfy(sameName(shown, id), id)
      }
    },
  }),

  check('a schema can be asked for with encoded colons', {
    verifies: [R['RFC7644-4-04']],
    consequence: { refused: 'Clients whose library encodes paths get a 404 for the schema of users.' },
    async run(context) {
      listOf(context, 'schemas')
      const [plain] = await context.from(schemasOneByOne)
      if (!plain) return
      if (!plain.alone.ok) context.unsupported(plain.alone)
      const encoded = await context.scim.send('GET', `/Schemas/${encodeURIComponent(plain.id)}`)
      context.expect(encoded).toSucceed().attribute('id').toBe(member(plain.alone.object, 'id'))
    },
  }),

  ...alike({
    which: 'schemas',
    path: '/Schemas',
    one: 'schema',
    many: 'schemas',
    entries: schemasOneByOne,
    unknown: (text) => `urn:example:${text}:1.0:Unknown`,
    filter: eq('id', urns.group),
  }),

  check('schemas cannot be added', {
    readOnly: false,
    verifies: [R['RFC7643-7-03']],
    consequence: 'Whoever holds a provisioning token could change what the provider says of its attributes.',
    async run({ scim, expect }) {
      // A few providers manage custom schemas this way.
      expect.should(await scim.send('POST', '/Schemas', { body: {} })).toBeRefused()
    },
  }),
])
