/** The page's style sheet. System fonts only, light and dark, from 400 px up, and fit to print. */
export const styles = `
:root {
  color-scheme: light dark;
  --page: #f6f7f9; --card: #fff; --sunk: #f3f4f7; --line: #dfe2e8; --text: #1c2027; --soft: #59606c; --link: #1d56a5;
  --failed: #b3231b; --error: #8d2a8a; --warned: #875600; --info: #1d56a5; --passed: #1b6e3c; --muted: #59606c;
  --failed-bg: #fcebea; --bar-passed: #4fae78; --bar-muted: #c3c8d1;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", sans-serif;
  --mono: ui-monospace, SFMono-Regular, "SF Mono", Menlo, Consolas, "Liberation Mono", "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #121519; --card: #1a1e24; --sunk: #14181d; --line: #2e343d; --text: #e4e7ec; --soft: #a0a8b5; --link: #8fbcf5;
    --failed: #ff8f86; --error: #e7a2e4; --warned: #edb950; --info: #8fbcf5; --passed: #77cf99; --muted: #a0a8b5;
    --failed-bg: #38201f; --bar-passed: #3f8f61; --bar-muted: #4a515c;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 4.5rem; }
body { margin: 0 auto; padding: 0 1.25rem 3rem; max-width: 68rem; background: var(--page); color: var(--text);
  font: 15px/1.5 var(--sans); overflow-wrap: anywhere; }
h1, h2, h3, h4, h5, p, ul, dl, dd, pre { margin: 0; padding: 0; }
ul { list-style: none; }
a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: from-font; }
code, pre, .identity, .line, .url, .headers { font-family: var(--mono); font-size: 12.5px; }
pre { white-space: pre-wrap; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 3px; }
.sr, .skip:not(:focus) { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.none, .source, .brand, .tally, .gist, time { color: var(--soft); }
.none { font-size: 13px; margin-top: .25rem; }

.v-failed { color: var(--failed); } .v-error { color: var(--error); } .v-warned { color: var(--warned); }
.v-info { color: var(--info); } .v-passed { color: var(--passed); } .v-unsupported, .v-skipped { color: var(--muted); }
.fill-failed { fill: var(--failed); } .fill-error { fill: var(--error); } .fill-warned { fill: var(--warned); }
.fill-info { fill: var(--info); } .fill-passed { fill: var(--bar-passed); } .fill-unsupported, .fill-skipped { fill: var(--bar-muted); }

.hero { padding: 2rem 0 1.25rem; }
.brand { font-size: 13px; font-weight: 600; letter-spacing: .01em; }
.brand span { font-weight: 400; }
h1 { margin-top: .5rem; font-size: clamp(1.5rem, 4.5vw, 2.15rem); line-height: 1.2; font-weight: 650; letter-spacing: -.018em; text-wrap: balance; }
.good h1 { color: var(--passed); } .bad h1 { color: var(--failed); } .open h1 { color: var(--warned); }
.but { margin-top: .25rem; }
.target { margin-top: .5rem; font: 14px/1.5 var(--mono); }
.bar { display: block; width: 100%; height: 8px; margin: 1.1rem 0; border-radius: 4px; }
.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: .65rem 1.5rem; font-size: 14px; line-height: 1.4; }
.facts dt { color: var(--soft); font-size: 12.5px; }

.alarm { margin: .25rem 0 1rem; padding: .9rem 1.1rem; border: 2px solid var(--failed); border-radius: 8px; background: var(--failed-bg); }
.alarm h2 { font-size: 1.05rem; color: var(--failed); }
.alarm ul { margin-top: .4rem; }

.toolbar { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: center;
  margin: 0 -1.25rem; padding: .6rem 1.25rem; background: var(--page); border-bottom: 1px solid var(--line); }
.counts { display: flex; flex-wrap: wrap; gap: .35rem; }
.count { font: 13px/1.3 var(--sans); padding: .25rem .6rem; border: 1px solid var(--line); border-radius: 99px; background: var(--card); cursor: pointer; }
.count b { font-variant-numeric: tabular-nums; }
.count:disabled { cursor: default; opacity: 1; }
.count:not(:disabled):hover { border-color: currentColor; }
.count[aria-pressed=true] { background: var(--text); border-color: var(--text); color: var(--page); }
.search { display: flex; flex: 1 1 16rem; align-items: center; gap: .6rem; }
.search input { flex: 1; min-width: 0; font: 14px/1.3 var(--sans); padding: .3rem .6rem; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 6px; }
.search input::placeholder { color: var(--soft); opacity: 1; }
#shown:empty { display: none; }
#shown { font-size: 13px; color: var(--soft); white-space: nowrap; }

.block { margin-top: 1.9rem; }
h2 { font-size: 1.2rem; line-height: 1.3; font-weight: 650; letter-spacing: -.01em; }
.block > h2 { margin-bottom: .6rem; }
summary { cursor: pointer; list-style: none; }
summary::-webkit-details-marker { display: none; }
.list { border: 1px solid var(--line); border-radius: 8px; background: var(--card); overflow: clip; }
.suite { margin-top: .15rem; }
.suite > summary, .fold > summary { display: flex; flex-wrap: wrap; gap: 0 .6rem; align-items: baseline; padding: .3rem .1rem; }
.suite > summary:hover h3, .fold > summary:hover h2 { text-decoration: underline; text-underline-offset: .2em; }
.suite h3 { flex: 1 1 0; min-width: 45%; font-size: 15px; font-weight: 600; }
.suite .tally { margin-left: auto; font-size: 13.5px; }
.suite[open] { margin-bottom: .9rem; }
.suite > summary::after, .card > summary::after { content: "›"; flex: none; color: var(--soft); line-height: 1; }
.card > summary::after { order: 1; } .card .gist { order: 2; }
.suite[open] > summary::after, .card[open] > summary::after { transform: rotate(90deg); }
.mark { display: inline-block; width: 1.2em; flex: none; text-align: center; font-weight: 700; }
.fold h2 { display: inline; }
.fold > summary::before { content: "+"; color: var(--soft); width: 1ch; font-family: var(--mono); }
.fold[open] > summary::before { content: "–"; }

.card + .card { border-top: 1px solid var(--line); }
.card > summary { display: flex; flex-wrap: wrap; gap: 0 .5rem; align-items: baseline; padding: .45rem .9rem .45rem .6rem; }
.card > summary:hover { background: var(--sunk); }
.card .title { font-weight: 500; flex: 1 1 60%; min-width: 0; }
.card[open] > summary .title { font-weight: 600; }
.card .gist { flex: 1 0 100%; padding-left: calc(18px + .5rem); font-size: 14px; }
.card .gist:empty { display: none; }
.card .tally { font-size: 13px; margin-left: auto; }
#causes .title { font-weight: 600; flex-basis: 50%; }
#causes .gist { color: var(--text); }
.inside { padding: .1rem 1rem 1.1rem calc(18px + 1.1rem); }
.identity { color: var(--soft); }
.identity a { color: inherit; }
.story { margin-top: .6rem; display: grid; gap: .5rem; }
.story > div { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: 0 1rem; }
.story dt { color: var(--soft); font-size: 13.5px; line-height: 1.6; }
.story dd { white-space: pre-line; }
.story dd ul:not(.requirements) li { padding-left: 1em; text-indent: -1em; }
.story dd ul:not(.requirements) li::before { content: "–\\2002"; color: var(--soft); }
.got { font-weight: 500; }
.findings { margin: .6rem 0 0; padding: 0; list-style: none; }
.findings > li { padding: .1rem 0 .1rem .9rem; border-left: 3px solid var(--line); }
.findings > li + li { margin-top: .9rem; }
.findings .message { font-weight: 600; }
.findings .story { margin-top: .3rem; }
.links li { margin-top: .15rem; }
.links { font-size: 14px; }
.card .fold { margin-top: .8rem; }
.card .fold h4 { display: inline; margin: 0; }
.requirements li + li { margin-top: .4rem; }
.requirements.long li { padding: .55rem 0; border-top: 1px solid var(--line); }
.requirements.long { margin-top: .4rem; }
.level { font-size: 12.5px; font-weight: 650; }
.source { font-size: 13.5px; }
h4 { margin: 1.1rem 0 .4rem; font-size: 13.5px; font-weight: 600; }
h5 { font-size: 12.5px; font-weight: 600; margin-bottom: .3rem; }
.tag { display: inline-block; padding: 0 .45em; border: 1px solid var(--line); border-radius: 4px; font-size: 12px; color: var(--soft); }
.tag.bad { color: var(--failed); border-color: currentColor; }

.command { display: flex; align-items: flex-start; gap: .6rem; margin-top: .35rem; padding: .4rem .5rem .4rem .7rem; background: var(--sunk); border: 1px solid var(--line); border-radius: 6px; }
.command .label { flex: 0 0 3.2rem; color: var(--soft); font-size: 12.5px; line-height: 1.55; }
.command pre { flex: 1; min-width: 0; }
.copy { flex: none; font: 12px/1.4 var(--sans); padding: .1rem .5rem; color: var(--text); background: var(--card); border: 1px solid var(--line); border-radius: 4px; cursor: pointer; }
.copy:hover { border-color: var(--soft); }

.exchange { border: 1px solid var(--line); border-radius: 6px; }
.exchange + .exchange { margin-top: .3rem; }
.exchange > summary { display: flex; flex-wrap: wrap; gap: 0 .5rem; align-items: baseline; padding: .3rem .7rem; font-size: 13px; }
.exchange.again { padding: .3rem .7rem; font-size: 13px; margin-bottom: 0; }
.exchange.again a { color: inherit; }
.exchange > summary:hover { background: var(--sunk); }
.exchange .number { color: var(--soft); font-size: 12.5px; font-variant-numeric: tabular-nums; }
.line { min-width: 0; }
.arrow { color: var(--soft); }
.sides { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); border-top: 1px solid var(--line); }
.sides > section { padding: .6rem .7rem .7rem; min-width: 0; }
.sides > section + section { border-left: 1px solid var(--line); }
.sides time { font-weight: 400; }
.url { font-weight: 600; margin-bottom: .3rem; }
.k { color: var(--soft); }
.body { margin-top: .45rem; padding: .5rem .6rem; max-height: 26rem; overflow: auto; background: var(--sunk); border-radius: 4px; line-height: 1.45; }
.body .k { color: var(--info); }
.reasons > div { padding: .55rem 0; border-top: 1px solid var(--line); }
.reasons { margin-top: .4rem; }
.reasons dd { color: var(--soft); line-height: 1.4; }
footer { margin-top: 2.5rem; color: var(--soft); font-size: 13px; }

@media (max-width: 44rem) {
  body { padding: 0 .9rem 2rem; }
  .toolbar { margin: 0 -.9rem; padding: .5rem .9rem; position: static; }
  html { scroll-padding-top: .5rem; }
  .hero { padding-top: 1.2rem; }
  .facts { grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr)); }
  .suite .tally { margin-right: .1rem; }
  .inside { padding: .1rem .8rem 1rem; }
  .story > div { grid-template-columns: 1fr; }
  .sides { grid-template-columns: 1fr; }
  .sides > section + section { border-left: 0; border-top: 1px solid var(--line); }
  .command { flex-wrap: wrap; }
  .command .label { flex: 1; }
  .command pre { order: 3; flex: 1 0 100%; }
}
@media print {
  :root { --page: #fff; --card: #fff; --sunk: #f6f6f6; --line: #ccc; --text: #000; --soft: #444; --link: #000;
    --failed: #a00; --error: #707; --warned: #740; --info: #037; --passed: #063; --muted: #444; --failed-bg: #fff; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  .toolbar { position: static; } .search, .copy, .skip { display: none !important; }
  .body { max-height: none; }
  .list { overflow: visible; }
  .exchange, .command, .story > div { break-inside: avoid; }
  h2, h3, h4, summary { break-after: avoid; }
}
`
