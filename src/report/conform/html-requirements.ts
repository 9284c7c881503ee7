// The requirements of a report as HTML, profile by profile: a row each, failures folded out under theirs.
import { counted } from '../counted.js';
import { groupBy } from '../group-by.js';
import type { ConformReport, RequirementReport, RequirementStatus } from './conform-report.js';
import { failureHtml } from './html-failure.js';
import type { Filter } from './html-style.js';
import { type Html, html, prose } from './html-template.js';
import { failuresOf } from './outline.js';
import { PROFILE_VERDICTS, STATUSES, type Word, wordOf } from './words.js';

const FILTER_OF: Readonly<Record<RequirementStatus, Filter>> = {
  fail: 'fail',
  'unexpected-pass': 'fail',
  'known-failure': 'fail',
  exempt: 'exempt',
  'not-run': 'open',
  'not-applicable': 'open',
  pass: 'pass',
};

const CHOICES: readonly (readonly [filter: Filter, label: string])[] = [
  ['fail', 'failed'],
  ['exempt', 'exempt'],
  ['open', 'not run, not applicable'],
  ['pass', 'passed'],
];

/** The section with the filter, the ways to each failure, and all requirements. */
export function requirementsHtml(report: ConformReport): Html {
  const groups = groupBy(report.requirements, ({ profile }) => profile);
  return html`<section aria-labelledby="requirements">
<h2 id="requirements">Requirements</h2>
${filterHtml(report)}
${jumpHtml(report)}
${[...groups].map(([profile, members]) => groupHtml(profile, members, report))}
</section>`;
}

/** A symbol and its word; screen readers get the word alone. */
export function tagHtml({ symbol, label, tone }: Word): Html {
  return html`<span class="tag ${tone}"><span class="symbol" aria-hidden="true">${symbol}</span>${label}</span>`;
}

function filterHtml({ requirements }: ConformReport): Html {
  const choices = CHOICES.flatMap(([filter, label]) => {
    const count = requirements.filter(({ status }) => FILTER_OF[status] === filter).length;
    return count === 0 ? [] : [choiceHtml(filter, `${label} ${count}`)];
  });
  return html`<fieldset><legend>Show</legend>
<label><input type="radio" name="show" id="show-all" checked>all ${requirements.length}</label>
${choices}</fieldset>`;
}

/** One choice of the filter, which the style sheet follows. */
export function choiceHtml(filter: Filter, label: string): Html {
  return html`<label><input type="radio" name="show" id="show-${filter}">${label}</label>\n`;
}

function jumpHtml(report: ConformReport): Html[] {
  const failures = failuresOf(report);
  if (failures.length === 0) return [];
  const links = failures.map((one, at) => {
    const anchor = anchorOf(one, report.requirements.indexOf(one));
    return html`${at === 0 ? '' : ', '}<a href="#${anchor}">${one.id}</a>`;
  });
  return [html`<p class="jump">To look at: ${links}</p>`];
}

// An id of the contract is a readable address; any other could be one that the page itself uses.
function anchorOf({ id }: RequirementReport, index: number): string {
  return /^[A-Z]+-\d+$/.test(id) ? id : `requirement-${index}`;
}

function groupHtml(profile: string, members: readonly RequirementReport[], report: ConformReport): Html {
  const own = Object.hasOwn(report.profiles, profile) ? report.profiles[profile] : undefined;
  const verdict = own === undefined ? [] : [tagHtml(PROFILE_VERDICTS[own.verdict])];
  const statuses = [...new Set(members.map(({ status }) => FILTER_OF[status]))].join(' ');
  const rows = members.map((one) => itemHtml(one, anchorOf(one, report.requirements.indexOf(one))));
  return html`<div data-status="${statuses}"><h3>${profile} ${verdict}</h3>
<ul class="requirements">${rows}</ul></div>\n`;
}

function itemHtml(requirement: RequirementReport, anchor: string): Html {
  const { status, failure, failures } = requirement;
  const { tone } = wordOf(requirement);
  const body =
    failure === undefined
      ? html`<div class="row">${rowHtml(requirement)}</div>`
      : html`<details open><summary class="row">${rowHtml(requirement)}</summary>
<div class="failure">${failureHtml(failure, failures)}</div></details>`;
  return html`<li id="${anchor}" class="${tone}" data-status="${FILTER_OF[status]}">${body}</li>\n`;
}

function rowHtml(requirement: RequirementReport): Html {
  const { id, level, text, sources, checks, reason, status } = requirement;
  const word = wordOf(requirement);
  const details = [
    ...(level === 'should' ? ['a “should”: it never decides'] : []),
    ...(reason === undefined ? [] : [reason]),
  ];
  const hint = `${counted(checks, 'check')}; asked for by ${sources.join(', ')}`;
  const label = status === 'pass' ? html`<span class="hidden">${STATUSES.pass.label}</span>` : tagHtml(word);
  return html`<span class="symbol" aria-hidden="true">${word.symbol}</span><h4 class="id" title="${hint}">${id}</h4>
<span class="text">${prose(text)}${details.map((line) => html`<span class="soft">${prose(line)}</span>`)}</span>
<span>${label}</span>`;
}
