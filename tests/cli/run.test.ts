import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Baseline } from '../../src/verdict/Baseline.js'
import type { Report } from '../../src/verdict/Report.js'
import { reportFaults } from '../support/reportFaults.js'
import { bin, cli, packageFolder, workingDirectory } from './support/cli.js'

const quick = ['--mock', '--rate', 'off', '--only', 'deleting', '--seed', '1']
const broken = [...quick, '--defect', 'delete-keeps-resource']
const gone = 'deleting/a-deleted-user-is-gone'

const reportIn = (cwd: string, out = 'scim-conform-report') =>
  JSON.parse(readFileSync(join(cwd, out, 'report.json'), 'utf8')) as Report
const verdictOf = (report: Report, id = gone) => report.checks.find((one) => one.id === id)?.verdict

describe('a run', () => {
  test('on the clean mock ends with 0 and writes its files, and leaves no journal', async () => {
    const cwd = workingDirectory()
    const { code, stdout, stderr } = await cli(quick, { cwd })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('Conforms to what Microsoft Entra ID needs')
    expect(readdirSync(join(cwd, 'scim-conform-report')).sort()).toEqual([
      'events.ndjson',
      'exchanges.ndjson',
      'junit.xml',
      'report.html',
      'report.json',
    ])
    const report = reportIn(cwd)
    expect(reportFaults(report)).toEqual([])
    const events = readFileSync(join(cwd, 'scim-conform-report', 'events.ndjson'), 'utf8')
      .trimEnd()
      .split('\n')
    expect(JSON.parse(events[0] ?? '')).toMatchObject({ type: 'run-started', runId: report.run.id })
    expect(JSON.parse(events.at(-1) ?? '')).toEqual({ type: 'run-finished', report })
    expect(
      readFileSync(join(cwd, 'scim-conform-report', 'exchanges.ndjson'), 'utf8')
        .trimEnd()
        .split('\n'),
    ).toHaveLength(report.exchanges.count)
    for (const file of ['report.html', 'junit.xml'])
      expect(readFileSync(join(cwd, 'scim-conform-report', file), 'utf8')).toContain(
        'A deleted user is gone'.slice(1),
      )
  })

  test('on a broken mock ends with 1, and says what, why and how to see it again', async () => {
    const cwd = workingDirectory()
    const { code, stdout } = await cli(broken, { cwd })
    expect(code).toBe(1)
    expect(stdout).toContain('Does not conform')
    expect(stdout).toMatch(
      /npx scim-conform replay deleting\/\S+ --mock fuze --defect delete-keeps-resource --seed 1/,
    )
    expect(stdout).toMatch(/curl -i /)
    expect(verdictOf(reportIn(cwd))).toBe('failed')
    expect(reportFaults(reportIn(cwd))).toEqual([])
  })

  test('"run" may be left out or said', async () => {
    const { code } = await cli(['run', ...quick])
    expect(code).toBe(0)
  })

  test.each([
    ['must', 1],
    ['never', 0],
  ])('--fail-on %s ends a broken run with %i', async (level, expected) => {
    expect((await cli([...broken, '--fail-on', level])).code).toBe(expected)
  })

  test('options come from the configuration file, the environment and the command line, the latter first', async () => {
    const config = {
      mock: 'fuze',
      rate: 'off',
      only: 'deleting',
      profile: 'rfc',
      out: 'from-file',
      seed: 5,
      report: 'json',
    }
    const cwd = workingDirectory({ 'scim-conform.config.json': JSON.stringify(config) })
    await cli(['--profile', 'entra'], { cwd })
    const report = reportIn(cwd, 'from-file')
    expect([report.target.profile, report.run.seed]).toEqual(['entra', 5])
    expect(readdirSync(join(cwd, 'from-file')).sort()).toEqual([
      'events.ndjson',
      'exchanges.ndjson',
      'report.json',
    ])
    const { code, stderr } = await cli([], { cwd, env: { SCIM_URL: 'http://127.0.0.1:1/scim' } })
    expect([code, stderr]).toEqual([3, expect.stringContaining('127.0.0.1:1/scim cannot be reached')])
  })

  test('--basic on the command line beats SCIM_TOKEN in the environment', async () => {
    const { code, stderr } = await cli(['--url', 'http://127.0.0.1:1', '--basic', 'me:pass'], {
      env: { SCIM_TOKEN: 'x' },
    })
    expect([code, stderr]).toEqual([3, expect.stringContaining('cannot be reached')])
  })
})

describe('reporters', () => {
  test('tree: one line a suite that is sound, no colours where nobody sees them', async () => {
    const { stdout } = await cli(quick)
    expect(stdout).toMatch(/✓ Deleting resources\s+\d+ passed/)
    expect(stdout).not.toContain('\u001b')
  })

  test('dot: one character a check', async () => {
    const { stdout } = await cli([...broken, '--reporter', 'dot'])
    expect(stdout).toMatch(/^[.FWEius]+\n/)
    expect(stdout.split('\n')[0]).toContain('F')
  })

  test('json: one event a line, and nothing else on the standard output', async () => {
    const { stdout } = await cli([...quick, '--reporter', 'json'])
    const events = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { type: string })
    expect(events[0]?.type).toBe('run-started')
    expect(events.at(-1)?.type).toBe('run-finished')
  })

  test('--quiet: the summary and no suites', async () => {
    const { stdout } = await cli([...quick, '--quiet'])
    expect(stdout).toContain('Conforms to')
    expect(stdout).not.toContain('Deleting resources')
  })

  test('a reader that goes away early breaks nothing', () => {
    const cwd = workingDirectory()
    const line = `"${process.execPath}" "${bin}" ${quick.join(' ')} --reporter json | head -1; echo "code \${PIPESTATUS[0]}"`
    const { stdout, stderr } = spawnSync('bash', ['-c', line], { cwd, encoding: 'utf8' })
    expect(stderr).toBe('')
    expect(stdout).toMatch(/^\{"type":"run-started".*\ncode 0\n$/)
    expect(reportIn(cwd).summary.conformant).toBe(true)
  })
})

