// A failure in full, as HTML: what was asked, the program, expected against actual, how to run it again.
import { counted, grouped } from '../counted.js';
import type { Failure } from './conform-report.js';
import { differenceOf } from './difference.js';
import { elided, type NumberedCall } from './elided.js';
import { type Html, html } from './html-template.js';
import type { DiffLine } from './line-diff.js';
import type { Marked } from './marked.js';

const LONGEST_CALL = 600;

/** The body that stands folded out under a requirement. `failures` counts the checks that fail, this one included. */
export function failureHtml(failure: Failure, failures: number): Html {
  const { check, message, program, lastCalls, replay, history, driver } = failure;
  const more = failures - 1;
  return html`<section><h5>Check: ${check}</h5><p class="found">${message}</p></section>
${section('Program', [callsHtml(program, 'no call')])}
${differenceHtml(failure)}
${lastCalls.length === 0 ? [] : [section('Last calls', [callsHtml(lastCalls, '')])]}
${driver === undefined ? [] : linesHtml('Last messages', driver.messages)}
${driver === undefined ? [] : linesHtml('Standard error of the driver', driver.log)}
${history === undefined ? [] : [section('History', [html`<p><code>${history}</code></p>`])]}
${section('Run it again', [html`<pre class="replay"><code>${replay}</code></pre>`])}
${more > 0 ? [html`<p class="soft">${counted(more, 'other check')} of this requirement ${more === 1 ? 'fails' : 'fail'} too.</p>`] : []}`;
}

function section(title: string, content: readonly Html[]): Html {
  return html`<section><h5>${title}</h5>${content}</section>`;
}

function linesHtml(title: string, lines: readonly string[]): Html | readonly Html[] {
  return lines.length === 0 ? [] : section(title, [callsHtml(lines, '')]);
}

function callsHtml(calls: readonly string[], none: string): Html {
  if (calls.length === 0) return html`<p>${none}</p>`;
  const { first, left, last } = elided(calls, LONGEST_CALL);
  const gap = html`<li class="gap"><span class="soft">${grouped(left)} more; the JSON report has them all</span></li>`;
  return html`<ol class="calls">${first.map(callHtml)}${left === 0 ? [] : gap}${last.map(callHtml)}</ol>`;
}

function callHtml({ number, text }: NumberedCall): Html {
  return html`<li value="${number}"><code>${text}</code></li>`;
}

function differenceHtml(failure: Failure): Html {
  const difference = differenceOf(failure);
  const lines =
    difference.kind === 'lines'
      ? difference.lines.map(diffLineHtml)
      : [
          diffLineHtml({ sign: '-', text: difference.expected }),
          diffLineHtml({ sign: '+', text: difference.actual }),
        ];
  const note = difference.note === '' ? [] : [html` · ${difference.note}`];
  return html`<section><h5>Expected (−) against actual (+)${note}</h5><pre class="diff">${lines}</pre></section>`;
}

const LINES = {
  '-': { kind: 'expected', sign: '− ' },
  '+': { kind: 'actual', sign: '+ ' },
  ' ': { kind: 'both', sign: '  ' },
  '…': { kind: 'gap', sign: '… ' },
} as const;

function diffLineHtml({ sign, text }: DiffLine): Html {
  const line = LINES[sign];
  return html`<span class="${line.kind}">${line.sign}${markedHtml(text)}</span>`;
}

function markedHtml({ before, changed, after }: Marked): Html {
  // Where everything differs, a mark would say nothing.
  const isMarked = changed !== '' && before + after !== '';
  return html`${before}${isMarked ? html`<mark>${changed}</mark>` : changed}${after}`;
}
