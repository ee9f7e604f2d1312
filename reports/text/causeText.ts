import { withoutIds } from '../../src/verdict/withoutIds.js'
import type { ToldCause } from './causesOf.js'
import { plural } from './numbers.js'

/** `refused/patch, behind 67 more checks: PATCH is answered 501` */
export function causeText({ id, title, checks, skipped }: ToldCause): string {
  const more = checks.length + skipped.length - 1
  return `${id}${more > 0 ? `, behind ${plural(more, 'more check')}` : ''}: ${withoutIds(title)}`
}
