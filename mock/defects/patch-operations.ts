import { type Call, reply } from '../http/Call.js'
import { isObject } from '../json.js'
import { badRequest, ScimFault } from '../ScimFault.js'
import type { StoredResource } from '../Store.js'
import type { DefectSpec } from './Defect.js'
import { onReply, refuse } from './tools/answers.js'
import { ignoreOperations, onOperations, onPath } from './tools/patching.js'

/** What add, replace and remove do to single values, and what the answer says. */
export const patchOperations: DefectSpec[] = [
  {
    id: 'patch-not-implemented',
    title: 'Every PATCH is answered 501.',
    ledger: ['RW-089'],
    requirements: ['ENTRA-D2', 'ENTRA-M-501', 'RFC7644-3.5-02', 'RFC7643-5-20', 'FUZE-P10'],
    plant: (seams) =>
      refuse(seams, ({ method }) =>
        method === 'PATCH' ? new ScimFault(501, 'PATCH is not supported') : undefined,
      ),
  },
  {
    id: 'patch-attribute-names-case-sensitive',
    title: 'Attribute names in paths are compared with case.',
    ledger: ['RW-179'],
    requirements: ['RFC7644-3.10-03', 'RFC7644-3.5.2-15'],
    plant(seams) {
      const resolve = seams.patchAttribute
      seams.patchAttribute = (type, name) => {
        const ref = resolve(type, name)
        return ref && name.includes(ref.attribute.name) ? ref : undefined
      }
    },
  },
  {
    id: 'patch-remove-does-nothing',
    title: 'A remove of an attribute is accepted and does nothing.',
    requirements: ['RFC7644-3.5.2.2-02', 'RFC7644-3.5.2.2-03', 'ENTRA-VAL-P01'],
    plant: (seams) => onPath(seams, (_target, { op }, path) => op === 'remove' && /^\w+$/.test(path)),
  },
  {
    id: 'patch-complex-value-wipes-siblings',
    title: 'A PATCH of name with some of its parts wipes the others.',
    requirements: ['RFC7644-3.5.2.3-06', 'RFC7644-3.5.2.1-04', 'RFC7644-3.5.2.3-05'],
    plant: (seams) =>
      onPath(seams, ({ attributes }, { value }, path) => {
        if (path === 'name' && isObject(value)) delete attributes.name
        return false
      }),
  },
  {
    id: 'patch-keeps-last-modified',
    title: 'A change does not advance meta.lastModified.',
    requirements: ['RFC7643-3.1-25', 'RFC7644-3.5.2-28', 'RFC7644-3.5.1-14'],
    plant(seams) {
      const touch = seams.touch
      seams.touch = (call, resource, attributes) => ({
        ...touch(call, resource, attributes),
        lastModified: resource.lastModified,
      })
    },
  },
  {
    id: 'patch-without-change-is-a-change',
    title: 'A PATCH that changes nothing advances meta.lastModified.',
    requirements: ['RFC7644-3.5.2.1-11', 'RFC7644-3.5.2.1-09'],
    plant: (seams) => {
      seams.unchanged = () => false
    },
  },
  {
    id: 'patch-attributes-parameter-answers-204',
    title: 'A PATCH with the attributes parameter is answered 204.',
    requirements: ['RFC7644-3.5.2-25', 'RFC7644-3.5.2-26'],
    plant: (seams) =>
      onReply(seams, ({ status }, { method, parameters }) =>
        method === 'PATCH' && status === 200 && parameters.has('attributes') ? reply(204) : undefined,
      ),
  },
  {
    id: 'patch-add-to-unset-ignored',
    title: 'An add to an attribute without value does nothing.',
    ledger: ['RW-091'],
    requirements: ['RFC7644-3.5.2.1-03', 'RFC7644-3.5.2.1-07'],
    plant: (seams) =>
      ignoreOperations(
        seams,
        ({ op }, path, attributes) => op === 'add' && /^\w+$/.test(path) && attributes[path] === undefined,
      ),
  },
  {
    id: 'patch-add-to-set-ignored',
    title: 'An add to a single-valued attribute that has a value does nothing.',
    ledger: ['RW-091'],
    requirements: ['RFC7644-3.5.2.1-06', 'RFC7644-3.5.2.1-08'],
    plant: (seams) =>
      ignoreOperations(
        seams,
        ({ op }, path, attributes) => op === 'add' && ['string', 'boolean'].includes(typeof attributes[path]),
      ),
  },
  {
    id: 'patch-replace-of-unset-ignored',
    title: 'A replace of an attribute without value does nothing.',
    ledger: ['RW-091'],
    requirements: ['RFC7644-3.5.2.3-04'],
    plant: (seams) =>
      ignoreOperations(
        seams,
        ({ op }, path, attributes) =>
          op === 'replace' && /^\w+$/.test(path) && attributes[path] === undefined,
      ),
  },
  {
    id: 'patch-remove-of-parts-ignored',
    title: 'A remove of a part of the name does nothing.',
    ledger: ['RW-091'],
    requirements: ['RFC7644-3.5.2.2-07'],
    plant: (seams) => ignoreOperations(seams, ({ op }, path) => op === 'remove' && path.startsWith('name.')),
  },
  {
    id: 'patch-operations-in-reverse',
    title: 'The operations of a PATCH are applied from the last to the first.',
    requirements: ['RFC7644-3.5.2-18', 'ENTRA-D21', 'ENTRA-VAL-P02'],
    plant: (seams) => onOperations(seams, (operations) => operations.toReversed()),
  },
  {
    id: 'patch-declared-unsupported-and-served',
    title: 'ServiceProviderConfig says that PATCH is not supported, and it is.',
    ledger: ['RW-168'],
    requirements: ['RFC7644-3.5-02', 'RFC7644-3.5-03', 'ENTRA-L4'],
    plant(seams) {
      const config = seams.serviceProviderConfig
      seams.serviceProviderConfig = (base) => ({ ...config(base), patch: { supported: false } })
    },
  },
  {
    id: 'patch-urn-is-refused-in-capitals',
    title: 'A URN in capitals is not recognised.',
    ledger: ['RW-179'],
    requirements: ['RFC7644-3.5.2-15', 'RFC7644-3.10-03'],
    plant: (seams) =>
      onPath(seams, (_target, _operation, path) => {
        if (path.startsWith('URN:')) throw badRequest('invalidPath', `${path} is not an attribute`)
        return false
      }),
  },
  {
    id: 'patch-answers-the-old-user',
    title: 'The answer to a PATCH shows the user as before.',
    requirements: ['RFC7644-3.5.2-24', 'ENTRA-D23'],
    neighbours: ['RFC7643-3.1-28'],
    plant(seams) {
      const { represent, touch } = seams
      const before = new WeakMap<Call, StoredResource>()
      seams.touch = (call, resource, attributes) => {
        before.set(call, resource)
        return touch(call, resource, attributes)
      }
      onReply(seams, ({ status, headers }, call) => {
        const old = before.get(call)
        return call.method === 'PATCH' && status === 200 && old
          ? reply(200, represent(old, call.base), headers)
          : undefined
      })
    },
  },
]
