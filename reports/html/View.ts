import type { Report } from '../../src/verdict/Report.js'
import type { ToldCause } from '../text/causesOf.js'
import type { ShownExchange } from './exchanges/ShownExchange.js'

/** What every part of the page is made from. */
export interface View {
  report: Report
  /** Worst first. */
  causes: ToldCause[]
  /** By the ids of the checks that they explain. */
  causeOf: ReadonlyMap<string, ToldCause>
  exchanges: ReadonlyMap<number, ShownExchange>
  /** Ids of the exchanges that stand on the page so far; others refer to them. */
  placed: Set<number>
}
