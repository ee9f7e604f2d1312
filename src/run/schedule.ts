/** Something to run. */
export interface Job {
  exclusive: boolean
  run(): Promise<void>
}

/**
 * Runs jobs in order, `concurrency` at a time, and those that must be alone one by one at the end.
 * @param stopped asked before each job; true leaves the rest unrun
 */
export async function schedule(jobs: Job[], concurrency: number, stopped: () => boolean): Promise<void> {
  await pool(
    jobs.filter(({ exclusive }) => !exclusive),
    concurrency,
    stopped,
  )
  await pool(
    jobs.filter(({ exclusive }) => exclusive),
    1,
    stopped,
  )
}

async function pool(jobs: Job[], size: number, stopped: () => boolean): Promise<void> {
  const queue = jobs.values()
  const work = async () => {
    for (const job of queue) {
      if (stopped()) return
      await job.run()
    }
  }
  await Promise.all(Array.from({ length: Math.min(size, jobs.length) }, work))
}
