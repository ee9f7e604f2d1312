import type { Report } from '../../../src/verdict/Report.js'
import { count, dateTime, decimal, duration, plural } from '../../text/numbers.js'
import { verdictSentence } from '../../text/verdictSentence.js'
import { html, type Markup, type Part } from '../html.js'
import { verdictBar } from './verdictBar.js'

/** The top of the page: the verdict in words, and the facts of the run. */
export function hero(report: Report): Markup {
  const { text, tone, but } = verdictSentence(report)
  const { run, target, requirements, cleanup, baseline } = report
  return html`<header class="hero ${tone}">
<p class="brand">scim-conform <span>${report.tool.version}</span></p>
<h1>${text}</h1>
${but.length > 0 && html`<p class="but">${sentence(but)}</p>`}
<p class="target">${target.url}</p>
${verdictBar(report.summary)}
<dl class="facts">
${fact('Profile', target.profile)}
${fact('When', dateTime(run.startedAt))}
${fact('Took', duration(run.durationMs))}
${fact('Verified', `${count(requirements.verified)} of ${plural(requirements.testable, 'testable requirement')}`)}
${fact('Requests', [count(run.requests), run.throttled > 0 && `, ${count(run.throttled)} answered 429 and repeated`])}
${fact('Rate', rate(run.rate))}
${fact('Latency', `p50 ${Math.round(run.latency.p50)} ms, p95 ${Math.round(run.latency.p95)} ms`)}
${fact('Clean-up', `${count(cleanup.created)} created, ${count(cleanup.deleted)} deleted`)}
${fact('Seed', String(run.seed))}
${fact('Says it supports', capabilities(target.capabilities, true))}
${fact('Says it does not', capabilities(target.capabilities, false))}
${baseline && fact('Baseline', `${count(baseline.accepted)} accepted in ${baseline.file}`)}
${baseline && fact('Not in the baseline', baseline.new.join(', '))}
${baseline && fact('Stale in the baseline', baseline.stale.join(', '))}
</dl>
</header>`
}

function fact(label: string, value: Part): Part {
  return value ? html`<div><dt>${label}</dt><dd>${value}</dd></div>` : ''
}

function sentence(parts: string[]): string {
  const text = parts.join('; ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

function rate({ asked, kept, peakPerSecond, burstPeakPerSecond }: Report['run']['rate']): string {
  const permitted = asked === null ? 'no limit' : `${decimal(asked)}/s permitted`
  const burst = burstPeakPerSecond > 0 ? `, bursts on purpose ${decimal(burstPeakPerSecond)}` : ''
  return `${decimal(kept)}/s kept, peak ${decimal(peakPerSecond)} (${permitted}${burst})`
}

function capabilities(all: Record<string, boolean>, has: boolean): string {
  return Object.keys(all)
    .filter((name) => all[name] === has)
    .join(', ')
}
