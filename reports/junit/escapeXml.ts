import { inert } from '../text/inert.js'

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the characters that XML 1.0 has no way to write
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/**
 * Text for the content of an XML 1.0 element. What XML forbids (most controls, lone surrogates) and what would mislead
 * a reader (C1, bidirectional overrides) is written visibly, `\u001b`; should anything forbidden be left, it is dropped.
 */
export function escapeXml(text: string): string {
  return inert(text)
    .replace(illegal, '')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '')
}

/** Text for an attribute in double quotes; parsers would turn line feeds there into blanks. */
export function escapeXmlAttribute(text: string): string {
  return escapeXml(text).replaceAll('\n', '&#10;')
}
