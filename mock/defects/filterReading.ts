import { badRequest, ScimFault } from '../ScimFault.js'
import type { Seams } from '../Seams.js'
import type { Defect } from './Defect.js'
import { onError, onFilter } from './tools.js'

const filter = (
  id: string,
  title: string,
  requirements: string[],
  plant: (seams: Seams) => void,
): Defect => ({
  area: 'filter',
  id,
  title,
  ledger: [],
  requirements,
  plant,
})

/** Rewrites the text of a filter before it is parsed. */
const rewritten = (
  id: string,
  title: string,
  requirements: string[],
  change: (text: string) => string,
): Defect =>
  filter(id, title, requirements, (seams) => {
    const parseFilter = seams.parseFilter
    seams.parseFilter = (text) => parseFilter(change(text))
  })

/** What the parser cannot read becomes something else. */
const repaired = (
  id: string,
  title: string,
  requirements: string[],
  repair: (text: string) => string,
): Defect =>
  filter(id, title, requirements, (seams) => {
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
  })

/** A filter that looks like this ends in 500. */
const fatal = (id: string, title: string, requirements: string[], when: RegExp): Defect =>
  filter(id, title, [...requirements, 'ENTRA-M-5XX'], (seams) => {
    const parseFilter = seams.parseFilter
    seams.parseFilter = (text) => {
      if (when.test(text)) throw new Error('cannot be read')
      return parseFilter(text)
    }
  })

/** A value that matches by more than itself. */
const matching = (
  id: string,
  title: string,
  requirements: string[],
  equal: (actual: string, expected: string) => boolean,
): Defect =>
  filter(id, title, requirements, (seams) => {
    const compare = seams.compare
    seams.compare = (operator, actual, expected, attribute) =>
      compare(operator, actual, expected, attribute) ||
      (['eq', 'co'].includes(operator) &&
        typeof actual === 'string' &&
        typeof expected === 'string' &&
        equal(actual, expected))
  })

const pattern = (text: string, wildcard: RegExp) =>
  new RegExp(
    `^${text.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(wildcard, (char) => (char === '_' ? '.' : '.*'))}`,
    'i',
  )

/** How the text of a filter is read: what is let through, and what breaks. */
export const filterReadingDefects: Defect[] = [
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
  filter(
    'filter-refused-without-reason',
    'The refusal of a filter has neither scimType nor detail.',
    ['RFC7644-3.4.2.2-37', 'RFC7644-3.4.2.2-36', 'RFC7644-3.12-16', 'ENTRA-VALGAP-08', 'ENTRA-M-400'],
    (seams) => {
      const errorBody = seams.errorBody
      seams.errorBody = (fault) =>
        errorBody(fault.scimType === 'invalidFilter' ? new ScimFault(400, '') : fault)
    },
  ),
  filter(
    'filter-garbage-on-groups-finds-nothing',
    'An invalid filter on groups finds nothing instead of being refused.',
    ['RFC7644-3.4.2.2-26'],
    (seams) =>
      onError(seams, (reply, call) =>
        call.segments[0] === 'Groups' && call.parameters.has('filter')
          ? { ...reply, status: 200, body: seams.listEnvelope([], 0, 1, 0) }
          : reply,
      ),
  ),
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
  rewritten(
    'filter-value-injection',
    'Escaped quotes in a value end it, so that the rest is read as part of the filter.',
    ['RFC7644-3.4.2.2-01', 'RFC7644-3.4.2.2-27'],
    (text) => text.replaceAll('\\"', '"'),
  ),
  rewritten(
    'filter-value-loses-emoji',
    'Characters beyond the basic plane get lost in a filter.',
    ['RFC7644-1.2-01', 'ENTRA-B7'],
    (text) => text.replace(/[\u{10000}-\u{10ffff}]/gu, ''),
  ),
  fatal(
    'filter-parenthesis-in-value-is-500',
    'Parentheses in a value end in 500.',
    ['RFC7644-3.4.2.2-01'],
    /"[^"]*\)[^"]*"/,
  ),
  fatal('filter-brace-in-value-is-500', 'A brace in a value ends in 500.', ['RFC7644-3.4.2.2-01'], /\{/),
  matching(
    'filter-database-wildcards',
    'The wildcards % and _ of databases work in values.',
    ['RFC7644-3.4.2.2-01', 'RFC7644-3.4.2.2-09'],
    (actual, expected) => /[%_]/.test(expected) && pattern(expected, /[%_]/g).test(actual),
  ),
  matching(
    'filter-star-is-wildcard',
    'The wildcard * works in values.',
    ['RFC7644-3.4.2.2-01'],
    (actual, expected) => expected.includes('*') && pattern(expected, /\*/g).test(actual),
  ),
  matching(
    'filter-space-matches-plus',
    'A space in a value matches a plus sign.',
    ['ENTRA-B4'],
    (actual, expected) => actual.replaceAll('+', ' ').toLowerCase() === expected.toLowerCase(),
  ),
  filter(
    'filter-sub-attributes-refused',
    'A filter on a sub-attribute is refused.',
    ['RFC7644-3.4.2.2-07', 'RFC7644-3.10-02'],
    (seams) => {
      const resolve = seams.filterAttribute
      seams.filterAttribute = (type, name) => (/^\w+\.\w+$/.test(name) ? undefined : resolve(type, name))
    },
  ),
  filter('filter-schemas-refused', 'A filter on schemas is refused.', ['RFC7644-3.4.2.2-39'], (seams) => {
    const resolve = seams.filterAttribute
    seams.filterAttribute = (type, name) => (name === 'schemas' ? undefined : resolve(type, name))
  }),
  filter('filter-nested-not-is-one', 'not of not is read as one not.', ['RFC7644-3.4.2.2-20'], (seams) =>
    onFilter(seams, (node) => (node.kind === 'not' && node.inner.kind === 'not' ? node.inner : node)),
  ),
  filter(
    'filter-on-groups-refused',
    'A filter on groups is refused.',
    ['ENTRA-B1', 'ENTRA-F1', 'ENTRA-A6', 'ENTRA-VAL-G03'],
    (seams) => {
      const compileFilter = seams.compileFilter
      seams.compileFilter = (type, node, others) => {
        if (type.name === 'Group') throw badRequest('invalidFilter', 'groups cannot be filtered')
        return compileFilter(type, node, others)
      }
    },
  ),
  filter('filter-sw-is-eq', 'The filter operator sw is evaluated as eq.', ['RFC7644-3.4.2.2-10'], (seams) => {
    const compare = seams.compare
    seams.compare = (operator, ...rest) => compare(operator === 'sw' ? 'eq' : operator, ...rest)
  }),
]
