import { patchBody } from '../../src/client/patchBody.js'
import { pathOf } from '../../src/kit/Scim.js'
import { scenario } from '../../src/kit/scenario.js'
import type { Json, JsonObject, PatchOperation } from '../../src/scim/types.js'
import { urns } from '../../src/scim/urns.js'
import { valuesAt } from '../../src/scim/valueAt.js'
import { patchAndRead } from '../words/patchAndRead.js'

/** Starting values of what the operations work on; only advertised attributes are sent. */
const start: Record<string, Json> = {
  displayName: 'First Name',
  title: 'First title',
  preferredLanguage: 'en-US',
}

/**
 * One user; each PATCH has an attribute of its own, so that one GET shows the effect of several.
 * Attributes that the provider does not advertise are left out.
 */
export const singles = scenario(
  'single-valued attributes are patched',
  async ({ given, scim, discovery }) => {
    const has = (path: string) => discovery.attribute('User', path).supported
    const attributes = Object.fromEntries(Object.entries(start).filter(([path]) => has(path)))
    const name = { givenName: 'Given', familyName: 'Family' }
    const user = await given.user({ ...attributes, name, nickName: null, userType: null })
    const patch = (path: string, operation: PatchOperation) =>
      has(path) ? scim.patch(user, [operation]) : undefined

    const first = {
      complexReplace: await patch('name.familyName', {
        op: 'replace',
        path: 'name',
        value: { familyName: 'Replaced' },
      }),
      addUnset: await patch('nickName', { op: 'add', path: 'nickName', value: 'Added' }),
      addSet: await patch('title', { op: 'add', path: 'title', value: 'Added title' }),
      replaceUnset: await patch('userType', { op: 'replace', path: 'userType', value: 'Replaced' }),
      pathless: await patch('displayName', { op: 'replace', value: { displayName: 'Without path' } }),
    }
    const afterFirst = await scim.get(user)

    const second = {
      complexAdd: await patch('name.middleName', {
        op: 'add',
        path: 'name',
        value: { middleName: 'Middle' },
      }),
      sub: await patch('name.givenName', { op: 'replace', path: 'name.givenName', value: 'Sub' }),
      remove: await patch('nickName', { op: 'remove', path: 'nickName' }),
      clear: await patch('title', { op: 'replace', path: 'title', value: null }),
      pathlessAdd: await patch('preferredLanguage', { op: 'add', value: { preferredLanguage: 'de-DE' } }),
      upperPath: await patch('displayName', { op: 'replace', path: 'DISPLAYNAME', value: 'By capitals' }),
      upperKey: await patch('userType', { op: 'replace', value: { USERTYPE: 'By capitals' } }),
    }
    const afterSecond = await scim.get(user)

    const third = {
      qualified: await patch('displayName', {
        op: 'replace',
        path: `${urns.user}:displayName`,
        value: 'Qualified',
      }),
      removeSub: await patch('name.middleName', { op: 'remove', path: 'name.middleName' }),
      removeUnset: await patch('nickName', { op: 'remove', path: 'nickName' }),
      ordered: has('title')
        ? await scim.patch(user, [
            { op: 'add', path: 'title', value: 'One' },
            { op: 'remove', path: 'title' },
            { op: 'replace', path: 'title', value: 'Two' },
            { op: 'replace', value: { title: 'Three' } },
          ])
        : undefined,
    }
    const afterThird = await scim.get(user)
    const noOp = await scim.patch(user, [{ op: 'add', path: 'name.givenName', value: 'Sub' }])
    const projected = await scim.patch(
      user,
      [{ op: 'replace', path: 'name.familyName', value: 'Projected' }],
      {
        query: { attributes: 'userName' },
      },
    )
    return { user, first, afterFirst, second, afterSecond, third, afterThird, noOp, projected }
  },
)

/** A user with three e-mails, two of them of one type. */
export const plurals = scenario('multi-valued attributes are patched', async ({ given, scim, discovery }) => {
  const [work, home, second] = [given.email(), given.email(), given.email()]
  const [added, extra] = [given.email(), given.email()]
  const emails: JsonObject[] = [
    { type: 'work', value: work, primary: true },
    { type: 'home', value: home },
    { type: 'home', value: second },
  ]
  const created = await scim.create('User', given.userBody({ emails, phoneNumbers: null }))
  const kept = valuesAt(created.json, 'emails.value').length === emails.length
  if (!created.ok || !kept) return { created }
  const user = { path: pathOf('User', created.resource.id) }
  const others = [added, extra].map((value) => ({ type: 'other', value }))
  const phones = discovery.attribute('User', 'phoneNumbers').supported
  const phone = { type: 'work', value: '+1 425 555 0107' }
  const steps = {
    added: await patchAndRead(scim, user, patchBody({ op: 'add', path: 'emails', value: others })),
    addedAgain: await patchAndRead(scim, user, patchBody({ op: 'add', path: 'emails', value: others })),
    primary: await patchAndRead(
      scim,
      user,
      patchBody({ op: 'replace', path: `emails[value eq "${added}"].primary`, value: true }),
    ),
    removed: await patchAndRead(
      scim,
      user,
      patchBody({ op: 'remove', path: `emails[type eq "other" and value eq "${added}"]` }),
    ),
    everyMatch: await patchAndRead(
      scim,
      user,
      patchBody({ op: 'replace', path: 'emails[type eq "home"].type', value: 'other' }),
    ),
    removedAll: await patchAndRead(scim, user, patchBody({ op: 'remove', path: 'emails[type eq "other"]' })),
    phoneAdded: phones
      ? await patchAndRead(scim, user, patchBody({ op: 'add', path: 'phoneNumbers', value: [phone] }))
      : undefined,
    phoneFiltered: phones
      ? await patchAndRead(scim, user, patchBody({ op: 'remove', path: 'phoneNumbers[type eq "work"]' }))
      : undefined,
    phoneAddedAgain: phones
      ? await scim.patch(user, [{ op: 'add', path: 'phoneNumbers', value: [phone] }])
      : undefined,
    phonesRemoved: phones
      ? await patchAndRead(scim, user, patchBody({ op: 'remove', path: 'phoneNumbers' }))
      : undefined,
  }
  return { created, work, home, second, added, extra, phone, steps }
})

const enterprise = urns.enterpriseUser

/** A user without the enterprise extension gets it by PATCH. */
export const extended = scenario('extension attributes are patched', async ({ given, scim }) => {
  const user = await given.minimalUser()
  return {
    user,
    added: await patchAndRead(
      scim,
      user,
      patchBody(
        { op: 'add', path: `${enterprise}:employeeNumber`, value: '1' },
        { op: 'replace', path: `${enterprise}:employeeNumber`, value: '2' },
      ),
    ),
    nested: await patchAndRead(
      scim,
      user,
      patchBody({ op: 'add', value: { [enterprise]: { department: 'Nested' } } }),
    ),
    removed: await patchAndRead(
      scim,
      user,
      patchBody({ op: 'remove', path: `${enterprise.toUpperCase()}:DEPARTMENT` }),
    ),
  }
})
