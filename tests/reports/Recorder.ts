import type { Output, ReporterOptions } from '../../reports/Reporter.js'
import { namesOf, type ReporterName, reporters } from '../../reports/registry.js'
import type { RunEvent } from '../../src/verdict/RunEvent.js'

/** An output that keeps what is written. */
export class Recorder implements Output {
  readonly writes: string[] = []

  constructor(
    readonly isTTY = false,
    readonly columns = 100,
  ) {}

  write(text: string): void {
    this.writes.push(text)
  }

  get text(): string {
    return this.writes.join('')
  }

  /** What is left on the screen when everything has been written, as lines. */
  get screen(): string[] {
    return this.text.split('\n').map((line) => line.split('\r\u001b[2K').at(-1) ?? '')
  }
}

const factories = new Map(
  await Promise.all(namesOf(reporters).map(async (name) => [name, await reporters[name].load()] as const)),
)

/** Sends events to a reporter, a clock tick of 40 ms apart, and returns what it wrote. */
export function record(
  name: ReporterName,
  events: RunEvent[],
  { isTTY = false, columns = 100, ...options }: ReporterOptions & { isTTY?: boolean; columns?: number } = {},
): Recorder {
  const out = new Recorder(isTTY, columns)
  let time = 0
  const reporter = factories.get(name)?.(out, { now: () => time, ...options })
  for (const event of events) {
    time += 40
    reporter?.onEvent(event)
  }
  return out
}
