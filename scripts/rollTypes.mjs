/** Rolls the types of each entry up into one declaration file, since inner files are nobody's API. */
import { rolldown } from 'rolldown'
import { dts } from 'rolldown-plugin-dts'

/**
 * @param entries name of the entry to its source file
 * @param folder where `<name>.d.ts` are written
 * @param packages that are imported, not copied
 */
export async function rollTypes(entries, folder, packages) {
  for (const [name, source] of Object.entries(entries)) {
    const others = Object.entries(entries).filter(([other]) => other !== name)
    const bundle = await rolldown({
      input: { [name]: source },
      external: packages,
      plugins: [entryOnce(others), dts({ emitDtsOnly: true, tsconfig: 'tsconfig.json' })],
      logLevel: 'warn',
    })
    await bundle.write({ dir: folder })
  }
}

/** What is taken from another entry is imported from there: a class that is declared twice is two types. */
function entryOnce(others) {
  return {
    name: 'entry-once',
    resolveId: {
      order: 'pre',
      async handler(specifier, importer) {
        const found = importer && (await this.resolve(specifier, importer, { skipSelf: true }))
        const [name] =
          others.find(([, source]) => found?.id.replaceAll('\\', '/').endsWith(`/${source}`)) ?? []
        return name === undefined ? null : { id: `./${name}.js`, external: true }
      },
    },
  }
}
