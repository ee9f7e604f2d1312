import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Intercept } from './rig.js'

/** Changes the answers of what is passed on: their headers, and their JSON bodies before they leave. */
export function rewriting(
  rewrite: (
    request: IncomingMessage,
    body: Record<string, unknown> | undefined,
    response: ServerResponse,
  ) => unknown,
  pass: Parameters<Intercept>[2],
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { writeHead, end } = response
  const patched = response as unknown as { writeHead: unknown; end: unknown }
  let head: [number, string[]] = [200, []]
  patched.writeHead = (status: number, headers: string[]) => {
    head = [status, headers]
    return response
  }
  patched.end = (content?: Buffer | string) => {
    const text = content === undefined ? '' : content.toString()
    const changed = rewrite(request, parse(text), response)
    const out = !changed ? text : typeof changed === 'string' ? changed : JSON.stringify(changed)
    const pairs = head[1].flatMap((_, at) =>
      at % 2 === 0 ? [[head[1][at] ?? '', head[1][at + 1] ?? '']] : [],
    )
    for (const [name = '', value = ''] of pairs)
      if (name.toLowerCase() !== 'content-length' && !response.hasHeader(name))
        response.setHeader(name, value)
    writeHead.call(response, head[0])
    end.call(response, head[0] === 204 ? undefined : out, 'utf8')
    return response
  }
  pass()
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return undefined
  }
}
