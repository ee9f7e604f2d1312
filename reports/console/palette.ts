import { styleText } from 'node:util'
import type { Verdict } from '../../src/verdict/Report.js'
import type { Output } from '../Reporter.js'

/** The few styles that the console output uses; plain text where colour is off. */
export interface Palette {
  bold(text: string): string
  dim(text: string): string
  good(text: string): string
  bad(text: string): string
  open(text: string): string
  verdict(verdict: Verdict, text: string): string
}

type Format = 'bold' | 'dim' | 'green' | 'red' | 'yellow' | 'cyan'

/** Whether to colour: the caller's word, else FORCE_COLOR, else NO_COLOR, else whether it is a terminal. */
export function wantsColor(out: Output, asked?: boolean): boolean {
  if (asked !== undefined) return asked
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: term } = process.env
  if (force !== undefined) return force !== '0' && force !== 'false'
  if (no) return false
  return out.isTTY === true && term !== 'dumb'
}

/** The palette for an output. */
export function palette(out: Output, asked?: boolean): Palette {
  const color = wantsColor(out, asked)
  const paint = (format: Format) => (text: string) =>
    // Whether to colour is decided above; newer Node versions would look at process.stdout instead.
    color && text ? styleText(format, text, { validateStream: false }) : text
  const [bold, dim, good, bad, open, cyan] = [
    paint('bold'),
    paint('dim'),
    paint('green'),
    paint('red'),
    paint('yellow'),
    paint('cyan'),
  ]
  const byVerdict: Record<Verdict, (text: string) => string> = {
    passed: good,
    failed: bad,
    error: bad,
    warned: open,
    info: cyan,
    unsupported: dim,
    skipped: dim,
  }
  return { bold, dim, good, bad, open, verdict: (verdict, text) => byVerdict[verdict](text) }
}
