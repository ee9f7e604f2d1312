import { ScimFault } from '../ScimFault.js'

/** Whether a list of entity tags holds the current one, by weak comparison (RFC 9110 section 8.8.3.2). */
export function holdsTag(header: string, current: string): boolean {
  if (header.trim() === '*') return true
  const tags = header.match(/(?:W\/)?"[^"]*"/g) ?? []
  return tags.some((tag) => opaque(tag) === opaque(current))
}

/** Refuses a write that was meant for another version of the resource (RFC 7644 section 3.14). */
export function checkPreconditions(headers: Headers, current: string): void {
  const match = headers.get('if-match')
  if (match !== null && !holdsTag(match, current)) {
    throw new ScimFault(412, `the resource has changed, its version is now ${current}`)
  }
  const noneMatch = headers.get('if-none-match')
  if (noneMatch !== null && holdsTag(noneMatch, current)) {
    throw new ScimFault(412, `the resource exists in version ${current}`)
  }
}

function opaque(tag: string): string {
  return tag.replace(/^W\//, '')
}
