import type { ValidateFunction } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { ConfigError } from './ConfigError.js'
import { describeSchemaError } from './describeSchemaError.js'
import { packageFile } from './packageFile.js'
import { readJson } from './readJson.js'

const validators = new Map<string, ValidateFunction>()

/**
 * Checks a user's file against `fixtures/schemas/<schema>.schema.json`. All faults go into one
 * ConfigError, one a line, so that a file is put right in one go.
 */
export function assertSchema(schema: 'profile' | 'config' | 'baseline', data: unknown, file: string): void {
  const validate = validatorOf(schema)
  if (validate(data)) return
  const errors = validate.errors ?? []
  // `if` and combining keywords only say that a branch failed; the branch's own errors say why.
  const telling = errors.filter(({ keyword }) => !['if', 'anyOf', 'oneOf', 'not'].includes(keyword))
  const lines = (telling.length > 0 ? telling : errors).map(describeSchemaError)
  throw new ConfigError([...new Set(lines)].map((line) => `${file}: ${line}`).join('\n'))
}

function validatorOf(schema: string): ValidateFunction {
  let validate = validators.get(schema)
  if (!validate) {
    // `verbose` puts the schema and the data at fault into the errors, which the texts quote.
    const ajv = new Ajv2020({ allErrors: true, verbose: true, allowUnionTypes: true })
    validate = ajv.compile(readJson<object>(packageFile('fixtures', 'schemas', `${schema}.schema.json`)))
    validators.set(schema, validate)
  }
  return validate
}
