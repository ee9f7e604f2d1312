/**
 * What a terminal, a log viewer or a reader's eye would obey or not see: C0 and C1 controls, DEL, line separators,
 * bidirectional overrides, invisible marks and tags, halves of surrogate pairs.
 */
const active =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]|\udb40[\udc00-\udfff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** CI systems take such line beginnings for commands: GitHub, GitLab, Azure Pipelines, TeamCity. */
const githubCommand = /(^|\s)::(?=[a-z])/gi
const bracketCommand = /##(?=(?:vso|teamcity)?\[)/gi

const short: Record<string, string> = { '\t': '\\t', '\r': '\\r' }

/** Code units as JavaScript and JSON write them: `\u001b`. */
function escapeUnits(text: string): string {
  return text
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
}

/** Writes characters that could act on a terminal or mislead a reader as visible escapes. Keeps line feeds. */
export function inert(text: string): string {
  return text.replace(active, (character) => short[character] ?? escapeUnits(character))
}

/** `inert`, and CI systems find no workflow command in it either. For all that goes to a console. */
export function inertForConsole(text: string): string {
  return inert(text).replace(githubCommand, '$1: :').replace(bracketCommand, '# #')
}

/** `inertForConsole` on one line: a provider's line feed cannot begin a line that looks like ours. */
export function oneLine(text: string): string {
  return inertForConsole(text).replaceAll('\n', '\\n')
}

/** JSON whose strings are `inert` in a terminal and still parse to the same value. */
export function inertJson(value: unknown, indent?: number): string {
  // A tab or line feed can only be layout here: inside strings JSON.stringify has escaped them.
  return JSON.stringify(value, null, indent).replace(active, escapeUnits)
}
