import { describe, expect, test } from 'vitest'
import { loadProfile } from '../requirements/loadProfile.js'
import { urns } from '../scim/urns.js'
import { valueAt } from '../scim/valueAt.js'
import { create } from './create.js'
import { groupBody } from './groupBody.js'
import { minimalUserBody } from './minimalUserBody.js'
import { userBody } from './userBody.js'

const entra = loadProfile('entra')
const fuze = loadProfile('fuze')

describe('userBody', () => {
  test('has a value at every path of the mapping but the references', () => {
    const body = userBody(entra, 'name-1')
    for (const { path, type } of entra.mapping.User)
      if (type !== 'reference') expect(valueAt(body, path), path).toBeDefined()
    expect(body.userName).toBe('name-1@example.com')
    expect(body.schemas).toEqual([urns.user, urns.enterpriseUser])
  })

  test('makes the only e-mail the primary one', () => {
    expect(userBody(entra, 'n').emails).toEqual([{ type: 'work', value: 'n@example.com', primary: true }])
  })

  test('leaves create-only attributes out that are not mapped, and takes the own values of the profile', () => {
    expect(userBody(fuze, 'n')).not.toHaveProperty('entitlements')
    const own = { ...fuze, testData: { emailDomain: 'fuze.test', values: { 'name.givenName': 'Eva' } } }
    expect(userBody(own, 'n')).toMatchObject({ userName: 'n@fuze.test', name: { givenName: 'Eva' } })
  })

  test('sends what the profile calls required with the create-only value', () => {
    expect(userBody({ ...fuze, required: ['entitlements'] }, 'n').entitlements).toEqual(
      fuze.createOnly[0]?.value,
    )
  })

  test('is overridden at the top, and null leaves out', () => {
    const body = userBody(fuze, 'n', { active: false, emails: null })
    expect(body).toMatchObject({ active: false })
    expect(body).not.toHaveProperty('emails')
  })
})

test('minimalUserBody holds schemas, userName and what is required', () => {
  expect(minimalUserBody(entra, 'n')).toEqual({ schemas: [urns.user], userName: 'n@example.com' })
  expect(minimalUserBody({ ...entra, required: ['name.familyName'] }, 'n', { active: true })).toEqual({
    schemas: [urns.user],
    userName: 'n@example.com',
    name: { givenName: 'Given', familyName: 'Family', formatted: 'Given Family' },
    active: true,
  })
})

test('groupBody holds the name', () => {
  expect(groupBody('crew', { externalId: 'e', members: null })).toEqual({
    schemas: [urns.group],
    displayName: 'crew',
    externalId: 'e',
  })
})

test('create is a POST to the endpoint of the kind', () => {
  expect(create('Group', { displayName: 'crew' })).toEqual({
    method: 'POST',
    path: '/Groups',
    body: { displayName: 'crew' },
  })
})
