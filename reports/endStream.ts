import type { Reporter, Stream } from './Reporter.js'

/** Tells readers that a run is over. @returns paths of the files that they wrote */
export async function endStream(readers: readonly Reporter[], again: Stream): Promise<string[]> {
  const paths: string[] = []
  for (const reader of readers) paths.push(...((await reader.onEnd?.(again)) ?? []))
  return paths
}
