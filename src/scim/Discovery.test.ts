import { describe, expect, test } from 'vitest'
import { Discovery } from './Discovery.js'
import type { Exchange } from './Exchange.js'
import { urns } from './urns.js'

function exchange(status: number | null, body: unknown): Exchange {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return {
    id: 1,
    purpose: 'preflight',
    sentAt: '',
    durationMs: 1,
    attempt: 1,
    request: { method: 'GET', url: 'http://h/', headers: {}, body: null },
    response: status === null ? null : { status, headers: {}, body: text, truncated: false },
    error: null,
  }
}

const provider = (config: unknown, types: unknown = [], schemas: unknown = [], status: number | null = 200) =>
  new Discovery({
    serviceProviderConfig: exchange(status, config),
    resourceTypes: exchange(status, Array.isArray(types) ? { Resources: types } : types),
    schemas: exchange(status, Array.isArray(schemas) ? { Resources: schemas } : schemas),
  })

/** Documents that say nothing usable. */
const odd: [string, unknown, (number | null)?][] = [
  ['not there', '', 404],
  ['no answer at all', '', null],
  ['HTML', '<html>'],
  ['an empty body', ''],
  ['null', 'null'],
  ['a list', '[]'],
  ['a number', '5'],
  ['an empty object', {}],
  ['Resources that is no list', { Resources: 'x' }],
  ['Resources of nothing usable', { Resources: [null, 5, 'x', []] }],
]

describe.each(odd)('where the documents are %s', (_, body, status = 200) => {
  const one = provider(body, body, body, status)

  test('everything counts as supported, so that it is tried', () => {
    expect(one.feature('bulk').supported).toBe(true)
    expect(one.resourceType('Group').supported).toBe(true)
    expect(one.extension('enterprise').supported).toBe(true)
    expect(one.attribute('User', 'nickName').supported).toBe(true)
    expect(one.hasSchemas.supported).toBe(false)
    expect(Object.values(one.capabilities)).toHaveLength(9)
  })
})

describe('a flag', () => {
  test.each([
    [{ supported: true }, true],
    [{ supported: false }, false],
    [{ supported: 'false' }, false],
    [{ supported: 'no' }, true],
    [{ Supported: false }, false],
    [{}, true],
    [null, true],
    [false, true],
  ])('%j counts as %s', (patch, supported) => {
    expect(provider({ patch }).feature('patch').supported).toBe(supported)
  })

  test('quotes the document', () => {
    expect(provider({ bulk: { supported: false } }).feature('bulk').quote).toBe(
      'ServiceProviderConfig says "bulk":{"supported":false}',
    )
  })
})

describe('resource types and schemas', () => {
  const types = [{ name: 'user', schemaExtensions: [{ schema: enterpriseUpper() }] }]
  const schemas = [
    {
      id: urns.user,
      attributes: [
        { name: 'userName' },
        { name: 'id', mutability: 'readOnly' },
        { name: 'name', subAttributes: [{ name: 'givenName' }, null] },
        'x',
        { noName: 1 },
      ],
    },
    { id: urns.enterpriseUser, attributes: [{ name: 'department' }] },
  ]

  function enterpriseUpper() {
    return urns.enterpriseUser.toUpperCase()
  }

  test('names are compared without case', () => {
    expect(provider({}, types).resourceType('User').supported).toBe(true)
    expect(provider({}, types).resourceType('Group')).toEqual({
      supported: false,
      quote: '/ResourceTypes lists user',
    })
    expect(provider({}, types).extension('enterprise').supported).toBe(true)
  })

  test.each([
    ['userName', true],
    ['USERNAME', true],
    ['name.givenName', true],
    ['name.middleName', false],
    ['nickName', false],
    ['id', false],
    [`${urns.user}:userName`, true],
  ])('attribute %s: %s', (path, supported) => {
    expect(provider({}, [{ name: 'User' }], schemas).attribute('User', path).supported).toBe(supported)
  })

  test('attributes of an extension count where the resource type lists it, whatever the case of its name', () => {
    for (const name of ['User', 'user'])
      expect(
        provider({}, [{ ...types[0], name }], schemas).attribute('User', `${urns.enterpriseUser}:department`)
          .supported,
      ).toBe(true)
  })

  test('without resource types the enterprise extension is still that of User', () => {
    const one = provider({}, '', schemas)
    expect(one.attribute('User', `${urns.enterpriseUser}:department`).supported).toBe(true)
    expect(one.attribute('User', `${urns.enterpriseUser}:division`).supported).toBe(false)
  })
})
