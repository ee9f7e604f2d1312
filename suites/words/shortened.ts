import type { CheckSpec } from '../../src/kit/check.js'
import { slug } from '../../src/kit/slug.js'

/**
 * The shorter id of a check whose title makes one of more than 80 characters, and the id that it had; nothing where
 * the title will do.
 * @param short second half of the shorter id
 */
export function shortened(suite: string, title: string, short: string): Pick<CheckSpec, 'slug' | 'formerly'> {
  const id = `${suite}/${slug(title)}`
  return id.length > 80 ? { slug: short, formerly: [id] } : {}
}
