import { reply } from '../http/Call.js'
import { badRequest, ScimFault } from '../ScimFault.js'
import type { Defect } from './Defect.js'
import { mapArray, onList, onReply, without } from './tools.js'

const lookup = (defect: Omit<Defect, 'area'>): Defect => ({ area: 'list', ...defect })

const known = ['filter', 'attributes', 'excludedAttributes', 'sortBy', 'sortOrder', 'startIndex', 'count']

/** A media type in Accept that is refused. */
const notAcceptable = (id: string, title: string, when: (accept: string | null) => boolean): Defect =>
  lookup({
    id,
    title,
    ledger: ['RW-050'],
    requirements: ['ENTRA-A2', 'ENTRA-K2'],
    plant: (seams) =>
      onReply(seams, (_reply, { method, headers, segments }) =>
        method === 'GET' && segments[0] === 'Users' && when(headers.get('accept'))
          ? reply(406, seams.errorBody(new ScimFault(406, 'not acceptable')))
          : undefined,
      ),
  })

/** What goes wrong around a lookup: its URL, its headers, its entries. */
export const lookupDefects: Defect[] = [
  notAcceptable(
    'lookup-without-accept-is-406',
    'A lookup without Accept is refused.',
    (accept) => accept === null,
  ),
  notAcceptable(
    'lookup-accepting-anything-is-406',
    'A lookup that accepts anything is refused.',
    (accept) => accept === '*/*',
  ),
  notAcceptable(
    'lookup-accepting-json-is-406',
    'A lookup that accepts application/json is refused.',
    (accept) => accept === 'application/json',
  ),
  lookup({
    id: 'lookup-unknown-header-refused',
    title: 'A request with the header ADSCIMVersion is refused.',
    ledger: [],
    requirements: ['ENTRA-A3'],
    plant: (seams) =>
      onReply(seams, (_reply, { headers }) =>
        headers.has('adscimversion')
          ? reply(400, seams.errorBody(badRequest('invalidValue', 'unknown header')))
          : undefined,
      ),
  }),
  lookup({
    id: 'lookup-trailing-slash-is-404',
    title: 'A slash before the query is answered 404.',
    ledger: ['RW-017'],
    requirements: ['ENTRA-B5'],
    plant(seams) {
      const splitPath = seams.splitPath
      seams.splitPath = (path) => (/.\/$/.test(path) ? ['nowhere'] : splitPath(path))
    },
  }),
  lookup({
    id: 'lookup-unknown-parameter-refused',
    title: 'An unknown query parameter is refused.',
    ledger: [],
    requirements: ['ENTRA-A10', 'RFC7644-3.4.2-03'],
    plant(seams) {
      const readQuery = seams.readQuery
      seams.readQuery = (parameters) => {
        for (const name of parameters.keys())
          if (!known.includes(name)) throw badRequest('invalidValue', `unknown parameter ${name}`)
        return readQuery(parameters)
      }
    },
  }),
  lookup({
    id: 'lookup-entries-without-emails',
    title: 'The entries of lists lack e-mails and externalId.',
    ledger: [],
    requirements: ['ENTRA-B3', 'ENTRA-VAL-LIST', 'RFC7644-3.4-02', 'RFC7644-3.9-01'],
    plant: (seams) =>
      onList(seams, (body) => ({
        ...body,
        Resources: mapArray(body.Resources, (one) => without(one, 'emails', 'externalId')),
      })),
  }),
  lookup({
    id: 'lookup-entries-without-schemas',
    title: 'The entries of lists lack schemas.',
    ledger: [],
    requirements: ['ENTRA-B3', 'ENTRA-VAL-LIST'],
    plant: (seams) =>
      onList(seams, (body) => ({
        ...body,
        Resources: mapArray(body.Resources, (one) => without(one, 'schemas')),
      })),
  }),
  lookup({
    id: 'lookup-entries-without-members',
    title: 'The groups in lists lack their members.',
    ledger: [],
    requirements: ['ENTRA-F6'],
    plant: (seams) =>
      onList(seams, (body) => ({
        ...body,
        Resources: mapArray(body.Resources, (one) => without(one, 'members')),
      })),
  }),
  lookup({
    id: 'lookup-total-is-a-string',
    title: 'totalResults is a string.',
    ledger: ['RW-035'],
    requirements: ['ENTRA-VAL-LIST', 'ENTRA-G5', 'RFC7644-3.4.2-05'],
    plant: (seams) => onList(seams, (body) => ({ ...body, totalResults: String(body.totalResults) })),
  }),
  lookup({
    id: 'lookup-total-has-a-fraction',
    title: 'The counters of lists are written with a fraction.',
    ledger: [],
    requirements: ['RFC7643-2.3.4-01', 'RFC7644-3.4.2-05'],
    plant: (seams) =>
      onReply(seams, (answer) =>
        answer.body !== undefined && 'Resources' in Object(answer.body)
          ? {
              ...answer,
              body: JSON.stringify(answer.body).replace(
                /"(totalResults|startIndex|itemsPerPage)":(\d+)/g,
                '"$1":$2.0',
              ),
            }
          : undefined,
      ),
  }),
  lookup({
    id: 'lookup-miss-has-null-resources',
    title: 'Resources of an empty list is null.',
    ledger: ['RW-036'],
    requirements: ['ENTRA-A1', 'ENTRA-VAL-LIST'],
    plant: (seams) =>
      onList(seams, (body) => (body.totalResults === 0 ? { ...body, Resources: null } : body)),
  }),
]
