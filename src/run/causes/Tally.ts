import type { Exchange } from '../../scim/Exchange.js'
import { type Feature, featuresOf } from './featuresOf.js'

interface Count {
  feature: Feature
  served: number
  refused: number
}

/** How requests fared by their features over a run. Of each exchange that is judged, only the features are kept. */
export class Tally {
  private readonly counts = new Map<string, Count>()
  private readonly proven = new Map<number, Feature[]>()
  private readonly failed = new Map<number, Feature[]>()
  private misdoneKeys: Set<string> | undefined

  /** @param basePath path of the base URL */
  constructor(readonly basePath: string) {}

  /** Counts an exchange as served or refused. */
  see(exchange: Exchange): void {
    const status = exchange.response?.status ?? 0
    // Neither says whether the provider can do it.
    if (status === 429 || status === 401) return
    for (const feature of this.features(exchange)) {
      const count = this.counts.get(feature.key) ?? { feature, served: 0, refused: 0 }
      this.counts.set(feature.key, count)
      if (status >= 200 && status < 400) count.served += 1
      else count.refused += 1
    }
  }

  /** Notes the exchanges that a check has seen to do what they ask for, and those that it has seen not to. */
  judge(proven: Iterable<Exchange>, failed: Iterable<Exchange>): void {
    for (const one of proven) this.proven.set(one.id, this.features(one))
    for (const one of failed) this.failed.set(one.id, this.features(one))
    this.misdoneKeys = undefined
  }

  /**
   * The feature that a refused request was refused for: the coarsest of its features that was never served. Where a
   * finer one was refused just as often, its name says more.
   * @returns `undefined` where each of its features was served at some time
   */
  dead(exchange: Exchange): { group: Feature; name: Feature } | undefined {
    const dead = this.features(exchange)
      .map(({ key }) => this.counts.get(key))
      .filter((one) => one !== undefined)
      .filter(({ served }) => served === 0)
      .sort((a, b) => a.feature.rank - b.feature.rank || b.refused - a.refused)
    const [group] = dead
    if (!group) return undefined
    const name = dead.filter(({ refused, feature }) => refused === group.refused && feature.rank <= 2).at(-1)
    return { group: group.feature, name: (name ?? group).feature }
  }

  /**
   * The feature that is not done right: the coarsest of a request's features that goes wrong (nearly) always. A few
   * exchanges may look right by chance, where a change that is ignored would have changed nothing.
   * @param id of an exchange that was seen not to do what it asks for
   */
  misdone(id: number): Feature | undefined {
    this.misdoneKeys ??= this.findMisdone()
    const keys = this.misdoneKeys
    return this.failed
      .get(id)
      ?.filter(({ key }) => keys.has(key))
      .sort((a, b) => a.rank - b.rank)[0]
  }

  /** The features of an exchange. */
  features(exchange: Exchange): Feature[] {
    return featuresOf(exchange, this.basePath)
  }

  private findMisdone(): Set<string> {
    const right = countsOf(this.proven, this.failed)
    const wrong = countsOf(this.failed, this.proven)
    const misdone = [...wrong].filter(([key, count]) => (right.get(key) ?? 0) <= Math.floor(count / 4))
    return new Set(misdone.map(([key]) => key))
  }
}

/** How many exchanges have a feature; those that are in both lists tell nothing. */
function countsOf(exchanges: Map<number, Feature[]>, others: Map<number, Feature[]>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [id, features] of exchanges)
    if (!others.has(id)) for (const { key } of features) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
