import type { DefectSpec } from './Defect.js'
import { pause } from './tools/values.js'

/** Too slow for what a client asks at a time. */
export const capacity: DefectSpec[] = [
  {
    id: 'limit-serves-one-at-a-time',
    title: 'Requests are served one after the other, each for 200 ms.',
    requirements: ['ENTRA-H9', 'ENTRA-M-TIMEOUT', 'FUZE-P27', 'ENTRA-H1', 'ENTRA-P03'],
    neighbours: ['ENTRA-M-429'],
    plant(seams) {
      const respond = seams.respond
      let last: Promise<unknown> = Promise.resolve()
      seams.respond = async (call, answer) => {
        last = last.then(() => pause(200))
        await last
        return respond(call, answer)
      }
    },
  },
]
