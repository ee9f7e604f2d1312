import { reply } from '../http/Call.js'
import { isObject } from '../json.js'
import type { Projection } from '../query/project.js'
import type { Seams } from '../Seams.js'
import type { DefectSpec } from './Defect.js'
import { onReply } from './tools/answers.js'
import { without } from './tools/values.js'

/** Reads the names of `attributes` and `excludedAttributes` otherwise. */
const read = (seams: Seams, change: (projection: Projection) => Projection): void => {
  const project = seams.project
  seams.project = (type, resource, projection) => project(type, resource, change(projection))
}

const only = (
  id: string,
  title: string,
  requirements: string[],
  change: (names: string[]) => string[],
): DefectSpec => ({
  id,
  title,
  requirements,
  plant: (seams) =>
    read(seams, ({ attributes, ...rest }) => ({
      ...rest,
      ...(attributes ? { attributes: change(attributes) } : {}),
    })),
})

const head = (name: string) => (/^urn:/i.test(name) ? name : (name.split('.')[0] ?? name))

const except = (
  id: string,
  title: string,
  requirements: string[],
  change: (names: string[]) => string[],
  ledger: string[] = [],
): DefectSpec => ({
  id,
  title,
  ledger,
  requirements,
  plant: (seams) =>
    read(seams, ({ excludedAttributes, ...rest }) => ({
      ...rest,
      ...(excludedAttributes ? { excludedAttributes: change(excludedAttributes) } : {}),
    })),
})

/** A mistake of the client that ends in 500. */
const fatal = (
  id: string,
  title: string,
  requirements: string[],
  when: (parameters: ReadonlyMap<string, string>) => boolean,
): DefectSpec => ({
  id,
  title,
  requirements: [...requirements, 'ENTRA-M-5XX'],
  plant: (seams) =>
    onReply(seams, (_reply, { parameters }) => (when(parameters) ? reply(500, {}) : undefined)),
})

/** What `attributes` and `excludedAttributes` choose. */
export const projection: DefectSpec[] = [
  {
    id: 'attributes-ignored',
    title: 'The parameter attributes is ignored.',
    requirements: [
      'RFC7644-3.4.2.5-01',
      'RFC7644-3.4.2.5-03',
      'RFC7644-3.9-03',
      'RFC7643-7-29',
      'RFC7644-3.4.3-04',
      'RFC7644-3.9-02',
    ],
    plant: (seams) => read(seams, ({ attributes: _ignored, ...rest }) => rest),
  },
  {
    id: 'attributes-ignored-on-create',
    title: 'The parameter attributes is ignored in the answer to a create.',
    requirements: ['RFC7644-3.9-02'],
    plant: (seams) =>
      onReply(seams, (answer, { base }) => {
        const id = answer.status === 201 && isObject(answer.body) ? answer.body.id : undefined
        const resource = seams.store.any(String(id))
        return resource && { ...answer, body: seams.represent(resource, base) }
      }),
  },
  {
    id: 'attributes-hide-id',
    title: 'With attributes or excludedAttributes the id may be missing.',
    requirements: [
      'RFC7643-3.1-12',
      'RFC7643-3.1-04',
      'RFC7643-7-26',
      'RFC7644-3.4.2.5-04',
      'RFC7644-3.4.2-10',
      'RFC7644-3.4.3-05',
    ],
    plant(seams) {
      const project = seams.project
      seams.project = (type, resource, projection) => {
        const shown = project(type, resource, projection)
        const { attributes, excludedAttributes } = projection
        return attributes?.includes('id') === false || excludedAttributes?.includes('id')
          ? without(shown, 'id')
          : shown
      }
    },
  },
  only(
    'attributes-first-name-only',
    'Of several names in attributes only the first counts.',
    ['RFC7644-3.9-05'],
    (names) => names.slice(0, 1),
  ),
  only(
    'attributes-case-sensitive',
    'Names in attributes are compared with case.',
    ['RFC7644-3.4.2.5-06', 'RFC7644-3.10-03'],
    (names) => names.filter((name) => name !== name.toUpperCase()),
  ),
  only(
    'attributes-without-urns',
    'Names with their schema are not understood in attributes.',
    ['RFC7644-3.4.2.5-05', 'RFC7644-3.10-01', 'RFC7644-3.9-09'],
    (names) => names.filter((name) => !name.includes(':')),
  ),
  only(
    'attributes-without-sub-attributes',
    'Sub-attributes are not understood in attributes.',
    ['RFC7644-3.4.2.5-05'],
    (names) => names.filter((name) => /^urn:/i.test(name) || !name.includes('.')),
  ),
  only(
    'attributes-show-whole-parents',
    'A sub-attribute in attributes shows the whole attribute.',
    ['RFC7644-3.9-07'],
    (names) => names.map(head),
  ),
  except(
    'excluded-attributes-ignored',
    'The parameter excludedAttributes is ignored.',
    [
      'RFC7644-3.4.2.5-02',
      'RFC7644-3.9-04',
      'RFC7644-3.4.3-05',
      'ENTRA-F1',
      'ENTRA-VAL-G01',
      'ENTRA-VAL-G02',
      'ENTRA-VALGAP-10',
    ],
    () => [],
    ['RW-122'],
  ),
  except('excluded-meta-shown', 'meta cannot be excluded.', ['RFC7643-3.1-21'], (names) =>
    names.filter((name) => name !== 'meta'),
  ),
  except(
    'excluded-sub-attribute-hides-parent',
    'A sub-attribute in excludedAttributes hides the whole attribute.',
    ['RFC7644-3.9-08'],
    (names) => names.map(head),
  ),
  fatal(
    'attributes-unknown-is-500',
    'An unknown name in attributes ends in 500.',
    ['RFC7644-3.4.2.5-07'],
    (parameters) => Boolean(parameters.get('attributes')?.includes('noSuch')),
  ),
  fatal(
    'attributes-both-is-500',
    'attributes together with excludedAttributes ends in 500.',
    ['RFC7644-3.9-06'],
    (parameters) => parameters.has('attributes') && parameters.has('excludedAttributes'),
  ),
  fatal(
    'attributes-bare-urn-is-500',
    'The schema of an extension in attributes ends in 500.',
    ['RFC7644-3.9-09'],
    (parameters) => /:User$/.test(parameters.get('attributes') ?? ''),
  ),
]
