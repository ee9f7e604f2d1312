import { createHash } from 'node:crypto'
import type { Report } from '../../src/verdict/Report.js'
import { causeByCheck } from '../text/causeByCheck.js'
import { causesOf } from '../text/causesOf.js'
import { dateTime } from '../text/numbers.js'
import { verdictSentence } from '../text/verdictSentence.js'
import type { ShownExchange } from './exchanges/ShownExchange.js'
import { html, trusted } from './html.js'
import { causes } from './parts/causes.js'
import { hero } from './parts/hero.js'
import { leftOvers } from './parts/leftOvers.js'
import { notCovered } from './parts/notCovered.js'
import { requirementsBroken } from './parts/requirementsBroken.js'
import { suites } from './parts/suites.js'
import { toolbar } from './parts/toolbar.js'
import { script } from './script.js'
import { styles } from './styles.js'
import type { View } from './View.js'

/** The whole report as one HTML page that needs no network and no JavaScript, though filters and copying do. */
export function renderHtml(report: Report, exchanges: ReadonlyMap<number, ShownExchange>): string {
  const told = causesOf(report)
  const view: View = { report, causes: told, causeOf: causeByCheck(told), exchanges, placed: new Set() }
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${verdictSentence(report).text} – scim-conform</title>
<style>${trusted(styles)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the results</a>
${hero(report)}
${leftOvers(report)}
${toolbar(report)}
<main id="main">
${causes(view)}
${suites(view)}
${requirementsBroken(report)}
${notCovered(report)}
</main>
<footer>
<p>scim-conform ${report.tool.version} · run ${report.run.id} · ${dateTime(report.run.startedAt)} · all ${report.exchanges.count} exchanges: ${report.exchanges.file}</p>
</footer>
<script>${trusted(script)}</script>
</body>
</html>
`
  return page.toString()
}

/** Nothing may be loaded, and only this page's own style and script may run, whatever a provider has sent. */
function policy(): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  return [
    "default-src 'none'",
    `style-src ${hash(styles)}`,
    `script-src ${hash(script)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}
