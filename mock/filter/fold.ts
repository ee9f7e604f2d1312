/**
 * Prepares a case-insensitive string for comparison: width mapping, lower case, NFC, as RFC 7613 section 3.2.2 has it
 * for user names (RFC 7644 section 5).
 */
export function fold(value: string): string {
  if (/^[ -~]*$/.test(value)) return value.toLowerCase()
  return value
    .replace(/[\uff01-\uffee]/g, (wide) => wide.normalize('NFKC'))
    .toLowerCase()
    .normalize('NFC')
}
