// The style of the pages: system fonts, few colours, and a symbol wherever a colour means something. Light, dark and printed.

const LIGHT = `--paper: #fff; --raised: #f6f7f9; --ink: #1c2127; --soft: #59626d; --line: #dde1e6; --link: #0a56a8;
  --good: #1a7036; --bad: #b42318; --warn: #8a5a00; --note: #5b3fb0; --quiet: #59626d;
  --good-paper: #e9f6ed; --bad-paper: #fdeeec; --warn-paper: #fdf4e0; --note-paper: #f1edfb; --quiet-paper: #eff1f3;
  --good-mark: #b5e3c3; --bad-mark: #f7c4bd;`;

const DARK = `--paper: #14171b; --raised: #1c2026; --ink: #e4e7eb; --soft: #9aa4b0; --line: #30363e; --link: #79b4f5;
  --good: #63c783; --bad: #ff8a7d; --warn: #e3b04b; --note: #b9a3f5; --quiet: #9aa4b0;
  --good-paper: #16281c; --bad-paper: #321a18; --warn-paper: #2e2513; --note-paper: #241f38; --quiet-paper: #22272e;
  --good-mark: #24613a; --bad-mark: #7c2d25;`;

const TEXT = `* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", sans-serif; }
main { max-width: 62rem; margin: 0 auto; padding: 2.5rem 1.5rem 4rem; }
main.wide { max-width: 100rem; }
h1, h2, h3, h4, p, dl, dd, ul, ol, pre, figure { margin: 0; padding: 0; font-size: inherit; }
h2 { margin: 3rem 0 .75rem; font-size: 1.25rem; font-weight: 650; letter-spacing: -.01em; }
h3 { margin: 2rem 0 .5rem; font-size: 1rem; font-weight: 650; display: flex; gap: .6rem; align-items: baseline; flex-wrap: wrap; }
h3 small, h2 small { font-weight: 400; color: var(--soft); font-size: .875rem; letter-spacing: 0; }
h4 { display: inline; font-weight: 600; }
a { color: var(--link); text-underline-offset: .15em; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 3px; }
code, pre, .code { font: .8125rem/1.55 ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", "Noto Sans Mono", monospace; direction: ltr; unicode-bidi: isolate; }
:not(pre) > code { font-size: .875em; line-height: inherit; overflow-wrap: anywhere; }
ul, ol { list-style: none; }
.soft { color: var(--soft); }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.good { --tone: var(--good); --tone-paper: var(--good-paper); }
.bad { --tone: var(--bad); --tone-paper: var(--bad-paper); }
.warn { --tone: var(--warn); --tone-paper: var(--warn-paper); }
.note { --tone: var(--note); --tone-paper: var(--note-paper); }
.quiet { --tone: var(--quiet); --tone-paper: var(--quiet-paper); }
.tag { display: inline-flex; gap: .4em; align-items: baseline; padding: .05rem .55rem; border-radius: 1rem; background: var(--tone-paper); color: var(--tone); font-size: .8125rem; font-weight: 600; white-space: nowrap; }
.symbol { font-family: "DejaVu Sans", "Segoe UI Symbol", "Apple Symbols", "Noto Sans Symbols 2", system-ui, sans-serif; font-weight: 700; }`;

const HEAD = `.over { color: var(--soft); font-size: .875rem; }
.verdict { display: flex; gap: 1.1rem; align-items: center; margin: .6rem 0 0; }
.verdict > .symbol { flex: none; width: 3.5rem; height: 3.5rem; border-radius: 50%; display: grid; place-items: center; background: var(--tone); color: var(--paper); font-size: 1.75rem; line-height: 1; }
h1 { font-size: clamp(1.9rem, 6vw, 2.75rem); line-height: 1.1; font-weight: 700; letter-spacing: -.025em; color: var(--tone); text-wrap: balance; overflow-wrap: anywhere; }
.of { margin-top: 1rem; font-size: 1.0625rem; overflow-wrap: anywhere; }
.of code { font-size: 1rem; }
.problem { margin-top: 1rem; padding: .7rem 1rem; border-left: 4px solid var(--tone); background: var(--tone-paper); overflow-wrap: anywhere; }
.problem li + li { margin-top: .3rem; }
.bar { display: block; width: 100%; height: .6rem; margin-top: 1.75rem; border-radius: .3rem; }
.bar rect { fill: var(--tone); }
.bar .quiet { fill: var(--line); }
.counts { display: flex; flex-wrap: wrap; gap: .25rem 1.4rem; margin-top: .6rem; font-size: .9375rem; color: var(--soft); }
.counts b { color: var(--ink); font-variant-numeric: tabular-nums; }
.counts .symbol { color: var(--tone); }
.facts { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .35rem 1.5rem; font-size: .9375rem; }
.facts dt { color: var(--soft); }
.facts dd { grid-column: 2; overflow-wrap: anywhere; }`;

