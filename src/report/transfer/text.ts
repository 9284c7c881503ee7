// The summary of a transfer that a person can keep: counts and digests by collection, what was not carried and why, how it ended,
// what to type next.
import type { CollectionReport, Remark, TransferReport, Verified } from '../../transfer/transfer-report.js';
import { counted, grouped } from '../counted.js';
import { ignoredCount, ignoredText } from '../ignored-text.js';
import { mixedDialects, recognisedAs } from '../recognised.js';
import type { Colors } from '../validation/write-report.js';
import { shortened, visible } from '../visible.js';

export interface TransferTextOptions {
  readonly colors: Colors;
  readonly quiet: boolean;
}

const COLUMNS = ['read', 'written', 'skipped', 'rejected'] as const;

/** With `quiet`, only how it ended. */
export function* writeTransferText(
  report: TransferReport,
  { colors, quiet }: TransferTextOptions,
): Generator<string> {
  const paint = report.exitCode === 0 ? colors.green : colors.red;
  if (!quiet) {
    yield `${visible(`${report.command} ${report.source} → ${report.target}`)}${report.dryRun ? ' (dry run: nothing is written)' : ''}\n`;
    yield* table(report);
    for (const line of notes(report)) yield `${visible(line)}\n`;
    yield* remarks('ignored', report.ignored, ignoredCount(report.totals.ignored));
    yield* remarks('rejected', report.rejects, report.totals.rejected);
    yield* remarks('does not keep its schema', report.warnings, report.totals.invalid);
  }
  yield `${paint(visible(ending(report)))}\n`;
  if (report.verified) yield* verified(report.verified, paint);
  for (const [label, command] of commandsOf(report)) yield `${label}: ${visible(command)}\n`;
}

function* table({ collections, totals }: TransferReport): Generator<string> {
  const there = collections.filter(({ absent }) => !absent);
  const names = [...there.map(({ name }) => shortened(visible(name), 60)), 'total'];
  const width = Math.max(...names.map((name) => name.length));
  const numbers = [...there, totals].map((counts) => COLUMNS.map((column) => grouped(counts[column])));
  const widths = COLUMNS.map((column, at) =>
    Math.max(column.length, ...numbers.map((row) => row[at]?.length ?? 0)),
  );
  const line = (name: string, cells: readonly string[], end: string) =>
    `  ${name.padEnd(width)}  ${cells.map((cell, at) => cell.padStart(widths[at] ?? 0)).join('  ')}${end}`.trimEnd();
  yield `${line('', COLUMNS, '  digest of what was written')}\n`;
  for (const [at, collection] of there.entries()) {
    yield `${line(names[at] ?? '', numbers[at] ?? [], `  ${digestOf(collection)}`)}\n`;
  }
  yield `${line('total', numbers.at(-1) ?? [], '')}\n`;
}

function digestOf({ digest, isDone }: CollectionReport): string {
  return isDone ? digest : 'not finished';
}

function notes(report: TransferReport): string[] {
  const { collections, leftOut, besides, dangling, consistency, resumed } = report;
  const absent = collections.filter((collection) => collection.absent).map(({ name }) => name);
  return [
    ...leftOut.map(
      ({ name, documents }) =>
        `left out: ${name}${documents === undefined ? '' : ` (${counted(documents, 'document')})`}`,
    ),
    ...besidesText(besides),
    ...collections
      .map(({ name, ignored }) => ({ name, text: ignoredText(ignored) }))
      .filter(({ text }) => text !== '')
      .map(({ name, text }) => `left out of the documents of ${name}, by --ignore: ${text}`),
    ...(absent.length > 0 ? [`not in the source: ${absent.join(', ')}`] : []),
    ...(consistency === 'snapshot'
      ? [`read from one snapshot${resumed ? ', since it was resumed' : ''}`]
      : []),
    ...(consistency === 'live' ? ['not read from one snapshot: what changed meanwhile may show or not'] : []),
    ...recognisedAs(report.recognised, resumed ? ' since it was resumed' : ''),
    ...mixedDialects(report.recognised),
    ...(report.command === 'export' ? secrets(report) : []),
    ...dangling.map(
      ({ collection, names }) => `${counted(names, 'reference')} to ${collection} that are not there`,
    ),
    ...(report.referencesUnchecked ? ['references were not checked, since the run was resumed'] : []),
  ];
}

/** What is the same of several is said once. */
function besidesText(list: TransferReport['besides']): string[] {
  const texts = [...new Set(list.map(({ besides }) => besides))];
  return texts.map((text) => {
    const names = list.filter(({ besides }) => besides === text).map(({ name }) => name);
    return `not moved, since it is no document: ${text} of ${names.join(', ')}`;
  });
}

function secrets({ totals, secretsKept, isEncrypted }: TransferReport): string[] {
  if (totals.secrets === 0) return [];
  const what = `the archive holds ${counted(totals.secrets, 'secret')}`;
  if (!secretsKept) return [`${what}, redacted`];
  return [`${what}, and is ${isEncrypted ? 'encrypted' : 'not encrypted'}`];
}

function* verified(found: Verified, paint: (text: string) => string): Generator<string> {
  for (const { collection, id, kind, pointer } of found.differences) {
    yield `${visible(`${kind}: ${collection}/${id === null ? '(no id shown)' : shortened(id)} ${pointer}`.trimEnd())}\n`;
  }
  const compared = `${counted(found.documents, 'document')} of both sides compared`;
  const differ =
    found.differing > 0 ? `: ${grouped(found.differing)} differ` : ': not everything could be compared';
  yield `${paint(`${compared}${found.equal ? ': no difference' : differ}`)}\n`;
}

function* remarks(what: string, list: readonly Remark[], total: number): Generator<string> {
  for (const { collection, id, pointer, message } of list) {
    const name = `${collection}/${id === null ? '(no id shown)' : shortened(id)}`;
    yield `${visible(`${what}: ${name}${pointer === '' ? '' : ` ${pointer}`}: ${message}`)}\n`;
  }
  const more = total - list.length;
  if (more > 0 && list.length > 0) yield `${what}: and ${grouped(more)} more\n`;
}

function ending({ status, totals, durationMs, rejectFile, error, dryRun }: TransferReport): string {
  const time = `${(durationMs / 1000).toFixed(1)} s`;
  const would = dryRun ? 'would be ' : '';
  const parts = [`${counted(totals.written, 'document')} ${would}written`];
  if (totals.skipped > 0) parts.push(`${grouped(totals.skipped)} ${would}skipped`);
  if (totals.rejected > 0) {
    const file = rejectFile === undefined ? '' : `, in ${rejectFile}`;
    parts.push(`${grouped(totals.rejected)} ${would}rejected${file}`);
  }
  if (status === 'failed') return `stopped after ${time}: ${error?.message}; ${parts.join(', ')}`;
  if (status === 'interrupted') return `interrupted after ${time}: ${parts.join(', ')}`;
  if (status === 'empty') return `the source holds no documents (${time})`;
  return `done in ${time}: ${parts.join(', ')}`;
}

function commandsOf({ commands, status, dryRun }: TransferReport): [string, string][] {
  if (!commands || dryRun) return [];
  if (status === 'failed' || status === 'interrupted') return [['to go on', commands.again]];
  const { verify, undo } = commands;
  const all: [string, string | undefined][] = [
    ['to verify', verify],
    ['to undo', undo],
  ];
  return all.flatMap(([label, command]) => (command === undefined ? [] : [[label, command]]));
}
