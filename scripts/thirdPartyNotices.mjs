/** The licence texts of the packages whose code a bundle contains. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** @param metafile esbuild's account of a build @returns one text for all packages in it */
export function thirdPartyNotices(metafile) {
  const folders = new Set()
  for (const input of Object.keys(metafile.inputs)) {
    const match = /^(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(input)
    if (match) folders.add(match[1])
  }
  const sections = [...folders].sort().map(notice)
  return `scim-conform contains code of these packages, under their licences.\n\n${sections.join(`\n${'-'.repeat(72)}\n\n`)}`
}

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((one) => /^(licen[cs]e|copying)/i.test(one))
  const text =
    file && existsSync(join(folder, file))
      ? readFileSync(join(folder, file), 'utf8').trim()
      : `Licence: ${license}`
  return `${name} ${version} (${license})\n\n${text}\n`
}
