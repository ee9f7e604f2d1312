import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Exchange } from '../../src/scim/Exchange.js'
import type { Report } from '../../src/verdict/Report.js'
import { active, hostileExchange, hostileReport } from '../../tests/reports/hostile.js'
import { sampleCheck, sampleExchange, sampleReport } from '../../tests/reports/sampleReport.js'
import { showBody } from './exchanges/showBody.js'
import { escapeHtml, html } from './html.js'
import { renderHtml } from './renderHtml.js'

function render(report: Report, exchanges: Exchange[] = []): string {
  const shown = exchanges.map((exchange) => ({
    exchange,
    requestBody: showBody(exchange.request.body),
    responseBody: showBody(exchange.response?.body ?? null),
  }))
  return renderHtml(report, new Map(shown.map((each) => [each.exchange.id, each])))
}

/** The tags of a page as a browser's tokenizer finds them, style and script being raw text. */
function tags(page: string): { name: string; attributes: string[] }[] {
  const bare = page.replace(/<(style|script)>[\s\S]*?<\/\1>/g, '<$1></$1>')
  return [...bare.matchAll(/<(\/?[a-z!][\w-]*)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*>/gi)].map(
    ([, name = '', attributes = '']) => ({
      name,
      attributes: [...attributes.matchAll(/([\w-]+)(?:="[^"]*")?/g)].map(([, attribute = '']) => attribute),
    }),
  )
}

describe('html tag', () => {
  test('escapes text, joins lists, drops nothing-values, keeps markup', () => {
    expect(html`<a title="${'"'}">${['<', html`<b>`, null, false, undefined, 0]}</a>`.toString()).toBe(
      '<a title="&quot;">&lt;<b>0</a>',
    )
  })
  test('makes control characters visible', () => expect(escapeHtml('\u202e\u001b')).toBe('\\u202e\\u001b'))
})

describe('report.html', () => {
  let page = ''
  beforeAll(() => {
    page = render(
      sampleReport(),
      [1, 2, 3, 4].map((id) => sampleExchange(id)),
    )
  })

  test('allows its own style and script by hash and nothing else', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? ''
    expect(policy).toContain('default-src &#39;none&#39;')
    expect(policy).not.toContain('unsafe')
    for (const name of ['style', 'script']) {
      const [, text = ''] = new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(page) ?? []
      const hash = createHash('sha256').update(text).digest('base64')
      expect(policy).toContain(`${name}-src &#39;sha256-${hash}&#39;`)
    }
  })

  test('loads nothing and has no inline style or handler', () => {
    const found = tags(page)
    expect(found.filter(({ name }) => /^(link|img|iframe|object|embed|base|form)$/.test(name))).toEqual([])
    const attributes = new Set(found.flatMap((tag) => tag.attributes))
    expect(
      [...attributes].filter((name) => name === 'src' || name === 'style' || name.startsWith('on')),
    ).toEqual([])
    expect(page).not.toMatch(/url\(|@import/)
  })

  test('opens and closes its elements in order', () => {
    const empty = new Set(['meta', 'input', 'br', '!doctype', 'rect'])
    const open: string[] = []
    for (const { name } of tags(page.replaceAll('/>', '>'))) {
      if (name.startsWith('/')) expect(open.pop()).toBe(name.slice(1))
      else if (!empty.has(name)) open.push(name)
    }
    expect(open).toEqual([])
  })

  test('says the verdict first, then what is left, what is broken, and the suites', () => {
    const order = [
      '<h1>Does not conform: 4 causes, 4 checks fall short',
      'left on the server',
      'What is broken',
      'All checks',
    ]
    const places = order.map((text) => page.indexOf(text))
    expect(places.every((place) => place > 0)).toBe(true)
    expect([...places].sort((a, b) => a - b)).toEqual(places)
  })

  test('ids are unique and every inner link has its target', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target)
    for (const check of sampleReport().checks) expect(ids).toContain(check.id)
  })

  test('a failed check has all its parts', () => {
    const card = page.slice(
      page.indexOf('id="deleting/a-deleted-user-is-gone"'),
      page.indexOf('id="properties/'),
    )
    for (const part of [
      'Any of:',
      '410 Gone',
      '200 with the user, active: true',
      'Entra believes',
      'The list of users does not',
      '<code>RFC7644-3.6-02</code>',
      'https://www.rfc-editor.org/rfc/rfc7644#section-3.6',
      'https://github.com/MicrosoftDocs/azure-docs/issues/94189',
      'curl -X GET',
      'npx scim-conform replay',
      'shows the fault',
      // Each finding has its own requirement, expectation and consequence.
      'Its version did not change.',
      'another ETag',
      'A cache shows the leaver for hours.',
      '<code>RFC7644-3.14-01</code>',
      '<dt>Also verifies</dt><dd><ul class="requirements"><li><code>ENTRA-E2</code>',
      '<dt>Cause</dt><dd><a href="#cause:wrong/RFC7644-3.6-02">DELETE is answered with success',
    ])
      expect(card).toContain(part)
    // What a finding says is no note besides.
    expect(card.match(/Its version did not change\./g)).toHaveLength(1)
  })

  test('a cause has all its parts, and the checks that it explains lead back to it', () => {
    const card = page.slice(
      page.indexOf('id="cause:wrong/RFC7644-3.6-02"'),
      page.indexOf('id="cause:no-answer'),
    )
    for (const part of [
      'DELETE is answered with success and changes nothing',
      '<span class="tally">2 checks</span>',
      'Entra believes that the leaver is gone',
      '410 Gone',
      '<code>RFC7644-3.6-02</code>',
      'curl -X GET',
      'npx scim-conform replay',
      'id="exchange-3"',
      'Explains 1 check',
      '<a href="#deleting/a-deleted-user-is-gone">A deleted user is gone</a>',
      '1 check could not begin',
      '<a href="#bulk/four">four</a>',
    ])
      expect(card).toContain(part)
    const skipped = page.slice(page.indexOf('id="bulk/four"'))
    expect(skipped).toContain('<a href="#cause:wrong/RFC7644-3.6-02">')
  })

  test('what only one check saw is told by its title', () => {
    expect(page).toContain('<span class="title">etags are weak</span><span class="tally">1 check</span>')
  })

  test('links to the id that a check had before lead to it', () => {
    expect(page).toMatch(
      /id="deleting\/a-deleted-user-is-gone"[^>]*>\s*<summary><span id="deleting\/what-is-deleted-is-not-found">/,
    )
  })

  test('bodies are laid out', () => {
    expect(page).toContain(
      '<span class="k">&quot;userName&quot;</span>: &quot;scim-conform-4f2a@example.test&quot;',
    )
  })

  test('says so where exchanges are left out', () => {
    expect(render(sampleReport())).toContain('3 more in exchanges.ndjson.')
  })

  test('shows requests that were not answered', () => {
    const lost = sampleExchange(3, {
      response: null,
      error: { code: 'TIMEOUT', message: 'No answer in 30 s.' },
    })
    expect(render(sampleReport(), [lost])).toContain('TIMEOUT: No answer in 30 s.')
  })

  test('many causes start folded', () => {
    const failed = Array.from({ length: 8 }, (_, index) =>
      sampleCheck({ id: `discovery/check-${index}`, verdict: 'failed', message: 'wrong' }),
    )
    expect(render(sampleReport(failed))).not.toMatch(/<details class="card[^>]* open>/)
    expect(
      render(sampleReport(failed.slice(0, 3))).match(/<details class="card cause"[^>]* open>/g),
    ).toHaveLength(3)
  })

  test('hostile strings are text, in every field', () => {
    const exchanges = [1, 2, 3].map((id) => hostileExchange(sampleExchange(id)))
    exchanges.push(
      hostileExchange(sampleExchange(4, { response: null, error: { code: 'X', message: 'Y' }, attempt: 2 })),
    )
    const hostile = render(hostileReport(sampleReport()), exchanges)
    const allowed = new Set(tags(page).map(({ name }) => name))
    const found = tags(hostile)
    expect(found.filter(({ name }) => !allowed.has(name))).toEqual([])
    expect(found.filter(({ name }) => name === 'script')).toHaveLength(1)
    expect(hostile.match(/<script|<\/script|<\/style|<img/gi)).toEqual(['</style', '<script', '</script'])
    expect(hostile).not.toMatch(active)
    const attributes = new Set(found.flatMap((tag) => tag.attributes))
    expect([...attributes].filter((name) => name.startsWith('on'))).toEqual([])
  })
})
