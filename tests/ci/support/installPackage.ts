import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The package as its users get it. */
export interface Installed {
  /** The folder of a project that has it installed, and nothing else. */
  home: string
  modules: string
  tarball: string
  /** Paths inside the package. */
  files: string[]
  remove(): void
}

/** Packs the package, and installs it in an empty folder. */
export function installPackage(): Installed {
  const folder = mkdtempSync(join(tmpdir(), 'scim-conform-package-'))
  const home = join(folder, 'app')
  const npm = (args: string[], cwd: string) =>
    execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  npm(['pack', '--pack-destination', folder], process.cwd())
  const tarball = join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '')
  const listed = execFileSync('tar', ['-tf', tarball], { encoding: 'utf8' }).trim().split('\n')
  mkdirSync(home)
  writeFileSync(join(home, 'package.json'), '{"type":"module"}')
  npm(['install', '--no-audit', '--no-fund', tarball], home)
  return {
    home,
    modules: join(home, 'node_modules'),
    tarball,
    files: listed.map((name) => name.replace(/^package\//, '')).sort(),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
