import type { Proof } from './prove.js'
import { unproven } from './unproven.js'

/** What the proofs of a matrix amount to. */
export interface Outcome {
  /** How many statements were made: about the clean mock, about each defect, about each check. */
  statements: number
  /** What is wrong, one line each. */
  failures: string[]
  /** Requirements that a defect is wrongly said to violate, one line each. */
  strays: string[]
}

/**
 * Judges proofs.
 * @param checks ids of the checks that every defect was tried on: each must have failed at one of them
 */
export function judge(proofs: Proof[], checks: string[]): Outcome {
  const failed = new Set(proofs.flatMap(({ failing }) => failing.map(({ id }) => id)))
  const strays = proofs.flatMap(({ defect, stray }) =>
    stray.map((one) => `${defect}: ${one.requirement} by ${one.checks.join(', ')}`),
  )
  return {
    statements: proofs.length + checks.length + 1,
    failures: [
      ...proofs.flatMap(faults),
      ...checks.flatMap((id) => neverFails(id, failed)),
      ...(strays.length > permittedStrays
        ? [`${strays.length} charges go beyond what defects and neighbours.json declare`]
        : []),
    ],
    strays,
  }
}

/**
 * Over all defects. Which of several requests comes first decides now and then what a defect makes of them; the aim
 * is none, and the number only goes down.
 */
const permittedStrays = 20

function faults({ defect, suites, failing, caught, errors }: Proof): string[] {
  if (defect === undefined)
    return [...failing.map(({ id, message }) => `${id}: ${message}`), ...errors].map(
      (one) => `false alarm on the clean mock: ${one}`,
    )
  // Some suites alone need not be the ones that catch it.
  if (caught.length > 0 || suites) return []
  return [`not caught: ${defect} (undecided: ${errors.join(', ') || 'none'})`]
}

function neverFails(id: string, failed: Set<string>): string[] {
  if (id in unproven) return failed.has(id) ? [`listed as unproven, though it can fail: ${id}`] : []
  return failed.has(id) ? [] : [`no defect makes it fail: ${id}`]
}
