/** Items that share a key, directly or through others, in groups. */
export class Groups<T> {
  private readonly parents = new Map<string, string>()
  private readonly items: { item: T; keys: string[] }[] = []

  /** Adds an item. @param keys at least one */
  add(item: T, keys: string[]): void {
    this.items.push({ item, keys })
    const [first = ''] = keys
    for (const key of keys) this.join(first, key)
  }

  /** Says that two keys mean the same. */
  join(one: string, other: string): void {
    const [a, b] = [this.root(one), this.root(other)]
    if (a !== b) this.parents.set(b, a)
  }

  /** Whether some item has this key. */
  has(key: string): boolean {
    return this.parents.has(key)
  }

  /** The group that a key belongs to. */
  root(key: string): string {
    const parent = this.parents.get(key)
    if (parent === undefined) this.parents.set(key, key)
    return parent === undefined || parent === key ? key : this.root(parent)
  }

  /** The groups in the order of their first items, each with the keys of its members in theirs. */
  all(): { items: T[]; keys: string[] }[] {
    const groups = new Map<string, { items: T[]; keys: string[] }>()
    for (const { item, keys } of this.items) {
      const root = this.root(keys[0] ?? '')
      const group = groups.get(root) ?? { items: [], keys: [] }
      groups.set(root, group)
      group.items.push(item)
      group.keys.push(...keys)
    }
    return [...groups.values()]
  }
}
