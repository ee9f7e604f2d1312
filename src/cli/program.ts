import { Command, CommanderError } from 'commander'
import { didYouMean } from '../settings/didYouMean.js'
import { exitCodes } from './exitCodes.js'
import { addRunOptions, addSelectionOptions, addTargetOptions } from './options/addOptions.js'
import type { CliOptions } from './options/CliOptions.js'
import { each, list, port, rate } from './options/parse.js'

const examples = `
Examples:
  $ scim-conform --mock                                   try it, without any server
  $ scim-conform --url https://host/scim/v2 --token …     test yours
  $ scim-conform --url … --only "disabling/*" --rate 5    one topic, gently
  $ scim-conform explain RFC7644-3.6-02                   what a requirement says, and who checks it

Exit codes: 0 conforms · 1 does not · 2 usage or configuration · 3 target unreachable or credentials refused · 70 scim-conform itself broke · 130 interrupted, after clean-up`

/**
 * Builds the command line.
 * @param version of the package
 * @param finish is given the exit code of the command that ran
 */
export function program(version: string, finish: (code: number) => void): Command {
  const root = new Command('scim-conform')
    .description(
      'Tells whether Microsoft Entra ID (and other SCIM clients) can provision users into your SCIM 2.0 server.',
    )
    .version(version, '-V, --version', 'print the version')
    .enablePositionalOptions()
    .showHelpAfterError('(scim-conform --help lists the options)')
    .exitOverride()
    .configureHelp({ showGlobalOptions: false })
  const act = (load: () => Promise<(options: never) => Promise<number>>) => async (options: unknown) =>
    finish(await (await load())(options as never))
  const runIt = act(async () => (await import('./commands/run.js')).runCommand)

  addRunOptions(root)
    .argument('[command]')
    .usage('[run] [options] | <command> [options]')
    .addHelpText('after', examples)
    .action(async (operand: string | undefined, options: CliOptions) => {
      if (operand !== undefined) {
        const names = root.commands.map((one) => one.name())
        throw new CommanderError(
          exitCodes.usage,
          'scim-conform.command',
          `error: unknown command "${operand}"${didYouMean(operand, names)}`,
        )
      }
      await runIt(options)
    })
  addRunOptions(
    root.command('run').description('run the checks (what scim-conform does without a command)'),
  ).action(runIt)
  addSelectionOptions(root.command('list').description('list the checks'))
    .option('--json', 'as JSON')
    .action(act(async () => (await import('./commands/list.js')).listCommand))
  root
    .command('explain <id>')
    .description('explain a check, a requirement or a defect')
    .option('--profile <name|file>', 'whose levels to show (default: entra)')
    .action(actWithOperand(finish, async () => (await import('./commands/explain.js')).explainCommand))
  root
    .command('coverage')
    .description('which requirements are verified by which checks')
    .option('--json', 'as JSON')
    .option('--uncovered', 'only what no check verifies')
    .action(act(async () => (await import('./commands/coverage.js')).coverageCommand))
  addRunOptions(
    root
      .command('replay <id>')
      .description('repeat a check of the last run, or everything that fell short in a report.json'),
  ).action(actWithOperand(finish, async () => (await import('./commands/replay.js')).replayCommand))
  root
    .command('mock [profile]')
    .description('serve the mock provider')
    .option('--port <port>', 'port to listen on (default: 8643)', port)
    .option('--host <address>', 'address to listen on (default: 127.0.0.1)')
    .option('--token <token>', 'bearer token that it accepts (default: fuze-mock-token)')
    .option('--defect <ids>', 'faults to plant', list)
    .option('--rate <n|off>', "requests per second that it takes (default: the profile's)", rate)
    .option('--list-defects', 'list the faults that can be planted')
    .option('--json', 'with --list-defects: as JSON')
    .action(actWithOperand(finish, async () => (await import('./commands/mock.js')).mockCommand))
  addTargetOptions(root.command('sweep').description('delete what a killed run left on the provider'))
    .optionsGroup('Sweep:')
    .option('--out <dir>', 'directory of the run')
    .option('--journal <file>', 'one journal; may be repeated', each)
    .option('--rate <n|off>', 'requests per second (default: 10)', rate)
    .option('--config <file>', 'configuration file')
    .action(act(async () => (await import('./commands/sweep.js')).sweepCommand))
  return root
}

function actWithOperand<T>(
  finish: (code: number) => void,
  load: () => Promise<(operand: T, options: never) => Promise<number>>,
) {
  return async (operand: T, options: unknown) => finish(await (await load())(operand, options as never))
}
