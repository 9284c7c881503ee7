// `npm run bench -- transfer`: how fast and how large `dbkit import`, `export` and `verify` are. README.md says how it measures.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';
import { usageOf } from '../measure.mjs';
import { readOptions } from '../options.mjs';
import { conditions, table } from '../table.mjs';
import { installationArchive, sessionsArchive } from './archives.mjs';
import { moveRows } from './moves.mjs';

export const summary = 'time and memory of dbkit import and export beside their peers, and of verify';

const DBKIT = fileURLToPath(new URL('../../dist/bin/main.js', import.meta.url));
/** Of both sides, in a second of one processor. */
const SPEED = 40_000;
const MEMORY = 150e6;
const SMALL = 10_000;
const LARGE = 2_000_000;
const LARGE_BYTES = 300;

const OPTIONS = [
  ['--documents <n>', 'documents a side, where the time is measured', 100_000],
  ['--rounds <n>', 'measured runs of each case', 5],
  ['--moves', 'import and export alone', false],
  ['--verify', 'verify alone', false],
  ['--large', 'also the memory for 2,000,000 documents (4 GB on disk)', false],
];

/** The exit code: 0 if every case reaches its figure, 1 if one does not, 2 for wrong arguments. Throws if it cannot measure. */
export async function run(words) {
  const options = readOptions('transfer', summary, OPTIONS, words);
  if (options === undefined) return 2;
  if (!existsSync(DBKIT)) throw new Error('dbkit is not built: npm run build');
  const rows = await rowsOf(options);
  process.stdout.write(`${conditions()}\n\n${table(rows)}`);
  return rows.some((row) => row.met === false) ? 1 : 0;
}

async function rowsOf(options) {
  // The test servers are TypeScript: they run as they stand in the work tree.
  const unregister = register();
  try {
    const moves = options.verify ? [] : await moveRows(options);
    const verifies = options.moves ? [] : [...(await speedRows(options)), ...(await memoryRows(options))];
    return [...moves, ...verifies];
  } finally {
    await unregister();
  }
}

async function speedRows({ documents, rounds }) {
  const cases = [
    ['verify, documents of 1 KB', await sessionsArchive(documents, 1024), true],
    ['verify, a generated installation (mean 1.9 KB)', await installationArchive(documents), false],
  ];
  return cases.map(([name, path, isJudged]) => {
    const all = usageOf(verifying(path, path), rounds).map(({ seconds }) => seconds);
    const seconds = all.toSorted((one, other) => one - other);
    const fastest = (2 * documents) / seconds[0];
    return {
      case: name,
      reach: isJudged ? `≥ ${SPEED}/s a core` : 'for comparison',
      measured: `${Math.round(fastest)}/s`,
      how: `${seconds[0].toFixed(2)} to ${seconds.at(-1).toFixed(2)} s of processor time, start and check included`,
      met: isJudged ? fastest >= SPEED : undefined,
    };
  });
}

async function memoryRows({ large }) {
  const rows = [];
  for (const documents of large ? [SMALL, LARGE] : [SMALL]) {
    const left = await sessionsArchive(documents, LARGE_BYTES);
    const right = await sessionsArchive(documents, LARGE_BYTES, true);
    const [{ peak, seconds }] = usageOf(verifying(left, right), 1);
    rows.push({
      case: `memory, ${documents} documents a side, in another order`,
      reach: `≤ ${MEMORY / 1e6} MB`,
      measured: `${Math.round(peak / 1e6)} MB`,
      how: `${seconds.toFixed(1)} s of processor time`,
      met: peak <= MEMORY,
    });
  }
  return rows;
}

function verifying(left, right) {
  const options = ['--quiet', '--progress', 'none'];
  return {
    name: 'dbkit verify',
    steps: [[process.execPath, DBKIT, 'verify', left, right, ...options]],
  };
}
