import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach } from 'vitest'
import { buildPackage } from './build.js'

const { folder, remove } = await buildPackage()
const home = mkdtempSync(join(tmpdir(), 'scim-conform-home-'))
const children = new Set<ChildProcess>()

/** The executable that the tests run. */
export const bin = join(folder, 'dist', 'bin.js')
export const packageFolder = folder

/** A fresh working directory with these files in it. */
export function workingDirectory(files: Record<string, string> = {}): string {
  const directory = mkdtempSync(join(home, 'work-'))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(directory, name), content)
  return directory
}

afterEach(() => {
  for (const child of children) child.kill('SIGKILL')
  children.clear()
})

afterAll(() => {
  remove()
  rmSync(home, { recursive: true, force: true })
})

/** What a process has said so far, and how it ended. */
export interface Running {
  child: ChildProcess
  stdout: string
  stderr: string
  /** Resolves when it is over. */
  over: Promise<{ code: number | null; stdout: string; stderr: string }>
}

interface Options {
  cwd?: string
  env?: Record<string, string>
}

/** Starts the command line in an environment that knows nothing of the caller's. */
export function start(args: string[], { cwd = workingDirectory(), env = {} }: Options = {}): Running {
  const child = spawn(process.execPath, [bin, ...args], {
    cwd,
    env: { PATH: process.env.PATH, HOME: home, XDG_STATE_HOME: home, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.add(child)
  const running: Running = {
    child,
    stdout: '',
    stderr: '',
    over: new Promise((resolve) => {
      child.on('close', (code) => resolve({ code, stdout: running.stdout, stderr: running.stderr }))
    }),
  }
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    running.stdout += text
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    running.stderr += text
  })
  return running
}

/** Runs the command line to its end. */
export const cli = (args: string[], options?: Options) => start(args, options).over

/** Waits until something holds; fails with what was waited for when it does not come about. */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  seconds = 20,
): Promise<void> {
  const deadline = Date.now() + seconds * 1000
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`waited ${seconds} s in vain: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
