import type { Answer } from '../../src/kit/Answer.js'
import { check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { isObject, valueAt } from '../../src/scim/valueAt.js'
import { sent } from '../words/sent.js'
import { singles } from './patch-operations.evidence.js'

const lost = 'The provisioning log says that the change was made; the application goes on with the old value.'
const wiped = 'A change of one value destroys its neighbours, which the identity provider never sends again.'
const stale = 'A value that was taken from a person stays in the application.'

/** The instant of meta.lastModified, NaN where there is none. */
const modified = (answer: Answer): number => Date.parse(String(valueAt(answer.json, 'meta.lastModified')))

export default suite('patch-operations', 'PATCH: add, replace and remove', [
  check('PATCH is supported', {
    verifies: [R['RFC7644-3.5-02'], R['ENTRA-M-403'], R['ENTRA-M-501']],
    consequence: 'Entra updates and disables by PATCH only: it can create users here and nothing more.',
    async run({ from, expect, discovery }) {
      const { supported } = discovery.feature('patch')
      expect(supported, 'patch.supported', discovery.exchanges.serviceProviderConfig).toBe(true)
      const { noOp } = await from(singles)
      expect([403, 405, 501].includes(noOp.status), `a refusal with ${noOp.status}`, noOp).toBe(false)
    },
  }),

  check('a PATCH that is declared unsupported is refused', {
    verifies: [R['RFC7644-3.5-03']],
    consequence: 'A client cannot tell from the configuration what it may send.',
    async run({ scim, random, discovery, expect, unsupported }) {
      const { supported } = discovery.feature('patch')
      if (supported) return unsupported('the provider declares that PATCH is supported')
      const nobody = { path: `/Users/${random.guid()}` }
      const answer = await scim.patch(nobody, [{ op: 'replace', path: 'active', value: true }])
      expect(answer).toHaveStatus(501, 405)
    },
  }),

  check('add sets an attribute that had no value', {
    verifies: [R['RFC7644-3.5.2.1-03'], R['RFC7644-3.5.2.1-07']],
    needs: ['patch', 'attribute:nickName'],
    consequence: lost,
    async run({ from, expect }) {
      const { first, afterFirst } = await from(singles)
      expect(sent(first.addUnset)).toHaveStatus(200, 204)
      expect(afterFirst).toHaveAttribute('nickName', 'Added')
    },
  }),

  check('add replaces the value of a single-valued attribute', {
    verifies: [R['RFC7644-3.5.2.1-06']],
    needs: ['patch', 'attribute:title'],
    consequence: lost,
    async run({ from, expect }) {
      const { first, afterFirst } = await from(singles)
      expect(sent(first.addSet)).toHaveStatus(200, 204)
      expect(afterFirst).toHaveAttribute('title', 'Added title')
    },
  }),

  check('add without path sets the attributes in its value', {
    verifies: [R['RFC7644-3.5.2.1-02'], R['RFC7644-3.5.2-06']],
    needs: ['patch', 'attribute:preferredLanguage'],
    consequence: lost,
    async run({ from, expect }) {
      const { second, afterSecond } = await from(singles)
      expect(sent(second.pathlessAdd)).toHaveStatus(200, 204)
      expect(afterSecond).toHaveAttribute('preferredLanguage', 'de-DE')
    },
  }),

  check('add of a complex value is merged into the one that is there', {
    verifies: [R['RFC7644-3.5.2.1-04']],
    needs: ['patch', 'attribute:name.middleName'],
    consequence: wiped,
    async run({ from, expect }) {
      const { second, afterSecond } = await from(singles)
      expect(sent(second.complexAdd)).toHaveStatus(200, 204)
      expect(afterSecond).toHaveAttribute('name.middleName', 'Middle')
      expect(afterSecond).toHaveAttribute('name.familyName', 'Replaced')
    },
  }),

  check('replace sets an attribute that had no value', {
    verifies: [R['RFC7644-3.5.2.3-04']],
    needs: ['patch', 'attribute:userType'],
    consequence: lost,
    async run({ from, expect }) {
      const { first, afterFirst } = await from(singles)
      expect(sent(first.replaceUnset)).toHaveStatus(200, 204)
      expect(afterFirst).toHaveAttribute('userType', 'Replaced')
    },
  }),

  check('replace without path changes the attributes in its value and no others', {
    verifies: [R['RFC7644-3.5.2.3-01'], R['RFC7644-3.5.2-06']],
    needs: ['patch', 'attribute:displayName'],
    consequence: wiped,
    async run({ from, expect }) {
      const { user, first, afterFirst } = await from(singles)
      expect(sent(first.pathless)).toHaveStatus(200, 204)
      expect(afterFirst).toHaveAttribute('displayName', 'Without path')
      expect(afterFirst).toHaveAttribute('userName', valueAt(user.resource, 'userName'))
      expect(afterFirst).toHaveAttribute('active', valueAt(user.resource, 'active'))
    },
  }),

  check('replace of a complex value leaves the parts alone that it does not name', {
    verifies: [R['RFC7644-3.5.2.3-05'], R['RFC7644-3.5.2.3-06']],
    needs: ['patch', 'attribute:name.familyName'],
    consequence: wiped,
    async run({ from, expect }) {
      const { first, afterFirst } = await from(singles)
      expect(sent(first.complexReplace)).toHaveStatus(200, 204)
      expect(afterFirst).toHaveAttribute('name.familyName', 'Replaced')
      expect(afterFirst).toHaveAttribute('name.givenName', 'Given')
    },
  }),

  check('replace changes one part of a complex value by its dotted path', {
    verifies: [R['RFC7644-3.5.2-08'], R['RFC7644-3.5.2.3-02'], R['ENTRA-D4'], R['FUZE-P10']],
    needs: ['patch', 'attribute:name.givenName'],
    consequence: lost,
    async run({ from, expect }) {
      const { second, afterSecond } = await from(singles)
      expect(sent(second.sub)).toHaveStatus(200, 204)
      expect(afterSecond).toHaveAttribute('name.givenName', 'Sub')
      expect(afterSecond).toHaveAttribute('name.familyName', 'Replaced')
    },
  }),

  check('remove unassigns a single-valued attribute', {
    verifies: [R['RFC7644-3.5.2.2-02']],
    needs: ['patch', 'attribute:nickName'],
    consequence: stale,
    async run({ from, expect }) {
      const { second, afterSecond } = await from(singles)
      expect(sent(second.remove)).toHaveStatus(200, 204)
      expect(afterSecond).toHaveAttribute('nickName', undefined)
    },
  }),

  check('remove unassigns one part of a complex value and keeps the rest', {
    verifies: [R['RFC7644-3.5.2.2-07']],
    needs: ['patch', 'attribute:name.middleName'],
    consequence: stale,
    async run({ from, expect }) {
      const { third, afterThird } = await from(singles)
      expect(sent(third.removeSub)).toHaveStatus(200, 204)
      expect(afterThird).toHaveAttribute('name.middleName', undefined)
      expect(afterThird).toHaveAttribute('name.givenName', 'Sub')
    },
  }),

  check('remove of an attribute without value is a success or a refusal for want of a target', {
    verifies: [R['RFC7644-3.5.2.2-12'], R['RFC7644-3.12-26']],
    needs: ['patch', 'attribute:nickName'],
    consequence: 'What is gone already is reported as a failure in every cycle.',
    async run({ from, expect }) {
      const answer = sent((await from(singles)).third.removeUnset)
      expect(answer).toHaveStatus(200, 204, 400)
      if (!answer.ok)
        expect.under(R['RFC7644-3.5.2.2-12'])(answer).toBeScimError(400, { scimType: 'noTarget' })
    },
  }),

  check('replace with null unassigns an attribute', {
    verifies: [R['RFC7644-3.5.2.3-11'], R['RFC7643-2.5-02']],
    needs: ['patch', 'attribute:title'],
    consequence: stale,
    async run({ from, expect }) {
      const { second, afterSecond } = await from(singles)
      expect(sent(second.clear)).toHaveStatus(200, 204)
      expect(afterSecond).toHaveAttribute('title', undefined)
    },
  }),

  check('the operations of a request are applied in order and the last one wins', {
    verifies: [R['RFC7644-3.5.2-18'], R['ENTRA-D21']],
    needs: ['patch', 'attribute:title'],
    consequence: 'Which of several values stays is left to chance.',
    async run({ from, expect }) {
      const { third, afterThird } = await from(singles)
      expect(sent(third.ordered)).toHaveStatus(200, 204)
      expect(afterThird).toHaveAttribute('title', 'Three')
    },
  }),

  check('the name of an attribute in a path is read in any letter case', {
    verifies: [R['RFC7644-3.5.2-15'], R['RFC7644-3.10-03']],
    needs: ['patch', 'attribute:displayName'],
    consequence: 'A mapping that spells an attribute a little differently changes nothing, without a word.',
    async run({ from, expect }) {
      const { second, afterSecond } = await from(singles)
      expect(sent(second.upperPath)).toHaveStatus(200, 204)
      expect(afterSecond).toHaveAttribute('displayName', 'By capitals')
    },
  }),

  check('the name of an attribute in a value is read in any letter case', {
    verifies: [R['RFC7643-2.1-03']],
    needs: ['patch', 'attribute:userType'],
    consequence: 'A mapping that spells an attribute a little differently changes nothing, without a word.',
    async run({ from, expect }) {
      const { second, afterSecond } = await from(singles)
      expect(sent(second.upperKey)).toHaveStatus(200, 204)
      expect(afterSecond).toHaveAttribute('userType', 'By capitals')
    },
  }),

  check('a path may carry the URN of the core schema', {
    verifies: [R['RFC7644-3.5.2-15']],
    needs: ['patch', 'attribute:displayName'],
    consequence: 'A client that writes names in full cannot change anything.',
    async run({ from, expect }) {
      const { afterSecond, third, afterThird } = await from(singles)
      const answer = sent(third.qualified)
      expect(answer).toHaveStatus(200, 204, 400)
      const before = valueAt(afterSecond.json, 'displayName')
      expect(afterThird).toHaveAttribute('displayName', answer.ok ? 'Qualified' : before)
      expect.should(answer).toHaveStatus(200, 204)
    },
  }),

  check('the answer to a PATCH is 200 with the whole user as stored, or 204', {
    verifies: [R['RFC7644-3.5.2-24'], R['ENTRA-D23']],
    needs: ['patch'],
    consequence: 'A client that trusts the answer goes on with the wrong user.',
    async run({ from, expect }) {
      const { user, afterThird, noOp } = await from(singles)
      expect(noOp).toHaveStatus(200, 204)
      if (noOp.status === 204) expect(noOp.text, 'the body of a 204', noOp).toBe('')
      else
        for (const path of Object.keys(user.resource).filter((key) => key !== 'meta'))
          expect(noOp).toHaveAttribute(path, valueAt(afterThird.json, path))
    },
  }),

  check('a PATCH with attributes is answered 200 with these attributes only', {
    verifies: [R['RFC7644-3.5.2-25'], R['RFC7644-3.5.2-26']],
    needs: ['patch'],
    consequence: 'A client that asks for one attribute gets nothing, or far more than it may show.',
    async run({ from, expect }) {
      const { user, projected } = await from(singles)
      expect(projected).toHaveStatus(200)
      expect(projected).toHaveAttribute('userName', valueAt(user.resource, 'userName'))
      expect(projected).toHaveAttribute('name', undefined)
      expect(projected).toHaveAttribute('emails', undefined)
    },
  }),

  check('a change moves meta.lastModified forward', {
    verifies: [R['RFC7644-3.5.2-28']],
    needs: ['patch'],
    consequence: 'Whoever asks for what has changed since the last time misses the change.',
    async run({ from, expect, unsupported }) {
      const { afterFirst, afterThird } = await from(singles)
      const [before, after] = [modified(afterFirst), modified(afterThird)]
      if (Number.isNaN(before)) return unsupported(afterFirst)
      // Whole seconds do not show a change within the same one.
      const least = before % 1000 === 0 && after % 1000 === 0 ? before : before + 1
      expect(after, 'meta.lastModified in milliseconds', afterFirst, afterThird).toBeAtLeast(least)
    },
  }),

  check('a PATCH that changes nothing leaves meta.lastModified alone', {
    verifies: [R['RFC7644-3.5.2.1-11']],
    needs: ['patch'],
    consequence:
      'Every repetition looks like a change, and whoever follows the changes reads everything again.',
    async run({ from, expect, unsupported }) {
      const { noOp, afterThird } = await from(singles)
      if (noOp.status !== 200 || !isObject(noOp.json)) return unsupported(noOp)
      expect(valueAt(noOp.json, 'meta.lastModified'), 'meta.lastModified', afterThird, noOp).toBe(
        valueAt(afterThird.json, 'meta.lastModified'),
      )
    },
  }),
])
