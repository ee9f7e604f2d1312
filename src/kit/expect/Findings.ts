import type { Level } from '../../verdict/Report.js'
import { CheckFailure, type FailureDetails } from '../CheckFailure.js'

/** A shortcoming that does not end the check, with the level that it has. */
export interface Finding {
  level: Level
  details: FailureDetails
}

/** Where expectations report to: the first MUST ends the check, lesser ones are collected. */
export class Findings {
  readonly collected: Finding[] = []

  /** @throws CheckFailure when `level` is undefined: the verdict is then the check's own */
  report(details: FailureDetails, level?: Level): void {
    if (level === undefined) throw new CheckFailure(details)
    this.collected.push({ level, details })
  }
}
