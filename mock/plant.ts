import { defects } from './defects/index.js'
import type { Seams } from './Seams.js'

/** Plants defects by id. An unknown id is an error that names the nearest known one. */
export function plant(seams: Seams, ids: readonly string[]): void {
  for (const id of ids) {
    const defect = defects.find((candidate) => candidate.id === id)
    if (!defect) throw new Error(`unknown defect ${JSON.stringify(id)}${hint(id)}`)
    defect.plant(seams)
  }
}

function hint(id: string): string {
  const [nearest] = defects
    .map((defect) => ({ id: defect.id, distance: distance(id, defect.id) }))
    .sort((a, b) => a.distance - b.distance)
  return nearest ? `, did you mean ${JSON.stringify(nearest.id)}?` : ''
}

/** Levenshtein distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
