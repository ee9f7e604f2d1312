import type { Answer } from '../../src/kit/Answer.js'

/**
 * Whether the provider serves a method there at all: it has it, has what is there, and asks for no condition. That it
 * should is the statement of other checks; how it serves it can be judged of what it serves only.
 */
export const isServed = ({ status }: Answer): boolean => ![404, 405, 412, 428, 501].includes(status)
