import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadProfile } from '../requirements/loadProfile.js'
import { Discovery } from '../scim/Discovery.js'
import type { Exchange } from '../scim/Exchange.js'
import { markedValue, textAttributes, textFor, textsFor } from './attributeTexts.js'
import {
  anyText,
  controlText,
  decomposedText,
  localPartText,
  queryText,
  spacedText,
  userNameText,
} from './texts.js'

const some = <T>(of: fc.Arbitrary<T>) => fc.sample(of, { numRuns: 500, seed: 1 })

const smallest = (of: fc.Arbitrary<string>) =>
  fc.check(
    fc.property(of, () => false),
    { seed: 1 },
  ).counterexample?.[0]

const nothing = { response: null } as Exchange
const provider = new Discovery({ serviceProviderConfig: nothing, resourceTypes: nothing, schemas: nothing })

describe('random texts', () => {
  test.each([
    ['any', anyText(256)],
    ['of queries', queryText(64)],
    ['of local parts', localPartText],
    ['of user names', userNameText],
  ])('%s are well-formed, normalised, without spaces at the ends and without control characters', (_, of) => {
    for (const text of some(of)) {
      expect(text.isWellFormed(), text).toBe(true)
      expect(text.normalize('NFC'), text).toBe(text)
      expect(text.trim(), text).toBe(text)
      expect(text).toMatch(/^\P{Cc}+$/u)
    }
  })

  test('keep to the length that the provider takes', () => {
    for (const most of [3, 20, 300])
      for (const text of some(anyText(most))) expect(text.length).toBeLessThanOrEqual(most)
    expect(some(anyText(300)).some(({ length }) => length > 255)).toBe(true)
  })

  test('of user names are in lower case, which a provider may make them', () => {
    for (const text of some(userNameText)) expect(text.toLowerCase()).toBe(text)
  })

  test('shrink to one plain letter', () => {
    for (const of of [anyText(256), localPartText, userNameText]) expect(smallest(of)).toBe('a')
  })

  test('of the other kinds are what they are named after', () => {
    for (const text of some(decomposedText)) expect(text.normalize('NFC')).not.toBe(text)
    for (const text of some(spacedText)) expect(text).toMatch(/^ | $| {2}/)
    for (const text of some(controlText)) expect(text).toMatch(/^a[^\0]+c$/)
  })
})

describe('texts for attributes', () => {
  const entra = loadProfile('entra')
  const sent = {
    userName: 'a',
    externalId: 'b',
    displayName: 'c',
    title: 'd',
    name: { formatted: 'e', givenName: 'f' },
    phoneNumbers: [{ type: 'work', value: '1' }],
  }

  test('are for those that keep a plain value, neither derived nor canonicalised', () => {
    const got = { ...sent, title: 'D' }
    expect(textAttributes(entra, provider, sent, got)).toEqual(
      expect.arrayContaining(['userName', 'externalId', 'displayName', 'name.givenName']),
    )
    for (const path of ['title', 'name.formatted', 'active', 'phoneNumbers[type eq "work"].value'])
      expect(textAttributes(entra, provider, sent, got)).not.toContain(path)
  })

  test('leave out what the profile fixes', () => {
    const fixed = {
      ...entra,
      readOnly: ['displayName'],
      createOnly: [{ path: 'title', value: 'a', other: 'b', refusal: 'either' as const }],
      testData: { ...entra.testData, values: { externalId: 'x' } },
    }
    const paths = textAttributes(fixed, provider, sent, sent)
    for (const path of ['displayName', 'title', 'externalId']) expect(paths).not.toContain(path)
  })

  test('have the format of the attribute', () => {
    for (const text of some(textFor('addresses[type eq "work"].country', entra)))
      expect(text).toMatch(/^[A-Z]{2}$/)
    for (const text of some(textFor('emails[type eq "work"].value', entra)))
      expect(text).toMatch(/^[\w.!#$%&'*+/=?^`{|}~-]{1,40}$/)
  })

  test('carry the mark of the run where others could have the same value', () => {
    expect(markedValue('userName', 'x', 'mark', entra)).toBe('markx@example.com')
    expect(markedValue('emails[type eq "work"].value', 'x', 'mark', entra)).toBe('markx@example.com')
    expect(markedValue('externalId', 'x', 'mark', entra)).toBe('markx')
    expect(markedValue('displayName', 'x', 'mark', entra)).toBe('markx')
    expect(markedValue('title', 'x', 'mark', entra)).toBe('x')
  })

  test('shrink to the attribute that matters', () => {
    for (const share of [2, 6]) {
      const of = textsFor(['title', 'displayName', 'nickName'], () => fc.constantFrom('a', '"'), share)
      const { counterexample } = fc.check(
        fc.property(of, (one) => one.nickName !== '"'),
        { seed: 1 },
      )
      expect(counterexample?.[0]).toEqual({ nickName: '"' })
    }
  })

  test('shrink to the piece that matters', () => {
    const { counterexample } = fc.check(
      fc.property(anyText(256), (one) => !one.includes('<script>')),
      { seed: 1, numRuns: 2000 },
    )
    expect(counterexample?.[0]).toBe('<script>')
  })
})