describe('the baseline', () => {
  test('round trip: written, obeyed, stale when the failure is mended, new when there is another', async () => {
    const cwd = workingDirectory()
    const baseline = ['--baseline', 'known.json']
    expect((await cli([...broken, ...baseline, '--update-baseline'], { cwd })).code).toBe(1)
    const known = JSON.parse(readFileSync(join(cwd, 'known.json'), 'utf8')) as Baseline
    expect((await cli([...broken, ...baseline], { cwd })).code).toBe(0)
    const report = reportIn(cwd)
    const why = report.checks.find(({ id }) => id === gone)?.cause
    expect(known.entries.filter(({ check, cause }) => check === gone || cause === why)).toHaveLength(1)
    const { failed, warned } = report.summary
    expect(report.baseline).toMatchObject({ accepted: failed + warned, new: [], stale: [] })
    // What one cause explains is one entry.
    expect(known.entries.length).toBeLessThan(failed + warned)
    expect(known.entries.map(({ cause }) => cause)).toContain(report.causes?.[0]?.id)
    expect(report.causes?.map(({ accepted }) => accepted)).not.toContain(undefined)
    const mended = await cli([...quick, ...baseline], { cwd })
    expect(mended.code).toBe(1)
    expect(reportIn(cwd).baseline?.stale).toEqual(known.entries.map(({ cause, check }) => cause ?? check))
    writeFileSync(join(cwd, 'known.json'), '{"entries":[]}')
    expect((await cli([...broken, ...baseline], { cwd })).code).toBe(1)
    expect(reportIn(cwd).baseline?.new).toContain(gone)
  })

  test('an update keeps the reasons given by hand, and what the run was not about', async () => {
    const entries = [
      { check: gone, verdict: 'failed', reason: 'soft delete, see ABC-1' },
      { check: 'rate/unknown-here', verdict: 'failed', reason: 'elsewhere' },
    ]
    const cwd = workingDirectory({ 'known.json': JSON.stringify({ entries }) })
    await cli([...broken, '--baseline', 'known.json', '--update-baseline'], { cwd })
    const known = JSON.parse(readFileSync(join(cwd, 'known.json'), 'utf8')) as Baseline
    expect(known.entries).toEqual(expect.arrayContaining(entries))
  })
})

describe('again', () => {
  test('--failed runs what fell short, and nothing else', async () => {
    const cwd = workingDirectory()
    await cli(broken, { cwd })
    const short = reportIn(cwd).checks.filter(({ verdict }) =>
      ['failed', 'warned', 'error'].includes(verdict),
    )
    expect((await cli([...broken, '--failed'], { cwd })).code).toBe(1)
    expect(reportIn(cwd).checks.map(({ id }) => id)).toEqual(short.map(({ id }) => id))
    await cli([...quick, '--failed'], { cwd })
    const { code, stderr } = await cli([...quick, '--failed'], { cwd })
    expect([code, stderr]).toEqual([2, expect.stringContaining('nothing fell short')])
  })

  test('replay of a check fails again, with the same seed, and leaves the report alone', async () => {
    const cwd = workingDirectory()
    await cli(broken, { cwd })
    const before = readFileSync(join(cwd, 'scim-conform-report', 'report.json'), 'utf8')
    const line = reportIn(cwd).checks.find(({ id }) => id === gone)?.replay ?? ''
    const { code } = await cli([...line.replace('npx scim-conform ', '').split(' '), '--rate', 'off'], {
      cwd,
    })
    expect(code).toBe(1)
    const again = reportIn(cwd, 'scim-conform-report/replay')
    expect(again.checks.map(({ id, verdict }) => [id, verdict])).toEqual([[gone, 'failed']])
    expect(again.run.seed).toBe(1)
    expect(readFileSync(join(cwd, 'scim-conform-report', 'report.json'), 'utf8')).toBe(before)
  })

  test('replay of a report repeats all that fell short', async () => {
    const cwd = workingDirectory()
    await cli(broken, { cwd })
    const short = reportIn(cwd).checks.filter(({ verdict }) =>
      ['failed', 'warned', 'error'].includes(verdict),
    )
    const { code } = await cli(
      [
        'replay',
        'scim-conform-report/report.json',
        '--mock',
        '--rate',
        'off',
        '--defect',
        'delete-keeps-resource',
      ],
      { cwd },
    )
    expect(code).toBe(1)
    expect(reportIn(cwd, 'scim-conform-report/replay').checks.map(({ id }) => id)).toEqual(
      expect.arrayContaining(short.map(({ id }) => id)),
    )
  })
})

test('nothing is written into the package: its folder may be read-only', async () => {
  const listing = () =>
    readdirSync(packageFolder).map((name) => `${name} ${statSync(join(packageFolder, name)).mtimeMs}`)
  const before = listing()
  chmodSync(packageFolder, 0o555)
  const { code } = await cli(quick)
  chmodSync(packageFolder, 0o755)
  expect(code).toBe(0)
  expect(listing()).toEqual(before)
  expect(existsSync(join(packageFolder, 'scim-conform-report'))).toBe(false)
})
