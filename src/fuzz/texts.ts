import * as fc from 'fast-check'

/** Text is made of pieces; this is what shrinking goes to. */
const plain = 'a'

/** What quoting, escaping, templating, URL decoding or type guessing somewhere on the way could spoil. */
const ascii = [
  ...[
    "o'neil",
    '"',
    '\\',
    '\\n',
    '\\u0041',
    '+',
    '&',
    '%',
    '%41',
    '%2B',
    '&amp;',
    '&lt;',
    '<script>',
    '<b>',
    '/',
    '#',
    '?',
    ';',
  ],
  ...[
    '=',
    '--',
    '*',
    '_',
    '$',
    '{}',
    '#{a}',
    '{{a}}',
    '[]',
    '()',
    '|',
    '~',
    '`',
    '^',
    ':',
    '!',
    '@',
    ',',
    '.',
    'a b',
  ],
  ...['A', '7'],
]

/** What has a meaning in a filter or in a URL. */
const query = [
  '"',
  '\\',
  '\\"',
  '" or userName pr or userName eq "',
  ') or (',
  "'",
  '+',
  '&',
  '%',
  '%22',
  '#',
  '?',
  ';',
  '=',
  ' ',
  'é',
  '李',
  '🙂',
]

/** Words that somebody may take for a value of another type. */
const words = ['null', 'true', 'False', '007', '1e3']

/** Letters of other scripts, marks and astral characters, none of which Unicode normalisation changes. */
const beyondAscii = [
  ...[
    'é',
    'ß',
    'Łęcki',
    'Þórðarson',
    'Ñ',
    'ő',
    '€',
    '“',
    '’',
    '–',
    '李',
    '田中',
    'ひ',
    '한',
    'Ж',
    'Ω',
    'ש',
    'שלום',
    'مرحبا',
    'क्षि',
    'ไทย',
  ],
  ...['q\u0303', 'x\u0323\u0302', '🙂', '👩\u200d💻', '🇩🇪', '𐍈', '𠮷'],
]

const decomposed = ['e\u0301', 'n\u0303', 'A\u030a', 'o\u0308', '\u1112\u1161\u11ab']

const control = ['\n', '\t', '\r\n', '\u0007', '\u001b', '\u007f', '\u0085', '\u2028']

/** Each piece shrinks to nothing, so that those remain that matter; where none does, plain text does. */
function text(pieces: string[], most: number): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { withCrossShrink: true },
    { arbitrary: fc.constant(''), weight: 2 },
    { arbitrary: fc.constantFrom(...pieces), weight: 3 },
  )
  return fc.tuple(...Array.from({ length: most }, () => piece)).map((parts) => parts.join('') || plain)
}

/** One letter over and over, up to a length in UTF-16 units. */
const long = (most: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(plain, 'é', '🙂'), fc.noBias(fc.integer({ min: 1, max: most })))
    .map(([letter, length]) => letter.repeat(Math.max(1, Math.floor(length / letter.length))))

/**
 * Text that must survive a round trip as it is (RFC 7643 §2.3.1): no space at either end, no control characters, and
 * nothing that normalisation changes.
 * @param most longest value that the provider takes
 */
export const anyText = (most: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      { arbitrary: text([...ascii, ...beyondAscii], 5), weight: 6 },
      { arbitrary: fc.constantFrom(...words), weight: 2 },
      { arbitrary: long(most), weight: 1 },
    )
    .filter(({ length }) => length <= most)

/** Text between letters that is hard to write in a filter and in a URL. */
export const queryText = (most: number): fc.Arbitrary<string> =>
  text(query, 8)
    .map((odd) => `a${odd}a`)
    .filter(({ length }) => length <= Math.max(3, most))

/** Letters that have a composed form too, written in their decomposed one. */
export const decomposedText: fc.Arbitrary<string> = text(decomposed, 3).filter((one) => one !== plain)

/** A word with spaces before, in or after it. */
export const spacedText: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom('', ' ', '  '), fc.constantFrom('', '  '), fc.constantFrom('', ' ', '  '))
  .filter((spaces) => spaces.join('') !== '')
  .map(([before, within, after]) => `${before}a${within}b${after}`)

/** A word with control characters within; NUL is left out, since many data bases cannot hold it. */
export const controlText: fc.Arbitrary<string> = text(control, 3)
  .filter((one) => one !== plain)
  .map((odd) => `a${odd}c`)

/** What may stand before the @ of an address without quotes (RFC 5321 §4.1.2), and in a user name (RFC 7613 §3.2). */
export const localPartText: fc.Arbitrary<string> = text(
  ["o'neil", '+', '&', '#', '/', '%41', '=', '_', '-', '{a}', '~', '`', '!', '$', '*', '?', '^', '|'],
  4,
)

/** Text of a user name: lower case and normalised, since a provider may prepare it so (RFC 7613 §3.2.2). */
export const userNameText: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: localPartText, weight: 3 },
  { arbitrary: text(['é', 'ł', 'ñ', 'ж', '李', 'ש', 'ع'], 3), weight: 1 },
)
