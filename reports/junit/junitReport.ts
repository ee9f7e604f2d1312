import { reportFile } from '../reportFile.js'
import { renderJUnit } from './renderJUnit.js'

/** junit.xml. */
export const junitReport = reportFile('junit.xml', renderJUnit)
