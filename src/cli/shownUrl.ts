import { ConfigError } from '../settings/ConfigError.js'
import { mask } from '../verdict/Redactor.js'
import { BaseUrl } from '../wire/BaseUrl.js'

/** Whether a URL, as a report or a journal shows it, is that of a target. */
export const isShownUrlOf = (shown: string | undefined, url: string): boolean =>
  shown === String(new BaseUrl(url))

/** A URL out of a report or a journal, to be used again. @throws ConfigError when a part of it was hidden there */
export function usable(shown: string): string {
  if (shown.includes(mask))
    throw new ConfigError(`the target ${shown} is shown without its secrets: give it whole with --url`)
  return shown
}
