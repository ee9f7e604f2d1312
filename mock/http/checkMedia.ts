import { ScimFault } from '../ScimFault.js'

const JSON_TYPES = ['application/scim+json', 'application/json']

/** Takes bodies of SCIM and plain JSON in UTF-8 (RFC 7644 section 3.8); a body without a type is read as JSON. */
export function checkMedia(contentType: string | null): void {
  if (contentType === null) return
  const [type = '', ...parameters] = contentType.split(';').map((part) => part.trim().toLowerCase())
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))?.slice('charset='.length)
  const utf8 = charset === undefined || /^"?utf-?8"?$/.test(charset)
  if (JSON_TYPES.includes(type) && utf8) return
  throw new ScimFault(415, `${contentType} is not supported, send application/scim+json in UTF-8`)
}