const TABLES = `.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; font-variant-numeric: tabular-nums; }
th, td { padding: .45rem .75rem; text-align: left; border-bottom: 1px solid var(--line); vertical-align: baseline; }
thead th { color: var(--soft); font-size: .8125rem; font-weight: 500; vertical-align: bottom; }
tbody th { font-weight: 600; overflow-wrap: anywhere; min-width: 6rem; }
th:first-child, td:first-child { padding-left: 0; }
.number { text-align: right; }
.zero { color: var(--soft); }
.matrix th:first-child { position: sticky; left: 0; background: var(--paper); z-index: 1; padding-right: 1rem; }
.matrix { width: auto; min-width: 100%; }
.matrix thead th { vertical-align: top; min-width: 9rem; max-width: 18rem; overflow-wrap: anywhere; font-size: .875rem; color: var(--ink); font-weight: 600; }
.matrix :is(thead, tbody) th:first-child { width: 22rem; min-width: 18rem; }
.matrix thead code { font-weight: 600; }
.matrix thead .soft, .matrix td .soft, .matrix tbody .text { display: block; font-weight: 400; color: var(--soft); font-size: .8125rem; }
.matrix .soft { font-weight: 400; }
.matrix td .soft { margin-top: .3rem; white-space: normal; }
.matrix .group th { padding-top: 1.6rem; font-size: 1rem; font-weight: 650; }
.matrix tr.differs > th:first-child { box-shadow: inset 3px 0 var(--link); padding-left: .7rem; }
.cell { color: var(--tone); white-space: nowrap; font-weight: 600; font-size: .875rem; }
td.cell.plain { font-weight: 400; }`;

const REQUIREMENTS = `fieldset { border: 0; margin: 0 0 .5rem; padding: 0; display: none; flex-wrap: wrap; gap: .4rem; }
legend { float: left; padding: .15rem .6rem .15rem 0; color: var(--soft); font-size: .875rem; }
fieldset label { position: relative; padding: .15rem .75rem; border: 1px solid var(--line); border-radius: 1rem; font-size: .875rem; cursor: pointer; }
fieldset input { position: absolute; opacity: 0; inset: 0; margin: 0; cursor: pointer; }
fieldset label:has(:checked) { background: var(--ink); border-color: var(--ink); color: var(--paper); }
fieldset label:has(:focus-visible) { outline: 2px solid var(--link); outline-offset: 2px; }
.jump { margin-bottom: 1rem; overflow-wrap: anywhere; }
.jump a { font-weight: 600; }
.requirements > li { border-top: 1px solid var(--line); scroll-margin-top: 1rem; }
.requirements > li:last-child { border-bottom: 1px solid var(--line); }
.requirements > li:target { background: var(--raised); }
.row { display: grid; grid-template-columns: 1.25rem 5rem minmax(0, 1fr) max-content; gap: .25rem .75rem; padding: .5rem 0; align-items: baseline; }
.row > .symbol { color: var(--tone); text-align: center; }
.row .text { overflow-wrap: anywhere; }
.row .text .soft { display: block; font-size: .875rem; }
summary { cursor: pointer; list-style: none; }
summary::-webkit-details-marker { display: none; }
summary .id::after { content: "▸"; color: var(--soft); font-size: .8em; margin-left: .35em; display: inline-block; }
details[open] > summary .id::after { content: "▾"; }
summary:hover { background: var(--raised); }
.failure { margin: .25rem 0 1.5rem 2rem; padding: 1rem 1.25rem; border-left: 3px solid var(--tone); background: var(--raised); border-radius: 0 6px 6px 0; display: grid; gap: 1rem; }
.failure h5 { margin: 0 0 .25rem; font-size: .8125rem; font-weight: 500; color: var(--soft); }
.failure .found { font-weight: 600; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; tab-size: 2; }
ol.calls { counter-reset: none; display: grid; gap: .1rem; }
ol.calls li { display: grid; grid-template-columns: 2rem minmax(0, 1fr); gap: .5rem; }
ol.calls li::before { content: attr(value) "."; color: var(--soft); text-align: right; font-size: .8125rem; font-variant-numeric: tabular-nums; }
ol.calls li.gap::before { content: "…"; }
ol.calls :is(code, span) { font-size: .8125rem; overflow-wrap: anywhere; }
.diff { padding: .6rem .8rem; background: var(--paper); border: 1px solid var(--line); border-radius: 6px; }
.diff span { display: block; padding-left: 1.6em; text-indent: -1.6em; min-height: 1.55em; }
.diff .expected { color: var(--good); }
.diff .actual { color: var(--bad); }
.diff .gap { color: var(--soft); }
.diff mark { color: var(--ink); border-radius: 2px; text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: .2em; }
.diff .expected mark { background: var(--good-mark); }
.diff .actual mark { background: var(--bad-mark); }
.replay { padding: .6rem .8rem; background: var(--paper); border: 1px solid var(--line); border-radius: 6px; user-select: all; }
footer { margin-top: 4rem; color: var(--soft); font-size: .875rem; }`;

