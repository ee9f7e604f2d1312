import { escapeXml, escapeXmlAttribute } from './escapeXml.js'

/** An XML element as text; made by `element` only, so that whatever is inside is escaped. */
export class XmlElement {
  constructor(readonly lines: string[]) {}
}

/** Builds an element. Text content is escaped; attributes that are undefined are left out. */
export function element(
  name: string,
  attributes: Record<string, string | number | undefined>,
  content: string | XmlElement[] = [],
): XmlElement {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXmlAttribute(String(value))}"`)
    .join('')
  if (content.length === 0) return new XmlElement([`<${name}${written}/>`])
  if (typeof content === 'string')
    return new XmlElement([`<${name}${written}>${escapeXml(content)}</${name}>`])
  const inner = content.flatMap((child) => child.lines.map((line) => `  ${line}`))
  return new XmlElement([`<${name}${written}>`, ...inner, `</${name}>`])
}
