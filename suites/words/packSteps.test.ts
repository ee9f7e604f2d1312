import { expect, test } from 'vitest'
import { packSteps } from './packSteps.js'

const step = (leaves: Record<string, string>, keeps: string[] = [], start = {}) => ({
  operations: [],
  leaves,
  keeps,
  start,
})
const packed = (...steps: ReturnType<typeof step>[]) =>
  packSteps(steps).map((round) => round.map(({ leaves }) => Object.keys(leaves).join()))

test('steps on attributes of their own share a round', () => {
  expect(packed(step({ title: 'a' }), step({ nickName: 'b' }), step({ 'name.givenName': 'c' }))).toEqual([
    ['title', 'nickName', 'name.givenName'],
  ])
})

test('a step follows the one that writes what it writes, keeps or starts from', () => {
  expect(packed(step({ title: 'a' }), step({ title: 'b' }), step({ nickName: 'c' }))).toEqual([
    ['title', 'nickName'],
    ['title'],
  ])
  expect(
    packed(step({ 'name.givenName': 'a' }), step({ 'name.familyName': 'b' }, ['name.givenName'])),
  ).toHaveLength(2)
  expect(packed(step({ title: 'a' }), step({ nickName: 'b' }, [], { title: 'a' }))).toHaveLength(2)
})

test('two steps may keep the same', () => {
  expect(
    packed(step({ 'name.givenName': 'a' }, ['userName']), step({ title: 'b' }, ['userName'])),
  ).toHaveLength(1)
})

test('the elements of a list, and the parts of an extension and the extension, meet', () => {
  expect(packed(step({ 'emails.value': 'a' }), step({ 'emails[type eq "work"].value': 'b' }))).toHaveLength(2)
  expect(packed(step({ 'urn:x:2.0:User:a': '' }), step({ 'urn:x:2.0:User': '' }))).toHaveLength(2)
  expect(packed(step({ 'urn:x:2.0:User:a': '' }), step({ 'urn:x:2.0:User:b': '' }))).toHaveLength(1)
})
