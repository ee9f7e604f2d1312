import type { Selection } from '../../run/plan.js'
import type { Level } from '../../verdict/Report.js'
import type { CliOptions } from './CliOptions.js'

/** Which checks the options ask for. */
export const selectionOf = ({ only, skip, requirement, level, readOnly, fuzz }: CliOptions): Selection => ({
  only,
  skip,
  requirements: requirement,
  levels: level?.map((one) => one.toUpperCase() as Level),
  readOnly,
  noFuzz: fuzz === false,
})
