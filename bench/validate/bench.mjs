// `npm run bench -- validate`: how fast and how large `dbkit validate` is, beside the peers. README.md says how it measures.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { interleave, median } from '../measure.mjs';
import { readOptions } from '../options.mjs';
import { conditions, table, timings } from '../table.mjs';
import { groupsOf, memoryOf, verify } from './cases.mjs';
import { dataSets } from './data.mjs';
import { judge } from './rows.mjs';
import { hasDbkit, installPeers, peerVersions } from './subjects.mjs';

export const summary = 'time and memory of dbkit validate, beside sourcemeta and ajv-cli';

const OPTIONS = [
  ['--documents <n>', 'documents in the mixed set', 200_000],
  ['--rounds <n>', 'measured runs of each command', 7],
  ['--large', 'also the memory for ten times as much input (4 GB on disk)', false],
];

/** The exit code: 0 if every case reaches its figure, 1 if one does not, 2 for wrong arguments. Throws if it cannot measure. */
export async function run(words) {
  const options = readOptions('validate', summary, OPTIONS, words);
  if (options === undefined) return 2;
  const { documents, rounds, large } = options;
  installPeers();
  const sets = await dataSets(documents, large);
  const withDbkit = hasDbkit();
  printConditions(sets, documents);
  if (!withDbkit)
    process.stdout.write('dbkit validate is not built: the peers alone are measured (npm run build)\n\n');
  verify(sets, documents, withDbkit);
  const times = new Map();
  for (const group of groupsOf(sets, withDbkit)) {
    process.stderr.write(`  ${group.title}\n`);
    for (const [name, list] of interleave(group.subjects, rounds * group.factor)) times.set(name, list);
  }
  const memory = withDbkit ? memoryOf(sets) : new Map();
  const rows = judge(times, memory, documents);
  process.stdout.write(`${table(rows)}\nMedians, fastest and slowest run:\n\n${timings(times, median)}`);
  return rows.some((row) => row.met === false) ? 1 : 0;
}

function printConditions(sets, documents) {
  const bytes = readdirSync(sets.mixed).reduce((sum, file) => sum + statSync(join(sets.mixed, file)).size, 0);
  const peers = Object.entries(peerVersions()).map(([name, version]) => `${name} ${version}`);
  process.stdout.write(
    `${documents.toLocaleString('en')} mixed documents, ${(bytes / 1e6).toFixed(0)} MB of NDJSON; ${peers.join(', ')}\n` +
      `${conditions()}\n\n`,
  );
}
