import { describe, expect, test } from 'vitest'
import { cli, workingDirectory } from './support/cli.js'

/** Arguments, and what the message has to say. Nothing of it reaches a network. */
const mistakes: [string, string[], RegExp, Record<string, string>?][] = [
  ['no target', [], /^scim-conform: there is nothing to test: give --url .* or --mock/],
  ['an unknown option', ['--tokn', 'x'], /unknown option '--tokn'\n\(Did you mean --token\?\)/],
  ['an unknown command', ['lst'], /unknown command "lst"; did you mean "list"\?/],
  [
    'an unknown check',
    ['--mock', '--only', 'deleting/a-deleted-user-is-gon'],
    /did you mean "deleting\/a-deleted-user-is-gone"\?/,
  ],
  [
    'an unknown suite',
    ['--mock', '--skip', 'deletin'],
    /no check has an id like "deletin"; did you mean "deleting"\?/,
  ],
  [
    'an unknown requirement',
    ['--mock', '--requirement', 'RFC7644-3.6-2'],
    /no requirement has the id "RFC7644-3.6-2"; did you mean "RFC7644-3.6-\d+"\?/,
  ],
  ['an unknown profile', ['--mock', '--profile', 'entr'], /unknown profile "entr"; did you mean "entra"\?/],
  [
    'a profile of the mock that is unknown',
    ['--mock', 'fuz'],
    /unknown profile "fuz"; did you mean "fuze"\?/,
  ],
  ['an unknown defect', ['--mock', '--defect', 'no-such'], /unknown defect "no-such"/],
  [
    'a defect without the mock',
    ['--url', 'http://127.0.0.1:1', '--defect', 'x'],
    /--defect .* goes with --mock/,
  ],
  ['two targets', ['--mock', '--url', 'http://127.0.0.1:1'], /--url and --mock exclude each other/],
  [
    'two credentials',
    ['--url', 'http://127.0.0.1:1', '--token', 'x', '--basic', 'a:b'],
    /--token and --basic exclude each other/,
  ],
  [
    'a rate of zero',
    ['--mock', '--rate', '0'],
    /'--rate <n\|off>' argument '0' is invalid\. Give a number above 0/,
  ],
  ['a rate that is no number', ['--mock', '--rate', 'fast'], /argument 'fast' is invalid/],
  ['half a check at a time', ['--mock', '--concurrency', '1.5'], /Give a whole number of at least 1/],
  ['a timeout that is empty', ['--mock', '--timeout', ' '], /Give a number above 0/],
  ['a negative seed', ['--mock', '--seed=-1'], /Give a whole number from 0 to 4294967295/],
  ['an unknown level', ['--mock', '--level', 'must,shuold'], /"shuold" is not one of must, should, may/],
  ['an unknown reporter', ['--mock', '--reporter', 'trees'], /Allowed choices are tree, /],
  ['an unknown report', ['--mock', '--report', 'pdf'], /"pdf" is not one of html, /],
  ['an unknown gate', ['--mock', '--fail-on', 'may'], /Allowed choices are must, should, never/],
  [
    'a URL that is none',
    ['--url', 'localhost'],
    /"localhost" is not a URL\. Give the base of the SCIM service/,
  ],
  ['a URL of another kind', ['--url', 'ftp://host/scim'], /Only http and https are spoken/],
  ['a URL with a password', ['--url', 'http://me:hidden@127.0.0.1/scim'], /Give them with --basic/],
  [
    'a token file that is missing',
    ['--url', 'http://127.0.0.1:1', '--token-file', 'none'],
    /--token-file none cannot be read/,
  ],
  [
    'a token file that is empty',
    ['--url', 'http://127.0.0.1:1', '--token-file', 'empty'],
    /--token-file empty is empty/,
    { empty: '\n' },
  ],
  [
    'a certificate that is missing',
    ['--url', 'https://127.0.0.1:1', '--ca', 'none.pem'],
    /--ca none\.pem cannot be read/,
  ],
  ['a profile file that is missing', ['--mock', '--profile', './mine.json'], /there is no file .*mine\.json/],
  [
    'a profile file that is no JSON',
    ['--mock', '--profile', './mine.json'],
    /mine\.json: is not JSON/,
    { 'mine.json': '{' },
  ],
  [
    'a configuration that is missing',
    ['--config', 'none.json'],
    /the configuration file none\.json does not exist/,
  ],
  [
    'a configuration that is no JSON',
    [],
    /scim-conform\.config\.json: is not JSON/,
    { 'scim-conform.config.json': '{"url":' },
  ],
  [
    'an unknown key in the configuration',
    [],
    /unknown key "tokens"; did you mean "token"\?/,
    { 'scim-conform.config.json': '{"tokens":"x"}' },
  ],
  [
    'an unknown format in the configuration',
    [],
    /scim-conform\.config\.json: report: "htm" is not one of html, .*; did you mean "html"\?/,
    { 'scim-conform.config.json': '{"mock":true,"report":["json","htm"]}' },
  ],
  [
    'an unknown reporter in the configuration',
    [],
    /scim-conform\.config\.json: reporter: "trees" is not one of tree, .*; did you mean "tree"\?/,
    { 'scim-conform.config.json': '{"mock":true,"reporter":"trees"}' },
  ],
  [
    'a configuration without a default export',
    ['--config', 'c.mjs'],
    /c\.mjs cannot be loaded: it has no default export/,
    { 'c.mjs': '' },
  ],
  ['a baseline that is missing', ['--mock', '--baseline', 'b.json'], /b\.json: cannot be read/],
  [
    'a baseline that is no baseline',
    ['--mock', '--baseline', 'b.json'],
    /b\.json: entries\[0\]: the key "reason" is missing/,
    { 'b.json': '{"entries":[{"check":"a/b","verdict":"failed"}]}' },
  ],
  [
    'a baseline to write to, not named',
    ['--mock', '--update-baseline'],
    /--update-baseline needs --baseline/,
  ],
  ['a last run that is missing', ['--mock', '--failed'], /--failed needs the report of an earlier run/],
  [
    'a header without a value',
    ['--url', 'http://127.0.0.1:1', '--header', 'X-Tenant'],
    /--header needs a name and a value/,
  ],
  [
    'a header that cannot be sent',
    ['--url', 'http://127.0.0.1:1', '--header', 'X: s3cret\nvalue'],
    /the value of the header x has characters that cannot be sent/,
  ],
  [
    'a host that is not this machine',
    ['--url', 'http://example.invalid/scim'],
    /creates, changes and deletes users .* Pass --yes to agree, or --read-only/,
  ],
  [
    'an output folder that is a file',
    ['--mock', '--out', 'taken'],
    /nothing can be written to taken/,
    { taken: '' },
  ],
  [
    'a check to explain that is unknown',
    ['explain', 'deleting/a-deleted-user-is-gon'],
    /did you mean "deleting\/a-deleted-user-is-gone"\?/,
  ],
  ['nothing to explain', ['explain'], /missing required argument 'id'/],
  [
    'a check to replay that is unknown',
    ['replay', 'deleting/x', '--mock'],
    /no check has the id "deleting\/x"/,
  ],
  ['a report to replay that is missing', ['replay', 'none.json', '--mock'], /none\.json does not exist/],
  [
    'a report to replay that is none',
    ['replay', 'r.json', '--mock'],
    /r\.json is no report of scim-conform/,
    { 'r.json': '{}' },
  ],
  [
    'a journal that is missing',
    ['sweep', '--journal', 'j.ndjson', '--url', 'http://127.0.0.1:1'],
    /the journal j\.ndjson does not exist/,
  ],
  ['a port that is none', ['mock', '--port', '70000'], /Give a port from 0/],
]

describe('a mistake ends with exit code 2, one message and no output', () => {
  test.each(mistakes)('%s', async (_, args, message, files) => {
    const { code, stdout, stderr } = await cli(args, { cwd: workingDirectory(files) })
    expect(stderr).toMatch(message)
    expect(stderr.match(/^(scim-conform|error):/gm)).toHaveLength(1)
    expect(stderr).not.toMatch(/\n\s+at |broke|s3cret|hidden/)
    expect(stdout).toBe('')
    expect(code).toBe(2)
  })
})

test.each([['--help'], ['run', '--help'], ['mock', '--help'], ['--version']])(
  '%s %s is no mistake',
  async (...args) => {
    const { code, stdout, stderr } = await cli(args.filter(Boolean))
    expect(code).toBe(0)
    expect(stderr).toBe('')
    expect(stdout.length).toBeGreaterThan(5)
  },
)
