import type { Feature } from './featuresOf.js'

const comparison = /^(\S+(?:\[[^\]]*\])?(?:\.\w+)?)\s+eq\s+("(?:[^"\\]|\\.)*"|\S+)$/i

/** Comparisons with eq, joined by and; what cannot be read at all is more than that, too. */
const plain = /^[^\s()[\]]+ eq (""|\S+)( and [^\s()[\]]+ eq (""|\S+))*$/i

/** What a filter consists of, from its text: a coarse reading that needs to be right for what the harness sends only. */
export function filterFeatures(filter: string): Feature[] {
  const bare = filter.replace(/"(?:[^"\\]|\\.)*"/g, '""')
  const features: Feature[] = [{ key: 'filter', name: 'every filter', rank: 0.5 }]
  const operators = [
    ...new Set(
      [...bare.matchAll(/\s(eq|ne|co|sw|ew|gt|ge|lt|le|pr)\b/gi)].map(([, op]) => op?.toLowerCase()),
    ),
  ]
  const logic = [...new Set([...bare.matchAll(/\b(and|or|not)\b/gi)].map(([word]) => word.toLowerCase()))]
  if (!plain.test(bare))
    features.push({
      key: 'filter-beyond-eq-and',
      name: 'every filter that is more than comparisons with eq joined by and',
      rank: 1.5,
    })
  for (const op of operators.filter((one) => one !== 'eq'))
    features.push({ key: `filter-${op}`, name: `the filter operator ${op}`, rank: 2 })
  for (const word of logic) features.push({ key: `filter-${word}`, name: `${word} in a filter`, rank: 2 })
  if (bare.includes('['))
    features.push({ key: 'filter-value-path', name: 'a value path in a filter', rank: 2 })
  if (/(^|[\s(])urn:/i.test(bare))
    features.push({ key: 'filter-urn', name: 'a filter by an attribute with its schema', rank: 2 })
  const attribute = comparison.exec(filter)?.[1]
  if (attribute && /^[\w.:[\]" $-]+$/.test(attribute))
    features.push({
      key: `filter-by-${attribute
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '')
        .slice(-50)}`,
      name: `a lookup by ${attribute}`,
      rank: 2.5,
    })
  return features
}
