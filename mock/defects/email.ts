import { isObject } from '../json.js'
import { badRequest } from '../ScimFault.js'
import type { Defect } from './Defect.js'
import { mapArray, onOutput, onPath } from './tools.js'

const email = (defect: Omit<Defect, 'area'>): Defect => ({ area: 'email', ...defect })

/** The work e-mail address, which Entra writes by value path. */
export const emailDefects: Defect[] = [
  email({
    id: 'email-value-path-stored-literally',
    title: 'The value path of the work e-mail is stored as an attribute of that name.',
    ledger: ['RW-076'],
    requirements: ['ENTRA-D3', 'ENTRA-D15', 'FUZE-P11', 'RFC7644-3.5.2.3-08'],
    plant: (seams) =>
      onPath(seams, ({ attributes }, { op, value }, path) => {
        if (op === 'remove' || !path.startsWith('emails[')) return false
        attributes[path] = value ?? null
        return true
      }),
  }),
  email({
    id: 'email-value-path-refused',
    title: 'A PATCH of the work e-mail by value path is refused.',
    ledger: ['RW-077'],
    requirements: ['ENTRA-D3', 'ENTRA-D15', 'FUZE-P11', 'RFC7644-3.5.2.3-08', 'RFC7644-3.5.2-08'],
    plant: (seams) =>
      onPath(seams, (_target, _operation, path) => {
        if (path.startsWith('emails[')) throw badRequest('invalidPath', `${path} is not supported`)
        return false
      }),
  }),
  email({
    id: 'email-value-path-ignored',
    title: 'A PATCH of the work e-mail by value path is accepted and does nothing.',
    ledger: ['RW-077'],
    requirements: ['ENTRA-D3', 'FUZE-P11', 'RFC7644-3.5.2.3-08'],
    plant: (seams) => onPath(seams, (_target, _operation, path) => path.startsWith('emails[')),
  }),
  email({
    id: 'email-missing-is-no-target',
    title: 'The work e-mail of a user without one cannot be set by value path.',
    ledger: ['RW-078'],
    requirements: ['ENTRA-D15', 'ENTRA-VAL-U07', 'FUZE-P11'],
    plant: (seams) => {
      seams.createFromFilter = () => undefined
    },
  }),
  email({
    id: 'email-created-without-type',
    title: 'An e-mail created by value path lacks the type that the filter names.',
    ledger: ['RW-078'],
    requirements: ['ENTRA-D15', 'ENTRA-VAL-U07', 'FUZE-P11'],
    plant: (seams) => {
      seams.insertElement = (_attribute, list, { type: _lost, ...element }) => [...list, element]
    },
  }),
  email({
    id: 'email-created-wipes-siblings',
    title: 'Creating the work e-mail by value path deletes the other e-mails.',
    ledger: ['RW-079'],
    requirements: ['ENTRA-D16', 'FUZE-P11'],
    plant: (seams) => {
      seams.insertElement = (_attribute, _list, element) => [element]
    },
  }),
  email({
    id: 'email-value-path-creates-second',
    title: 'Every PATCH of the work e-mail by value path adds another one.',
    ledger: [],
    requirements: ['ENTRA-D3', 'FUZE-P11', 'RFC7644-3.5.2.3-08', 'ENTRA-C10'],
    plant: (seams) =>
      onPath(seams, ({ attributes }, { op, value }, path) => {
        if (op === 'remove' || !/^emails\[type eq "work"\]\.value$/.test(path) || !value) return false
        attributes.emails = [...mapArray(attributes.emails, (item) => item), { type: 'work', value }]
        return true
      }),
  }),
  email({
    id: 'email-single-is-object',
    title: 'A single e-mail is returned as an object instead of an array.',
    ledger: ['RW-080'],
    requirements: ['ENTRA-B18', 'ENTRA-D15', 'RFC7643-2.4-01', 'RFC7644-3.8-09'],
    plant: (seams) =>
      onOutput(seams, (resource) => {
        const { emails } = resource
        const [only, second] = Array.isArray(emails) ? emails : []
        return only !== undefined && second === undefined ? { ...resource, emails: only } : resource
      }),
  }),
  email({
    id: 'email-primary-is-string',
    title: 'primary is returned as a string.',
    ledger: ['RW-082'],
    requirements: ['ENTRA-B18', 'ENTRA-C6', 'RFC7643-2.3.2-01', 'RFC7643-2.3-02'],
    plant: (seams) =>
      onOutput(seams, (resource) => {
        const spell = (name: string) => ({
          [name]: mapArray(resource[name], (item) =>
            'primary' in item ? { ...item, primary: item.primary ? 'True' : 'False' } : item,
          ),
        })
        return {
          ...resource,
          ...(resource.emails ? spell('emails') : {}),
          ...(resource.roles ? spell('roles') : {}),
        }
      }),
  }),
  email({
    id: 'email-filter-sees-first-value',
    title: 'A changed e-mail address is not found by filter, since the index is not updated.',
    ledger: ['RW-086'],
    requirements: ['ENTRA-A3', 'ENTRA-B13', 'FUZE-P07', 'RFC7644-3.4.2.2-01'],
    plant(seams) {
      const { filterView, save } = seams
      const first = new Map<string, ReturnType<typeof mapArray>>()
      seams.save = (call, resource) => {
        if (resource.version === 1)
          first.set(
            resource.id,
            mapArray(resource.attributes.emails, (item) => item),
          )
        save(call, resource)
      }
      seams.filterView = (resource, base) => ({
        ...filterView(resource, base),
        emails: first.get(resource.id) ?? [],
      })
    },
  }),
  email({
    id: 'email-add-keeps-first-only',
    title: 'Of several e-mails added at once only the first is kept.',
    ledger: ['RW-084'],
    requirements: ['RFC7644-3.5.2.1-05', 'RFC7644-3.5.2.1-07'],
    plant(seams) {
      const addValues = seams.addValues
      seams.addValues = (attribute, existing, incoming) =>
        addValues(attribute, existing, attribute.name === 'members' ? incoming : incoming.slice(0, 1))
    },
  }),
  email({
    id: 'email-remove-by-value-removes-all',
    title: 'A remove of one e-mail with a value array removes all of them.',
    ledger: ['RW-085'],
    requirements: ['ENTRA-D7', 'RFC7644-3.5.2.2-13'],
    plant(seams) {
      const removeValues = seams.removeValues
      seams.removeValues = (attribute, existing, listed) =>
        attribute.name === 'members' ? removeValues(attribute, existing, listed) : []
    },
  }),
  email({
    id: 'email-merges-users',
    title: 'A create with the work e-mail of another user overwrites that user.',
    ledger: ['RW-021'],
    requirements: ['ENTRA-B1', 'ENTRA-B9', 'ENTRA-C8', 'RFC7643-3.1-07', 'FUZE-P09'],
    plant(seams) {
      const newId = seams.newId
      const owners = new Map<string, string>()
      seams.newId = (body) => {
        const [first] = Array.isArray(body.emails) ? body.emails : []
        const address = isObject(first) ? String(first.value) : undefined
        const id = (address && owners.get(address)) || newId(body)
        if (address) owners.set(address, id)
        return id
      }
    },
  }),
  email({
    id: 'email-role-filter-string-unmatched',
    title: 'The filter primary eq "True" does not match the boolean true.',
    ledger: ['RW-081'],
    requirements: ['ENTRA-D17'],
    plant(seams) {
      const filterLiteral = seams.filterLiteral
      seams.filterLiteral = (attribute, value) =>
        attribute.type === 'boolean' && typeof value === 'string' ? value : filterLiteral(attribute, value)
    },
  }),
]
