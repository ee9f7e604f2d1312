import type { Exchange } from './Exchange.js'

/**
 * A command line that repeats an exchange. The bearer token is read from the environment, so that the line can be
 * pasted anywhere.
 */
export function curl({ request }: Pick<Exchange, 'request'>): string {
  const headers = Object.entries(request.headers).map(([name, value]) =>
    name.toLowerCase() === 'authorization' && /^bearer /i.test(value)
      ? `-H "Authorization: Bearer $SCIM_TOKEN"`
      : `-H ${quote(`${name}: ${value}`)}`,
  )
  const method = request.method === 'GET' ? [] : ['-X', quote(request.method)]
  const body = request.body === null ? [] : ['--data-binary', quote(request.body)]
  return ['curl -i', ...method, quote(request.url), ...headers, ...body].join(' ')
}

const quote = (text: string): string =>
  /^[\w./:-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
