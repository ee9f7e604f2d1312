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
  private readonly judged = new Map<number, Feature[]>()
  private readonly failed = new Set<number>()
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

  /** Notes the exchanges about which a check stated something, and those of them that show a breach. */
  judge(exchanges: Iterable<Exchange>, failed: Iterable<number>): void {
    for (const one of exchanges) if (!this.judged.has(one.id)) this.judged.set(one.id, this.features(one))
    for (const id of failed) this.failed.add(id)
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
   * @param id of an exchange that was judged
   */
  misdone(id: number): Feature | undefined {
    this.misdoneKeys ??= this.findMisdone()
    const keys = this.misdoneKeys
    return this.judged
      .get(id)
      ?.filter(({ key }) => keys.has(key))
      .sort((a, b) => a.rank - b.rank)[0]
  }

  /** The features of an exchange. */
  features(exchange: Exchange): Feature[] {
    return featuresOf(exchange, this.basePath)
  }

  private findMisdone(): Set<string> {
    const counts = new Map<string, { right: number; wrong: number }>()
    for (const [id, features] of this.judged)
      for (const { key } of features) {
        const count = counts.get(key) ?? { right: 0, wrong: 0 }
        counts.set(key, count)
        count[this.failed.has(id) ? 'wrong' : 'right'] += 1
      }
    const misdone = [...counts].filter(([, { right, wrong }]) => wrong > 0 && right <= Math.floor(wrong / 4))
    return new Set(misdone.map(([key]) => key))
  }
}
