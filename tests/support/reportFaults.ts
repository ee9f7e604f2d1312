import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'

const schema = JSON.parse(
  readFileSync(new URL('../../fixtures/schemas/report.schema.json', import.meta.url), 'utf8'),
)
const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true })
formats.default(ajv)
const validate = ajv.compile(schema)

/** What is wrong with a report in the eyes of its schema, as it is when written to a file. */
export function reportFaults(report: unknown): string[] {
  validate(JSON.parse(JSON.stringify(report)))
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`)
}
