import { type CheckSpec, check } from '../../src/kit/check.js'
import type { Expect } from '../../src/kit/expect/expect.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import type { Discovery } from '../../src/scim/Discovery.js'
import { sameValue } from '../../src/scim/sameValue.js'
import { valueAt } from '../../src/scim/valueAt.js'
import { attempts } from './create-only.attempts.js'
import { expectTurnedAway, firstValues, type Step, walks } from './create-only.evidence.js'
import { bodyWith, unknownValue } from './createOnlyBodies.js'
import { eachStep, unserved } from './eachStep.js'

const stolen =
  'A mapping that somebody adds later changes what was bought for the person, and nobody notices.'
const lost = 'The person loses a licence that cannot be given back without deleting the account.'
const needs: CheckSpec['needs'] = ['createOnly']
const patching: CheckSpec['needs'] = ['createOnly', 'patch']

const expectKept = ({ attribute, kept, answer, read }: Step, expect: Expect) => {
  expect(answer).toHaveStatus(200, 204)
  expect(read).toHaveAttribute(attribute.path, kept)
}

const mixed = (name: string) =>
  eachStep(name, (step, expect) => {
    expectTurnedAway(expect, step)
    const before = valueAt(step.before.json, 'name.givenName')
    expect(step.read).toHaveAttribute('name.givenName', step.answer.ok ? step.givenName : before)
  })

