import type { CheckResult } from '../../src/verdict/Report.js'
import type { PlannedCheck } from '../../src/verdict/RunEvent.js'

/** A suite with the results that it has so far. */
export interface SuiteResults {
  id: string
  title: string
  results: CheckResult[]
}

/**
 * Holds results back until their suite, and all suites before it, are complete: checks run side by side, and the
 * reader wants the order of the table of contents.
 */
export class SuiteQueue {
  private readonly suites: SuiteResults[]
  private readonly order = new Map<string, number>()
  private readonly pending = new Map<string, number>()

  constructor(suites: { id: string; title: string }[], checks: PlannedCheck[]) {
    this.suites = suites.map(({ id, title }) => ({ id, title, results: [] }))
    for (const [index, check] of checks.entries()) {
      this.order.set(check.id, index)
      this.pending.set(check.suite, (this.pending.get(check.suite) ?? 0) + 1)
    }
  }

  /** Takes a result and returns the suites that can be shown now. */
  add(result: CheckResult): SuiteResults[] {
    let suite = this.suites.find((each) => each.id === result.suite)
    if (!suite) {
      suite = { id: result.suite, title: result.suite, results: [] }
      this.suites.push(suite)
    }
    suite.results.push(result)
    this.pending.set(result.suite, (this.pending.get(result.suite) ?? 0) - 1)
    const ready: SuiteResults[] = []
    for (let first = this.suites[0]; first && this.isComplete(first); first = this.suites[0]) {
      this.suites.shift()
      if (first.results.length > 0) ready.push(this.sorted(first))
    }
    return ready
  }

  /** What is left when the run ends, complete or not. */
  rest(): SuiteResults[] {
    return this.suites
      .splice(0)
      .filter((suite) => suite.results.length > 0)
      .map((suite) => this.sorted(suite))
  }

  private isComplete(suite: SuiteResults): boolean {
    return (this.pending.get(suite.id) ?? 0) <= 0
  }

  private sorted(suite: SuiteResults): SuiteResults {
    const place = (check: CheckResult) => this.order.get(check.id) ?? Number.MAX_SAFE_INTEGER
    return { ...suite, results: [...suite.results].sort((a, b) => place(a) - place(b)) }
  }
}
