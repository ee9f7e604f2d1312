import type { Proof } from './prove.js'

/** One line a defect: which checks about it catch it, and how many requirements are reported beyond its own. */
export function table(proofs: Proof[]): string {
  const all = proofs.filter(({ defect, suites }) => defect !== undefined && !suites)
  const width = Math.max(0, ...all.map(({ defect = '' }) => defect.length))
  const rows = all.map(({ defect = '', caught, stray }) => {
    const more = caught.length > 2 ? `  and ${caught.length - 2} more` : ''
    const beyond = stray.length > 0 ? `  (${stray.length} stray)` : ''
    return `${defect.padEnd(width)}  ${caught.slice(0, 2).join('  ') || 'NOT CAUGHT'}${more}${beyond}`
  })
  const count = (holds: (proof: Proof) => boolean) => all.filter(holds).length
  const totals = [
    `${all.length} defects`,
    `${count(({ caught }) => caught.length > 0)} caught`,
    `${count(({ stray }) => stray.length === 0)} within what they declare`,
    `${count(({ exact }) => exact)} exact`,
  ]
  return [...rows, '', totals.join(', ')].join('\n')
}
