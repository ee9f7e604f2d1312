import { type Job, prove } from './prove.js'

/** A child process: proves what it is sent, one after another, and sends each proof back. */
process.on('message', async (job: Job) => {
  process.send?.(await prove(job))
})
