import { check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { eq } from '../../src/scim/filter.js'
import { sameValue } from '../../src/scim/sameValue.js'
import { urns } from '../../src/scim/urns.js'
import { member } from '../../src/scim/valueAt.js'
import { schemasOf } from './definitionsOf.js'
import { answerOf, documentOf, objectsIn, pathIn, refusals, sameName } from './documents.js'
import { schemasOneByOne } from './oneByOne.js'

const noAttributes =
  'Entra does not find the attributes of the application, and the mapping has to be typed by hand.'

export default suite('schemas', 'Schemas', [
  check('the schemas can be read', {
    verifies: [R['RFC7644-4-01'], R['ENTRA-L1']],
    readOnly: true,
    consequence: noAttributes,
    run: (context) => void context.expect(answerOf(context, 'schemas')).toHaveStatus(200),
  }),

  check('the schemas come as one whole ListResponse', {
    verifies: [R['RFC7644-4-03'], R['RFC7644-4-06'], R['ENTRA-L1']],
    readOnly: true,
    consequence: noAttributes,
    run(context) {
      const list = documentOf(context, 'schemas')
      context.expect(list).toBeList()
      context.expect(list.resources.length, 'the number of schemas', list).toBeAtLeast(1)
      context.expect(list.object.totalResults, 'totalResults', list).toBe(list.resources.length)
    },
  }),

  check('the core User schema is listed', {
    verifies: [R['RFC7643-7-02'], R['ENTRA-L1']],
    readOnly: true,
    consequence: noAttributes,
    run(context) {
      const list = schemasOf(context)
      const ids = list.resources.map((schema) => member(schema, 'id') ?? null)
      context.expect(ids, 'the listed schemas', list).toInclude(urns.user)
    },
  }),

  check('the core Group schema is listed', {
    verifies: [R['RFC7643-7-02'], R['ENTRA-L1']],
    needs: ['groups'],
    readOnly: true,
    consequence: noAttributes,
    run(context) {
      const list = schemasOf(context)
      const ids = list.resources.map((schema) => member(schema, 'id') ?? null)
      context.expect(ids, 'the listed schemas', list).toInclude(urns.group)
    },
  }),

  check('the enterprise extension is listed where users have it', {
    verifies: [R['RFC7643-7-02']],
    needs: ['enterprise'],
    readOnly: true,
    consequence:
      'Departments, employee numbers and managers cannot be mapped although the provider takes them.',
    run(context) {
      const list = schemasOf(context)
      const ids = list.resources.map((schema) => member(schema, 'id') ?? null)
      context.expect(ids, 'the listed schemas', list).toInclude(urns.enterpriseUser)
    },
  }),

  check('each schema has a URI of its own as id', {
    verifies: [R['RFC7643-7-04']],
    readOnly: true,
    consequence: 'A client cannot tell which schema the attributes belong to.',
    run(context) {
      const list = schemasOf(context)
      const ids = list.resources.map((schema) => member(schema, 'id'))
      for (const id of ids)
        context.expect(id, 'the id of a schema', list).toMatch(/^[a-z][\w+.-]*:\S+$/i, 'a URI')
      const twice = ids.filter((id, at) => ids.findIndex((other) => sameName(id, other)) !== at)
      context.expect(twice.map(String), 'the ids that are there twice', list).toBe([])
    },
  }),

  check('each schema is marked as a schema', {
    verifies: [R['RFC7643-7-01'], R['RFC7643-2.1-01'], R['ENTRA-L7']],
    readOnly: true,
    consequence: 'Strict clients refuse the whole list, since its entries do not say what they are.',
    run(context) {
      const list = schemasOf(context)
      // The RFC's own listing (§8.7) has neither; errata 8417 adds them.
      for (const schema of list.resources) {
        const label = String(member(schema, 'id'))
        context.expect.should(member(schema, 'schemas'), `schemas of ${label}`, list).toInclude(urns.schema)
        context.expect.should(member(schema, 'meta'), `meta of ${label}`, list).toBePresent()
      }
    },
  }),

  check('each schema has a name', {
    verifies: [R['RFC7643-7-05'], R['ENTRA-L7']],
    readOnly: true,
    consequence: 'The administrator who maps attributes sees a URN without a name.',
    run(context) {
      const list = schemasOf(context)
      for (const schema of list.resources)
        context.expect
          .should(member(schema, 'name'), `name of ${member(schema, 'id')}`, list)
          .toMatch(/\S/, 'some text')
    },
  }),

  check('each schema lists its attributes by name', {
    verifies: [R['RFC7643-7-07']],
    readOnly: true,
    consequence: noAttributes,
    run(context) {
      const list = schemasOf(context)
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
    readOnly: true,
    consequence: 'Clients offer the parts of requests and errors as attributes to be mapped.',
    run(context) {
      const list = schemasOf(context)
      const ids = list.resources.map((schema) => String(member(schema, 'id')))
      const messages = ids.filter((id) => /^urn:ietf:params:scim:api:/i.test(id))
      context.expect(messages, 'the message schemas in the list', list).toBe([])
    },
  }),

  check('a schema can be asked for by its URN', {
    verifies: [R['RFC7644-4-04'], R['RFC7644-4-07'], R['RFC7643-7-02']],
    readOnly: true,
    consequence: 'Clients that ask for one schema are told that it does not exist.',
    async run(context) {
      schemasOf(context)
      for (const { id, alone } of await context.from(schemasOneByOne)) {
        context.expect(alone).toHaveStatus(200)
        context.expect(alone.object.Resources, 'Resources of a single schema', alone).toBe(undefined)
        const same = sameName(member(alone.object, 'id'), id)
        context.expect(member(alone.object, 'id'), 'the id of the schema', alone).toSatisfy(same, id)
      }
    },
  }),

  check('a schema can be asked for with encoded colons', {
    verifies: [R['RFC7644-4-04']],
    readOnly: true,
    consequence: 'Clients whose library encodes paths get a 404 for the schema of users.',
    async run(context) {
      schemasOf(context)
      const alone = await context.scim.send('GET', `/Schemas/${encodeURIComponent(urns.user)}`)
      context.expect(alone).toHaveStatus(200)
      context.expect(member(alone.object, 'id'), 'the id of the schema', alone).toBe(urns.user)
    },
  }),

  check('a schema says the same alone as in the list', {
    verifies: [R['RFC7644-4-10']],
    readOnly: true,
    consequence: 'What a client believes about an attribute depends on how it asks.',
    async run(context) {
      schemasOf(context)
      for (const { id, listed, alone } of await context.from(schemasOneByOne)) {
        if (!alone.ok) continue
        const same = sameValue(listed, alone.object)
        context
          .expect(member(alone.object, 'name'), `schema ${id}`, alone)
          .toSatisfy(same, 'as it stands in the list')
      }
    },
  }),

  check('a schema that does not exist is answered 404', {
    verifies: [R['RFC7644-4-07']],
    readOnly: true,
    consequence: 'A client that looks for an extension believes that the provider has it.',
    async run({ scim, random, expect, ...context }) {
      schemasOf(context)
      const answer = await scim.send('GET', pathIn('/Schemas', `urn:example:${random.text(8)}:1.0:Unknown`))
      expect(answer).toHaveStatus(404)
      expect.should(answer).toBeScimError(404)
    },
  }),

  check('a filter on the schemas is refused', {
    verifies: [R['RFC7644-4-09']],
    readOnly: true,
    consequence: 'A client takes the list for the result of its filter.',
    async run(context) {
      schemasOf(context)
      const query = { filter: eq('id', urns.group) }
      context.expect(await context.scim.send('GET', '/Schemas', { query })).toHaveStatus(403)
    },
  }),

  check('paging parameters do not cut the list of schemas', {
    verifies: [R['RFC7644-4-08']],
    readOnly: true,
    consequence: 'A client that pages through everything misses schemas and with them attributes.',
    async run(context) {
      const list = schemasOf(context)
      const paged = await context.scim.send('GET', '/Schemas', { query: { startIndex: 2, count: 1 } })
      context.expect(paged).toBeList()
      context.expect(paged.object.totalResults, 'totalResults', paged).toBe(list.resources.length)
      context.expect
        .should(paged.resources.length, 'the number of schemas', paged)
        .toBe(list.resources.length)
    },
  }),

  check('schemas cannot be added', {
    verifies: [R['RFC7643-7-03']],
    consequence: 'Whoever holds a provisioning token could change what the provider says of its attributes.',
    async run({ scim, expect }) {
      // A few providers manage custom schemas this way.
      expect.should(await scim.send('POST', '/Schemas', { body: {} })).toHaveStatus(...refusals)
    },
  }),
])
