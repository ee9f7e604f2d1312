import type { Exchange } from '../../scim/Exchange.js'
import { type Feature, featuresOf } from './featuresOf.js'

interface Count {
  feature: Feature
  served: number
  refused: number
}

/** How requests fared by their features, over the whole run, in constant memory. */
export class Tally {
  private readonly counts = new Map<string, Count>()

  /** @param basePath path of the base URL */
  constructor(readonly basePath: string) {}

  /** Counts an exchange. */
  see(exchange: Exchange): void {
    const status = exchange.response?.status ?? 0
    // Neither says whether the provider can do it.
    if (status === 429 || status === 401) return
    for (const feature of featuresOf(exchange, this.basePath)) {
      const count = this.counts.get(feature.key) ?? { feature, served: 0, refused: 0 }
      this.counts.set(feature.key, count)
      if (status >= 200 && status < 400) count.served += 1
      else count.refused += 1
    }
  }

  /** How many requests with a feature were served. */
  served(key: string): number {
    return this.counts.get(key)?.served ?? 0
  }

  /**
   * The feature that a refused request was refused for: the coarsest of its features that was never served. Where a
   * finer one was refused just as often, its name says more.
   * @returns `undefined` where each of its features was served at some time
   */
  dead(exchange: Exchange): { group: Feature; name: Feature } | undefined {
    const dead = featuresOf(exchange, this.basePath)
      .map(({ key }) => this.counts.get(key))
      .filter((one) => one !== undefined && one.served === 0)
      .filter((one) => one !== undefined)
      .sort((a, b) => a.feature.rank - b.feature.rank || b.refused - a.refused)
    const [group] = dead
    if (!group) return undefined
    const name =
      dead.filter(({ refused, feature }) => refused === group.refused && feature.rank <= 2).at(-1) ?? group
    return { group: group.feature, name: name.feature }
  }
}
