import type { Answer } from '../../src/kit/Answer.js'
import { check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { eq } from '../../src/scim/filter.js'
import type { JsonObject } from '../../src/scim/types.js'
import { urns } from '../../src/scim/urns.js'
import { isObject, member, valueAt } from '../../src/scim/valueAt.js'
import {
  answerOf,
  isGiven,
  listOf,
  objectsIn,
  repeated,
  sameName,
  valuesOf,
} from '../words/discoveryDocuments.js'
import { alike } from '../words/discoveryLists.js'
import { typeEndpoints, typesOneByOne } from './resource-types.evidence.js'

const kinds = [
  { name: 'User', urn: urns.user, home: /\/Users\/?$/, requirement: R['RFC7643-4.1-01'], needs: [] },
  {
    name: 'Group',
    urn: urns.group,
    home: /\/Groups\/?$/,
    requirement: R['RFC7643-4.2-01'],
    needs: ['groups'],
  },
] as const

const typeNamed = (list: Answer, name: string): JsonObject | undefined =>
  list.resources.find((one) => sameName(member(one, 'name'), name))

const extensionsOf = (type: JsonObject) => objectsIn(member(type, 'schemaExtensions'))

export default suite('resource-types', 'ResourceTypes', { readOnly: true }, [
  check('the resource types can be read', {
    verifies: [R['RFC7644-4-01'], R['ENTRA-L4']],
    consequence: {
      refused: 'Clients cannot find out which endpoints there are and assume /Users and /Groups.',
    },
    run: (context) => void context.expect(answerOf(context, 'resourceTypes')).toHaveStatus(200),
  }),

  check('the resource types come as one whole ListResponse', {
    verifies: [R['RFC7644-4-06']],
    touches: [R['RFC7644-4-05']],
    consequence: 'Clients that read the list as the RFC defines it see no resource type at all.',
    run(context) {
      const list = answerOf(context, 'resourceTypes')
      if (list.status !== 200) context.unsupported(list)
      context.expect(list).toBeList()
      context.expect
        .under(R['RFC7644-4-05'])(list.resources.length, 'the number of resource types', list)
        .toBeAtLeast(1)
      context.expect(list).attribute('totalResults').toBe(list.resources.length)
    },
  }),

  ...kinds.map(({ name, urn, requirement, needs }) =>
    check(`${name} is a resource type with the core ${name} schema`, {
      verifies: [requirement],
      needs: [...needs],
      consequence: `Clients that look for ${name.toLowerCase()}s in the resource types find none, or some of an unknown kind.`,
      run(context) {
        const list = listOf(context, 'resourceTypes')
        const schemas = valuesOf(list.resources, 'schema')
        const type = typeNamed(list, name)
        // A type that names no schema is for another check.
        if (schemas.length === 0 || (type && !isGiven(member(type, 'schema'))))
          context.unsupported(`the resource type ${name} names no schema`)
        context.expect(schemas, 'the schemas of the resource types', list).toInclude(urn)
      },
    }),
  ),

  check('users and groups live at /Users and /Groups', {
    verifies: [R['RFC7644-3.2-01']],
    consequence: 'Entra appends /Users and /Groups to the base URL whatever the resource types say.',
    run(context) {
      const list = listOf(context, 'resourceTypes')
      for (const { name, home } of kinds) {
        const endpoint = member(typeNamed(list, name), 'endpoint')
        if (isGiven(endpoint))
          context
            .expect(endpoint, `the endpoint of ${name}`, list)
            .toMatch(home, `/${name}s below the base URL`)
      }
    },
  }),

  check('each resource type has its schemas, name, endpoint and schema', {
    verifies: [R['RFC7643-6-13']],
    touches: [R['RFC7643-6-01'], R['RFC7643-6-04']],
    consequence: 'Clients cannot tell what the resource type is or where its resources are.',
    run(context) {
      const list = listOf(context, 'resourceTypes')
      const { expect } = context
      for (const type of list.resources) {
        const label = String(member(type, 'name') ?? 'a resource type')
        for (const [part, stating] of [
          ['name', expect.under(R['RFC7643-6-04'])],
          ['endpoint', expect],
          ['schema', expect],
        ] as const)
          stating(member(type, part), `${part} of ${label}`, list).toMatch(/\S/, 'some text')
        expect
          .under(R['RFC7643-6-01'])(member(type, 'schemas'), `schemas of ${label}`, list)
          .toInclude(urns.resourceType)
      }
    },
  }),

  check('the names of resource types are unique', {
    verifies: [R['RFC7643-6-04']],
    consequence: 'meta.resourceType of a resource does not say what it is.',
    run(context) {
      const list = listOf(context, 'resourceTypes')
      const names = valuesOf(list.resources, 'name')
      if (names.length > 0) context.expect(repeated(names), 'the names that are there twice', list).toBe([])
    },
  }),

  check('the endpoint of each resource type answers below the base URL', {
    verifies: [R['RFC7643-6-06']],
    consequence: {
      refused: 'Clients that follow the resource types ask for users where there are none.',
      wrong: 'Clients that follow the resource types ask for users where there are none.',
    },
    async run(context) {
      const list = listOf(context, 'resourceTypes')
      for (const endpoint of valuesOf(list.resources, 'endpoint'))
        context.expect.should(endpoint, 'an endpoint', list).toMatch(/^(?!\w+:)\S+$/, 'a relative URI')
      // Whether everybody can be listed is for others to say: here it counts that something is there.
      for (const answer of await context.from(typeEndpoints))
        if (answer.ok || answer.status === 404) context.expect(answer).toSucceed()
    },
  }),

  check('schema and schemaExtensions name schemas that are in /Schemas', {
    verifies: [R['RFC7643-7-02'], R['RFC7643-6-07'], R['RFC7643-3.2-01']],
    touches: [R['RFC7643-6-09']],
    needs: ['schemas'],
    consequence:
      'Clients cannot find the attributes of the resource type, so that nothing of it can be mapped.',
    run(context) {
      const list = listOf(context, 'resourceTypes')
      const known = valuesOf(listOf(context, 'schemas').resources, 'id')
      const unknown = (urns: JsonObject[]) =>
        valuesOf(urns, 'schema').filter((urn) => !known.some((id) => sameName(id, urn)))
      const { resources } = list
      context.expect(unknown(resources), 'the schemas that /Schemas does not list', list).toBe([])
      context.expect
        .under(R['RFC7643-6-09'])(
          unknown(resources.flatMap(extensionsOf)),
          'the extensions that /Schemas does not list',
          list,
        )
        .toBe([])
    },
  }),

  check('each schema extension says whether it is required', {
    verifies: [R['RFC7643-6-10']],
    touches: [R['RFC7643-6-08']],
    consequence: 'Clients cannot tell whether a user without enterprise data will be refused.',
    run(context) {
      const list = listOf(context, 'resourceTypes')
      const { expect } = context
      for (const extensions of valuesOf(list.resources, 'schemaExtensions'))
        expect
          .under(R['RFC7643-6-08'])(extensions, 'schemaExtensions', list)
          .toSatisfy(Array.isArray(extensions), 'a list')
      for (const extension of list.resources.flatMap(extensionsOf))
        expect(member(extension, 'required'), `required of ${member(extension, 'schema')}`, list).toBeOneOf(
          true,
          false,
        )
    },
  }),

  check('a resource type can be asked for by its id', {
    verifies: [R['RFC7644-4-07']],
    touches: [R['RFC7643-6-03']],
    consequence: {
      refused: 'Clients that ask for one resource type are told that it does not exist.',
      wrong: 'Clients that ask for one resource type are shown another.',
    },
    async run(context) {
      listOf(context, 'resourceTypes')
      for (const { id, listed, alone } of await context.from(typesOneByOne)) {
        context.expect(alone).toSucceed().attribute('name').toBe(member(listed, 'name'))
        // Without an id the name does, which is what most providers have for it.
        context.expect.under(R['RFC7643-6-03'])(alone).attribute('id').toBeOneOf(undefined, id)
      }
    },
  }),

  ...alike({
    which: 'resourceTypes',
    path: '/ResourceTypes',
    one: 'resource type',
    many: 'resource types',
    entries: typesOneByOne,
    unknown: (text) => `NoSuchType${text}`,
    filter: eq('name', 'User'),
  }),

  check('resource types cannot be added', {
    readOnly: false,
    verifies: [R['RFC7643-6-02']],
    touches: [R['RFC7644-3.2-07']],
    consequence: 'Whoever holds a provisioning token could change what the provider offers.',
    async run({ scim, expect }) {
      const answer = await scim.send('POST', '/ResourceTypes', { body: {} })
      expect(answer).toBeRefused()
      expect.under(R['RFC7644-3.2-07'])(answer).toBeRefused(401, 403, 404, 405, 406, 501)
    },
  }),

  check('resource types and schemas describe themselves', {
    verifies: [R['RFC7643-6-05']],
    touches: [R['RFC7643-7-06']],
    consequence: 'Nothing explains the resource types and attributes to the administrator who maps them.',
    run(context) {
      for (const [which, requirement] of [
        ['resourceTypes', R['RFC7643-6-05']],
        ['schemas', R['RFC7643-7-06']],
      ] as const) {
        const list = listOf(context, which)
        for (const one of list.resources)
          context.expect
            .under(requirement)(member(one, 'description'), `description of ${member(one, 'name')}`, list)
            .toMatch(/\S/, 'some text')
      }
    },
  }),

  check('the metadata of discovery documents names their kind and a place without spaces', {
    slug: 'the-metadata-of-discovery-documents-names-their-kind-and-place',
    formerly: [
      'resource-types/the-metadata-of-discovery-documents-names-their-kind-and-a-place-without-spaces',
    ],
    verifies: [R['RFC7643-3.1-22']],
    touches: [R['RFC7643-2.3.7-01']],
    consequence: 'Clients that go by meta.resourceType take the document for something else.',
    run(context) {
      const { expect } = context
      for (const [which, kind] of [
        ['serviceProviderConfig', 'ServiceProviderConfig'],
        ['resourceTypes', 'ResourceType'],
        ['schemas', 'Schema'],
      ] as const) {
        const answer = answerOf(context, which)
        const documents =
          which === 'serviceProviderConfig' ? [answer.json] : objectsIn(member(answer.json, 'Resources'))
        for (const one of documents.filter((document) => isObject(member(document, 'meta')))) {
          expect
            .should(valueAt(one, 'meta.resourceType'), 'meta.resourceType', answer)
            .toBeOneOf(undefined, kind)
          expect
            .under(R['RFC7643-2.3.7-01'])(valueAt(one, 'meta.location') ?? '', 'meta.location', answer)
            .toMatch(/^\S*$/, 'a URI')
        }
      }
    },
  }),
])
