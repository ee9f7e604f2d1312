import type { Answer } from '../../src/kit/Answer.js'
import type { CheckContext } from '../../src/kit/CheckContext.js'
import { check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import type { Json } from '../../src/scim/types.js'
import { isObject, valueAt, valuesAt } from '../../src/scim/valueAt.js'
import { isLookup } from '../words/isLookup.js'
import { literalPaths } from '../words/literalPaths.js'
import {
  added,
  changed,
  emptied,
  homeValue,
  lookups,
  lostAddress,
  missing,
  replaced,
  siblings,
  workValue,
} from './work-email.evidence.js'

/** All that the e-mails of the user are said to be while they change. */
async function answers({ from }: Pick<CheckContext, 'from'>): Promise<Answer[]> {
  const { outcomes } = await from(changed.walk)
  const steps = [...outcomes.values()].flatMap((outcome) => ('step' in outcome ? outcome.step : []))
  return steps
    .filter(({ patch }) => patch.ok)
    .flatMap(({ patch, read }) => [patch, read])
    .filter(({ ok, json }) => ok && isObject(json))
}

const soundEmail = (one: Json) =>
  typeof valueAt(one, 'value') === 'string' &&
  ['boolean', 'undefined'].includes(typeof (valueAt(one, 'primary') ?? undefined))

export default suite('work-email', 'Mapping the work e-mail', { needs: ['attribute:emails'] }, [
  check('the work e-mail of a new user is read as it was sent', {
    verifies: [R['ENTRA-C14'], R['RFC7643-7-23'], R['FUZE-P04']],
    consequence: 'Entra sees another address than it sent and sends it again in every cycle.',
    async run({ from, expect }) {
      const { user, reads } = await from(changed.walk)
      const [read = user.answer] = reads
      expect(read).toHaveAttribute(workValue, valueAt(user.sent, workValue))
    },
  }),

  ...changed.checks,

  check('a changed work e-mail is still one entry of type work', {
    verifies: [R['ENTRA-D3'], R['RFC7644-3.5.2.3-08'], R['FUZE-P11']],
    needs: ['patch'],
    consequence: 'The person has two work addresses, and which of them counts is left to chance.',
    async run(context) {
      const { patch, read } = await changed.outcome(context, replaced)
      if (!patch.ok) return context.unsupported(patch)
      const count = (path: string) => valuesAt(read.json, path).length
      context.expect(count('emails[type eq "work"]'), 'the number of work e-mails', patch, read).toBe(1)
      context.expect(count('emails.value'), 'the number of e-mails', patch, read).toBe(1)
    },
  }),

  check('a changed work e-mail stays the primary one', {
    verifies: [R['RFC7644-3.5.2.3-08']],
    needs: ['patch'],
    consequence: 'The person has no primary address any more, and applications send mail nowhere.',
    async run(context) {
      const { patch, read, before } = await changed.outcome(context, replaced)
      const primary = 'emails[type eq "work"].primary'
      if (!patch.ok || valueAt(before, primary) !== true) return context.unsupported(patch)
      context.expect(read).attribute(primary).toBe(true)
    },
  }),

  ...(
    [
      [
        'the lookup by work e-mail finds the new address',
        'findNew',
        'Entra finds nobody under the new address and creates the person a second time.',
      ],
      [
        'the lookup by work e-mail no longer finds the old address',
        'findOld',
        'Whoever gets the address next is linked to the account of the person who had it before.',
      ],
    ] as const
  ).map(([title, which, consequence]) =>
    check(title, {
      verifies: [R['ENTRA-B13'], R['FUZE-P07']],
      needs: ['patch', 'filter'],
      consequence,
      async run({ from, expect, unsupported, profile }) {
        if (!profile.filterable.includes(workValue))
          return unsupported(`the profile ${profile.name} does not look users up by work e-mail`)
        const { user, [which]: found } = await from(lookups)
        if (!found || !isLookup(found)) return unsupported(found ?? 'the work e-mail could not be changed')
        expect(found).toFind(...(which === 'findNew' ? [user] : []))
      },
    }),
  ),

  check('no path is stored as the name of an attribute when the work e-mail changes', {
    slug: 'no-path-is-stored-as-a-name-when-the-work-e-mail-changes',
    formerly: ['work-email/no-path-is-stored-as-the-name-of-an-attribute-when-the-work-e-mail-changes'],
    verifies: [R['ENTRA-D3'], R['ENTRA-D10'], R['RFC7643-2.1-02']],
    needs: ['patch'],
    consequence: 'The provider answers 200, stores a junk key and leaves the address as it was.',
    async run(context) {
      for (const answer of await answers(context))
        context
          .expect(literalPaths(answer.json).join(', '), 'the list of paths stored as names', answer)
          .toBe('')
    },
  }),

  check('every e-mail that is returned is an object in an array with a string as value', {
    slug: 'every-e-mail-is-an-object-in-an-array-with-a-string-as-value',
    formerly: ['work-email/every-e-mail-that-is-returned-is-an-object-in-an-array-with-a-string-as-value'],
    verifies: [R['ENTRA-B18'], R['RFC7643-2.4-01']],
    touches: [R['RFC7643-2.3.2-01']],
    needs: ['patch'],
    consequence: 'Entra cannot deserialise the user and reports the endpoint as not fully compatible.',
    async run(context) {
      for (const answer of await answers(context)) {
        const emails = valueAt(answer.json, 'emails')
        if (emails === undefined) continue
        const sound = Array.isArray(emails) && emails.every(soundEmail)
        context
          .expect(emails, 'emails', answer)
          .toSatisfy(sound, 'an array of objects with a string as value and a boolean as primary, if any')
      }
    },
  }),

  ...siblings.checks,

  check('an add by value path without match is a success with effect or a refusal', {
    slug: 'an-add-by-value-path-without-match-is-applied-or-refused',
    formerly: ['work-email/an-add-by-value-path-without-match-is-a-success-with-effect-or-a-refusal'],
    verifies: [R['RFC7644-3.5.2-22'], R['RFC7644-3.5.2.1-13']],
    needs: ['patch'],
    consequence: 'The client is told that the address was added, and it was not.',
    async run(context) {
      const { leaves, ...step } = await siblings.outcome(context, added)
      if (step.patch.ok) context.expect(step).toBeApplied(leaves)
      else context.expect(step.patch).toBeRefused()
    },
  }),

  check('an added work e-mail leaves the home e-mail alone', {
    verifies: [R['ENTRA-D16'], R['FUZE-P11']],
    needs: ['patch'],
    consequence: lostAddress,
    async run(context) {
      const step = await siblings.outcome(context, added)
      if (!step.patch.ok) return context.unsupported(step.patch)
      context.expect(step).toBeApplied({}, { keeps: [homeValue] })
    },
  }),

  check('remove of the value of the work e-mail leaves no work address behind', {
    verifies: [R['RFC7644-3.5.2.2-07']],
    needs: ['patch'],
    consequence: 'The address of somebody who has lost it stays in use.',
    async run(context) {
      const { patch, read } = await siblings.outcome(context, emptied)
      // Without a value the whole entry may go, or stay as a shell, or the client be told that a value is needed.
      if (!patch.ok) return void context.expect(patch).toBeRefused()
      context.expect(read).attribute(workValue).toBeOneOf(undefined, null, '')
      context.expect(read).attribute(homeValue).toBePresent()
    },
  }),

  ...missing.checks,
])
