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
  /** Keywords that name the fault; with another or none the refusal still counts, with a warning. */
  scimType: [string, ...string[]]
  /** What it would change if it were served. */
  touches: string[]
  /** Its operations in the standard envelope, or the body as a whole. */
  operations?: JsonObject[]
  body?: Json
}

const name = 'name.givenName'
/** In requests that are wrong as a whole. */
const change = { op: 'replace', path: name, value: 'Must not be stored' }
/** The good half of a request that fails. */
const good = { ...change, path: 'name.familyName' }

const syntax: Refused['scimType'] = ['invalidSyntax', 'invalidValue']
const path: Refused['scimType'] = ['invalidPath', 'invalidFilter', 'noTarget', 'invalidValue']
const value: Refused['scimType'] = ['invalidValue', 'invalidSyntax']
const fixed: Refused['scimType'] = ['mutability', 'invalidValue']

/** Each is sent once to the same user, who must look the same afterwards. */
export const refused: Refused[] = [
  {
    title: 'an operation that SCIM does not know is refused',
    verifies: [R['RFC7644-3.5.2-03']],
    operations: [{ ...change, op: 'move' }],
    scimType: syntax,
    touches: [name],
  },
  {
    title: 'an operation without op is refused',
    verifies: [R['RFC7644-3.5.2-03']],
    operations: [{ path: change.path, value: change.value }],
    scimType: syntax,
    touches: [name],
  },
  {
    title: 'a PATCH without Operations is refused',
    verifies: [R['RFC7644-3.5.2-02']],
    body: { schemas: [urns.patchOp], ...change },
    scimType: syntax,
    touches: [name],
  },
  {
    title: 'a PATCH with an empty list of Operations is refused',
    verifies: [R['RFC7644-3.5.2-02']],
    operations: [],
    scimType: syntax,
    touches: ['userName'],
  },
  {
    title: 'a PATCH without schemas is refused',
    verifies: [R['RFC7644-3.5.2-01']],
    body: { Operations: [change] },
    scimType: syntax,
    touches: [name],
  },
  {
    title: 'a path with an open bracket is refused',
    verifies: [R['RFC7644-3.5.2-09']],
    operations: [{ op: 'replace', path: 'emails[type eq "work".value', value: 'broken@example.com' }],
    scimType: path,
    touches: ['emails'],
  },
  {
    title: 'a path with an index is refused',
    verifies: [R['RFC7644-3.5.2-05']],
    operations: [{ op: 'replace', path: 'emails[0].value', value: 'indexed@example.com' }],
    scimType: path,
    touches: ['emails'],
  },
  {
    title: 'a path to an attribute that does not exist is refused',
    verifies: [R['RFC7644-3.5.2-10'], R['ENTRA-M-400']],
    operations: [{ op: 'replace', path: 'noSuchAttribute', value: 'x' }],
    scimType: path,
    touches: ['userName'],
  },
  {
    title: 'a path to the prototype of an object is refused',
    verifies: [R['RFC7644-3.5.2-10']],
    operations: [{ op: 'replace', path: '__proto__.active', value: 'x' }],
    scimType: path,
    touches: ['active'],
  },
  {
    title: 'a text that is no boolean is refused as active',
    verifies: [R['RFC7644-3.5.2-14']],
    operations: [{ op: 'replace', path: 'active', value: 'perhaps' }],
    scimType: value,
    touches: ['active'],
  },
  {
    title: 'a text is refused as a complex value',
    verifies: [R['RFC7644-3.5.2-14']],
    operations: [{ op: 'add', path: 'name', value: 'Plain Name' }],
    scimType: value,
    touches: [name],
  },
  {
    title: 'an object is refused as a text',
    verifies: [R['RFC7644-3.5.2-14']],
    operations: [{ op: 'replace', path: 'userName', value: { value: 'x' } }],
    scimType: value,
    touches: ['userName'],
  },
  {
    title: 'an add without value is refused',
    verifies: [R['RFC7644-3.5.2.1-01']],
    operations: [{ op: 'add', path: name }],
    scimType: value,
    touches: [name],
  },
  {
    title: 'a replace without value is refused',
    verifies: [R['RFC7644-3.5.2.3-10']],
    operations: [{ op: 'replace', path: name }],
    scimType: value,
    touches: [name],
  },
  {
    title: 'a replace without path is refused unless its value is an object',
    verifies: [R['RFC7644-3.5.2.3-01']],
    operations: [{ op: 'replace', value: 'Plain text' }],
    scimType: [...value, 'noTarget', 'invalidPath'],
    touches: ['userName'],
  },
  {
    title: 'a remove of the required userName is refused',
    verifies: [R['RFC7644-3.5.2.2-09']],
    operations: [{ op: 'remove', path: 'userName' }],
    scimType: fixed,
    touches: ['userName'],
  },
  {
    title: 'a request whose last operation is bad is refused',
    verifies: [R['RFC7644-3.5.2-22']],
    operations: [good, { op: 'copy', path: 'active', value: false }],
    scimType: syntax,
    touches: [good.path, 'active'],
  },
  {
    title: 'a request whose last operation takes the userName away is refused',
    verifies: [R['RFC7644-3.5.2-22'], R['RFC7644-3.5.2.2-09']],
    operations: [good, { op: 'remove', path: 'userName' }],
    scimType: fixed,
    touches: [good.path],
  },
]

