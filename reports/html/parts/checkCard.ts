import type { CheckResult } from '../../../src/verdict/Report.js'
import { inertJson } from '../../text/inert.js'
import { duration, quantity } from '../../text/numbers.js'
import { formatJson } from '../exchanges/formatJson.js'
import { html, type Markup, type Part } from '../html.js'
import type { View } from '../renderHtml.js'
import { command } from './command.js'
import { evidence } from './evidence.js'
import { fragment } from './fragment.js'
import { requirementList } from './requirementList.js'
import { verdictMark } from './verdictMark.js'

/** Everything about one check, folded under its title. */
export function checkCard(check: CheckResult, view: View, open: boolean): Markup {
  const commands = [...(check.curl ?? []).map((line) => command('curl', line))]
  if (check.replay) commands.push(command('Replay', check.replay))
  return html`<details class="check" id="${check.id}" data-verdict="${check.verdict}"${open && html` open`}>
<summary>${verdictMark(check.verdict)}<span class="title">${check.title}</span>${
    check.baseline !== undefined && html` <span class="tag">accepted by the baseline</span>`
  }<span class="gist">${gist(check)}</span></summary>
<div class="inside">
<p class="identity"><a href="${fragment(check.id)}">${check.id}</a> · ${check.verdict} · ${check.level} · ${duration(check.durationMs)}</p>
<dl class="story">
${row('Expected', answers(check.expected))}
${row('Got', check.actual && html`<span class="got">${check.actual}</span>`)}
${row('Consequence', check.consequence)}
${row('Reason', check.reason)}
${row('Baseline', check.baseline)}
${row('Notes', list(check.notes))}
${row('Measured', list(measured(check)))}
${row('Example', counterexample(check))}
${row(check.verifies.length > 1 ? 'Requirements' : 'Requirement', requirementList(check, view.report.requirements.texts))}
</dl>
${commands.length > 0 && html`<section class="again"><h4>See it again</h4>${commands}</section>`}
${evidence(check, view)}
</div>
</details>`
}

/** What the folded line says besides the title. */
function gist(check: CheckResult): Part {
  return check.message ?? check.reason ?? measured(check).join(', ')
}

function row(label: string, content: Part): Part {
  return content ? html`<div><dt>${label}</dt><dd>${content}</dd></div>` : ''
}

function list(items: string[] = []): Part {
  return items.length > 0 && html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`
}

function answers(expected: string[] = []): Part {
  if (expected.length < 2) return expected[0]
  return html`Any of:${list(expected)}`
}

function measured(check: CheckResult): string[] {
  return (check.measurements ?? []).map(({ name, value, unit }) => `${name} ${quantity(value, unit)}`)
}

function counterexample(check: CheckResult): Part {
  if (!check.counterexample) return ''
  const { seed, path, value } = check.counterexample
  return html`<pre class="body" tabindex="0" aria-label="Example"><code>${formatJson(inertJson(value))}</code></pre><p class="none">Smallest input found. Seed ${seed}, path ${path}.</p>`
}
