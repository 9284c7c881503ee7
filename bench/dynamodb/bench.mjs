// Import into and export from DynamoDB against bare loops of AWS's own client library, whole processes on the same server.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, timeOnce } from '../measure.mjs';
import { readOptions } from '../options.mjs';
import { documentOf } from '../store/calls.mjs';
import { conditions, table } from '../table.mjs';

export const summary = 'import into and export from DynamoDB, against bare loops of its client library';

const REACH = 0.9;
/** Of the documents that are exported, so many are imported: single puts keep the stand-in busy for as long. */
const IMPORTED = 1 / 8;
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const DBKIT = [process.execPath, here('../../dist/bin/main.js')];

const OPTIONS = [
  ['--documents <n>', 'documents that are exported; an eighth of them is imported', 120_000],
  ['--rounds <n>', 'measured runs of each command', 3],
];

export async function run(words) {
  const options = readOptions('dynamodb', summary, OPTIONS, words);
  if (options === undefined) return 2;
  const { register } = await import('tsx/esm/api');
  register();
  const { dynamodbUrl, startDynamodb } = await import('../../test/servers/dynamodb.ts');
  const server = await startDynamodb();
  const folder = mkdtempSync(join(tmpdir(), 'dbkit-bench-dynamodb-'));
  try {
    const rows = measure(options.documents, options.rounds, {
      port: String(server.port),
      folder,
      url: (prefix) => dynamodbUrl(server.port, { prefix }),
    });
    process.stdout.write(`${conditions()}\n\n${table(rows)}`);
    return rows.every(({ met }) => met !== false) ? 0 : 1;
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}

function measure(documents, rounds, { port, folder, url }) {
  const counts = { import: Math.ceil(documents * IMPORTED), export: documents };
  const file = join(folder, 'agents.ndjson');
  const lines = Array.from({ length: counts.import }, (_, n) => JSON.stringify(documentOf(n)));
  writeFileSync(file, `${lines.join('\n')}\n`);
  const bare = (what, lanes, name, count = counts.import) => [
    process.execPath,
    here('bare.mjs'),
    what,
    String(lanes),
    String(count),
    port,
    name,
  ];
  const quiet = ['--quiet', '--progress', 'none', '--validate', 'off', '--journal'];
  const journal = (round) => join(folder, `${round}.journal`);
  const out = (round) => join(folder, `out${round}`);
  const subjects = {
    'import, dbkit': (n) => [...DBKIT, 'import', file, url(`in${n}.`), ...quiet, journal(`in${n}`)],
    'import, 1 loop': (n) => bare('import', 1, `one${n}.agents`),
    'import, 32 loops': (n) => bare('import', 32, `many${n}.agents`),
    'import, 4 loops that overwrite': (n) => bare('overwrite', 4, `over${n}.agents`),
    'export, dbkit': (n) => [
      ...[...DBKIT, 'export', url('all.'), out(n), '--compress', 'none'],
      ...[...quiet, journal(`out${n}`)],
    ],
    'export, 1 loop': () => bare('export', 1, 'all.agents', counts.export),
    'export, 4 loops': () => bare('export', 4, 'all.agents', counts.export),
  };
  timeOnce({ name: 'what is exported', steps: [bare('overwrite', 4, 'all.agents', counts.export)] });
  const seconds = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]));
  // The first round is for warming up.
  for (let round = 0; round <= rounds; round++) {
    for (const [name, step] of Object.entries(subjects)) {
      const took = timeOnce({ name, steps: [step(round)] });
      if (round > 0) seconds[name].push(took);
    }
    process.stderr.write(` ${round}`);
  }
  process.stderr.write('\n');
  const rate = (name) => counts[name.split(',')[0]] / median(seconds[name].sort((a, b) => a - b));
  return Object.keys(subjects)
    .filter((name) => !name.endsWith('dbkit'))
    .map((name) => {
      const [what, loops] = name.split(', ');
      const [ours, theirs] = [rate(`${what}, dbkit`), rate(name)];
      return {
        case: `${what} against ${loops}`,
        reach: `${REACH * 100} %`,
        measured: `${Math.round((100 * ours) / theirs)} %`,
        how: `${Math.round(ours)} and ${Math.round(theirs)} documents/s`,
        met: ours >= REACH * theirs,
      };
    });
}
