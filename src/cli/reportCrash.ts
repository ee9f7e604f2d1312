import { inertForConsole } from '../../reports/text/inert.js'
import { Redactor } from '../verdict/Redactor.js'

/**
 * Says that scim-conform itself broke. Only the message is shown, never what else the error holds: exchanges hang on
 * some.
 * @param secrets that must not be in it
 */
export function reportCrash(error: unknown, secrets: string[] = []): void {
  const redactor = new Redactor(secrets)
  const show = (text: string) => inertForConsole(redactor.text(text))
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(
    `scim-conform broke: ${show(message)}\nPlease report this, with what you ran. DEBUG=1 shows where.\n`,
  )
  if (process.env.DEBUG && error instanceof Error) process.stderr.write(`${show(error.stack ?? '')}\n`)
}