const NARROW = `@media (max-width: 40rem) {
main { padding: 1.5rem 1rem 3rem; }
.verdict > .symbol { width: 2.75rem; height: 2.75rem; font-size: 1.35rem; }
.facts { grid-template-columns: minmax(0, 1fr); gap: 0; }
.facts dt { margin-top: .6rem; }
.facts dd { grid-column: 1; }
table:not(.matrix) { font-size: .875rem; }
table:not(.matrix) thead .number { writing-mode: vertical-rl; writing-mode: sideways-lr; text-align: left; padding-inline: 0; padding-block: .3rem; }
table:not(.matrix) :is(th, td) { padding-inline: .3rem; }
table:not(.matrix) :is(th, td):first-child { padding-left: 0; }
table:not(.matrix) .tag { padding-inline: .4rem; }
.row { grid-template-columns: 1.25rem minmax(0, 1fr) max-content; }
.row .text { grid-column: 2 / -1; grid-row: 2; }
.failure { margin-left: 0; padding: .9rem; }
.matrix tbody .text { display: none; }
.matrix :is(thead, tbody) th:first-child { width: auto; min-width: 6.75rem; }
.matrix thead th { min-width: 8rem; }
}`;

// Nothing that is there may be missing on paper: failures that were folded in are open, and filters do not count.
const PRINT = `@media print {
body { font-size: 10pt; }
main, main.wide { max-width: none; padding: 0; }
main.wide { page: wide; }
fieldset, .jump { display: none !important; }
h2, h3, summary, thead { break-after: avoid; }
.failure { break-inside: auto; background: none; margin-left: 1rem; }
.row, tr, .calls li, .diff span { break-inside: avoid; }
h5 { break-after: avoid; }
details::details-content { content-visibility: visible; display: block; block-size: auto; }
summary .id::after { content: none !important; }
.scroll { overflow: visible; }
.matrix { font-size: 8pt; }
.matrix th:first-child { position: static; }
.matrix :is(thead, tbody) th:first-child { width: auto; min-width: 6.5rem; }
.matrix .cell { font-size: 8pt; }
.matrix tbody .text { display: none; }
.matrix thead th { min-width: 0; }
.verdict > .symbol, .tag, .bar, .diff mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
a { color: inherit; text-decoration: none; }
}
@page wide { size: landscape; }`;

/** Hides what the filter of this value does not want; filters show only where the browser can follow them. */
function filter(value: string): string {
  return `main:has(#show-${value}:checked) [data-status]:not([data-status~="${value}"]) { display: none; }`;
}

export const FILTERS = ['fail', 'exempt', 'open', 'pass', 'differs'] as const;
export type Filter = (typeof FILTERS)[number];

export const STYLE = `:root { color-scheme: light dark; ${LIGHT} }
@media screen and (prefers-color-scheme: dark) { :root { ${DARK} } }
${TEXT}
${HEAD}
${TABLES}
${REQUIREMENTS}
${NARROW}
@supports selector(:has(*)) { @media screen { fieldset { display: flex; }
${FILTERS.map(filter).join('\n')}
} }
${PRINT}`;
