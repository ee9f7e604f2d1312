import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { defects } from '../../mock/defects/index.js'
import { changedFiles, touchedBy } from './changed.js'
import { judge } from './judge.js'
import { checkIds, type Job } from './prove.js'
import { proveAll } from './proveAll.js'
import { table } from './table.js'

const usage = `npm run self-proof                          each defect is caught, each check can fail
npm run self-proof -- --changed             what the changes since --base (HEAD) touch
npm run self-proof -- --defect a,b          these defects
  --profile entra    as this client sees it, not as one that asks for everything
  --json proofs.json writes what was seen`

const options = {
  changed: { type: 'boolean' },
  base: { type: 'string', default: 'HEAD' },
  defect: { type: 'string' },
  profile: { type: 'string' },
  json: { type: 'string' },
  help: { type: 'boolean' },
} as const

/** Proves, prints, and says whether all is proven. @param prover the file that `prover.ts` was bundled into */
export async function main(args: string[], prover: URL): Promise<boolean> {
  const { values } = parseArgs({ args, options })
  if (values.help) {
    console.log(usage)
    return true
  }
  const { jobs, checks, what } = planned(values)
  console.log(`self-proof: ${what}`)
  const started = performance.now()
  let done = 0
  const proofs = await proveAll(
    jobs.map((job) => ({ ...job, profile: values.profile })),
    prover,
    () => {
      done += 1
      if (done % 100 === 0) console.log(`${done} of ${jobs.length} runs, ${seconds(started)} s`)
    },
  )
  const { statements, failures, strays } = judge(proofs, values.profile === undefined ? checks : [])
  if (values.json) writeFileSync(values.json, JSON.stringify({ failures, strays, proofs }, null, 1))
  console.log(table(proofs))
  for (const one of strays) console.log(`stray   ${one}`)
  for (const one of failures) console.log(`FAILED  ${one}`)
  console.log(`${seconds(started)} s; ${strays.length} stray`)
  console.log(`${statements - failures.length} passed, ${failures.length} failed`)
  return failures.length === 0
}

/** What is run, and which checks must be seen failing by it. */
function planned(asked: { changed?: boolean; base: string; defect?: string }): {
  jobs: Job[]
  checks: string[]
  what: string
} {
  if (asked.defect !== undefined) {
    const ids = asked.defect.split(',')
    const unknown = ids.filter((id) => !defects.some((one) => one.id === id))
    if (unknown.length > 0) throw new Error(`no such defect: ${unknown.join(', ')}`)
    return { jobs: ids.map((defect) => ({ defect })), checks: [], what: asked.defect }
  }
  const touched = asked.changed
    ? touchedBy(changedFiles(asked.base))
    : { everything: 'asked for', suites: [], defects: [] }
  if (touched.everything !== undefined)
    return {
      jobs: [{}, ...defects.map(({ id }) => ({ defect: id }))],
      checks: checkIds(),
      what: `everything (${touched.everything})`,
    }
  const { suites } = touched
  const others = suites.length > 0 ? defects.filter(({ id }) => !touched.defects.includes(id)) : []
  return {
    jobs: [
      {},
      ...touched.defects.map((defect) => ({ defect })),
      ...others.map(({ id }) => ({ defect: id, suites })),
    ],
    checks: checkIds(suites),
    what: `${touched.defects.length} defects; the suites ${suites.join(', ') || '(none)'} on all defects`,
  }
}

const seconds = (started: number) => Math.round((performance.now() - started) / 1000)
