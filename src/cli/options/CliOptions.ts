import type { ReporterName, ReportFormat } from '../../../reports/registry.js'
import type { FailOn } from '../../verdict/gate.js'

/** Options of `run` and of the commands that share some of them, by their camel-case names; the config file has the same. */
export interface CliOptions {
  url?: string
  mock?: boolean | string
  defect?: string[]
  token?: string
  tokenFile?: string
  basic?: string
  header?: string[]
  oauthTokenUrl?: string
  oauthClientId?: string
  oauthClientSecret?: string
  oauthScope?: string
  timeout?: number
  ca?: string
  insecure?: boolean
  proxy?: string
  maxResponseBytes?: number
  profile?: string
  only?: string[]
  skip?: string[]
  requirement?: string[]
  level?: ('must' | 'should' | 'may')[]
  failed?: boolean
  readOnly?: boolean
  seed?: number
  fuzzRuns?: number
  fuzzPath?: string
  fuzz?: boolean
  rate?: number | 'off'
  concurrency?: number
  out?: string
  report?: ReportFormat[]
  reporter?: ReporterName
  quiet?: boolean
  verbose?: boolean
  open?: boolean
  failOn?: FailOn
  baseline?: string
  updateBaseline?: boolean
  bail?: boolean
  yes?: boolean
  color?: boolean
  config?: string
}

/** Where results go unless `--out` says otherwise. */
export const defaultOut = 'scim-conform-report'
