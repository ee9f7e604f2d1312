/**
 * A token bucket of one second's worth of requests. Each call takes a token and gives 0, or takes none and gives the
 * seconds to wait until there is one.
 */
export function createLimiter(ratePerSecond: number | undefined, now: () => number): () => number {
  if (ratePerSecond === undefined) return () => 0
  const capacity = Math.max(1, ratePerSecond)
  let tokens = capacity
  let filledAt = now()
  return () => {
    const at = now()
    tokens = Math.min(capacity, tokens + ((at - filledAt) / 1000) * ratePerSecond)
    filledAt = at
    // Whole tokens come out of sums of fractions: a hair less than one is one.
    if (tokens < 1 - 1e-6) return (1 - tokens) / ratePerSecond
    tokens -= 1
    return 0
  }
}
