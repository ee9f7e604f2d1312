import { patchBody } from '../../src/client/patchBody.js'
import { check } from '../../src/kit/check.js'
import { scenario } from '../../src/kit/scenario.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { and, eq } from '../../src/scim/filter.js'
import { memberIds } from '../words/memberIds.js'
import { patchAndRead } from '../words/patchAndRead.js'

/** More than any usual page holds. */
const many = 120

const add = (ids: string[]) =>
  patchBody({ op: 'add', path: 'members', value: ids.map((value) => ({ value })) })

/**
 * A group gets a hundred and more members, and then one more. So many users would cost twice as many requests, so the
 * members are made up: a provider that takes real ones only refuses them, and nothing can be told.
 */
const large = scenario('a large group gets one more member', async ({ given, scim, random, profile }) => {
  const ids = Array.from({ length: many }, () => random.guid())
  const perPatch = profile.limits.membersPerPatch ?? many
  const group = await given.group()
  for (let at = 0; at < many; at += perPatch) {
    const filling = await scim.send('PATCH', group.path, { body: add(ids.slice(at, at + perPatch)) })
    if (!filling.ok) return { ids, filling }
  }
  const filled = await scim.get(group)
  if (memberIds(filled).length === 0) return { ids, filling: filled }
  const last = random.guid()
  const step = await patchAndRead(scim, group, add([last]), filled)
  const missing = [...ids, last].filter((id) => !memberIds(step.read).includes(id))
  // A read may show fewer members than there are; a filter tells whether the others are lost.
  const [first] = missing
  const probe = first
    ? await scim.list('Group', { filter: and(eq('id', group.id), eq('members', first)) })
    : undefined
  return { ids, last, step, missing, probe }
})

export default suite('large-groups', 'Large groups', { needs: ['groups', 'patch'] }, [
  check('a group of more than a hundred members keeps them all when one is added', {
    slug: 'a-large-group-keeps-all-members-when-one-is-added',
    formerly: ['large-groups/a-group-of-more-than-a-hundred-members-keeps-them-all-when-one-is-added'],
    verifies: [R['ENTRA-F8']],
    consequence: 'One person joins a large group, and everybody beyond the first page loses the access.',
    async run({ from, expect, note, unsupported }) {
      const { filling, step, missing = [], probe } = await from(large)
      if (!step) return unsupported(filling)
      expect(step.patch).toSucceed()
      if (probe?.ok && probe.resources.length === 1)
        return note(
          `a read shows ${many + 1 - missing.length} of ${many + 1} members; a filter finds the others`,
        )
      expect(missing.length, 'the number of members that are lost', step.patch, step.read).toBe(0)
    },
  }),
])
