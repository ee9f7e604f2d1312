/** A word as a shell takes it: in single quotes where it needs them. */
export const shellQuote = (text: string): string =>
  /^[\w./:@-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
