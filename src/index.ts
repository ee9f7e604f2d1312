/**
 * scim-conform as a library: run the checks from a program, write your own. The mock provider is `scim-conform/mock`.
 * @packageDocumentation
 */

export { createReporter, writeReports } from '../reports/index.js'
export { suites } from '../suites/index.js'
export type { CheckContext } from './kit/CheckContext.js'
export type { Check, CheckSpec } from './kit/check.js'
export { check } from './kit/check.js'
export type { Invariant, InvariantSpec } from './kit/invariant.js'
export { invariant } from './kit/invariant.js'
export type { Scenario } from './kit/scenario.js'
export { scenario } from './kit/scenario.js'
export type { Suite } from './kit/suite.js'
export { suite } from './kit/suite.js'
export { builtInProfiles } from './requirements/builtInProfiles.js'
export { loadProfile } from './requirements/loadProfile.js'
export type { Profile } from './requirements/Profile.js'
export type { RunOptions } from './run/RunOptions.js'
export { run } from './run/run.js'
export type { Exchange } from './scim/Exchange.js'
export * as filters from './scim/filter.js'
export { ConfigError } from './settings/ConfigError.js'
export type { CheckResult, Report, Verdict } from './verdict/Report.js'
export type { RunEvent } from './verdict/RunEvent.js'
export { sweep } from './wire/sweep.js'
export { TargetError } from './wire/TargetError.js'
