// Runs the suite once over each implementation of this folder and prints, in Markdown, what it found beside what each breaks.
// By hand: npx tsx conformance/mutants/unseen/report.ts
import { runSuite } from '../../run.js';
import { openServiceSubject } from '../../subject/service-subject.js';
import { ALL_UNSEEN, type Unseen } from './all-unseen.js';

const OPTIONS = { seed: 20240115, timeoutMs: 10_000 };

type Report = Awaited<ReturnType<typeof runSuite>>;

interface Judged {
  readonly unseen: Unseen;
  readonly report: Report;
}

const judged: Judged[] = [];
for (const unseen of ALL_UNSEEN) judged.push({ unseen, report: await judge(unseen) });
console.log(['# The suite over implementations that it had not seen', '', ...tableOf(judged), ''].join('\n'));
for (const one of judged) console.log(failuresOf(one).join('\n'));

async function judge(unseen: Unseen): Promise<Report> {
  const subject = await openServiceSubject({ name: unseen.name, kind: 'function' }, unseen.open());
  try {
    return await runSuite(subject, OPTIONS);
  } finally {
    await subject.close();
  }
}

function tableOf(all: readonly Judged[]): string[] {
  return [
    '| implementation | what is broken | listed | found failing | verdict | missed | accused in addition |',
    '|---|---|---|---|---|---|---|',
    ...all.map(rowOf),
  ];
}

function rowOf({ unseen, report }: Judged): string {
  const found = failing(report).map(({ id }) => id);
  const missed = unseen.breaks
    .filter((id) => !found.includes(id))
    .map((id) => `${id}${statusOf(report, id)}`);
  const added = found.filter((id) => !unseen.breaks.includes(id));
  const lists = [unseen.breaks, found].map((ids) => ids.join(' '));
  const cells = [unseen.name, unseen.what, ...lists, report.verdict, missed.join(' '), added.join(' ')];
  return `| ${cells.join(' | ')} |`;
}

function failing(report: Report): Report['requirements'][number][] {
  return report.requirements.filter(({ level, status }) => level === 'must' && status === 'fail');
}

/** Nothing for a pass: a listed requirement that could not be judged is another thing than one that was missed. */
function statusOf(report: Report, id: string): string {
  const status = report.requirements.find((requirement) => requirement.id === id)?.status ?? 'unknown';
  return status === 'pass' ? '' : ` (${status})`;
}

function failuresOf({ unseen, report }: Judged): string[] {
  const lines = report.requirements.flatMap(({ id, level, status, failure }) => {
    if (!failure) return [];
    return [
      `### ${id} (${level}, ${status}): ${failure.check}`,
      '',
      failure.message,
      '',
      '```',
      ...failure.program.map(shortened),
      `expected: ${shortened(failure.expected)}`,
      `actual:   ${shortened(failure.actual)}`,
      '```',
      '',
    ];
  });
  return [`## ${unseen.name}`, '', ...(lines.length > 0 ? lines : ['No failure.', ''])];
}

/** Some documents are as large as a database may have to hold. */
function shortened(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 400 ? `${text.slice(0, 400)}… (${text.length} characters)` : text;
}
