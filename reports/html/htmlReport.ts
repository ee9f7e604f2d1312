import { reportFile } from '../reportFile.js'
import { allNeededExchanges } from './exchanges/neededExchanges.js'
import { pickExchanges } from './exchanges/pickExchanges.js'
import { renderHtml } from './renderHtml.js'

/** report.html, with the exchanges that it shows. */
export const htmlReport = reportFile('report.html', async (report, again) =>
  renderHtml(report, await pickExchanges(again(), allNeededExchanges(report))),
)
