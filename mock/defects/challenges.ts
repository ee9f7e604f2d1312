import type { DefectSpec } from './Defect.js'
import { challenge } from './tools/answers.js'
import { onConfig } from './tools/discovery.js'
import { mapArray } from './tools/values.js'

/** The challenge of a 401, against RFC 6750 and against what discovery says. */
export const challenges: DefectSpec[] = [
  {
    id: 'discovery-config-claims-basic',
    title: 'The configuration claims Basic authentication while the challenge says Bearer.',
    requirements: ['RFC7644-2-09'],
    plant: (seams) =>
      onConfig(seams, (body) => ({
        ...body,
        authenticationSchemes: mapArray(body.authenticationSchemes, (one) => ({ ...one, type: 'httpbasic' })),
      })),
  },
  {
    id: 'auth-repeated-realm',
    title: 'A 401 names the realm twice.',
    requirements: ['RFC6750-3-04'],
    plant: (seams) => challenge(seams, 'Bearer realm="a", realm="b", error="invalid_token"'),
  },
  {
    id: 'auth-challenge-with-odd-characters',
    title: 'The error of a 401 holds characters that are not allowed.',
    requirements: ['RFC6750-3-06'],
    plant: (seams) => challenge(seams, 'Bearer realm="scim", error="tok\\en", error_description="a\\"b"'),
  },
]
