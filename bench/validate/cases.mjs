// Which commands each case of the bench runs, and the proof that they all do the work: a validator that read nothing is fast.
import { outputOf, peakMemory } from '../measure.mjs';
import { FEW } from './data.mjs';
import { ajvCli, ajvCliOne, dbkit, parseOnly, sourcemeta } from './subjects.mjs';

const FAST = ['--fast', '--threads', '1'];
/** Every finding is written out, however many there are. */
const ALL_DETAILS = ['--max-errors', '1000000000'];

/** Subjects that are compared with one another run interleaved: a group. `factor` multiplies the rounds of short runs. */
export function groupsOf(sets, withDbkit) {
  const peers = [
    {
      title: 'NDJSON',
      factor: 1,
      subjects: [sourcemeta('sourcemeta', sets.jsonl, '.jsonl'), parseOnly('parse only', sets.mixed)],
    },
    {
      title: '5,000 files',
      factor: 1,
      subjects: [sourcemeta('sourcemeta, files', sets.files), ajvCli('ajv-cli, files', sets.files)],
    },
    {
      // No case of its own: it shows what the peers' start, once for each collection, has to do with the figures above.
      title: '5,000 files of one collection',
      factor: 1,
      subjects: [
        sourcemeta('sourcemeta, sessions', sets.sessions),
        ajvCli('ajv-cli, sessions', sets.sessions),
      ],
    },
    { title: 'one document', factor: 3, subjects: [ajvCliOne('ajv-cli, one document', sets.one)] },
  ];
  if (!withDbkit) return peers;
  const [ndjson, files, sessions, one] = peers;
  ndjson.subjects.push(
    dbkit('dbkit', sets.mixed, ...FAST),
    dbkit('dbkit, two threads', sets.mixed, '--fast', '--threads', '2'),
    { ...dbkit('dbkit, 1 % invalid', sets.invalid, ...FAST, ...ALL_DETAILS), exit: 1 },
    dbkit('dbkit, all checks', sets.mixed, '--threads', '1'),
  );
  files.subjects.push(dbkit('dbkit, files', sets.files, ...FAST));
  sessions.subjects.push(dbkit('dbkit, sessions', sets.sessions, ...FAST));
  one.subjects.push(dbkit('dbkit, one document', sets.one, '--fast'));
  return peers;
}

/** Peak memory in bytes, by the name of what was read. */
export function memoryOf(sets) {
  const peaks = new Map();
  const measure = (name, path, ...flags) => {
    process.stderr.write(`  memory: ${name}\n`);
    peaks.set(name, peakMemory(dbkit(`dbkit, ${name}`, path, ...flags)));
  };
  measure('small', sets.small, ...FAST);
  measure('mixed', sets.mixed, ...FAST);
  measure('mixed, two threads', sets.mixed, '--fast', '--threads', '2');
  measure('array', sets.array, ...FAST);
  measure('mixed, all checks', sets.mixed, '--threads', '1');
  if (sets.large === undefined) return peaks;
  measure('large', sets.large, ...FAST);
  measure('large, all checks', sets.large, '--threads', '1');
  return peaks;
}

/** Throws unless every program says that it checked every document and, in the clean sets, found nothing. */
export function verify(sets, documents, withDbkit) {
  const sum = (text, pattern) =>
    [...text.matchAll(pattern)].reduce((total, match) => total + Number(match[1] ?? 1), 0);
  const check = (what, found, expected) => {
    if (found !== expected) throw new Error(`${what} checked ${found} documents, not ${expected}`);
  };
  const passed = (subject) => sum(outputOf(subject, 'stderr'), /(\d+) passed/g);
  check('sourcemeta', passed(sourcemeta('sourcemeta', sets.jsonl, '.jsonl')), documents);
  check('sourcemeta', passed(sourcemeta('sourcemeta', sets.files)), FEW);
  check('ajv-cli', sum(outputOf(ajvCli('ajv-cli', sets.files)), / valid$/gm), FEW);
  check('parse only', sum(outputOf(parseOnly('parse only', sets.mixed)), /(\d+) documents/g), documents);
  if (!withDbkit) return;
  for (const [path, expected, flags] of [
    [sets.mixed, documents, FAST],
    [sets.mixed, documents, ['--fast', '--threads', '2']],
    [sets.mixed, documents, ['--threads', '1']],
    [sets.files, FEW, FAST],
    [sets.one, 1, ['--fast']],
  ]) {
    check('dbkit', counted(dbkit('dbkit', path, ...flags, '--format', 'json')).documents, expected);
  }
  const invalid = { ...dbkit('dbkit', sets.invalid, ...FAST, ...ALL_DETAILS, '--format', 'json'), exit: 1 };
  const { errors, listed } = counted(invalid);
  // A broken document may have more than one finding. Under a share of 1 %, half of it is surely there.
  if (errors < documents / 200 || listed < errors) {
    throw new Error(
      `dbkit found ${errors} errors and listed ${listed} where about ${documents / 100} documents are invalid`,
    );
  }
}

function counted(subject) {
  const report = JSON.parse(outputOf(subject));
  const documents = Object.values(report.documents).reduce((total, count) => total + count, 0);
  return { documents, errors: report.counts.errors, listed: report.findings.length };
}
