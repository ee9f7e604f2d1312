import type { CheckResult } from '../../../src/verdict/Report.js'
import { inertJson } from '../../text/inert.js'
import { duration, quantity } from '../../text/numbers.js'
import { formatJson } from '../exchanges/formatJson.js'
import { html, type Markup, type Part } from '../html.js'
import type { View } from '../View.js'
import { causeLink } from './causeLink.js'
import { command } from './command.js'
import { evidence } from './evidence.js'
import { findings, findingsOf } from './findings.js'
import { fragment } from './fragment.js'
import { requirementList } from './requirementList.js'
import { list, row } from './story.js'
import { verdictMark } from './verdictMark.js'

/** Everything about one check, folded under its title. */
export function checkCard(check: CheckResult, view: View): Markup {
  const commands = [...(check.curl ?? []).map((line) => command('curl', line))]
  if (check.replay) commands.push(command('Replay', check.replay))
  const { texts } = view.report.requirements
  const seen = findingsOf(check)
  const said = new Set(seen.map(({ message }) => message))
  const broken = new Set(seen.map(({ requirement }) => requirement))
  const others = check.verifies.filter((id) => !broken.has(id))
  const cause = view.causeOf.get(check.id)
  return html`<details class="card check" id="${check.id}" data-verdict="${check.verdict}">
<summary>${check.formerly?.map((id) => html`<span id="${id}"></span>`)}${verdictMark(check.verdict)}<span class="title">${check.title}</span>${
    check.baseline !== undefined && html` <span class="tag">accepted by the baseline</span>`
  }<span class="gist">${gist(check)}</span></summary>
<div class="inside">
<p class="identity"><a href="${fragment(check.id)}">${check.id}</a> · ${check.verdict} · ${check.level} · ${duration(check.durationMs)}</p>
${findings(check, texts)}
<dl class="story">
${row('Cause', cause && causeLink(cause))}
${row('Reason', check.reason)}
${row('Baseline', check.baseline)}
${row('Notes', list(check.notes?.filter((note) => !said.has(note))))}
${row('Measured', list(measured(check)))}
${row('Example', counterexample(check))}
${row(others.length < check.verifies.length ? 'Also verifies' : 'Verifies', others.length > 0 && requirementList(others, check.level, texts))}
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

function measured(check: CheckResult): string[] {
  return (check.measurements ?? []).map(({ name, value, unit }) => `${name} ${quantity(value, unit)}`)
}

function counterexample(check: CheckResult): Part {
  if (!check.counterexample) return ''
  const { seed, path, value } = check.counterexample
  return html`<pre class="body" tabindex="0" aria-label="Example"><code>${formatJson(inertJson(value))}</code></pre><p class="none">Smallest input found. Seed ${seed}, path ${path}.</p>`
}
