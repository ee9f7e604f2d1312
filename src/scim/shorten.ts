/** The text if it is that short, else its beginning with an ellipsis: `most` characters together. */
export const shorten = (text: string, most = 160): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text
