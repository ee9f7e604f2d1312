import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import type { Job, Proof } from './prove.js'

/**
 * Proves all jobs, as many at a time as there are processors.
 * @param prover the file that `prover.ts` was bundled into
 * @param onProof is told each proof as it comes
 * @returns the proofs in the order of the jobs
 * @throws Error when a prover ends before its time
 */
export async function proveAll(jobs: Job[], prover: URL, onProof: () => void): Promise<Proof[]> {
  const proofs: Proof[] = []
  const waiting = jobs.entries()
  const workers = Array.from({ length: Math.min(availableParallelism(), jobs.length) }, () =>
    work(prover, () => {
      const { value } = waiting.next()
      if (!value) return undefined
      const [at, job] = value
      return {
        job,
        settle: (proof: Proof) => {
          proofs[at] = proof
          onProof()
        },
      }
    }),
  )
  await Promise.all(workers)
  return proofs
}

/** One child process, which is given a job whenever it has done one. */
function work(prover: URL, next: () => { job: Job; settle(proof: Proof): void } | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(prover)
    let current = next()
    child.on('message', (proof: Proof) => {
      current?.settle(proof)
      current = next()
      if (current) child.send(current.job)
      else child.disconnect()
    })
    child.on('exit', (code) => {
      if (current)
        reject(new Error(`a prover ended with ${code} at ${current.job.defect ?? 'the clean mock'}`))
      else resolve()
    })
    if (current) child.send(current.job)
  })
}