export default suite('create-only', 'Create-only attributes', [
  check('a create-only attribute is accepted on create', {
    verifies: [R['FUZE-P16'], R['RFC7643-7-24']],
    needs,
    consequence: 'Nobody who is given a licence in the directory gets an account.',
    async run({ from, expect, unsupported }) {
      for (const { attribute, created } of await from(walks)) {
        if (attribute.madeUp && !created.ok) return unsupported(created)
        expect(created).toHaveStatus(201)
      }
    },
  }),

  check('a create-only attribute is returned as it was sent on create', {
    verifies: [R['FUZE-P16']],
    needs,
    consequence: 'The administrator cannot see what the person was given, nor that nothing was.',
    async run({ from, expect, unsupported }) {
      for (const { attribute, created, first } of await from(walks)) {
        if (!first) return unsupported(created)
        expect(first).toHaveAttribute(attribute.path, attribute.value)
        const answered = valueAt(created.json, attribute.path)
        if (answered !== undefined)
          expect(answered, 'the value in the answer', created).toMean(attribute.value)
      }
    },
  }),

  check('a create-only attribute is not demanded on create', {
    verifies: [R['ENTRA-C12']],
    needs,
    consequence: 'The generic connector, which cannot send the attribute, cannot create anybody.',
    async run({ from, expect, unsupported, profile }) {
      for (const { attribute, created } of await from(firstValues)) {
        if (profile.required.includes(attribute.path))
          return unsupported(`the profile ${profile.name} calls ${attribute.path} required`)
        expect(created).toHaveStatus(201)
      }
    },
  }),

  ...attempts.map(({ title, verifies, dialect }) =>
    check(`${title} does not change a create-only attribute`, {
      verifies,
      needs: patching,
      ...(dialect ? { dialect } : {}),
      consequence: verifies.includes(R['FUZE-P19']) ? lost : stolen,
      run: eachStep(title, (step, expect) => expectTurnedAway(expect, step)),
    }),
  ),

  check('a refused change of a create-only attribute is called a matter of mutability', {
    verifies: [R['RFC7644-3.12-19'], R['RFC7644-3.5.2-14']],
    needs: patching,
    consequence: 'The provisioning log shows a refusal without a reason that anybody could act on.',
    async run({ from, expect }) {
      for (const { steps } of await from(walks))
        for (const { title, orElse = [] } of attempts) {
          const answer = steps.get(title)?.answer
          if (answer && answer.status >= 400)
            expect.should(answer).toBeScimError(400, { scimType: ['mutability', ...orElse] })
        }
    },
  }),

  check('no change of a create-only attribute ends in a server error', {
    verifies: [R['RFC7644-3.12-26'], R['ENTRA-M-5XX']],
    needs,
    consequence: 'Entra takes it for an outage, repeats the request and in the end quarantines the job.',
    async run({ from, expect }) {
      for (const { steps } of await from(walks))
        for (const [name, { answer }] of steps)
          if (answer.status !== 501)
            expect(answer.status, `the status of the answer (${name})`, answer).toBeAtMost(499)
    },
  }),

  check('no answer shows a create-only value that was not stored', {
    verifies: [R['RFC7643-7-24'], R['FUZE-P18']],
    needs,
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

  ...['add', 'replace'].map((op) =>
    check(
      `an ${op} of the value that is there already changes no create-only attribute`.replace('an r', 'a r'),
      {
        verifies: [R['RFC7643-7-24'], op === 'add' ? R['FUZE-P17'] : R['FUZE-P18']],
        needs: patching,
        consequence: lost,
        run: eachStep(`same by ${op}`, ({ attribute, kept, answer, read }, expect) => {
          expect(answer).toHaveStatus(200, 204, 400)
          expect(read).toHaveAttribute(attribute.path, kept)
        }),
      },
    ),
  ),

  ...(
    [
      ['a PATCH whose last operation is forbidden', 'mixed, last'],
      ['a PATCH whose first operation is forbidden', 'mixed, first'],
      ['a PATCH without path that is forbidden in part', 'mixed, without path'],
    ] as const
  ).map(([title, name]) =>
    check(`${title} is refused whole or applied without that part`, {
      verifies: [
        R['RFC7644-3.5.2-12'],
        R['RFC7644-3.5.2-20'],
        R['RFC7644-3.5.2-21'],
        R['RFC5789-2-01'],
        R['FUZE-P23'],
      ],
      needs: [...patching, 'attribute:name.givenName'],
      consequence: 'Entra is told that nothing was changed while half of it was, or the other way round.',
      run: mixed(name),
    }),
  ),

  ...(
    [
      ['a PATCH of the name', 'name', [R['FUZE-P22']], []],
      ['a PATCH of the name without path', 'name without path', [R['FUZE-P22'], R['RFC7644-3.5.2.3-01']], []],
      ['disabling the user', 'disabled', [R['FUZE-P22'], R['FUZE-P14']], ['disable']],
      ['enabling the user', 'enabled', [R['FUZE-P22'], R['FUZE-P14']], ['disable']],
    ] as const
  ).map(([title, name, verifies, more]) =>
    check(`${title} leaves a create-only attribute alone`, {
      verifies: [R['RFC7643-7-24'], ...verifies],
      needs: [...patching, ...more],
      consequence: lost,
      run: eachStep(name, expectKept),
    }),
  ),

  check('a PUT with another value does not change a create-only attribute', {
    verifies: [R['RFC7643-7-24'], R['RFC7644-3.5.1-07'], R['FUZE-P21']],
    needs,
    consequence: stolen,
    run: eachStep('put other', (step, expect) => expectTurnedAway(expect, step)),
  }),

  check('a PUT that is refused for a create-only attribute is answered 400 mutability', {
    verifies: [R['RFC7644-3.5.1-08']],
    needs,
    consequence: 'The client cannot tell which of the many attributes was at fault.',
    run: eachStep('put other', ({ answer }, expect) => {
      if (!answer.ok) expect(answer).toBeScimError(400, { scimType: 'mutability' })
    }),
  }),

  check('a PUT that repeats the value of a create-only attribute is served', {
    verifies: [R['RFC7644-3.5.1-07'], R['FUZE-P21']],
    needs,
    consequence: 'No client that reads a user and writes it back can change anything any more.',
    run: eachStep('put same', expectKept),
  }),

  check('a PUT without a create-only attribute does not clear it', {
    verifies: [R['RFC7643-7-24'], R['FUZE-P21']],
    needs,
    consequence: lost,
    run: eachStep('put without', ({ attribute, kept, answer, read }, expect) => {
      expect(answer).toHaveStatus(200, 204, 400)
      expect(read).toHaveAttribute(attribute.path, kept)
    }),
  }),

  check('the schema declares a create-only attribute as immutable', {
    verifies: [R['FUZE-P24']],
    needs: [...(needs ?? []), 'schemas'],
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
    verifies: [R['FUZE-P20'], R['RFC7644-3.5.2-12']],
    needs: patching,
    consequence: 'Nobody knows whether what was added later counts.',
    async run({ from, expect, note, unsupported }) {
      for (const { attribute, created, later } of await from(firstValues)) {
        if (!later) return unsupported(created)
        const { path, value, other } = attribute
        const { answer, read } = later.added
        expect(answer).toHaveStatus(200, 204, 400, 403, 409, 422)
        const stored = valueAt(read.json, path)
        if (!answer.ok) expect(read).toHaveAttribute(path, valueAt(created.json, path))
        note(`a first value of ${path} by PATCH is ${outcome(answer.ok, sameValue(value, stored))}`)
        if (sameValue(value, stored) && !sameValue(other, stored))
          expect(later.changed.read).toHaveAttribute(path, value)
      }
    },
  }),

  ...(['add', 'PUT'] as const).map((verb) =>
    check(`an attribute that /Schemas calls immutable takes its first value by ${verb}`, {
      verifies: [verb === 'add' ? R['RFC7644-3.5.2-13'] : R['RFC7644-3.5.1-09']],
      needs: [...((verb === 'add' ? patching : needs) ?? []), 'schemas'],
      consequence: 'Whoever was created before the attribute was mapped can never get it.',
      async run({ from, expect, unsupported, discovery }) {
        for (const { attribute, created, later } of await from(firstValues)) {
          if (!later || mutabilityOf(discovery, attribute.path) !== 'immutable') return unsupported(created)
          const { answer, read } = verb === 'add' ? later.added : later.put
          if (unserved.includes(answer.status)) return unsupported(answer)
          // A provider may take it on create only, as Fuze documents; the RFC lets it in later.
          expect.should(answer).toHaveStatus(200, 204)
          if (answer.ok) expect.should(read).toHaveAttribute(attribute.path, attribute.value)
        }
      },
    }),
  ),

  check('a user who is deleted and created again gets new create-only values', {
    verifies: [R['FUZE-P25']],
    needs: [...(needs ?? []), 'hardDelete'],
    consequence: 'There is no way at all to give a person another licence.',
    async run({ from, expect, unsupported }) {
      for (const { attribute, created, recreated } of await from(walks)) {
        if (!recreated) return unsupported(created)
        expect(recreated.answer).toHaveStatus(201)
        expect(recreated.answer.resource.id, 'whether the id is the old one', recreated.answer).toSatisfy(
          recreated.answer.resource.id !== recreated.old,
          'another id',
        )
        expect(recreated.read).toHaveAttribute(attribute.path, attribute.other)
      }
    },
  }),

  check('an unknown create-only value is refused with a reason or accepted', {
    verifies: [R['FUZE-P26'], R['ENTRA-M-5XX']],
    needs,
    consequence: 'A code that was mistyped in the directory ends in an error that names nothing.',
    async run({ createOnly, given, scim, expect, note }) {
      for (const { path, value } of createOnly.slice(0, 1)) {
        const code = unknownValue(value, 'no-such-code')
        const answer = await scim.create('User', bodyWith(given.userBody(), path, code))
        expect(answer.status, 'the status', answer).toBeAtMost(499)
        const lesser = expect.under(R['FUZE-P26'])
        lesser(answer).toHaveStatus(201, 400, 403, 409, 422)
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
