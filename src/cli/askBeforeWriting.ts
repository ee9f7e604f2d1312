import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { ConfigError } from '../settings/ConfigError.js'
import { BaseUrl } from '../wire/BaseUrl.js'
import type { CliOptions } from './options/CliOptions.js'

/**
 * A run creates, changes and deletes users. Against a host that is not this machine it asks once, and remembers.
 * @throws ConfigError when nobody can be asked, or the answer is no
 */
export async function askBeforeWriting(url: string, { yes, readOnly }: CliOptions): Promise<void> {
  const base = new BaseUrl(url)
  if (yes || readOnly || base.isLoopback || agreed().includes(base.origin)) return
  const what = `scim-conform creates, changes and deletes users and groups on ${base.origin} (only its own, named scim-conform-…).`
  if (!process.stdin.isTTY || !process.stdout.isTTY)
    throw new ConfigError(`${what} Pass --yes to agree, or --read-only to send no write.`)
  const prompt = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await prompt.question(`${what}\nGo on? [y/N] `)
  prompt.close()
  if (!/^y(es)?$/i.test(answer.trim()))
    throw new ConfigError('nothing was sent. Use --read-only for a run without writes.')
  remember(base.origin)
}

const file = () =>
  join(process.env.XDG_STATE_HOME ?? join(homedir(), '.local', 'state'), 'scim-conform', 'hosts.json')

function agreed(): string[] {
  try {
    return JSON.parse(readFileSync(file(), 'utf8')) as string[]
  } catch {
    return []
  }
}

function remember(origin: string): void {
  try {
    mkdirSync(dirname(file()), { recursive: true })
    writeFileSync(file(), JSON.stringify([...new Set([...agreed(), origin])]))
  } catch {
    // A home that cannot be written to only means that the next run asks again.
  }
}
