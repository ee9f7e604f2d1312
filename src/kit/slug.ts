/** `A deleted user is "gone"` → `a-deleted-user-is-gone`. */
export const slug = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll('"', '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
