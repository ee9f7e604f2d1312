import type { Attribute } from '../schema/Attribute.js'
import type { DefectSpec } from './Defect.js'
import { alterText } from './tools/resources.js'

/** Text that is stored otherwise than it was sent. */
const stored = (
  id: string,
  title: string,
  requirements: string[],
  change: (value: string, attribute: Attribute) => string,
): DefectSpec => ({
  id,
  title,
  requirements,
  plant: (seams) => alterText(seams, change),
})

const survives = ['RFC7643-2.3.1-01', 'ENTRA-C7']

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text that is damaged on its way into the store. */
export const roundTrip: DefectSpec[] = [
  stored(
    'text-trimmed',
    'Spaces at the ends of a text are cut off.',
    ['ENTRA-K6'],
    (value) => value.trim() || value,
  ),
  stored('text-spaces-collapsed', 'Repeated spaces become one.', ['ENTRA-K6'], (value) =>
    value.replace(/ +/g, ' '),
  ),
  stored('text-normalised', 'Text is stored in composed form.', ['ENTRA-K6'], (value) =>
    value.normalize('NFC'),
  ),
  stored(
    'text-control-characters-lost',
    'Control characters are dropped.',
    ['ENTRA-B7', 'RFC7643-2.3.1-03'],
    (value) => value.replace(/\p{Cc}/gu, ''),
  ),
  stored(
    'text-emoji-lost',
    'Characters beyond the basic plane become question marks.',
    [...survives, 'ENTRA-K6'],
    (value) => value.replace(/[\u{10000}-\u{10ffff}]/gu, '?'),
  ),
  stored(
    'text-latin-only',
    'Characters beyond Latin-1 become question marks.',
    [...survives, 'ENTRA-K6'],
    (value) => value.replace(/[^\0-\xff]/gu, '?'),
  ),
  stored('text-cut-at-64', 'Text is cut off after 64 characters.', survives, (value) => value.slice(0, 64)),
  stored('text-html-escaped', 'Text is stored with HTML entities.', survives, (value) =>
    value.replace(/[&<>"']/g, (char) => escapes[char] ?? char),
  ),
  stored('text-tags-stripped', 'What looks like an HTML tag is dropped.', survives, (value) =>
    value.replace(/<[^>]*>/g, ''),
  ),
  stored('text-percent-decoded', 'Percent-encoded characters in a text are decoded.', survives, (value) =>
    value.replace(/%[0-9A-F]{2}/g, (code) => decodeURIComponent(code)),
  ),
  stored(
    'text-unescaped-twice',
    'Backslash escapes in a text are resolved a second time.',
    survives,
    (value) =>
      value
        .replace(/\\n/g, '\n')
        .replace(/\\u0041/g, 'A')
        .replace(/\\(.?)/g, '$1'),
  ),
  stored('text-types-guessed', 'Text that looks like null or a number is read as one.', survives, (value) => {
    if (value === 'null') return ''
    return /^\d[\d.]*(?:e\d+)?$/.test(value) ? String(Number(value)) : value
  }),
]
