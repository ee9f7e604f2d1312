import type { Output, ReporterOptions } from '../Reporter.js'
import { type Palette, palette } from './palette.js'
import { rowsOf, wrap } from './wrap.js'

/** Text that was written aside, to see how much room it takes. */
export interface Draft {
  text: string
  rows: number
}

/** What the console components write on: an output with its width and colours. */
export class Page {
  readonly palette: Palette
  readonly width: number
  /** Rows of the terminal that were written so far. */
  rows = 0
  private isSpaced = true

  constructor(
    private readonly out: Output,
    private readonly options: ReporterOptions = {},
  ) {
    this.palette = palette(out, options.color)
    // Lines longer than this are hard to read, however wide the window is.
    this.width = Math.max(40, Math.min(out.isTTY ? (out.columns ?? 80) : 100, 110))
  }

  /** One line as it is. */
  line(text = ''): void {
    this.rows += rowsOf(text, this.out.isTTY ? (this.out.columns ?? 80) : this.width)
    this.isSpaced = text === ''
    this.out.write(`${text}\n`)
  }

  /** A blank line between what was written and what comes, if there is none. */
  gap(): void {
    if (!this.isSpaced) this.line()
  }

  /**
   * Text with a hanging indent: `lead` before the first line, blanks of its width before the others.
   * @param most lines; what is more is left out, with an ellipsis
   */
  hanging(
    indent: number,
    lead: string,
    leadWidth: number,
    text: string,
    style = (line: string) => line,
    most = Number.POSITIVE_INFINITY,
  ): void {
    const blanks = ' '.repeat(indent)
    for (const [index, line] of wrap(text, this.width - indent - leadWidth, most).entries()) {
      this.line(`${blanks}${index === 0 ? lead : ' '.repeat(leadWidth)}${style(line)}`.trimEnd())
    }
  }

  /** What would be written here. */
  draft(write: (page: Page) => void): Draft {
    const { isTTY, columns } = this.out
    let text = ''
    const aside: Output = {
      isTTY,
      columns,
      write(more) {
        text += more
      },
    }
    const page = new Page(aside, this.options)
    write(page)
    return { text, rows: page.rows }
  }

  /** Writes a draft. */
  paste({ text, rows }: Draft): void {
    this.rows += rows
    this.isSpaced = text === '' ? this.isSpaced : text.endsWith('\n\n')
    this.out.write(text)
  }
}
