import type { Output, ReporterOptions } from '../Reporter.js'
import { type Palette, palette } from './palette.js'
import { wrap } from './wrap.js'

/** What the console components write on: an output with its width and colours. */
export class Page {
  readonly palette: Palette
  readonly width: number

  constructor(
    private readonly out: Output,
    options: ReporterOptions,
  ) {
    this.palette = palette(out, options.color)
    // Lines longer than this are hard to read, however wide the window is.
    this.width = Math.max(40, Math.min(out.isTTY ? (out.columns ?? 80) : 100, 110))
  }

  /** One line as it is. */
  line(text = ''): void {
    this.out.write(`${text}\n`)
  }

  /** Text with a hanging indent: `lead` before the first line, blanks of its width before the others. */
  hanging(
    indent: number,
    lead: string,
    leadWidth: number,
    text: string,
    style = (line: string) => line,
  ): void {
    const blanks = ' '.repeat(indent)
    const lines = wrap(text, this.width - indent - leadWidth)
    for (const [index, line] of lines.entries()) {
      this.line(`${blanks}${index === 0 ? lead : ' '.repeat(leadWidth)}${style(line)}`.trimEnd())
    }
  }
}
