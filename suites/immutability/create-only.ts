import { type CheckSpec, check } from '../../src/kit/check.js'
import { slug } from '../../src/kit/slug.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import type { Discovery } from '../../src/scim/Discovery.js'
import { sameValue } from '../../src/scim/sameValue.js'
import { valueAt } from '../../src/scim/valueAt.js'
import { isServed } from '../words/isServed.js'
import { shortened } from '../words/shortened.js'
import { attempts } from './create-only.attempts.js'
import { bodyWith, unknownValue } from './create-only.bodies.js'
import { expectTurnedAway, firstValues, walks } from './create-only.evidence.js'
import { lost, rows, stolen } from './create-only.rows.js'
import { eachStep } from './create-only.steps.js'

const patching: CheckSpec['needs'] = ['patch']
const idOf = (title: string, short: string) => shortened('create-only', title, short)

export default suite('create-only', 'Create-only attributes', { needs: ['createOnly'] }, [
  check('a create-only attribute is accepted on create', {
    verifies: [R['FUZE-P16'], R['RFC7643-7-24']],
    consequence: 'Nobody who is given a licence in the directory gets an account.',
    async run({ from, expect, unsupported }) {
      for (const { attribute, created } of await from(walks)) {
        if (attribute.madeUp && !created.ok) return unsupported(created)
        // Who cannot be created without it either says nothing about it.
        const without = (await from(firstValues)).find((one) => one.attribute.path === attribute.path)
        if (!created.ok && without && !without.created.ok) return unsupported(created)
        expect(created).toSucceed()
      }
    },
  }),

  check('a create-only attribute is returned as it was sent on create', {
    verifies: [R['FUZE-P16']],
    consequence: 'The administrator cannot see what the person was given, nor that nothing was.',
    async run({ from, expect, unsupported }) {
      for (const { attribute, created, first } of await from(walks)) {
        if (!first?.ok) return unsupported(first ?? created)
        expect(first).toHaveAttribute(attribute.path, attribute.value)
        const answered = valueAt(created.json, attribute.path)
        if (answered !== undefined)
          expect(answered, 'the value in the answer', created).toMean(attribute.value)
      }
    },
  }),

  check('a create-only attribute is not demanded on create', {
    verifies: [R['ENTRA-C12']],
    consequence: 'The generic connector, which cannot send the attribute, cannot create anybody.',
    async run({ from, expect, unsupported, profile }) {
      for (const { attribute, created } of await from(firstValues)) {
        if (profile.required.includes(attribute.path))
          return unsupported(`the profile ${profile.name} calls ${attribute.path} required`)
        expect(created).toSucceed()
      }
    },
  }),

  ...attempts.map(({ title, short = slug(title), verifies, dialect }) =>
    check(`${title} does not change a create-only attribute`, {
      ...idOf(`${title} does not change a create-only attribute`, `${short}-changes-nothing`),
      verifies,
      needs: patching,
      dialect,
      consequence: verifies.includes(R['FUZE-P19']) ? lost : stolen,
      run: eachStep(title, (step, expect) => expectTurnedAway(expect, step)),
    }),
  ),

  check('a refused change of a create-only attribute is called a matter of mutability', {
    ...idOf(
      'a refused change of a create-only attribute is called a matter of mutability',
      'a-refused-change-is-called-a-matter-of-mutability',
    ),
    verifies: [R['RFC7644-3.12-19']],
    needs: patching,
    consequence: 'The provisioning log shows a refusal without a reason that anybody could act on.',
    async run({ from, expect }) {
      for (const { steps } of await from(walks))
        for (const { title, orElse = [] } of attempts) {
          const answer = steps.get(title)?.answer
          if (answer && isServed(answer) && answer.status >= 400 && answer.status < 500)
            expect.should(answer).toHaveScimType('mutability', ...orElse)
        }
    },
  }),

  check('no change of a create-only attribute ends in a server error', {
    verifies: [R['RFC7644-3.12-26'], R['ENTRA-M-5XX']],
    consequence: 'Entra takes it for an outage, repeats the request and in the end quarantines the job.',
    async run({ from, expect }) {
      for (const { steps } of await from(walks))
        for (const [name, { answer }] of steps)
          if (isServed(answer))
            expect(answer.status, `the status of the answer (${name})`, answer).toBeAtMost(499)
    },
  }),

  check('no answer shows a create-only value that was not stored', {
    verifies: [R['RFC7643-7-24'], R['FUZE-P18']],
    consequence: 'The client is shown a value that the provider does not have and takes it for arrived.',
    async run({ from, expect }) {
      for (const { steps } of await from(walks))
        for (const { attribute, kept, answer, read } of steps.values()) {
          const shown = answer.ok ? valueAt(answer.json, attribute.path) : undefined
          if (shown !== undefined && sameValue(kept, valueAt(read.json, attribute.path)))
            expect(answer).toHaveAttribute(attribute.path, kept)
        }
    },
  }),

  ...rows.map(({ title, short, step, judge, ...spec }) =>
    check(title, { ...idOf(title, short), ...spec, run: eachStep(step, judge) }),
  ),

  check('the schema declares a create-only attribute as immutable', {
    verifies: [R['FUZE-P24']],
    needs: ['schemas'],
    readOnly: true,
    consequence: 'Whoever maps the attribute learns from the refusals only that it cannot be changed.',
    run({ createOnly, discovery, expect }) {
      for (const { path } of createOnly) {
        const declared = mutabilityOf(discovery, path)
        expect(declared, `the mutability of ${path}`, discovery.exchanges.schemas).toBe('immutable')
      }
    },
  }),

  check('a first value of a create-only attribute is stored, ignored or refused, and then stays', {
    ...idOf(
      'a first value of a create-only attribute is stored, ignored or refused, and then stays',
      'a-first-value-is-stored-ignored-or-refused-and-then-stays',
    ),
    verifies: [R['RFC7644-3.5.2-12']],
    touches: [R['FUZE-P20']],
    needs: patching,
    consequence: 'Nobody knows whether what was added later counts.',
    async run({ from, expect, note, unsupported }) {
      for (const { attribute, created, later } of await from(firstValues)) {
        if (!later) return unsupported(created)
        const { path, value, other } = attribute
        const { answer, read } = later.added
        if (!isServed(answer) || !read.ok) return unsupported(read.ok ? answer : read)
        const first = expect.under(R['FUZE-P20'])
        first(answer).toSucceedOrBeRefused(400, 403, 409, 422)
        const stored = valueAt(read.json, path)
        if (!answer.ok) first(read).toHaveAttribute(path, valueAt(created.json, path))
        note(`a first value of ${path} by PATCH is ${outcome(answer.ok, sameValue(value, stored))}`)
        if (sameValue(value, stored) && !sameValue(other, stored))
          expect(later.changed.read).toHaveAttribute(path, value)
        else expect(later.changed.read).toHaveStatus(200)
      }
    },
  }),

  ...(['add', 'PUT'] as const).map((verb) =>
    check(`an attribute that /Schemas calls immutable takes its first value by ${verb}`, {
      ...idOf(
        `an attribute that /Schemas calls immutable takes its first value by ${verb}`,
        `an-immutable-attribute-takes-its-first-value-by-${slug(verb)}`,
      ),
      verifies: [verb === 'add' ? R['RFC7644-3.5.2-13'] : R['RFC7644-3.5.1-09']],
      needs: verb === 'add' ? ['patch', 'schemas'] : ['schemas'],
      consequence: 'Whoever was created before the attribute was mapped can never get it.',
      async run({ from, expect, unsupported, discovery }) {
        for (const { attribute, created, later } of await from(firstValues)) {
          if (!later || mutabilityOf(discovery, attribute.path) !== 'immutable') return unsupported(created)
          const { answer, read } = verb === 'add' ? later.added : later.put
          if (!isServed(answer)) return unsupported(answer)
          // A provider may take it on create only, as Fuze documents; the RFC lets it in later.
          expect.should(answer).toSucceed()
          if (answer.ok) expect.should(read).toHaveAttribute(attribute.path, attribute.value)
        }
      },
    }),
  ),

  check('a user who is deleted and created again gets new create-only values', {
    verifies: [R['FUZE-P25']],
    needs: ['hardDelete'],
    consequence: 'There is no way at all to give a person another licence.',
    async run({ from, expect, unsupported }) {
      for (const { attribute, created, recreated } of await from(walks)) {
        if (!recreated) return unsupported(created)
        const { old, answer, read } = recreated
        expect(answer).toSucceed()
        const { id } = answer.resource
        expect(id, 'whether the id is the old one', answer).toSatisfy(id !== old, 'another id')
        expect(read).toHaveAttribute(attribute.path, attribute.other)
      }
    },
  }),

  check('an unknown create-only value is refused with a reason or accepted', {
    verifies: [R['ENTRA-M-5XX']],
    touches: [R['FUZE-P26']],
    consequence: 'A code that was mistyped in the directory ends in an error that names nothing.',
    async run({ createOnly, given, scim, expect, note }) {
      for (const { path, value } of createOnly.slice(0, 1)) {
        const code = unknownValue(value, 'no-such-code')
        const answer = await scim.create('User', bodyWith(given.userBody(), path, code))
        expect(answer.status, 'the status', answer).toBeAtMost(499)
        const lesser = expect.under(R['FUZE-P26'])
        lesser(answer).toSucceedOrBeRefused(400, 403, 409, 422)
        if (answer.ok) note(`the unknown value of ${path} was accepted`)
        else lesser(valueAt(answer.json, 'detail'), 'detail', answer).toBePresent()
      }
    },
  }),
])

const outcome = (ok: boolean, stored: boolean) => (stored ? 'stored' : ok ? 'ignored' : 'refused')

const mutabilityOf = (discovery: Discovery, path: string) =>
  discovery.attributes('User').find((one) => one.path.toLowerCase() === path.toLowerCase())?.attribute
    .mutability
