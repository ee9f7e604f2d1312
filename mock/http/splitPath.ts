import { ScimFault } from '../ScimFault.js'

/** The segments of a path, decoded; a trailing slash makes no difference. */
export function splitPath(path: string): string[] {
  try {
    return path
      .replace(/^\/|\/$/g, '')
      .split('/')
      .map(decodeURIComponent)
  } catch {
    throw new ScimFault(404, `there is nothing at ${path}`)
  }
}
