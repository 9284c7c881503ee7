// `npm run bench -- doctor`: how fast and how large `dbkit doctor` is, beside `dbkit validate` over the same files.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { peakMemory, usageOf } from '../measure.mjs';
import { readOptions } from '../options.mjs';
import { conditions, table } from '../table.mjs';
import { storedSets } from '../validate/data.mjs';

export const summary = 'time and memory of dbkit doctor, beside dbkit validate';

const DBKIT = fileURLToPath(new URL('../../dist/bin/main.js', import.meta.url));
/** Of validate's documents a second. */
const SPEED = 0.7;
const MEMORY = 150e6;

const OPTIONS = [
  ['--documents <n>', 'documents of the installation', 200_000],
  ['--rounds <n>', 'measured runs of each command', 5],
  ['--large', 'also the memory for ten times as many', false],
];

/** The exit code: 0 if every case reaches its figure, 1 if one does not, 2 for wrong arguments. Throws if it cannot measure. */
export async function run(words) {
  const options = readOptions('doctor', summary, OPTIONS, words);
  if (options === undefined) return 2;
  const { documents, rounds, large } = options;
  const sets = storedSets(documents, large);
  const rows = [...speedRows(sets, rounds), ...memoryRows(sets)];
  process.stdout.write(`${conditions()}\n\n${table(rows)}`);
  return rows.some((row) => row.met === false) ? 1 : 0;
}

/** Documents that were looked at by the processor time of whole processes; of each the fastest run, since others use the machine too. */
function speedRows({ mixed, sqlite }, rounds) {
  const commands = [
    commandOf('validate', 'validate', mixed, '--dialect', 'stored', '--threads', '1'),
    commandOf('doctor', 'doctor', mixed),
    commandOf('doctor, SQLite', 'doctor', sqlite),
  ];
  const [validate, files, database] = commands.map((command) => {
    const seconds = usageOf(command, rounds).map((usage) => usage.seconds);
    return command.documents / Math.min(...seconds);
  });
  return [
    speedRow('the same files, against validate with all checks', files, validate, SPEED),
    speedRow('the same documents in SQLite, against validate of files', database, validate),
  ];
}

function speedRow(name, doctor, validate, least) {
  return {
    case: name,
    reach: least === undefined ? 'for comparison' : `≥ ${least.toFixed(2)} ×`,
    measured: `${(doctor / validate).toFixed(2)} ×`,
    how: `${Math.round(doctor)} documents/s, validate ${Math.round(validate)}/s`,
    met: least === undefined ? undefined : doctor / validate >= least,
  };
}

function memoryRows(sets) {
  return Object.entries(sets).map(([name, location]) => {
    const row = { case: `peak memory, ${name}`, reach: `≤ ${MEMORY / 1e6} MB` };
    if (location === undefined) return { ...row, measured: '–', how: 'only with --large', met: undefined };
    const command = commandOf('doctor', 'doctor', location);
    const peak = peakMemory(command);
    return {
      ...row,
      measured: `${(peak / 1e6).toFixed(1)} MB`,
      how: `${command.documents} documents`,
      met: peak <= MEMORY,
    };
  });
}

/** A command that is known to look at documents: run once before, for how many, and for how it ends. */
function commandOf(name, command, location, ...flags) {
  const step = [process.execPath, DBKIT, command, location, ...flags, '--progress', 'none'];
  const { status, stdout } = spawnSync(step[0], [...step.slice(1), '--json'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const counts = Object.values(JSON.parse(stdout).documents ?? {});
  const documents = counts.reduce((sum, count) => sum + count, 0);
  if (documents === 0) throw new Error(`${name} looked at no document: ${step.join(' ')}`);
  return { name, documents, steps: [step], exit: status };
}
