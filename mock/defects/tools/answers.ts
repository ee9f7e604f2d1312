import type { Call, Reply } from '../../http/Call.js'
import { isObject, type JsonObject } from '../../json.js'
import type { ScimFault } from '../../ScimFault.js'
import type { Seams } from '../../Seams.js'

/** Changes every answer; what `change` gives replaces the reply, undefined leaves it. */
export function onReply(seams: Seams, change: (reply: Reply, call: Call) => Reply | undefined): void {
  const respond = seams.respond
  seams.respond = async (call, reply) => {
    const answer = await respond(call, reply)
    return change(answer, call) ?? answer
  }
}

/** Changes the body of successful list answers. */
export function onList(seams: Seams, change: (body: JsonObject, call: Call) => JsonObject): void {
  const envelope = 'Resources'
  onReply(seams, (reply, call) =>
    reply.status === 200 && isObject(reply.body) && envelope in reply.body && !isDiscovery(call)
      ? { ...reply, body: change(reply.body, call) }
      : undefined,
  )
}

/** Changes refusals, which are those answers that have an error status. */
export function onError(seams: Seams, change: (reply: Reply, call: Call) => Reply): void {
  onReply(seams, (reply, call) => (reply.status >= 400 ? change(reply, call) : undefined))
}

/** Changes refusals with one status. */
export function insteadOf(seams: Seams, status: number, change: (reply: Reply) => Reply): void {
  onError(seams, (answer) => (answer.status === status ? change(answer) : answer))
}

/** Changes the body of every refusal. */
export function onErrorBody(seams: Seams, change: (body: JsonObject, fault: ScimFault) => JsonObject): void {
  const errorBody = seams.errorBody
  seams.errorBody = (fault) => change(errorBody(fault), fault)
}

/** Sends another challenge with every 401, or none. */
export function challenge(seams: Seams, value: string | undefined): void {
  const headers: Record<string, string> = value === undefined ? {} : { 'www-authenticate': value }
  insteadOf(seams, 401, (answer) => ({ ...answer, headers }))
}

/** Announces every body as something else. */
export function announce(seams: Seams, contentType: string): void {
  onReply(seams, (answer) =>
    answer.body === undefined
      ? undefined
      : { ...answer, headers: { ...answer.headers, 'content-type': contentType } },
  )
}

/** Refuses requests before anything is done for them; the token is looked at first. */
export function refuse(seams: Seams, when: (call: Call) => ScimFault | undefined): void {
  const authorize = seams.authorize
  seams.authorize = (call) => {
    authorize(call)
    const fault = when(call)
    if (fault) throw fault
  }
}

export function isDiscovery({ segments }: Call): boolean {
  return ['Schemas', 'ResourceTypes', 'ServiceProviderConfig'].includes(segments[0] ?? '')
}

/** Whether a request is about one resource, by its id. */
export function isSingle({ segments }: Call): boolean {
  return ['Users', 'Groups'].includes(segments[0] ?? '') && segments.length === 2 && segments[1] !== '.search'
}

export const html = (status: number): Reply => ({
  status,
  headers: { 'content-type': 'text/html' },
  body: `<!DOCTYPE html><html><body><h1>${status}</h1></body></html>`,
})

/** The body of an answer 500. */
export const serverError: JsonObject = {
  schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
  status: '500',
  detail: 'null pointer',
}
