import { inert } from '../../text/inert.js'

/** The link to an element with this id on the page. */
export function fragment(id: string): string {
  // The id attribute is inert too. Slashes and colons are allowed in fragments, and ids read better with them.
  return `#${encodeURIComponent(inert(id)).replaceAll('%2F', '/').replaceAll('%3A', ':')}`
}
