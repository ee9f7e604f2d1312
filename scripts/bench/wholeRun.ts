import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '../../src/verdict/Report.js'

/** What a run of the command line took. */
export interface Taken {
  seconds: number
  /** Peak memory in KB. */
  memory: number
  report: Report
}

/** Runs the command line with these arguments, as fast as the provider answers. @param folder for its report */
export function wholeRun(bin: string, folder: string, args: string[]): Taken {
  const out = mkdtempSync(join(folder, 'run-'))
  // Node prints its peak memory at exit when it is asked to by this preload.
  const preload = `data:text/javascript,process.on('exit',()=>process.stderr.write('rss='+process.resourceUsage().maxRSS))`
  const fixed = ['--rate', 'off', '--out', out, '--quiet', '--fail-on', 'never']
  const start = performance.now()
  const { stderr } = spawnSync(process.execPath, [`--import=${preload}`, bin, ...args, ...fixed], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const seconds = (performance.now() - start) / 1000
  const memory = Number(/rss=(\d+)/.exec(stderr)?.[1])
  if (!memory) throw new Error(`scim-conform ${args.join(' ')} broke: ${stderr}`)
  return { seconds, memory, report: JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as Report }
}
