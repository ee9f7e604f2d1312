/** Checks that no planted defect makes fail, each with the reason why there is none. */
export const unproven: Record<string, string> = {}
