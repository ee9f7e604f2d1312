import type { Answer } from '../../src/kit/Answer.js'

/** Whether the provider has such a method there at all; that it needs one is the statement of another check. */
export const isServed = ({ status }: Answer): boolean => status !== 405 && status !== 501
