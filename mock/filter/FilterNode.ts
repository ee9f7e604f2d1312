export type CompareOperator = 'eq' | 'ne' | 'co' | 'sw' | 'ew' | 'gt' | 'ge' | 'lt' | 'le'

export type Literal = string | number | boolean | null

/** A parsed filter (RFC 7644 section 3.4.2.2). */
export type FilterNode =
  | { kind: 'and' | 'or'; left: FilterNode; right: FilterNode }
  | { kind: 'not'; inner: FilterNode }
  | { kind: 'compare'; path: string; operator: CompareOperator; value: Literal }
  | { kind: 'present'; path: string }
  | ValuePathNode

/** `emails[type eq "work"]`, and with a test on a sub-attribute: `emails[type eq "work"].value eq "x"`. */
export interface ValuePathNode {
  kind: 'valuePath'
  path: string
  filter: FilterNode
  test?: Extract<FilterNode, { kind: 'compare' | 'present' }>
}
