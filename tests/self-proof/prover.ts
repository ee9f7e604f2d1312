import { defects } from '../../mock/defects/index.js'
import { prove } from './prove.js'

/** A child process: proves the defects whose ids it is sent, one after another, and sends each proof back. */
process.on('message', async ({ ids, checks }: { ids: string[]; checks?: string[] }) => {
  for (const defect of defects.filter(({ id }) => ids.includes(id)))
    process.send?.(await prove(defect, checks))
  process.disconnect()
})
