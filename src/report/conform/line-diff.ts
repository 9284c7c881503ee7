// Two lists of lines as one, with what was expected, what came, and a few lines around both.
import { counted } from '../counted.js';
import { type Marked, marked, whole } from './marked.js';

export interface DiffLine {
  /** `-` expected, `+` came, a space: both; `…` stands for lines that are left out, and says how many. */
  readonly sign: '-' | '+' | ' ' | '…';
  readonly text: Marked;
}

type Line = { readonly sign: '-' | '+' | ' '; readonly text: string };

const AROUND = 2;
const MOST_LINES = 60;
// Beyond this many pairs of lines, what stands between the first and the last difference is shown as different throughout.
const MOST_PAIRS = 1_000_000;

/** A comma at the end of a line does not make it another line: it only says that more lines follow. */
export function diffLines(expected: readonly string[], actual: readonly string[]): DiffLine[] {
  const lines = aligned(expected, actual);
  const kept = lines.map((_, at) => lines.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(differs));
  const shown = withGaps(runs(lines), kept);
  if (shown.length <= MOST_LINES) return shown;
  return [...shown.slice(0, MOST_LINES), gap(shown.length - MOST_LINES)];
}

function differs({ sign }: Line): boolean {
  return sign !== ' ';
}

function withGaps(lines: readonly DiffLine[], kept: readonly boolean[]): DiffLine[] {
  const shown: DiffLine[] = [];
  let left = 0;
  const close = () => {
    if (left > 0) shown.push(gap(left));
    left = 0;
  };
  lines.forEach((line, at) => {
    if (!kept[at]) {
      left++;
      return;
    }
    close();
    shown.push(line);
  });
  close();
  return shown;
}

function gap(count: number): DiffLine {
  return { sign: '…', text: whole(counted(count, 'line')) };
}

// As many lines that came as were expected in their place: each is marked against its counterpart.
function runs(lines: readonly Line[]): DiffLine[] {
  const found: DiffLine[] = [];
  for (let at = 0; at < lines.length; ) {
    const expected = runOf(lines, at, '-');
    const actual = runOf(lines, at + expected.length, '+');
    if (expected.length + actual.length === 0) found.push(unmarked(lines[at++] ?? { sign: ' ', text: '' }));
    else
      found.push(
        ...(expected.length === actual.length
          ? paired(expected, actual)
          : [...expected, ...actual].map(unmarked)),
      );
    at += expected.length + actual.length;
  }
  return found;
}

function runOf(lines: readonly Line[], start: number, sign: Line['sign']): readonly Line[] {
  let end = start;
  while (lines[end]?.sign === sign) end++;
  return lines.slice(start, end);
}

function paired(expected: readonly Line[], actual: readonly Line[]): DiffLine[] {
  const pairs = expected.map(({ text }, at) => marked(text, actual[at]?.text ?? ''));
  return [
    ...pairs.map((pair): DiffLine => ({ sign: '-', text: pair.expected })),
    ...pairs.map((pair): DiffLine => ({ sign: '+', text: pair.actual })),
  ];
}

function unmarked({ sign, text }: Line): DiffLine {
  return { sign, text: whole(text) };
}

/** The longest common list of lines, and the others around it. */
function aligned(expected: readonly string[], actual: readonly string[]): Line[] {
  const same = (at: number, to: number) => bare(expected[at]) === bare(actual[to]);
  let start = 0;
  while (start < expected.length && start < actual.length && same(start, start)) start++;
  let end = 0;
  const most = Math.min(expected.length, actual.length) - start;
  while (end < most && same(expected.length - 1 - end, actual.length - 1 - end)) end++;
  const common = (text: string): Line => ({ sign: ' ', text });
  return [
    ...expected.slice(0, start).map(common),
    ...middle(expected.slice(start, expected.length - end), actual.slice(start, actual.length - end)),
    ...expected.slice(expected.length - end).map(common),
  ];
}

function bare(line: string | undefined): string | undefined {
  return line?.replace(/,$/, '');
}

function middle(expected: readonly string[], actual: readonly string[]): Line[] {
  const lines: Line[] = [];
  const lengths = expected.length * actual.length > MOST_PAIRS ? undefined : commonLengths(expected, actual);
  const width = actual.length + 1;
  let [at, to] = [0, 0];
  while (at < expected.length || to < actual.length) {
    const text = expected[at];
    const came = actual[to];
    if (lengths && text !== undefined && came !== undefined && bare(text) === bare(came)) {
      lines.push({ sign: ' ', text });
      at++;
      to++;
    } else if (text !== undefined && (came === undefined || down(lengths, at, to, width))) {
      lines.push({ sign: '-', text });
      at++;
    } else {
      lines.push({ sign: '+', text: came ?? '' });
      to++;
    }
  }
  return lines;
}

function down(lengths: Uint16Array | undefined, at: number, to: number, width: number): boolean {
  if (lengths === undefined) return true;
  return (lengths[(at + 1) * width + to] ?? 0) >= (lengths[at * width + to + 1] ?? 0);
}

// For each pair of positions, how many lines the rest behind them can have in common.
function commonLengths(expected: readonly string[], actual: readonly string[]): Uint16Array {
  const width = actual.length + 1;
  const lengths = new Uint16Array((expected.length + 1) * width);
  for (let at = expected.length - 1; at >= 0; at--) {
    for (let to = actual.length - 1; to >= 0; to--) {
      const here = at * width + to;
      lengths[here] =
        bare(expected[at]) === bare(actual[to])
          ? (lengths[here + width + 1] ?? 0) + 1
          : Math.max(lengths[here + width] ?? 0, lengths[here + 1] ?? 0);
    }
  }
  return lengths;
}