/** Attempts to change what only the provider sets: 2xx without effect is tolerated with a warning. */
export const readOnly: {
  title: string
  path: string
  /** Why it is readOnly. */
  because: string
  needs?: Need[]
  operation(random: string): JsonObject
}[] = [
  {
    title: 'the list of the groups of a user',
    path: 'groups',
    because: R['RFC7643-4.1.2-14'],
    needs: ['groups'],
    operation: (guid) => ({ op: 'replace', path: 'groups', value: [{ value: guid }] }),
  },
  {
    title: 'the id',
    path: 'id',
    because: R['ENTRA-B16'],
    operation: (guid) => ({ op: 'replace', path: 'id', value: guid }),
  },
  {
    title: 'meta.created',
    path: 'meta.created',
    because: R['RFC7643-3.1-20'],
    operation: () => ({ op: 'replace', path: 'meta.created', value: '2001-01-01T00:00:00Z' }),
  },
  {
    title: 'meta.resourceType',
    path: 'meta.resourceType',
    because: R['RFC7643-3.1-20'],
    operation: () => ({ op: 'replace', value: { meta: { resourceType: 'Group' } } }),
  },
]

/** The standard envelope around operations that may be none. */
const envelope = (operations: JsonObject[]): JsonObject => ({
  schemas: [urns.patchOp],
  Operations: operations,
})

/** All that must be refused is sent to one user, who is read before and after. */
export const refusals = scenario(
  'PATCH requests that must be refused are sent',
  async ({ given, scim, random }) => {
    const user = await given.user()
    const before = await scim.get(user)
    const answers = new Map<string, Answer>()
    for (const { title, operations = [], body = envelope(operations) } of refused)
      answers.set(title, await scim.send('PATCH', user.path, { body }))
    const malformed = await scim.send('PATCH', user.path, {
      rawBody: `{"schemas":["${urns.patchOp}"],"Operations":[`,
    })
    const withoutPath = await scim.send('PATCH', user.path, { body: patchBody({ op: 'remove' }) })
    const removedId = await scim.patch(user, [{ op: 'remove', path: 'id' }])
    const after = await scim.get(user)
    for (const { title, operation } of readOnly) {
      const body = envelope([operation(random.guid())])
      answers.set(title, await scim.send('PATCH', user.path, { body }))
    }
    const end = await scim.get(user)
    return { user, before, answers, malformed, withoutPath, removedId, after, end }
  },
)
