import { fork } from 'node:child_process'
import { rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { Defect } from '../../mock/defects/Defect.js'
import type { Proof } from './prove.js'

/**
 * Proves all defects, as many at a time as there are processors.
 * @param checks runs these checks only, whether or not they are about the defect
 * @returns proofs by defect id
 */
export async function proveAll(
  defects: readonly Defect[],
  checks?: string[],
): Promise<Map<string, Promise<Proof>>> {
  // Inside the package, so that its files and dependencies are found from there.
  const outfile = join(
    process.cwd(),
    'node_modules',
    '.cache',
    `self-proof-${process.pid}-${checks ? 'rest' : 'all'}.mjs`,
  )
  await build({
    entryPoints: ['tests/self-proof/prover.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'warning',
  })
  const waiting = new Map(defects.map(({ id }) => [id, later<Proof>()] as const))
  const workers = Array.from({ length: availableParallelism() }, (_, at) =>
    work(
      outfile,
      defects.filter((_one, index) => index % availableParallelism() === at).map(({ id }) => id),
      waiting,
      checks,
    ),
  )
  void Promise.all(workers).finally(() => rmSync(outfile, { force: true }))
  return new Map([...waiting].map(([id, { promise }]) => [id, promise]))
}

/** A promise to be settled from outside. */
function later<T>() {
  let resolve: (value: T) => void = () => {}
  let reject: (reason: Error) => void = () => {}
  const promise = new Promise<T>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}

type Waiting = Map<string, { resolve(proof: Proof): void; reject(reason: Error): void }>

function work(file: string, ids: string[], waiting: Waiting, checks?: string[]): Promise<void> {
  return new Promise((resolve) => {
    const child = fork(file)
    child.on('message', (proof: Proof) => waiting.get(proof.id)?.resolve(proof))
    child.on('exit', (code) => {
      for (const id of ids)
        waiting.get(id)?.reject(new Error(`the prover ended with ${code} before it came to ${id}`))
      resolve()
    })
    child.send({ ids, checks })
  })
}
