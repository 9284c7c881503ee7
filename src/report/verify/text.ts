// A comparison for people: counts and digests by collection, a line for each difference, last whether the two are the same.
import type { JsonValue } from '../../document/json.js';
import { stringifyJson } from '../../document/stringify.js';
import type { Difference, UnreadableDocument, VerifyReport } from '../../transfer/verify/verify-report.js';
import { counted, grouped } from '../counted.js';
import { ignoredText } from '../ignored-text.js';
import type { Colors } from '../validation/write-report.js';
import { shortened, visible } from '../visible.js';

export interface VerifyTextOptions {
  readonly colors: Colors;
  /** Differences, and whether there are some, alone. */
  readonly quiet: boolean;
}

const COLUMNS = ['left', 'right', 'missing', 'extra', 'different'] as const;
const LONGEST_NAME = 60;

export function* writeVerifyText(
  report: VerifyReport,
  { colors, quiet }: VerifyTextOptions,
): Generator<string> {
  if (!quiet) {
    yield `left:  ${visible(report.left.name)}\nright: ${visible(report.right.name)}\n`;
    yield* table(report);
    for (const note of notesOf(report)) yield `${visible(note)}\n`;
  }
  for (const difference of report.differences) yield `${differenceLine(difference, colors)}\n`;
  const more = report.counts.differing - report.counts.listed;
  if (more > 0) yield `and ${counted(more, 'more document')} that differ: --max-differences lists more\n`;
  for (const one of report.unreadable) yield `${unreadableLine(one, colors)}\n`;
  const unlisted = report.counts.unreadable - report.unreadable.length;
  if (unlisted > 0) yield `and ${counted(unlisted, 'more document')} that cannot be read\n`;
  yield `${(report.equal ? colors.green : colors.red)(verdictOf(report))}\n`;
}

function* table({ collections, digests }: VerifyReport): Generator<string> {
  const rows = Object.entries(collections).map(([name, counts]) => ({
    name: shortened(visible(name), LONGEST_NAME),
    cells: COLUMNS.map((column) => grouped(counts[column])),
    digest: digestText(Object.hasOwn(digests, name) ? digests[name] : undefined),
  }));
  if (rows.length === 0) return;
  const width = Math.max(...rows.map(({ name }) => name.length));
  const widths = COLUMNS.map((column, at) =>
    Math.max(column.length, ...rows.map(({ cells }) => cells[at]?.length ?? 0)),
  );
  for (const { name, cells, digest } of [{ name: '', cells: COLUMNS, digest: 'digest' }, ...rows]) {
    const numbers = cells.map((cell, at) => cell.padStart(widths[at] ?? 0)).join('  ');
    yield `${`  ${name.padEnd(width)}  ${numbers}  ${digest}`.trimEnd()}\n`;
  }
}

function digestText(digests: { readonly left: string; readonly right: string } | undefined): string {
  if (!digests) return '';
  return digests.left === digests.right ? digests.left : 'not the same';
}

function notesOf(report: VerifyReport): string[] {
  const live = [report.left, report.right].filter(({ consistency }) => consistency === 'live');
  return [
    ...report.leftOut.map(({ collection, why, left, right }) => {
      const sizes = [
        left === undefined ? '' : `left ${grouped(left)}`,
        right === undefined ? '' : `right ${grouped(right)}`,
      ];
      const known = sizes.filter((size) => size !== '').join(', ');
      return `not compared, ${why}: ${collection}${known === '' ? '' : ` (${known})`}`;
    }),
    ...(['left', 'right'] as const).flatMap((side) => {
      const text = ignoredText(report.ignored[side]);
      return text === '' ? [] : [`left out of the documents on the ${side}, by --ignore: ${text}`];
    }),
    ...live.map(
      ({ name }) => `${name} was not read in one snapshot: what changes meanwhile may show as a difference`,
    ),
  ];
}

function differenceLine(
  { collection, id, kind, pointer, left, right, note }: Difference,
  colors: Colors,
): string {
  const name = `${visible(shortened(collection))} ${id === null ? '(unknown id)' : visible(shortened(id))}`;
  const paint = kind === 'missing' ? colors.red : kind === 'extra' ? colors.yellow : colors.cyan;
  const head = `${paint(kind.padEnd(9))} ${name}`;
  if (kind !== 'different') return `${head}${note === undefined ? '' : `: ${note}`}`;
  if (note !== undefined) return `${head}: ${note}`;
  return `${head} ${visible(pointer)}: left ${valueText(left)}, right ${valueText(right)}`;
}

function valueText(value: JsonValue | undefined): string {
  return value === undefined ? 'has nothing there' : visible(stringifyJson(value));
}

function unreadableLine(
  { side, collection, id, pointer, reason }: UnreadableDocument,
  colors: Colors,
): string {
  const name = `${visible(shortened(collection))} ${id === null ? '(no id)' : visible(shortened(id))}`;
  const place = pointer === '' ? '' : ` ${visible(pointer)}`;
  return `${colors.red('unread'.padEnd(9))} ${name}${place}: on the ${side}, ${visible(reason)}`;
}

function verdictOf({ equal, collections, counts, sample, durationMs }: VerifyReport): string {
  const time = `${(durationMs / 1000).toFixed(1)} s`;
  const where = `${counted(counts.documents, 'document')} of both sides in ${counted(Object.keys(collections).length, 'collection')}, ${time}`;
  if (counts.documents === 0 && counts.unreadable === 0)
    return `nothing was compared: there are no documents (${time})`;
  const faults = [
    ...(counts.differing > 0 ? [`${counted(counts.differing, 'document')} missing, extra or different`] : []),
    ...(counts.unreadable > 0 ? [`${counted(counts.unreadable, 'document')} could not be read`] : []),
  ];
  if (sample !== undefined) {
    const looked = `only the first ${counted(sample, 'document')} of each collection of the left side were looked up on the right`;
    return equal
      ? `no difference in a sample: ${looked} (${where})`
      : `not the same: ${faults.join('; ')}; a sample: ${looked}`;
  }
  return equal
    ? `the same, document by document (${where})`
    : `not the same: ${faults.join('; ')} (${where})`;
}
