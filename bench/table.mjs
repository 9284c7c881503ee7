// Prints what a bench found: for every case the figure to reach, the measured one, and whether it was reached.
import { cpus, loadavg } from 'node:os';

/** What was measured on. */
export function conditions() {
  const [processor] = cpus();
  const model = processor?.model ?? 'unknown processor';
  return `node ${process.version}, ${cpus().length} × ${model}, load ${loadavg()[0].toFixed(2)}`;
}

/**
 * @typedef {{ case: string, reach: string, measured: string, how: string, met: boolean | undefined }} Row
 */

const HEADS = { case: 'case', reach: 'reach', measured: 'measured', met: 'reached', how: 'from' };

/** A table as text; a case that could not be measured (`met` undefined) shows a dash. */
export function table(rows) {
  const lines = [
    HEADS,
    ...rows.map((row) => ({ ...row, met: row.met === undefined ? '–' : row.met ? 'yes' : 'NO' })),
  ];
  const columns = Object.keys(HEADS);
  const widths = columns.map((column) => Math.max(...lines.map((line) => line[column].length)));
  const text = lines.map((line) =>
    columns
      .map((column, at) => line[column].padEnd(widths[at]))
      .join('  ')
      .trimEnd(),
  );
  return `${[text[0], widths.map((width) => '-'.repeat(width)).join('  '), ...text.slice(1)].join('\n')}\n`;
}

/** `sourcemeta 2.85 s (2.81 to 2.95, 7 runs)`, one line a subject. */
export function timings(times, median) {
  const width = Math.max(...[...times.keys()].map((name) => name.length));
  return [...times]
    .map(([name, list]) => {
      const [middle, low, high] = [median(list), list[0], list.at(-1)].map((seconds) => seconds.toFixed(3));
      return `${name.padEnd(width)}  ${middle} s  (${low} to ${high}, ${list.length} runs)\n`;
    })
    .join('');
}
