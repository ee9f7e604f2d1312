import { Redactor } from '../verdict/Redactor.js'
import { Journal } from '../wire/Journal.js'
import type { RunOptions } from './RunOptions.js'

/** What whoever started a run should know before it begins. @param journal file of its own journal */
export function noticesOf({ outDir, secrets = [] }: RunOptions, journal: string | undefined): string[] {
  const earlier = Journal.filesIn(outDir).filter((file) => file !== journal)
  return [
    ...earlier.map(
      (file) =>
        `an earlier run left resources on a provider (${file}); remove them with: npx scim-conform sweep --out ${outDir}`,
    ),
    ...(secrets.some(Redactor.isTooShort)
      ? [
          'a credential or the value of a header is shorter than 6 characters: it is hidden where this run sends it, and not where an answer repeats it',
        ]
      : []),
  ]
}
