import type { Answer } from '../../src/kit/Answer.js'
import { type CheckSpec, check } from '../../src/kit/check.js'
import type { Expect } from '../../src/kit/expect/expect.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { valueAt, valuesAt } from '../../src/scim/valueAt.js'
import { isServed } from '../words/isServed.js'
import {
  hasMember,
  hidden,
  type PasswordEvidence,
  passwords,
  quoted,
  wishedMeta,
  wishes,
} from './read-only.evidence.js'

const forged = 'Whoever may provision users may forge what everybody believes that only the provider sets.'
const takeover = 'Whoever may make users makes himself a member of any group, past all who decide on groups.'
const leaked = 'Passwords end up in the provisioning logs, where administrators and applications read them.'
const refusal = 'A client that reads a user and writes it back is turned away and can change nothing.'

/** Nothing of the meta that a client sent is shown. */
function expectOwnMeta(expect: Expect, ...answers: Answer[]): void {
  for (const answer of answers)
    for (const [name, wished] of Object.entries(wishedMeta)) {
      const shown = valueAt(answer.json, `meta.${name}`)
      expect(shown, `meta.${name}`, answer).toSatisfy(shown !== wished, 'what the provider says')
    }
}

/** No answer has a password in it, as sent or as anything else by that name. */
function expectNoPassword(expect: Expect, secrets: string[], ...answers: Answer[]): void {
  for (const answer of answers) {
    expect(quoted(answer, secrets).length, 'the number of passwords in the answer', answer).toBe(0)
    expect(hasMember(answer.json, 'password'), 'whether the answer has a password', answer).toBe(false)
  }
}

/** Where a password must not show: the title of the check and the answers that it looks at. */
const places: {
  title: string
  verifies?: string[]
  needs?: CheckSpec['needs']
  answers(found: PasswordEvidence, created: Answer): Answer[]
}[] = [
  {
    title: 'a password that is set on create is not shown',
    verifies: [R['RFC7643-4.1.1-20'], R['RFC7643-7-27']],
    answers: ({ read }, created) => [created, read],
  },
  {
    title: 'a password that is changed by PATCH is not shown',
    needs: ['patch'],
    answers: ({ patched }) => [patched],
  },
  { title: 'a password that is changed by PUT is not shown', answers: ({ put }) => [put] },
  {
    title: 'a password is not shown to whoever asks for it',
    verifies: [R['RFC7643-7-27']],
    answers: ({ asked, listed }) => [asked, listed],
  },
  { title: 'a refused create does not quote the password', answers: ({ duplicate }) => [duplicate] },
]

const noneNamed = 'neither the profile nor /Schemas names another text that is readOnly'
const noGroup = 'no group could be created'

