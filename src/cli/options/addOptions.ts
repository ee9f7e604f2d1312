import { type Command, Option } from 'commander'
import { defaultReporter, formats, helpOf, namesOf, reporters } from '../../../reports/registry.js'
import { defaultOut } from './CliOptions.js'
import { choice, each, list, oneOf, positive, rate, seed, whole } from './parse.js'

/** Options that say which provider, and how to reach it. */
export function addTargetOptions(command: Command): Command {
  return command
    .optionsGroup('Target:')
    .option('--url <url>', 'base URL of the provider, e.g. https://host/scim/v2 (env SCIM_URL)')
    .option('--mock [profile]', 'test the embedded mock provider instead (default profile: fuze)')
    .option('--defect <ids>', 'plant faults in the embedded mock; `mock --list-defects` names them', list)
    .optionsGroup('Authentication:')
    .option('--token <token>', 'bearer token (env SCIM_TOKEN)')
    .option('--token-file <file>', 'file that holds the bearer token')
    .option('--basic <user:password>', 'HTTP Basic credentials')
    .option('--header <header>', "further header 'Name: value'; may be repeated", each)
    .option('--oauth-token-url <url>', 'token endpoint for OAuth 2.0 client credentials')
    .option('--oauth-client-id <id>', 'client id')
    .option('--oauth-client-secret <secret>', 'client secret (env SCIM_OAUTH_CLIENT_SECRET)')
    .option('--oauth-scope <scope>', 'scope that is asked for')
    .optionsGroup('Transport:')
    .option(
      '--timeout <seconds>',
      'for one answer, from the first byte sent to the last received (default: 10)',
      positive,
    )
    .option('--ca <file>', 'PEM file of a certificate authority to trust')
    .option('--insecure', 'accept any certificate')
    .option('--proxy <url>', 'HTTP proxy')
    .option('--max-response-bytes <bytes>', 'of an answer that are read (default: 5 MiB)', whole)
}

/** Options that choose checks. */
export function addSelectionOptions(command: Command): Command {
  return command
    .optionsGroup('Selection:')
    .option('--profile <name|file>', 'what the client sends and relies on (default: entra)')
    .option('--only <globs>', 'check ids, e.g. "disabling/*"', list)
    .option('--skip <globs>', 'check ids to leave out', list)
    .option('--requirement <ids>', 'checks that verify these requirements', list)
    .option('--level <levels>', 'must, should, may', oneOf(['must', 'should', 'may']))
    .option('--read-only', 'send no write at all')
}

/** Options of a whole run. */
export function addRunOptions(command: Command): Command {
  addSelectionOptions(addTargetOptions(command))
    .option('--failed', 'only what failed in the last run in --out')
    .optionsGroup('Fuzzing:')
    .option('--seed <n>', 'repeat the random choices of an earlier run', seed)
    .option('--fuzz-runs <n>', 'examples per property (default: 8)', whole)
    .option('--fuzz-path <path>', 'repeat one example, as printed with a counterexample')
    .option('--no-fuzz', 'leave the properties out')
    .optionsGroup('Pace:')
    .option('--rate <n|off>', "requests per second (default: the profile's)", rate)
    .option('--concurrency <n>', 'checks at a time (default: 8)', whole)
    .optionsGroup('Output:')
    .option('--out <dir>', `where reports go (default: ${defaultOut})`)
    .option('--report <formats>', `${helpOf(formats)} (default: all)`, oneOf(namesOf(formats)))
    .option(
      '--reporter <name>',
      `on the terminal: ${helpOf(reporters)} (default: ${defaultReporter})`,
      choice(namesOf(reporters)),
    )
    .option('--quiet', 'causes and summary only')
    .option('--verbose', 'every check that does not pass, in full, however many')
    .option('--open', 'open the HTML report afterwards')
    .option('--no-color', 'no colours (env NO_COLOR)')
    .optionsGroup('Gate:')
    .addOption(
      new Option('--fail-on <level>', 'exit with 1 from this level on (default: must)').choices([
        'must',
        'should',
        'never',
      ]),
    )
    .option('--baseline <file>', 'accepted failures; new and stale ones fail the gate')
    .option('--update-baseline', 'write the failures of this run into --baseline')
    .option('--bail', 'stop at the first failure')
    .option('-y, --yes', 'do not ask before writing to a host that is not this machine')
    .option('--config <file>', 'configuration file (default: scim-conform.config.{json,js,mjs,ts})')
  return command.optionsGroup('Other:')
}
