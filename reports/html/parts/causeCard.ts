import type { Report } from '../../../src/verdict/Report.js'
import { withoutIds } from '../../../src/verdict/withoutIds.js'
import type { ToldCause } from '../../text/causesOf.js'
import { plural } from '../../text/numbers.js'
import { html, type Markup, type Part } from '../html.js'
import type { View } from '../View.js'
import { causeId } from './causeLink.js'
import { command } from './command.js'
import { exchangeIn } from './evidence.js'
import { fragment } from './fragment.js'
import { requirementList } from './requirementList.js'
import { answers, got, row } from './story.js'
import { verdictMark } from './verdictMark.js'

/** Longer lists of checks are folded. */
const mostListed = 8

/** One broken thing: what it is, what it means, the exchange that shows it best, and the checks that it explains. */
export function causeCard(cause: ToldCause, view: View, open: boolean): Markup {
  const { best, curl, replay } = cause
  // A cause that has no words of its own is told by the check that shows it best.
  const isOwn = cause.title === cause.message && best !== undefined
  const commands = [curl && command('curl', curl), replay && command('Replay', replay)].filter(Boolean)
  return html`<details class="card cause" id="${causeId(cause.id)}" data-verdict="${cause.verdict}"${open && html` open`}>
<summary>${verdictMark(cause.verdict)}<span class="title">${isOwn ? best.title : withoutIds(cause.title)}</span>${
    cause.accepted && html` <span class="tag">accepted by the baseline</span>`
  }<span class="tally">${plural(cause.checks.length + cause.skipped.length, 'check')}</span><span class="gist">${
    isOwn && html`${withoutIds(cause.title)}${cause.consequence && ' · '}`
  }${cause.consequence}</span></summary>
<div class="inside">
<p class="identity"><a href="${fragment(causeId(cause.id))}">${cause.id}</a> · ${cause.level} · ${cause.story}</p>
<dl class="story">
${row('Seen', cause.message !== cause.title && cause.message)}
${row('Expected', answers(cause.expected))}
${row('Got', got(cause.actual, cause.level))}
${row('Requirement', cause.requirement && requirementList([cause.requirement], cause.level, view.report.requirements.texts))}
${row('Baseline', cause.accepted && best?.baseline)}
</dl>
${commands.length > 0 && html`<section class="again"><h4>See it again</h4>${commands}</section>`}
${cause.exchange !== undefined && exchangeIn(view, cause.exchange)}
${checkList(`Explains ${plural(cause.checks.length, 'check')}`, cause.checks, view.report)}
${checkList(`${plural(cause.skipped.length, 'check')} could not begin`, cause.skipped, view.report)}
</div>
</details>`
}

function checkList(title: string, ids: string[], { checks }: Report): Part {
  if (ids.length === 0) return ''
  const titles = new Map(checks.map(({ id, title }) => [id, title]))
  const list = html`<ul class="links">${ids.map((id) => {
    const title = titles.get(id)
    return html`<li>${title === undefined ? id : html`<a href="${fragment(id)}">${title}</a>`}</li>`
  })}</ul>`
  const heading = html`<h4>${title}</h4>`
  if (ids.length <= mostListed) return html`<section>${heading}${list}</section>`
  return html`<details class="fold"><summary>${heading}</summary>${list}</details>`
}
