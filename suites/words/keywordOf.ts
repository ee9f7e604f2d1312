import { R } from '../../src/requirements/ids.js'

const sentences: Record<string, string> = {
  invalidFilter: R['RFC7644-3.12-16'],
  uniqueness: R['RFC7644-3.12-18'],
  mutability: R['RFC7644-3.12-19'],
  invalidSyntax: R['RFC7644-3.12-20'],
  invalidPath: R['RFC7644-3.12-21'],
  noTarget: R['RFC7644-3.12-22'],
  invalidValue: R['RFC7644-3.12-23'],
}

/** The requirement that says what a `scimType` stands for (RFC 7644 §3.12, table 9). @throws Error for another word */
export function keywordOf(scimType: string): string {
  const sentence = sentences[scimType]
  if (!sentence) throw new Error(`no requirement is about the keyword ${scimType}`)
  return sentence
}
