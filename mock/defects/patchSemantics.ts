import { randomUUID } from 'node:crypto'
import { reply } from '../http/Call.js'
import { isObject } from '../json.js'
import { ScimFault } from '../ScimFault.js'
import type { Defect } from './Defect.js'
import { afterPath, isSingle, onPath, onReply, redirectPath } from './tools.js'

const patch = (defect: Omit<Defect, 'area'>): Defect => ({ area: 'patch', ...defect })
const PLURAL = /^(emails|phoneNumbers|addresses|roles|ims|photos)$/

/** What operations do to the resource, and what the answer says. */
export const patchSemanticsDefects: Defect[] = [
  patch({
    id: 'patch-dotted-path-wipes-siblings',
    title: 'A PATCH of name.givenName or name.familyName wipes the other parts of the name.',
    ledger: [],
    requirements: ['ENTRA-D4', 'FUZE-P10', 'RFC7644-3.5.2.3-06', 'RFC7644-3.5.2.1-08'],
    plant: (seams) =>
      onPath(seams, ({ attributes }, _operation, path) => {
        if (path.startsWith('name.')) delete attributes.name
        return false
      }),
  }),
  patch({
    id: 'patch-complex-value-wipes-siblings',
    title: 'A PATCH of name with some of its parts wipes the others.',
    ledger: [],
    requirements: ['RFC7644-3.5.2.3-06', 'RFC7644-3.5.2.1-04', 'RFC7644-3.5.2.3-05'],
    plant: (seams) =>
      onPath(seams, ({ attributes }, { value }, path) => {
        if (path === 'name' && isObject(value)) delete attributes.name
        return false
      }),
  }),
  patch({
    id: 'patch-add-replaces-values',
    title: 'An add to a multi-valued attribute of a user replaces what is there.',
    ledger: [],
    requirements: ['RFC7644-3.5.2.1-05', 'RFC7644-3.5.2.1-03'],
    plant(seams) {
      const addValues = seams.addValues
      seams.addValues = (attribute, existing, incoming) =>
        addValues(attribute, PLURAL.test(attribute.name) ? [] : existing, incoming)
    },
  }),
  patch({
    id: 'patch-add-repeats-values',
    title: 'An add of a value that is there already repeats it.',
    ledger: [],
    requirements: ['RFC7643-2.4-11', 'RFC7644-3.5.2.1-09'],
    plant: (seams) => {
      seams.addValues = (_attribute, existing, incoming) => [...existing, ...incoming]
      seams.distinct = (_attribute, list) => list
    },
  }),
  patch({
    id: 'patch-filtered-remove-removes-all',
    title: 'A remove by value path removes every value of a user’s attribute.',
    ledger: [],
    requirements: ['RFC7644-3.5.2.2-04', 'RFC7644-3.5.2.2-06'],
    plant: (seams) =>
      redirectPath(
        seams,
        ({ op }, path) => op === 'remove' && /^[a-z]+\[/i.test(path) && !path.startsWith('members'),
        (path) => path.replace(/\[.*/s, ''),
      ),
  }),
  patch({
    id: 'patch-filtered-replace-changes-all',
    title: 'A replace by value path changes every value, whatever the filter says.',
    ledger: [],
    requirements: ['RFC7644-3.5.2.3-07', 'RFC7644-3.5.2.3-08', 'FUZE-P11', 'ENTRA-D3'],
    plant(seams) {
      const elementFilter = seams.elementFilter
      seams.elementFilter = (attribute, filter, operation) => {
        const matches = elementFilter(attribute, filter, operation)
        return operation?.op === 'replace' ? () => true : matches
      }
    },
  }),
  patch({
    id: 'patch-bypasses-uniqueness',
    title: 'A PATCH or PUT may take over the userName of another user.',
    ledger: ['RW-094'],
    requirements: ['ENTRA-B9', 'ENTRA-M-409', 'RFC7644-3.5.2-29', 'RFC7644-3.5.1-13', 'RFC7643-4.1.1-02'],
    plant(seams) {
      const checkUnique = seams.checkUnique
      seams.checkUnique = (call, type, attributes, ownId) => {
        if (ownId === undefined) checkUnique(call, type, attributes)
      }
    },
  }),
  patch({
    id: 'patch-rename-deactivates',
    title: 'A rename of userName disables the user.',
    ledger: ['RW-145'],
    requirements: ['ENTRA-D27', 'ENTRA-VAL-U08', 'FUZE-P12'],
    plant: (seams) =>
      afterPath(seams, ({ attributes }, _operation, path) => {
        if (path === 'userName') attributes.active = false
      }),
  }),
  patch({
    id: 'patch-rename-changes-id',
    title: 'A rename of userName gives the user a new id.',
    ledger: [],
    requirements: ['ENTRA-B16', 'ENTRA-D27', 'RFC7643-3.1-06', 'FUZE-P12'],
    plant(seams) {
      const touch = seams.touch
      seams.touch = (call, resource, attributes) => {
        const after = touch(call, resource, attributes)
        if (attributes.userName === resource.attributes.userName) return after
        seams.store.delete(resource)
        return { ...after, id: randomUUID() }
      }
    },
  }),
  patch({
    id: 'patch-keeps-last-modified',
    title: 'A change does not advance meta.lastModified.',
    ledger: [],
    requirements: ['RFC7643-3.1-25', 'RFC7644-3.5.2-28', 'RFC7644-3.5.1-14'],
    plant(seams) {
      const touch = seams.touch
      seams.touch = (call, resource, attributes) => ({
        ...touch(call, resource, attributes),
        lastModified: resource.lastModified,
      })
    },
  }),
  patch({
    id: 'patch-without-change-is-a-change',
    title: 'A PATCH that changes nothing advances meta.lastModified.',
    ledger: [],
    requirements: ['RFC7644-3.5.2.1-11', 'RFC7644-3.5.2.1-09'],
    plant: (seams) => {
      seams.unchanged = () => false
    },
  }),
  patch({
    id: 'patch-user-answers-200-empty',
    title: 'A PATCH of a user is answered 200 with an empty body.',
    ledger: ['RW-125'],
    requirements: ['ENTRA-D23', 'ENTRA-VALGAP-04', 'RFC7644-3.5.2-24'],
    plant: (seams) =>
      onReply(seams, ({ status, headers }, { method, segments }) =>
        method === 'PATCH' && segments[0] === 'Users' && status === 200 ? reply(200, '', headers) : undefined,
      ),
  }),
  patch({
    id: 'patch-attributes-parameter-answers-204',
    title: 'A PATCH with the attributes parameter is answered 204.',
    ledger: [],
    requirements: ['RFC7644-3.5.2-25', 'RFC7644-3.5.2-26'],
    plant: (seams) =>
      onReply(seams, ({ status }, { method, parameters }) =>
        method === 'PATCH' && status === 200 && parameters.has('attributes') ? reply(204) : undefined,
      ),
  }),
  patch({
    id: 'patch-second-primary-accepted',
    title: 'Setting primary on one value leaves it on the other.',
    ledger: [],
    requirements: ['RFC7644-3.5.2-19', 'RFC7643-2.4-04'],
    plant: (seams) => {
      seams.settlePrimary = (_attribute, after) => after
    },
  }),
  patch({
    id: 'patch-unknown-user-is-500',
    title: 'A PATCH of an unknown user ends in 500.',
    ledger: [],
    requirements: ['RFC7644-3.6-02', 'RFC7644-3.5.2-27', 'ENTRA-M-5XX', 'RFC7644-3.12-26'],
    plant: (seams) =>
      onReply(seams, ({ status }, call) =>
        call.method === 'PATCH' && status === 404 && isSingle(call)
          ? reply(500, seams.errorBody(new ScimFault(500, 'null pointer')))
          : undefined,
      ),
  }),
]
