import { expect, test } from 'vitest'
import { check } from './check.js'
import { suite } from './suite.js'

const run = () => {}

test('what its checks have in common holds for each, unless it says otherwise', () => {
  const { checks } = suite('reading', 'Reading', { needs: ['groups'], readOnly: true, consequence: 'all' }, [
    check('plain', { run }),
    check('with more', { needs: ['patch', 'groups'], readOnly: false, consequence: 'own', run }),
  ])
  expect(checks).toMatchObject([
    { needs: ['groups'], readOnly: true, consequence: 'all' },
    { needs: ['groups', 'patch'], readOnly: false, consequence: 'own' },
  ])
})

test('a suite need not have anything in common', () => {
  const { checks } = suite('reading', 'Reading', [check('plain', { run })])
  expect(checks[0]).not.toHaveProperty('readOnly')
})
