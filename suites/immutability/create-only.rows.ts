import type { CheckSpec } from '../../src/kit/check.js'
import type { Expect } from '../../src/kit/expect/expect.js'
import { slug } from '../../src/kit/slug.js'
import { R } from '../../src/requirements/ids.js'
import { valueAt } from '../../src/scim/valueAt.js'
import { expectTurnedAway, type Step } from './create-only.evidence.js'

export const stolen =
  'A mapping that somebody adds later changes what was bought for the person, and nobody notices.'
export const lost = 'The person loses a licence that cannot be given back without deleting the account.'
const patching: CheckSpec['needs'] = ['patch']

/** The request is served, and the value is as it was. */
const expectKept = ({ attribute, kept, answer, read }: Step, expect: Expect) => {
  expect(read).toHaveAttribute(attribute.path, kept)
  expect(answer).toSucceed()
}

/** The request does what it can, or is refused; the value is as it was. */
const expectKeptAtLeast = ({ attribute, kept, answer, read }: Step, expect: Expect) => {
  expect(read).toHaveAttribute(attribute.path, kept)
  if (answer.status < 500) expect(answer).toSucceedOrBeRefused(400)
}

/** The value is not changed, and what was sent along with it arrives if and only if the request is served. */
const expectWhole = (step: Step, expect: Expect) => {
  expectTurnedAway(expect.under(R['RFC7644-3.5.2-12']), step)
  const before = valueAt(step.before.json, 'name.givenName')
  expect(step.read).toHaveAttribute('name.givenName', step.answer.ok ? step.givenName : before)
}

/** Requests that may or may not be served, and what they leave. */
export interface Row extends Pick<CheckSpec, 'touches' | 'needs'> {
  title: string
  short: string
  /** Name of the request in the walk. */
  step: string
  verifies: string[]
  consequence: string
  judge(step: Step, expect: Expect): void
}

const named = (title: string, step: string, needs: CheckSpec['needs'] = []): Row => ({
  title: `${title} leaves a create-only attribute alone`,
  short: `${slug(title)}-leaves-create-only-values-alone`,
  step,
  verifies: [R['FUZE-P22'], R['RFC7643-7-24']],
  needs: ['patch', ...needs],
  consequence: lost,
  judge: ({ attribute, kept, read }, expect) => void expect(read).toHaveAttribute(attribute.path, kept),
})

const repeated = (title: string, step: string, fuze: string): Row => ({
  title: `${title} of the value that is there already changes no create-only attribute`,
  short: `${slug(title)}-of-the-value-that-is-there-changes-nothing`,
  step,
  verifies: [R['RFC7643-7-24'], fuze],
  needs: patching,
  consequence: lost,
  judge: expectKeptAtLeast,
})

const mixed = (title: string, step: string): Row => ({
  title: `${title} is refused whole or applied without that part`,
  short: `${slug(title)}-is-refused-whole`,
  step,
  verifies: [R['RFC7644-3.5.2-20'], R['RFC7644-3.5.2-21'], R['RFC5789-2-01'], R['FUZE-P23']],
  touches: [R['RFC7644-3.5.2-12']],
  needs: ['patch', 'attribute:name.givenName'],
  consequence: 'Entra is told that nothing was changed while half of it was, or the other way round.',
  judge: expectWhole,
})

/** Each is a request of the walk that must leave the value as it is, whatever else it does. */
export const rows: Row[] = [
  repeated('an add', 'same by add', R['FUZE-P17']),
  repeated('a replace', 'same by replace', R['FUZE-P18']),
  mixed('a PATCH whose last operation is forbidden', 'mixed, last'),
  mixed('a PATCH whose first operation is forbidden', 'mixed, first'),
  mixed('a PATCH without path that is forbidden in part', 'mixed, without path'),
  named('a PATCH of the name', 'name'),
  named('a PATCH of the name without path', 'name without path'),
  named('disabling the user', 'disabled', ['disable']),
  named('enabling the user', 'enabled', ['disable']),
  {
    title: 'a PUT with another value does not change a create-only attribute',
    short: 'a-put-with-another-value-changes-nothing',
    step: 'put other',
    verifies: [R['RFC7644-3.5.1-07'], R['RFC7643-7-24'], R['FUZE-P21']],
    consequence: stolen,
    judge: (step, expect) => expectTurnedAway(expect, step),
  },
  {
    title: 'a PUT that is refused for a create-only attribute is answered 400 mutability',
    short: 'a-put-that-is-refused-is-answered-400-mutability',
    step: 'put other',
    verifies: [R['RFC7644-3.5.1-08']],
    consequence: 'The client cannot tell which of the many attributes was at fault.',
    judge({ answer }, expect) {
      if (!answer.ok) expect(answer).toBeScimError(400, { scimType: 'mutability' })
    },
  },
  {
    title: 'a PUT that repeats the value of a create-only attribute is served',
    short: 'a-put-that-repeats-the-value-is-served',
    step: 'put same',
    verifies: [R['RFC7644-3.5.1-07'], R['FUZE-P21']],
    consequence: 'No client that reads a user and writes it back can change anything any more.',
    judge: expectKept,
  },
  {
    title: 'a PUT without a create-only attribute does not clear it',
    short: 'a-put-without-the-attribute-does-not-clear-it',
    step: 'put without',
    verifies: [R['RFC7643-7-24'], R['FUZE-P21']],
    consequence: lost,
    judge: expectKeptAtLeast,
  },
]
