import type { Answer } from '../../src/kit/Answer.js'
import type { CheckContext } from '../../src/kit/CheckContext.js'
import type { Json } from '../../src/scim/types.js'
import { whereabouts } from './whereabouts.js'

/**
 * States that a URI of the provider leads to a path below the base URL. One on another host is a warning only: behind a
 * proxy, providers do not always know their own.
 */
export function expectToLeadTo(
  context: Pick<CheckContext, 'discovery' | 'expect'>,
  path: string,
  [uri, label, answer]: [uri: Json | undefined, label: string, answer: Answer],
): void {
  const { expect } = context
  expect(uri, label, answer).toMatch(/\S/, 'a URI')
  const place = whereabouts(context, String(uri))
  if ('path' in place)
    return void expect(decodeURIComponent(place.path), `the path in ${label}`, answer).toBe(
      decodeURIComponent(path),
    )
  const says = place.elsewhere === 'another host' ? expect.should : expect
  says(uri, label, answer).toSatisfy(false, 'a URI below the base URL')
}
