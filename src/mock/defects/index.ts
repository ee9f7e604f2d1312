import type { Defect } from './Defect.js'

/** Every defect that can be planted, in the order of their areas. */
export const defects: readonly Defect[] = []
