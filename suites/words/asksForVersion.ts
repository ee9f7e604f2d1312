import type { Answer } from '../../src/kit/Answer.js'

/** Whether a write was refused for want of a condition (If-Match), which is the statement of another check. */
export const asksForVersion = ({ status }: Answer): boolean => status === 412 || status === 428
