import type { Suite } from '../src/kit/suite.js'
import deleting from './resources/deleting.js'

/** All suites in reading order. */
export const suites: Suite[] = [deleting]
