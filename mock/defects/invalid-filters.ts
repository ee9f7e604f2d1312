import { ScimFault } from '../ScimFault.js'
import type { DefectSpec } from './Defect.js'
import { onError } from './tools/answers.js'
import { onConfig } from './tools/discovery.js'

/** What the parser cannot read becomes something else. */
const repaired = (
  id: string,
  title: string,
  requirements: string[],
  repair: (text: string) => string,
): DefectSpec => ({
  id,
  title,
  requirements,
  plant: (seams) => {
    const parseFilter = seams.parseFilter
    seams.parseFilter = (text) => {
      try {
        return parseFilter(text)
      } catch (error) {
        const other = repair(text)
        if (other === text) throw error
        return parseFilter(other)
      }
    }
  },
})

/** A filter that looks like this ends in 500. */
const fatal = (id: string, title: string, requirements: string[], when: RegExp): DefectSpec => ({
  id,
  title,
  requirements: [...requirements, 'ENTRA-M-5XX'],
  plant: (seams) => {
    const parseFilter = seams.parseFilter
    seams.parseFilter = (text) => {
      if (when.test(text)) throw new Error('cannot be read')
      return parseFilter(text)
    }
  },
})

/** Filters that are to be refused, and values that break the parser. */
export const invalidFilters: DefectSpec[] = [
  {
    id: 'filter-garbage-returns-everything',
    title: 'A filter that cannot be parsed counts as no filter.',
    ledger: ['RW-182'],
    requirements: ['RFC7644-3.4.2.2-26', 'RFC7644-3.4.2.2-36', 'RFC7644-3.12-16', 'ENTRA-M-400', 'ENTRA-B13'],
    neighbours: [
      'RFC7644-3.4.2.2-01',
      'RFC7644-3.4.2.2-05',
      'RFC7644-3.4.2.2-24',
      'RFC7644-3.4.2.2-27',
      'RFC7644-3.4.3-06',
    ],
    plant(seams) {
      const parseFilter = seams.parseFilter
      seams.parseFilter = (text) => {
        try {
          return parseFilter(text)
        } catch {
          return { kind: 'present', path: 'id' }
        }
      }
    },
  },
  {
    id: 'filter-unknown-attribute-returns-everything',
    title: 'A filter on an unknown attribute returns everybody.',
    ledger: ['RW-005', 'RW-182'],
    requirements: ['RFC7644-3.4.2.2-40', 'RFC7644-3.4.2.2-01', 'ENTRA-M-400'],
    neighbours: ['RFC7644-3.4.2.1-06', 'RFC7644-3.4.2.2-16', 'RFC7644-3.4.2.2-17'],
    plant(seams) {
      const compileFilter = seams.compileFilter
      seams.compileFilter = (type, node) => {
        try {
          return compileFilter(type, node)
        } catch {
          return () => true
        }
      }
    },
  },
  {
    id: 'filter-invalid-is-500',
    title: 'A filter that cannot be parsed ends in 500.',
    ledger: ['RW-016'],
    requirements: [
      'RFC7644-3.4.2.2-36',
      'RFC7644-3.4.2.2-26',
      'RFC7644-3.12-26',
      'ENTRA-M-5XX',
      'ENTRA-M-400',
    ],
    plant(seams) {
      const parseFilter = seams.parseFilter
      seams.parseFilter = (text) => {
        try {
          return parseFilter(text)
        } catch {
          throw new Error('cannot read properties of undefined')
        }
      }
    },
  },
  {
    id: 'filter-off-and-ignored',
    title: 'filter.supported is false, and filters are ignored instead of refused.',
    requirements: ['RFC7644-3.4.2.2-43'],
    neighbours: ['RFC7644-3.4.2.2-01', 'ENTRA-A1', 'ENTRA-A3', 'ENTRA-A6', 'ENTRA-B1', 'ENTRA-B11'],
    plant(seams) {
      const describe = seams.serviceProviderConfig
      seams.serviceProviderConfig = (base) => ({
        ...describe(base),
        filter: { supported: false, maxResults: 0 },
      })
      seams.compileFilter = () => () => true
    },
  },
  repaired(
    'filter-rest-ignored',
    'What follows a complete filter is ignored.',
    ['RFC7644-3.4.2.2-05', 'RFC7644-3.4.2.2-26'],
    (text) => text.replace(/^\(?(\S+ eq "[^"]*").*$/s, '$1'),
  ),
  repaired(
    'filter-unclosed-string-accepted',
    'A string that does not end is closed at the end of the filter.',
    ['RFC7644-3.4.2.2-26', 'RFC7644-3.4.2.2-27'],
    (text) => (/^[^"]*"[^"]*$/.test(text) ? `${text}"` : text),
  ),
  repaired(
    'filter-unquoted-value-accepted',
    'A value without quotes is accepted.',
    ['RFC7644-3.4.2.2-27'],
    (text) => text.replace(/ eq '?([^\s"']+)'?$/, ' eq "$1"'),
  ),
  repaired('filter-empty-is-none', 'An empty filter counts as none.', ['RFC7644-3.4.2.2-04'], (text) =>
    text === '' ? 'id pr' : text,
  ),
  repaired(
    'filter-bare-word-finds-everybody',
    'A single word as a filter returns everybody.',
    ['RFC7644-3.4.2.2-05', 'RFC7644-3.4.3-06'],
    (text) => (/^\w+$/.test(text) ? 'id pr' : text),
  ),
  repaired(
    'filter-without-value-finds-everybody',
    'A comparison without a value is true.',
    ['RFC7644-3.4.2.2-05'],
    (text) => text.replace(/ eq$/, ' pr'),
  ),
  repaired(
    'filter-without-attribute-finds-nobody',
    'A comparison without an attribute or an operator finds nobody.',
    ['RFC7644-3.4.2.2-05'],
    (text) => (/^(eq|userName) "/.test(text) ? 'id eq "x"' : text),
  ),
  repaired(
    'filter-unknown-operator-is-eq',
    'An unknown operator is read as eq.',
    ['RFC7644-3.4.2.2-36', 'RFC7644-3.12-16'],
    (text) => text.replace(/ zz /, ' eq '),
  ),
  repaired(
    'filter-not-without-parentheses-accepted',
    'not needs no parentheses.',
    ['RFC7644-3.4.2.2-26'],
    (text) => text.replace(/^not (?!\()(.*)$/, 'not ($1)'),
  ),
  {
    id: 'filter-refused-without-reason',
    title: 'The refusal of a filter has neither scimType nor detail.',
    requirements: [
      'RFC7644-3.4.2.2-37',
      'RFC7644-3.4.2.2-36',
      'RFC7644-3.12-16',
      'ENTRA-VALGAP-08',
      'ENTRA-M-400',
    ],
    plant: (seams) => {
      const errorBody = seams.errorBody
      seams.errorBody = (fault) =>
        errorBody(fault.scimType === 'invalidFilter' ? new ScimFault(400, '') : fault)
    },
  },
  {
    id: 'filter-garbage-on-groups-finds-nothing',
    title: 'An invalid filter on groups finds nothing instead of being refused.',
    requirements: ['RFC7644-3.4.2.2-26'],
    plant: (seams) =>
      onError(seams, (reply, call) =>
        call.segments[0] === 'Groups' && call.parameters.has('filter')
          ? { ...reply, status: 200, body: seams.listEnvelope([], 0, 1, 0) }
          : reply,
      ),
  },
  fatal(
    'filter-zero-character-is-500',
    'A zero character in a filter ends in 500.',
    ['RFC7644-3.4.2.2-01'],
    /\0/,
  ),
  fatal(
    'filter-long-value-is-500',
    'A long value in a filter ends in 500.',
    ['RFC7644-3.4.2.2-01'],
    /.{3000}/s,
  ),
  fatal(
    'filter-deep-nesting-is-500',
    'Deep nesting in a filter ends in 500.',
    ['RFC7644-3.4.2.2-01'],
    /\({60}/,
  ),
  fatal(
    'filter-parenthesis-in-value-is-500',
    'Parentheses in a value end in 500.',
    ['RFC7644-3.4.2.2-01'],
    /"[^"]*\)[^"]*"/,
  ),
  fatal('filter-brace-in-value-is-500', 'A brace in a value ends in 500.', ['RFC7644-3.4.2.2-01'], /\{/),
  {
    id: 'discovery-config-denies-filter',
    title: 'The configuration denies filters, which work.',
    ledger: ['RW-168'],
    requirements: ['RFC7644-3.4.2.2-43', 'RFC7643-5-20'],
    plant: (seams) => onConfig(seams, (body) => ({ ...body, filter: { supported: false, maxResults: 0 } })),
  },
]
