// The cases of the bench with the figures to reach, and what the measurements say about each.
import { median } from '../measure.mjs';

/** Case, most times, what is measured, what it is compared with. */
const TIMES = [
  ['NDJSON, one thread', 0.75, 'dbkit', 'sourcemeta'],
  ['NDJSON, two threads', 0.45, 'dbkit, two threads', 'sourcemeta'],
  ['NDJSON against reading and JSON.parse alone', 1.35, 'dbkit', 'parse only'],
  ['5,000 files against sourcemeta', 0.9, 'dbkit, files', 'sourcemeta, files'],
  ['5,000 files against ajv-cli', 0.45, 'dbkit, files', 'ajv-cli, files'],
  ['one small document, process start included', 0.45, 'dbkit, one document', 'ajv-cli, one document'],
  ['1 % invalid, all details, against the clean run', 1.3, 'dbkit, 1 % invalid', 'dbkit'],
  ['all checks on, against --fast', 2.0, 'dbkit, all checks', 'dbkit'],
];

const MEGABYTE = 1e6;
const FLAT = 120 * MEGABYTE;
const BYTES_AN_ID = 24;

/** Case, what was read, how many times the mixed set's ids it may remember. */
const PEAKS = [
  ['peak memory, 10 MB', 'small', 0],
  ['peak memory, the mixed set', 'mixed', 0],
  ['peak memory, the mixed set, two threads', 'mixed, two threads', 0],
  ['peak memory, one JSON array', 'array', 0],
  ['peak memory, ten times the mixed set (--large)', 'large', 0],
  ['peak memory, all checks', 'mixed, all checks', 1],
  ['peak memory, all checks, ten times the set (--large)', 'large, all checks', 10],
];

/** The rows of the table; `met` is undefined where something was not measured. */
export function judge(times, memory, documents) {
  return [
    ...TIMES.map(([name, most, subject, against]) =>
      timeRow(name, most, times.get(subject), times.get(against), against),
    ),
    ...PEAKS.map(([name, read, sets]) =>
      peakRow(name, memory.get(read), FLAT + sets * documents * BYTES_AN_ID),
    ),
  ];
}

function timeRow(name, most, measured, compared, against) {
  const row = { case: name, reach: `≤ ${most.toFixed(2)} ×` };
  if (compared === undefined) return { ...row, measured: '–', how: 'not measured', met: undefined };
  const base = median(compared);
  const other = `${against} ${seconds(base)}`;
  if (measured === undefined) {
    return { ...row, measured: '–', how: `at most ${seconds(base * most)}, since ${other}`, met: undefined };
  }
  const ratio = median(measured) / base;
  return {
    ...row,
    measured: `${ratio.toFixed(2)} ×`,
    how: `${seconds(median(measured))}, ${other}`,
    met: ratio <= most,
  };
}

function peakRow(name, bytes, most) {
  const row = { case: name, reach: `≤ ${megabytes(most)}` };
  if (bytes === undefined) return { ...row, measured: '–', how: 'not measured', met: undefined };
  return { ...row, measured: megabytes(bytes), how: 'highest of two runs', met: bytes <= most };
}

function seconds(value) {
  return `${value.toFixed(3)} s`;
}

function megabytes(bytes) {
  return `${(bytes / MEGABYTE).toFixed(1)} MB`;
}
