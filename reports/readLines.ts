import { createReadStream } from 'node:fs'

/**
 * The lines of a file, one at a time. Unlike node:readline it breaks at line feeds only: JSON strings may hold
 * U+2028, which readline takes for the end of a line.
 */
export async function* readLines(path: string): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of createReadStream(path, { encoding: 'utf8' })) {
    const lines = (rest + String(chunk)).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest) yield rest
}
