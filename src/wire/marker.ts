/** Start of every name that a run gives away. */
export const markerOf = (runId: string): string => `scim-conform-${runId}`
