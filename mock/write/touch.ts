import type { Call } from '../http/Call.js'
import { isObject, type JsonObject } from '../json.js'
import type { Seams } from '../Seams.js'
import type { StoredResource } from '../Store.js'

/** The next version of a resource. Its time goes forward even when the clock has not, so that a change shows. */
export function touch(resource: StoredResource, attributes: JsonObject, now: number): StoredResource {
  return {
    ...resource,
    attributes,
    lastModified: Math.max(now, resource.lastModified + 1),
    version: resource.version + 1,
  }
}

/** Deletes a resource and its memberships. */
export function removeResource(seams: Seams, call: Call, resource: StoredResource): void {
  for (const id of [...seams.store.groupsOf(resource.id)]) {
    const group = seams.store.get('Group', id)
    if (!group) continue
    const { members, ...rest } = group.attributes
    const left = (Array.isArray(members) ? members : []).filter(
      (member) => !(isObject(member) && member.value === resource.id),
    )
    seams.store.put(seams.touch(call, group, left.length > 0 ? { ...rest, members: left } : rest))
  }
  seams.store.delete(resource)
}
