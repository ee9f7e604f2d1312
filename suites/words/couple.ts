import type { GivenUser } from '../../src/kit/Given.js'
import { scenario } from '../../src/kit/scenario.js'
import { urns } from '../../src/scim/urns.js'

/** What {@link couple} offers: the addresses are Duo's. */
export interface Couple {
  duo: GivenUser
  solo: GivenUser
  home: string
  work: string
}

/**
 * Duo has a title, a department, an externalId in mixed case and two e-mails, the second of them primary; Solo has one
 * e-mail and nothing that is optional. By first e-mail Duo comes before Solo, by primary e-mail behind.
 */
export const couple = scenario(
  'a user with two e-mails and one with the least are created',
  async ({ given, discovery }): Promise<Couple> => {
    const has = (path: string) => discovery.attribute('User', path).supported
    const id = given.name()
    const [first, last, between] = [given.email(`a-${id}`), given.email(`z-${id}`), given.email(`m-${id}`)]
    const enterprise = `${urns.enterpriseUser}:department`
    const duo = await given.user({
      schemas: has(enterprise) ? [urns.user, urns.enterpriseUser] : [urns.user],
      externalId: `${id}-AbC`,
      emails: [
        { type: 'home', value: first },
        { type: 'work', value: last, primary: true },
      ],
      title: has('title') ? `Title of ${id}` : null,
      [urns.enterpriseUser]: has(enterprise) ? { department: `Department of ${id}` } : null,
    })
    const solo = await given.minimalUser({ emails: [{ type: 'work', value: between, primary: true }] })
    return { duo, solo, home: first, work: last }
  },
)
