// Several reports as one HTML page: a matrix of databases against requirements, and what fails where.
import { counted } from '../counted.js';
import { type Column, type Comparison, compare, type Row, type RowGroup } from './comparison.js';
import type { ConformReport, RequirementReport } from './conform-report.js';
import { choiceHtml, tagHtml } from './html-requirements.js';
import { writePage } from './html-shell.js';
import { type Html, html, prose } from './html-template.js';
import { capital, countsText, timeText } from './outline.js';
import { type Tone, VERDICTS, wordOf } from './words.js';

/** One self-contained page, like that of a single report. */
export function writeComparison(reports: readonly ConformReport[]): Iterable<string> {
  const comparison = compare(reports);
  const { columns, notes } = comparison;
  return writePage({
    title: `Conformance of ${counted(columns.length, 'database')}`,
    tone: toneOf(columns),
    main: html`<main class="wide">
<header><p class="over">Conformance to Gofannon’s database contract</p>
<h1>${counted(columns.length, 'database')} compared</h1>
${notesHtml(notes)}</header>
${matrixHtml(comparison)}
${failuresHtml(comparison)}
</main>`,
  });
}

function notesHtml(notes: readonly string[]): Html[] {
  if (notes.length === 0) return [];
  return [html`<ul class="problem warn">${notes.map((note) => html`<li>${capital(note)}.</li>`)}</ul>`];
}

function toneOf(columns: readonly Column[]): Tone {
  const tones = columns.map(({ report }) => VERDICTS[report.verdict].tone);
  return tones.find((tone) => tone === 'bad') ?? tones.find((tone) => tone !== 'good') ?? 'good';
}

function matrixHtml({ columns, groups }: Comparison): Html {
  const differing = groups.flatMap(({ rows }) => rows).filter(({ differs }) => differs).length;
  return html`<section aria-labelledby="matrix"><h2 id="matrix">Requirements by database</h2>
<fieldset><legend>Show</legend><label><input type="radio" name="show" id="show-all" checked>all</label>
${choiceHtml('differs', `where they differ ${differing}`)}${choiceHtml('fail', 'where one fails')}</fieldset>
<div class="scroll" role="region" aria-labelledby="matrix" tabindex="0"><table class="matrix">
<thead><tr><th scope="col">requirement</th>${columns.map(headHtml)}</tr></thead>
<tbody><tr><th scope="row">verdict</th>${columns.map(verdictHtml)}</tr></tbody>
${groups.map((group) => groupHtml(group, columns.length))}
</table></div></section>`;
}

function headHtml({ name, report }: Column): Html {
  const { subject, version, startedAt } = report;
  const lines = [
    subject.server ?? 'server unknown',
    subject.conflicts,
    `dbkit ${version}`,
    timeText(startedAt),
  ];
  return html`<th scope="col"><code>${name}</code>${lines.map((line) => html`<span class="soft">${line}</span>`)}</th>`;
}

function verdictHtml({ report }: Column): Html {
  const counts = countsText(report.requirements);
  return html`<td>${tagHtml(VERDICTS[report.verdict])}<span class="soft">${counts}</span></td>`;
}

function groupHtml({ profile, rows }: RowGroup, columns: number): Html {
  const statuses = [...new Set(rows.flatMap(filtersOf))].join(' ');
  return html`<tbody data-status="${statuses}"><tr class="group"><th scope="rowgroup" colspan="${columns + 1}">${profile}</th></tr>
${rows.map(rowHtml)}</tbody>\n`;
}

function filtersOf({ differs, cells }: Row): string[] {
  const fails = cells.some((cell) => cell !== undefined && isFailure(cell));
  return [...(differs ? ['differs'] : []), ...(fails ? ['fail'] : []), 'any'];
}

function isFailure({ status }: RequirementReport): boolean {
  return status === 'fail' || status === 'known-failure' || status === 'unexpected-pass';
}

function rowHtml(row: Row): Html {
  const { id, level, text, cells, differs } = row;
  const should = level === 'should' ? [html` <span class="soft">should</span>`] : [];
  return html`<tr data-status="${filtersOf(row).join(' ')}"${differs ? [html` class="differs"`] : []}>
<th scope="row">${id}${should}<span class="text">${prose(text)}</span></th>${cells.map(cellHtml)}</tr>\n`;
}

function cellHtml(cell: RequirementReport | undefined): Html {
  if (cell === undefined) return html`<td class="cell quiet plain">absent</td>`;
  const { symbol, label, tone } = wordOf(cell);
  const plain = tone === 'good' || tone === 'quiet' ? ' plain' : '';
  return html`<td class="cell ${tone}${plain}"><span class="symbol" aria-hidden="true">${symbol}</span> ${label}</td>`;
}

// What a cell has no room for.
function failuresHtml({ columns, groups }: Comparison): Html {
  const rows = groups.flatMap((group) => group.rows);
  const items = rows.flatMap(({ id, cells }) => {
    const lines = cells.flatMap((cell, at) => {
      if (cell === undefined || !needsWords(cell)) return [];
      const words = cell.failure?.message ?? cell.reason ?? 'no reason is given';
      return [html`<dt><code>${columns[at]?.name ?? ''}</code></dt><dd>${wordOf(cell).label}: ${words}</dd>`];
    });
    return lines.length === 0 ? [] : [html`<h3>${id}</h3><dl class="facts">${lines}</dl>\n`];
  });
  if (items.length === 0) return html``;
  return html`<section><h2>What fails, and what is exempt</h2>${items}</section>`;
}

function needsWords(cell: RequirementReport): boolean {
  return isFailure(cell) || cell.status === 'exempt';
}
