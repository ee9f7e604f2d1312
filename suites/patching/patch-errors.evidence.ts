import { patchBody } from '../../src/client/patchBody.js'
import type { Answer } from '../../src/kit/Answer.js'
import type { Need } from '../../src/kit/needs.js'
import { scenario } from '../../src/kit/scenario.js'
import { R } from '../../src/requirements/ids.js'
import type { Json, JsonObject } from '../../src/scim/types.js'
import { urns } from '../../src/scim/urns.js'

/** A PATCH that a provider has to turn away. */
export interface Refused {
  /** Title of its check. */
  title: string
  verifies: string[]
  body: Json
  /** Keywords that name the fault; with another or none the refusal still counts, with a warning. */
  scimType: string[]
  /** What it would change if it were served. */
  touches: string
}

const bad = (
  title: string,
  verifies: string[],
  scimType: string[],
  touches: string,
  ...operations: JsonObject[]
): Refused => ({
  title,
  verifies,
  scimType,
  touches,
  body: { schemas: [urns.patchOp], Operations: operations },
})

const syntax = ['invalidSyntax', 'invalidValue']
const path = ['invalidPath', 'invalidFilter', 'noTarget', 'invalidValue']
const value = ['invalidValue', 'invalidSyntax']
/** In requests that are wrong as a whole. */
const change = { op: 'replace', path: 'name.givenName', value: 'Must not be stored' }
/** The good half of a request that fails. */
const good = { ...change, path: 'name.familyName' }

/** Each is sent once to the same user, who must look the same afterwards. */
export const refused: Refused[] = [
  bad('an operation that SCIM does not know is refused', [R['RFC7644-3.5.2-03']], syntax, 'name.givenName', {
    ...change,
    op: 'move',
  }),
  bad('an operation without op is refused', [R['RFC7644-3.5.2-03']], syntax, 'name.givenName', {
    path: change.path,
    value: change.value,
  }),
  {
    title: 'a PATCH without Operations is refused',
    verifies: [R['RFC7644-3.5.2-02'], R['RFC7644-3.12-20']],
    scimType: syntax,
    touches: 'name.givenName',
    body: { schemas: [urns.patchOp], ...change },
  },
  bad('a PATCH with an empty list of Operations is refused', [R['RFC7644-3.5.2-02']], syntax, 'userName'),
  {
    title: 'a PATCH without schemas is refused',
    verifies: [R['RFC7644-3.5.2-01']],
    scimType: syntax,
    touches: 'name.givenName',
    body: { Operations: [change] },
  },
  bad(
    'a path with an open bracket is refused',
    [R['RFC7644-3.5.2-09'], R['RFC7644-3.12-21']],
    path,
    'emails',
    {
      op: 'replace',
      path: 'emails[type eq "work".value',
      value: 'broken@example.com',
    },
  ),
  bad('a path with an index is refused', [R['RFC7644-3.5.2-05']], path, 'emails', {
    op: 'replace',
    path: 'emails[0].value',
    value: 'indexed@example.com',
  }),
  bad(
    'a path to an attribute that does not exist is refused',
    [R['RFC7644-3.5.2-10'], R['ENTRA-M-400']],
    path,
    'userName',
    {
      op: 'replace',
      path: 'noSuchAttribute',
      value: 'x',
    },
  ),
  bad('a path to the prototype of an object is refused', [R['RFC7644-3.5.2-10']], path, 'active', {
    op: 'replace',
    path: '__proto__.active',
    value: 'x',
  }),
  bad('a text that is no boolean is refused as active', [R['RFC7644-3.5.2-14']], value, 'active', {
    op: 'replace',
    path: 'active',
    value: 'perhaps',
  }),
  bad(
    'a text is refused as a complex value',
    [R['RFC7644-3.5.2-14'], R['RFC7644-3.5.2.1-04']],
    value,
    'name.givenName',
    {
      op: 'add',
      path: 'name',
      value: 'Plain Name',
    },
  ),
  bad('an object is refused as a text', [R['RFC7644-3.5.2-14']], value, 'userName', {
    op: 'replace',
    path: 'userName',
    value: { value: 'x' },
  }),
  bad('an add without value is refused', [R['RFC7644-3.5.2.1-01']], value, 'name.givenName', {
    op: 'add',
    path: 'name.givenName',
  }),
  bad('a replace without value is refused', [R['RFC7644-3.5.2.3-10']], value, 'name.givenName', {
    op: 'replace',
    path: 'name.givenName',
  }),
  bad(
    'a replace without path is refused unless its value is an object',
    [R['RFC7644-3.5.2.3-01']],
    [...value, 'noTarget', 'invalidPath'],
    'userName',
    {
      op: 'replace',
      value: 'Plain text',
    },
  ),
  bad(
    'a remove of the required userName is refused',
    [R['RFC7644-3.5.2.2-09'], R['RFC7643-4.1.1-01']],
    ['mutability', 'invalidValue'],
    'userName',
    {
      op: 'remove',
      path: 'userName',
    },
  ),
  bad(
    'a request whose last operation is bad is refused',
    [R['RFC7644-3.5.2-22'], R['RFC7644-3.5.2-23']],
    syntax,
    'name.familyName',
    good,
    {
      op: 'copy',
      path: 'active',
      value: false,
    },
  ),
  bad(
    'a request whose last operation takes the userName away is refused',
    [R['RFC7644-3.5.2-22'], R['RFC7644-3.5.2.2-09']],
    ['mutability', 'invalidValue'],
    'name.familyName',
    good,
    { op: 'remove', path: 'userName' },
  ),
]

/** Attempts to change what only the provider sets: 2xx without effect is tolerated with a warning. */
export const readOnly: {
  title: string
  path: string
  needs: Need[]
  operation(random: string): JsonObject
}[] = [
  {
    title: 'the list of the groups of a user',
    path: 'groups',
    needs: ['groups'],
    operation: (guid) => ({ op: 'replace', path: 'groups', value: [{ value: guid }] }),
  },
  {
    title: 'the id',
    path: 'id',
    needs: [],
    operation: (guid) => ({ op: 'replace', path: 'id', value: guid }),
  },
  {
    title: 'meta.created',
    path: 'meta.created',
    needs: [],
    operation: () => ({ op: 'replace', path: 'meta.created', value: '2001-01-01T00:00:00Z' }),
  },
  {
    title: 'meta.resourceType',
    path: 'meta.resourceType',
    needs: [],
    operation: () => ({ op: 'replace', value: { meta: { resourceType: 'Group' } } }),
  },
]

/** All that must be refused is sent to one user, who is read before and after. */
export const refusals = scenario(
  'PATCH requests that must be refused are sent',
  async ({ given, scim, random }) => {
    const user = await given.user()
    const before = await scim.get(user)
    const answers = new Map<string, Answer>()
    for (const { title, body } of refused) answers.set(title, await scim.send('PATCH', user.path, { body }))
    const malformed = await scim.send('PATCH', user.path, {
      rawBody: `{"schemas":["${urns.patchOp}"],"Operations":[`,
    })
    const withoutPath = await scim.send('PATCH', user.path, { body: patchBody({ op: 'remove' }) })
    const removedId = await scim.patch(user, [{ op: 'remove', path: 'id' }])
    const after = await scim.get(user)
    for (const { title, operation } of readOnly) {
      const body = { schemas: [urns.patchOp], Operations: [operation(random.guid())] }
      answers.set(title, await scim.send('PATCH', user.path, { body }))
    }
    const end = await scim.get(user)
    return { user, before, answers, malformed, withoutPath, removedId, after, end }
  },
)
