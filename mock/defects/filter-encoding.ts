import { reply } from '../http/Call.js'
import { badRequest, ScimFault } from '../ScimFault.js'
import type { DefectSpec } from './Defect.js'
import { onReply } from './tools/answers.js'

/** Rewrites the text of a filter before it is parsed. */
const rewritten = (
  id: string,
  title: string,
  requirements: string[],
  change: (text: string) => string,
): DefectSpec => ({
  id,
  title,
  requirements,
  plant: (seams) => {
    const parseFilter = seams.parseFilter
    seams.parseFilter = (text) => parseFilter(change(text))
  },
})

/** A value that matches by more than itself. */
const matching = (
  id: string,
  title: string,
  requirements: string[],
  equal: (actual: string, expected: string) => boolean,
): DefectSpec => ({
  id,
  title,
  requirements,
  plant: (seams) => {
    const compare = seams.compare
    seams.compare = (operator, actual, expected, attribute) =>
      compare(operator, actual, expected, attribute) ||
      (['eq', 'co'].includes(operator) &&
        typeof actual === 'string' &&
        typeof expected === 'string' &&
        equal(actual, expected))
  },
})

const pattern = (text: string, wildcard: RegExp) =>
  new RegExp(
    `^${text.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(wildcard, (char) => (char === '_' ? '.' : '.*'))}`,
    'i',
  )

/** A media type in Accept that is refused. */
const notAcceptable = (
  id: string,
  title: string,
  when: (accept: string | null) => boolean,
  neighbours: string[] = [],
): DefectSpec => ({
  id,
  title,
  ledger: ['RW-050'],
  requirements: ['ENTRA-A2', 'ENTRA-K2'],
  neighbours,
  plant: (seams) =>
    onReply(seams, (_reply, { method, headers, segments }) =>
      method === 'GET' && segments[0] === 'Users' && when(headers.get('accept'))
        ? reply(406, seams.errorBody(new ScimFault(406, 'not acceptable')))
        : undefined,
    ),
})

/** How a filter gets through a URL and into the parser. */
export const filterEncoding: DefectSpec[] = [
  {
    id: 'filter-plus-in-value-is-space',
    title: 'A percent-encoded plus sign in a filter value is read as a space.',
    ledger: ['RW-009'],
    requirements: ['ENTRA-B4', 'RFC7644-1.2-01'],
    neighbours: ['ENTRA-M-5XX'],
    plant: (seams) => {
      seams.decodeQueryValue = (raw) => decodeURIComponent(raw).replaceAll('+', ' ')
    },
  },
  {
    id: 'filter-plus-is-no-space',
    title: 'A plus sign between the words of a filter is not read as a space.',
    ledger: ['RW-008'],
    requirements: ['ENTRA-A2', 'ENTRA-B4', 'FUZE-P01'],
    neighbours: ['ENTRA-M-5XX'],
    plant: (seams) => {
      seams.decodeQueryValue = (raw) => decodeURIComponent(raw)
    },
  },
  {
    id: 'filter-apostrophe-is-500',
    title: 'An apostrophe in a filter value ends in 500.',
    ledger: ['RW-014'],
    requirements: ['ENTRA-B7', 'ENTRA-M-5XX', 'RFC7644-3.12-26'],
    plant(seams) {
      const parseFilter = seams.parseFilter
      seams.parseFilter = (text) => {
        if (text.includes("'")) throw new Error('syntax error at or near')
        return parseFilter(text)
      }
    },
  },
  {
    id: 'filter-special-characters-cut-off',
    title: 'A percent-encoded ampersand or hash cuts the filter off.',
    ledger: ['RW-014'],
    requirements: ['ENTRA-B7', 'RFC7644-1.2-01'],
    plant(seams) {
      const decode = seams.decodeQueryValue
      seams.decodeQueryValue = (raw) => decode(raw).split(/[&#]/)[0] ?? ''
    },
  },
  {
    id: 'filter-escapes-not-decoded',
    title: 'Escapes in the JSON string of a filter are taken literally.',
    requirements: ['RFC7644-3.4.2.2-27'],
    plant(seams) {
      const parseFilter = seams.parseFilter
      seams.parseFilter = (text) => parseFilter(text.replaceAll('\\', '\\\\'))
    },
  },
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
    (actual, expected) => actual.includes('+') && actual.replaceAll('+', ' ') === expected,
  ),
  notAcceptable(
    'lookup-without-accept-is-406',
    'A lookup without Accept is refused.',
    (accept) => accept === null,
    // Entra sends no Accept, so that nothing that it asks for is found.
    [
      'RFC7644-3.4.2.2-07',
      'ENTRA-A1',
      'ENTRA-A3',
      'ENTRA-B1',
      'ENTRA-B11',
      'ENTRA-B14',
      'ENTRA-G1',
      'ENTRA-G5',
      'ENTRA-VAL-U03',
      'RFC7644-3.4.1-01',
    ],
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
  {
    id: 'lookup-unknown-header-refused',
    title: 'A request with the header ADSCIMVersion is refused.',
    requirements: ['ENTRA-A3'],
    plant: (seams) =>
      onReply(seams, (_reply, { headers }) =>
        headers.has('adscimversion')
          ? reply(400, seams.errorBody(badRequest('invalidValue', 'unknown header')))
          : undefined,
      ),
  },
]