export default suite('read-only', 'Read-only and write-only attributes', [
  check('an id that a client sends on create is not taken', {
    verifies: [R['RFC7643-3.1-08'], R['RFC7644-3.3-01'], R['RFC7643-7-22'], R['RFC7643-3.1-11']],
    consequence:
      'A client can choose the id of an account that was deleted, and inherits all that hangs on it.',
    async run({ from, expect }) {
      const { id, withId } = await from(wishes)
      expect(withId).toSucceedOrBeRefused(400)
      // A client must not send one, so that a refusal is no more than a lack of courtesy.
      expect.should(withId).toSucceed()
      if (withId.ok) expect(withId.resource.id !== id, 'whether the id is a new one', withId).toBe(true)
    },
  }),

  check('meta that a client sends on create is ignored', {
    verifies: [R['RFC7644-3.3-01'], R['RFC7643-3.1-19'], R['RFC7643-7-22']],
    consequence: forged,
    async run({ from, expect }) {
      const { created, read } = await from(wishes)
      expect(created).toSucceed()
      expectOwnMeta(expect, created, read)
    },
  }),

  check('groups that a client sends on create are ignored', {
    verifies: [R['RFC7643-4.1.2-14'], R['RFC7644-3.3-01'], R['RFC7643-7-22']],
    needs: ['groups'],
    consequence: takeover,
    async run({ from, expect, unsupported }) {
      const { created, read, groupRead } = await from(wishes)
      if (!groupRead) return unsupported(noGroup)
      if (!created.ok || !read.ok) return unsupported(created.ok ? read : created)
      for (const answer of [created, read]) expect(answer).toHaveAttribute('groups', undefined)
    },
  }),

  check('an id that a client sends by PUT changes nothing', {
    verifies: [R['RFC7644-3.5.1-10'], R['RFC7643-3.1-11'], R['RFC7643-7-22'], R['ENTRA-B16']],
    consequence: 'The account that Entra has linked is gone, and the person is created a second time.',
    async run({ from, expect, unsupported }) {
      const { user, putId, readPut } = await from(wishes)
      if (!isServed(putId)) return unsupported(putId)
      expect(putId).toSucceedOrBeRefused(400)
      expect.should(putId).toSucceed()
      if (putId.status === 200) expect(putId).toHaveAttribute('id', user.id)
      expect.under(R['ENTRA-B16'])(readPut).toSucceed()
      expect(readPut).toHaveAttribute('id', user.id)
    },
  }),

  check('meta that a client sends by PUT is ignored', {
    verifies: [R['RFC7643-3.1-19'], R['RFC7644-3.5.1-10'], R['RFC7643-3.1-20'], R['RFC7643-7-22']],
    consequence: forged,
    async run({ from, expect, unsupported }) {
      const { put, readPut } = await from(wishes)
      if (!put.ok || !readPut.ok) return unsupported(put.ok ? readPut : put)
      expectOwnMeta(expect, put, readPut)
    },
  }),

  check('a PUT keeps the time of creation', {
    verifies: [R['RFC7643-3.1-20'], R['RFC7644-3.5.1-10']],
    consequence: 'An audit by age of the accounts is worth nothing.',
    async run({ from, expect, unsupported }) {
      const { readNew, put, readPut } = await from(wishes)
      const time = valueAt(readNew.json, 'meta.created')
      if (time === undefined) return unsupported('the provider shows no meta.created')
      if (!put.ok || !readPut.ok) return unsupported(put.ok ? readPut : put)
      expect(readPut).toHaveAttribute('meta.created', time)
    },
  }),

  check('groups that a client sends by PUT are ignored', {
    verifies: [R['RFC7643-4.1.2-14'], R['RFC7644-3.5.1-10'], R['RFC7643-7-22']],
    needs: ['groups'],
    consequence: takeover,
    async run({ from, expect, unsupported }) {
      const { put, readPut, groupRead } = await from(wishes)
      if (!groupRead) return unsupported(noGroup)
      if (!put.ok || !readPut.ok) return unsupported(put.ok ? readPut : put)
      for (const answer of [put, readPut]) expect(answer).toHaveAttribute('groups', undefined)
    },
  }),

  check('a PUT that repeats what only the provider sets is served', {
    verifies: [R['RFC7644-3.5.1-10'], R['RFC7643-3.1-19']],
    consequence: refusal,
    async run({ from, expect, unsupported }) {
      const { put } = await from(wishes)
      if (!isServed(put)) return unsupported(put)
      expect(put).toSucceed()
    },
  }),

  check('nobody joins a group through the user', {
    verifies: [R['RFC7643-4.1.2-15'], R['RFC7643-4.1.2-14']],
    needs: ['groups'],
    consequence: takeover,
    async run({ from, expect, unsupported }) {
      const { created, user, groupRead } = await from(wishes)
      if (!groupRead?.ok) return unsupported(groupRead ?? noGroup)
      const ours = [user.id, created.ok ? created.resource.id : user.id]
      const joined = valuesAt(groupRead.json, 'members.value').filter((one) => ours.includes(String(one)))
      expect(joined, 'the members that joined by themselves', groupRead).toBe([])
    },
  }),

  ...(
    [
      ['on create', 'otherCreated', 'otherCreated', R['RFC7644-3.3-01']],
      ['by PUT', 'otherPut', 'otherRead', R['RFC7644-3.5.1-10']],
    ] as const
  ).map(([when, written, shown, rfc]) =>
    check(`attributes that the provider keeps for itself are ignored ${when}`, {
      verifies: [R['RFC7643-7-22'], rfc],
      consequence: forged,
      async run({ from, expect, unsupported }) {
        const { others, more } = await from(wishes)
        if (!more) return unsupported(noneNamed)
        const { [written]: write, [shown]: read } = more
        if (!isServed(write)) return unsupported(write)
        expect(write).toSucceed()
        for (const { path, value } of others) {
          const kept = valueAt(read.json, path) ?? null
          expect(kept, path, read).toSatisfy(!same(kept, value), 'what the provider says')
        }
      },
    }),
  ),

  ...places.map(({ title, verifies = [], needs = [], answers }) =>
    check(title, {
      verifies: [R['RFC7643-4.1.1-14'], R['RFC7643-7-25'], R['ENTRA-VALGAP-09'], ...verifies],
      needs: ['attribute:password', ...needs],
      consequence: leaked,
      async run({ from, expect, unsupported }) {
        const { created, secrets, evidence } = await from(passwords)
        if (!evidence) return unsupported(created)
        expectNoPassword(expect, secrets, ...answers(evidence, created))
      },
    }),
  ),

  check('a password cannot be guessed letter by letter with a filter', {
    verifies: [R['RFC7643-7-25'], R['RFC7643-4.1.1-14']],
    needs: ['attribute:password', 'filter'],
    consequence: 'Whoever may read users finds out every password in some hundred lookups.',
    async run({ from, expect, unsupported }) {
      const { created, secrets, evidence } = await from(passwords)
      if (!evidence) return unsupported(created)
      const { guessed } = evidence
      if (guessed.ok) expect(guessed.resources.length, 'the number of users found', guessed).toBe(0)
      else if (guessed.status < 500) expect(guessed).toBeRefused()
      expectNoPassword(expect, secrets.slice(1), guessed)
    },
  }),

  check('other attributes that are never returned are not', {
    verifies: [R['RFC7643-7-27'], R['RFC7643-7-25']],
    consequence: 'What was meant to be kept secret is shown to everybody who may read users.',
    async run({ from, expect, unsupported }) {
      const evidence = await from(hidden)
      if (!evidence) return unsupported('neither the profile nor /Schemas names another such text')
      const { values, created, read, asked } = evidence
      if (!read || !asked) return unsupported(created)
      for (const { path } of values)
        for (const answer of [created, read, asked]) expect(answer).toHaveAttribute(path, undefined)
    },
  }),
])

const same = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right)
