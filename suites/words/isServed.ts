import type { Answer } from '../../src/kit/Answer.js'

/**
 * Whether the provider serves a method there at all: it has it, and what is there. That it should is the statement of
 * other checks; how it serves it can be judged of what it serves only.
 */
export const isServed = ({ status }: Answer): boolean => ![404, 405, 501].includes(status)
