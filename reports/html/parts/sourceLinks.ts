import { html, type Part } from '../html.js'

const known = /RFC ?(\d{4})(?: §| section | sec\. )([\d.]*\d)|\b([\w.-]+\/[\w.-]+)#(\d+)/g

/** The source of a requirement, with links to the sections of RFCs and to the GitHub threads that it names. */
export function sourceLinks(source: string): Part {
  const parts: Part[] = []
  let end = 0
  for (const match of source.matchAll(known)) {
    const [text, rfc, section, repository, thread] = match
    const address = rfc
      ? `https://www.rfc-editor.org/rfc/rfc${rfc}#section-${section}`
      : `https://github.com/${repository}/issues/${thread}`
    parts.push(source.slice(end, match.index), html`<a href="${address}" rel="noreferrer">${text}</a>`)
    end = match.index + text.length
  }
  return [...parts, source.slice(end)]
}
