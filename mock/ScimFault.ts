/** The error keywords of RFC 7644 table 9. */
export type ScimType =
  | 'invalidFilter'
  | 'tooMany'
  | 'uniqueness'
  | 'mutability'
  | 'invalidSyntax'
  | 'invalidPath'
  | 'noTarget'
  | 'invalidValue'
  | 'sensitive'

/** A refusal on its way to the client as a SCIM Error (RFC 7644 section 3.12). */
export class ScimFault extends Error {
  constructor(
    readonly status: number,
    detail: string,
    readonly scimType?: ScimType,
    readonly headers: Record<string, string> = {},
  ) {
    super(detail)
    this.name = 'ScimFault'
  }
}

/** A 400 with its keyword, by far the most frequent refusal. */
export function badRequest(scimType: ScimType, detail: string): ScimFault {
  return new ScimFault(400, detail, scimType)
}
