// The report as one HTML page that works offline: the verdict, the profiles, each requirement with its failure folded out.
import { grouped } from '../counted.js';
import type { ConformReport, ProfileReport } from './conform-report.js';
import { requirementsHtml, tagHtml } from './html-requirements.js';
import { writePage } from './html-shell.js';
import { type Html, html } from './html-template.js';
import { shownLeftovers } from './leftovers.js';
import {
  capital,
  countsOf,
  durationText,
  limitsOf,
  reasonsOf,
  runProblem,
  subjectText,
  timeText,
} from './outline.js';
import { COUNTED_AS, PROFILE_VERDICTS, STATUSES, VERDICTS } from './words.js';

/** No script, no request: everything is in the file, and its filters are style. */
export function writeHtml(report: ConformReport): Iterable<string> {
  const { label, tone } = VERDICTS[report.verdict];
  return writePage({
    title: `${label}: ${subjectText(report.subject)}`,
    tone,
    main: html`<main>
${headHtml(report)}
${profilesHtml(report)}
${factsHtml(report)}
${requirementsHtml(report)}
<footer>Made ${timeText(report.startedAt)} by gofannon-dbkit ${report.version}.</footer>
</main>`,
  });
}

function headHtml(report: ConformReport): Html {
  const { subject, verdict, headline } = report;
  const { symbol, tone } = VERDICTS[verdict];
  const server = subject.server === null ? [] : [html` · ${subject.server}`];
  const problem = runProblem(report);
  return html`<header>
<p class="over">Conformance to Gofannon’s database contract</p>
<div class="verdict ${tone}"><span class="symbol" aria-hidden="true">${symbol}</span><h1>${capital(headline)}</h1></div>
<p class="of"><code>${subject.name}</code>${server}</p>
${problem === undefined ? [] : [html`<p class="problem bad">${capital(problem)}</p>`]}
${countsHtml(report)}
</header>`;
}

// A bar for the eye, and the same in words.
function countsHtml({ requirements }: ConformReport): Html {
  const counts = [...countsOf(requirements)].reverse();
  let x = 0;
  const bars = counts.map(([status, count]) => {
    const bar = html`<rect class="${STATUSES[status].tone}" x="${x}" width="${count}" height="1"/>`;
    x += count;
    return bar;
  });
  const words = counts.map(([status, count]) => {
    const { symbol, tone } = STATUSES[status];
    const label = COUNTED_AS[status][count === 1 ? 0 : 1];
    return html`<li class="${tone}"><span class="symbol" aria-hidden="true">${symbol}</span> <b>${grouped(count)}</b> ${label}</li>`;
  });
  return html`<svg class="bar" viewBox="0 0 ${Math.max(x, 1)} 1" preserveAspectRatio="none" aria-hidden="true">${bars}</svg>
<ul class="counts">${words}</ul>`;
}

const HEADS = ['passed', 'failed', 'exempt', 'not applicable', 'not run'];

function profilesHtml({ profiles }: ConformReport): Html {
  const heads = HEADS.map((head) => html`<th scope="col" class="number">${head}</th>`);
  return html`<section aria-labelledby="profiles">
<h2 id="profiles">Profiles</h2>
<div class="scroll" role="region" aria-labelledby="profiles" tabindex="0"><table>
<thead><tr><th scope="col">profile</th><th scope="col">verdict</th>${heads}</tr></thead>
<tbody>${Object.entries(profiles).map(([name, profile]) => profileHtml(name, profile))}</tbody>
</table></div>
</section>`;
}

function profileHtml(name: string, profile: ProfileReport): Html {
  const { verdict, passed, failed, exempt, notApplicable, notRun } = profile;
  const counts = [passed, failed, exempt, notApplicable, notRun].map(
    (count) => html`<td class="number${count === 0 ? ' zero' : ''}">${grouped(count)}</td>`,
  );
  return html`<tr><th scope="row">${name}</th><td>${tagHtml(PROFILE_VERDICTS[verdict])}</td>${counts}</tr>\n`;
}

function factsHtml(report: ConformReport): Html {
  const facts = factsOf(report).filter(([, lines]) => lines.length > 0);
  const rows = facts.map(
    ([name, lines]) => html`<dt>${name}</dt>${lines.map((line) => html`<dd>${line}</dd>`)}\n`,
  );
  return html`<section aria-labelledby="facts"><h2 id="facts">What was tested</h2>
<dl class="facts">${rows}</dl></section>`;
}

/** What is there to say, in a line or several; nothing to say is left out. */
function factsOf(report: ConformReport): (readonly [name: string, lines: readonly string[]])[] {
  const { subject, suits, seed, durationMs, notes } = report;
  const left = shownLeftovers(report.leftovers);
  const limits = limitsOf(subject);
  const exempt = reasonsOf(report, 'exempt').map(({ reason, ids }) => `${ids.join(', ')}: ${reason}`);
  return [
    ['Conflict profile', [`${subject.conflicts}: ${suits}`]],
    ['Exempt', exempt],
    ['Notes', notes],
    ['Not removed', left.length === 0 ? [] : [`collections ${left.join(', ')}`]],
    ['Server', [subject.server ?? 'does not say what it is']],
    ['Limits', [limits.length === 0 ? 'none declared' : limits.join(', ')]],
    [
      'Capabilities',
      [subject.capabilities.length === 0 ? 'nothing declared' : subject.capabilities.join(', ')],
    ],
    ['Overridden', subject.overridden.length === 0 ? [] : [subject.overridden.join(', ')]],
    ['Seed', [String(seed)]],
    ['Took', [durationText(durationMs)]],
  ];
}
