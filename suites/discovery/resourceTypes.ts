import type { Answer } from '../../src/kit/Answer.js'
import { check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { eq } from '../../src/scim/filter.js'
import { sameValue } from '../../src/scim/sameValue.js'
import type { JsonObject } from '../../src/scim/types.js'
import { urns } from '../../src/scim/urns.js'
import { isObject, member, valueAt } from '../../src/scim/valueAt.js'
import { answerOf, documentOf, objectsIn, pathIn, refusals, sameName } from './documents.js'
import { typeEndpoints, typesOneByOne } from './oneByOne.js'

const typeNamed = (list: Answer, name: string): JsonObject | undefined =>
  list.resources.find((one) => sameName(member(one, 'name'), name))

export default suite('resource-types', 'ResourceTypes', [
  check('the resource types can be read', {
    verifies: [R['RFC7644-4-01'], R['ENTRA-L4']],
    readOnly: true,
    consequence: 'Clients cannot find out which endpoints there are and assume /Users and /Groups.',
    run: (context) => void context.expect(answerOf(context, 'resourceTypes')).toHaveStatus(200),
  }),

  check('the resource types come as one whole ListResponse', {
    verifies: [R['RFC7644-4-05'], R['RFC7644-4-06']],
    readOnly: true,
    consequence: 'Clients that read the list as the RFC defines it see no resource type at all.',
    run(context) {
      const list = documentOf(context, 'resourceTypes')
      context.expect(list).toBeList()
      context.expect(list.resources.length, 'the number of resource types', list).toBeAtLeast(1)
      context.expect(list.object.totalResults, 'totalResults', list).toBe(list.resources.length)
    },
  }),

  check('User is a resource type with the core User schema', {
    verifies: [R['RFC7643-4.1-01']],
    readOnly: true,
    consequence: 'Clients that look for users in the resource types find none, or users of an unknown kind.',
    run(context) {
      const list = documentOf(context, 'resourceTypes')
      context.expect(member(typeNamed(list, 'User'), 'schema'), 'the schema of User', list).toBe(urns.user)
    },
  }),

  check('Group is a resource type with the core Group schema', {
    verifies: [R['RFC7643-4.2-01']],
    needs: ['groups'],
    readOnly: true,
    consequence:
      'Clients that look for groups in the resource types find none, or groups of an unknown kind.',
    run(context) {
      const list = documentOf(context, 'resourceTypes')
      context.expect(member(typeNamed(list, 'Group'), 'schema'), 'the schema of Group', list).toBe(urns.group)
    },
  }),

  check('users and groups live at /Users and /Groups', {
    verifies: [R['RFC7644-3.2-01']],
    readOnly: true,
    consequence: 'Entra appends /Users and /Groups to the base URL whatever the resource types say.',
    run(context) {
      const list = documentOf(context, 'resourceTypes')
      for (const [name, home] of [
        ['User', '/Users'],
        ['Group', '/Groups'],
      ] as const) {
        const type = typeNamed(list, name)
        if (!type) continue
        const endpoint = String(member(type, 'endpoint')).replace(/\/$/, '')
        context
          .expect(endpoint, `the endpoint of ${name}`, list)
          .toSatisfy(endpoint.endsWith(home), `${home} below the base URL`)
      }
    },
  }),

  check('each resource type has its schemas, name, endpoint and schema', {
    verifies: [R['RFC7643-6-01'], R['RFC7643-6-04'], R['RFC7643-6-13']],
    readOnly: true,
    consequence: 'Clients cannot tell what the resource type is or where its resources are.',
    run(context) {
      const list = documentOf(context, 'resourceTypes')
      for (const type of list.resources) {
        const label = String(member(type, 'name'))
        context.expect(member(type, 'schemas'), `schemas of ${label}`, list).toInclude(urns.resourceType)
        for (const part of ['name', 'endpoint', 'schema'])
          context.expect(member(type, part), `${part} of ${label}`, list).toMatch(/\S/, 'some text')
      }
    },
  }),

  check('the names of resource types are unique', {
    verifies: [R['RFC7643-6-04']],
    readOnly: true,
    consequence: 'meta.resourceType of a resource does not say what it is.',
    run(context) {
      const list = documentOf(context, 'resourceTypes')
      const names = list.resources.map((type) => String(member(type, 'name')).toLowerCase())
      const twice = names.filter((name, at) => names.indexOf(name) !== at)
      context.expect(twice, 'the names that are there twice', list).toBe([])
    },
  }),

  check('the endpoint of each resource type answers below the base URL', {
    verifies: [R['RFC7643-6-06'], R['RFC7643-2.3.7-01']],
    readOnly: true,
    consequence: 'Clients that follow the resource types ask for users where there are none.',
    async run(context) {
      const list = documentOf(context, 'resourceTypes')
      for (const type of list.resources)
        context.expect
          .should(member(type, 'endpoint'), 'an endpoint', list)
          .toMatch(/^(?!\w+:)\S+$/, 'a relative URI')
      for (const { endpoint, answer } of await context.from(typeEndpoints)) {
        const tooMany = answer.status === 400 && answer.scimType === 'tooMany'
        if (!tooMany) context.expect(answer.status, `the status of ${endpoint}`, answer).toBe(200)
      }
    },
  }),

  check('schema and schemaExtensions name schemas that are in /Schemas', {
    verifies: [R['RFC7643-6-07'], R['RFC7643-6-09'], R['RFC7643-3.2-01'], R['RFC7643-7-02']],
    needs: ['schemas'],
    readOnly: true,
    consequence:
      'Clients cannot find the attributes of the resource type, so that nothing of it can be mapped.',
    run(context) {
      const list = documentOf(context, 'resourceTypes')
      const known = documentOf(context, 'schemas').resources.map((schema) => member(schema, 'id'))
      const named = list.resources.flatMap((type) => [
        member(type, 'schema'),
        ...objectsIn(member(type, 'schemaExtensions')).map((extension) => member(extension, 'schema')),
      ])
      const unknown = named.filter((urn) => !known.some((id) => sameName(id, urn)))
      context.expect(unknown.map(String), 'the schemas that /Schemas does not list', list).toBe([])
    },
  }),

  check('each schema extension says whether it is required', {
    verifies: [R['RFC7643-6-10'], R['RFC7643-6-08']],
    readOnly: true,
    consequence: 'Clients cannot tell whether a user without enterprise data will be refused.',
    run(context) {
      const list = documentOf(context, 'resourceTypes')
      for (const type of list.resources) {
        const extensions = member(type, 'schemaExtensions') ?? []
        context.expect(extensions, 'schemaExtensions', list).toSatisfy(Array.isArray(extensions), 'a list')
        for (const extension of objectsIn(extensions))
          context
            .expect(member(extension, 'required'), `required of ${member(extension, 'schema')}`, list)
            .toBeOneOf(true, false)
      }
    },
  }),

  check('a resource type can be asked for by its id', {
    verifies: [R['RFC7644-4-07'], R['RFC7643-6-03']],
    readOnly: true,
    consequence: 'Clients that ask for one resource type are told that it does not exist.',
    async run(context) {
      documentOf(context, 'resourceTypes')
      for (const { listed, alone } of await context.from(typesOneByOne)) {
        context.expect(alone).toHaveStatus(200)
        context
          .expect(member(alone.object, 'name'), 'the name of the resource type', alone)
          .toBe(member(listed, 'name'))
      }
    },
  }),

  check('a resource type says the same alone as in the list', {
    verifies: [R['RFC7644-4-10']],
    readOnly: true,
    consequence: 'What a client believes about the provider depends on how it asks.',
    async run(context) {
      documentOf(context, 'resourceTypes')
      for (const { id, listed, alone } of await context.from(typesOneByOne)) {
        if (!alone.ok) continue
        const same = sameValue(listed, alone.object)
        context.expect(alone.object, `resource type ${id}`, alone).toSatisfy(same, 'as it stands in the list')
      }
    },
  }),

  check('a resource type that does not exist is answered 404', {
    verifies: [R['RFC7644-4-07']],
    readOnly: true,
    consequence: 'A client that looks for a resource type takes whatever it is answered for it.',
    async run(context) {
      documentOf(context, 'resourceTypes')
      const answer = await context.scim.send(
        'GET',
        pathIn('/ResourceTypes', `NoSuchType${context.random.text(6)}`),
      )
      context.expect(answer).toHaveStatus(404)
      context.expect.should(answer).toBeScimError(404)
    },
  }),

  check('a filter on the resource types is refused', {
    verifies: [R['RFC7644-4-09']],
    readOnly: true,
    consequence: 'A client takes the list for the result of its filter.',
    async run(context) {
      documentOf(context, 'resourceTypes')
      const query = { filter: eq('name', 'User') }
      context.expect(await context.scim.send('GET', '/ResourceTypes', { query })).toHaveStatus(403)
    },
  }),

  check('paging parameters do not cut the list of resource types', {
    verifies: [R['RFC7644-4-08']],
    readOnly: true,
    consequence: 'A client that pages through everything misses resource types.',
    async run(context) {
      const list = documentOf(context, 'resourceTypes')
      const paged = await context.scim.send('GET', '/ResourceTypes', { query: { startIndex: 2, count: 1 } })
      context.expect(paged).toBeList()
      context.expect(paged.object.totalResults, 'totalResults', paged).toBe(list.resources.length)
      context.expect
        .should(paged.resources.length, 'the number of resource types', paged)
        .toBe(list.resources.length)
    },
  }),

  check('resource types cannot be added', {
    verifies: [R['RFC7643-6-02'], R['RFC7644-3.2-07']],
    consequence: 'Whoever holds a provisioning token could change what the provider offers.',
    async run({ scim, expect }) {
      const answer = await scim.send('POST', '/ResourceTypes', { body: {} })
      expect(answer).toHaveStatus(...refusals)
      expect.should(answer).toBeScimError([403, 404, 405, 501])
    },
  }),

  check('resource types and schemas describe themselves', {
    verifies: [R['RFC7643-6-05'], R['RFC7643-7-06']],
    readOnly: true,
    consequence: 'Nothing explains the resource types and attributes to the administrator who maps them.',
    run(context) {
      const described = [documentOf(context, 'resourceTypes'), documentOf(context, 'schemas')]
      for (const list of described)
        for (const one of list.resources)
          context
            .expect(member(one, 'description'), `description of ${member(one, 'name')}`, list)
            .toMatch(/\S/, 'some text')
    },
  }),

  check('the metadata of discovery documents names their kind and a place without spaces', {
    verifies: [R['RFC7643-3.1-22'], R['RFC7643-2.3.7-01']],
    readOnly: true,
    consequence: 'Clients that go by meta.resourceType take the document for something else.',
    run(context) {
      for (const [which, kind] of [
        ['resourceTypes', 'ResourceType'],
        ['schemas', 'Schema'],
      ] as const) {
        const list = documentOf(context, which)
        for (const one of list.resources.filter((entry) => isObject(member(entry, 'meta')))) {
          context.expect
            .should(valueAt(one, 'meta.resourceType'), 'meta.resourceType', list)
            .toBeOneOf(undefined, kind)
          context
            .expect(String(valueAt(one, 'meta.location') ?? ''), 'meta.location', list)
            .toMatch(/^\S*$/, 'a URI')
        }
      }
    },
  }),
])
