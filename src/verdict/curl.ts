import type { Exchange } from '../scim/Exchange.js'
import { shellQuote } from './shellQuote.js'

/**
 * A command line that repeats an exchange. The bearer token is read from the environment, so that the line can be
 * pasted anywhere.
 */
export function curl({ request }: Pick<Exchange, 'request'>): string {
  const headers = Object.entries(request.headers).map(([name, value]) =>
    name.toLowerCase() === 'authorization' && /^bearer /i.test(value)
      ? `-H "Authorization: Bearer $SCIM_TOKEN"`
      : `-H ${shellQuote(value ? `${name}: ${value}` : `${name};`)}`,
  )
  // curl takes brackets in a URL for ranges, "@" before a body for a file, and adds headers of its own unless told.
  const globs = /[[\]{}]/.test(request.url) ? ['-g'] : []
  const has = (name: string) => Object.keys(request.headers).some((one) => one.toLowerCase() === name)
  const without = [
    ...(has('accept') ? [] : ["-H 'Accept:'"]),
    ...(request.body === null || has('content-type') ? [] : ["-H 'Content-Type:'"]),
  ]
  const method = request.method === 'GET' ? [] : ['-X', shellQuote(request.method)]
  const body = request.body === null ? [] : ['--data-raw', shellQuote(request.body)]
  return ['curl -i', ...globs, ...method, shellQuote(request.url), ...headers, ...without, ...body].join(' ')
}
