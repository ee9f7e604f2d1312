import type { FilterNode } from '../../filter/FilterNode.js'
import { reply } from '../../http/Call.js'
import { isObject } from '../../json.js'
import { ScimFault } from '../../ScimFault.js'
import type { Seams } from '../../Seams.js'
import { isDiscovery, onReply } from './answers.js'

/** A filter that is true of every resource. */
export const anything = { kind: 'present', path: 'id' } as const

/** Rewrites parsed filters from the leaves up. */
export function onFilter(seams: Seams, change: (node: FilterNode) => FilterNode): void {
  const parseFilter = seams.parseFilter
  seams.parseFilter = (text) => walk(parseFilter(text), change)
}

function walk(node: FilterNode, change: (node: FilterNode) => FilterNode): FilterNode {
  if (node.kind === 'and' || node.kind === 'or') {
    return change({ ...node, left: walk(node.left, change), right: walk(node.right, change) })
  }
  return change(node.kind === 'not' ? { ...node, inner: walk(node.inner, change) } : node)
}

/** Answers filters without a hit with 404, at one endpoint or at all. */
export function missAs404(seams: Seams, endpoint?: string): void {
  onReply(seams, ({ status, body }, call) => {
    const asked = call.parameters.has('filter') && !isDiscovery(call)
    const here = endpoint === undefined || call.segments[0] === endpoint
    if (!asked || !here || status !== 200 || !isObject(body) || body.totalResults !== 0) return undefined
    return reply(404, seams.errorBody(new ScimFault(404, 'nothing found')))
  })
}
