// Import and export beside their peers: `\copy` of PostgreSQL, a bare insert loop into SQLite, elasticdump from file to file.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from '../measure.mjs';
import { sessionsArchive } from './archives.mjs';
import { elasticdump, elasticdumpProgram, INSERT_LOOP, linesFile, rowsFile } from './peers.mjs';
import { benchServer, psql } from './postgres.mjs';
import { runOnce } from './run-once.mjs';

const DBKIT = fileURLToPath(new URL('../../dist/bin/main.js', import.meta.url));
const MEMORY = 150e6;
const BYTES = 1024;

/** Rows for speed and memory. Throws where something cannot be measured; a peer that cannot be had is said. */
export async function moveRows({ documents, rounds, large }) {
  const folder = mkdtempSync(join(tmpdir(), 'dbkit-bench-'));
  const server = await benchServer();
  try {
    const place = await placeOf(folder, server, documents);
    const cases = [...postgresCases(place), ...sqliteCases(place), ...(await elasticdumpCases(place))];
    const rows = [];
    for (const one of cases) rows.push(...(await rowsOf(one, documents, rounds)));
    if (large) rows.push(...(await largeRows(folder, server)), await slowTargetRow(folder));
    return rows;
  } finally {
    await server?.stop();
    rmSync(folder, { recursive: true });
  }
}

async function placeOf(folder, server, documents) {
  const archive = await sessionsArchive(documents, BYTES);
  return { folder, server, archive, rows: await rowsFile(archive, documents) };
}

function postgresCases({ folder, server, archive, rows }) {
  const out = join(folder, 'archive');
  if (!server) return [];
  return [
    {
      name: `import into ${server.name}`,
      peer: '\\copy',
      reach: 0.6,
      before: () => server.emptyTable(),
      ours: importing(archive, server.url, folder),
      theirs: psql(server, `\\copy ${server.table} (id, doc, rev) from '${rows}'`),
    },
    {
      name: `export from ${server.name}`,
      peer: '\\copy',
      reach: 0.6,
      // Filled by the import before it.
      begin: () => server.settle(),
      before: () => rmSync(out, { recursive: true, force: true }),
      ours: exporting(server.url, out),
      theirs: psql(server, `\\copy ${server.table} (id, doc, rev) to '${join(folder, 'rows')}'`),
    },
  ];
}

function sqliteCases({ folder, archive, rows }) {
  const file = join(folder, 'sessions.db');
  return [
    {
      name: 'import into SQLite',
      peer: 'an insert loop',
      reach: 0.5,
      before: () => {
        for (const ending of ['', '-wal', '-shm']) rmSync(`${file}${ending}`, { force: true });
      },
      ours: importing(archive, `sqlite:${file}`, folder),
      theirs: [process.execPath, INSERT_LOOP, rows, file],
    },
  ];
}

async function elasticdumpCases({ folder, archive }) {
  const program = elasticdumpProgram();
  if (program === undefined) return [];
  const lines = await linesFile(archive);
  const file = join(folder, 'sessions.db');
  const [out, theirs] = [join(folder, 'archive'), join(folder, 'dumped.json')];
  return [
    {
      name: 'export from SQLite',
      peer: 'elasticdump, file to file',
      reach: 2.5,
      before: () => {
        for (const path of [out, theirs]) rmSync(path, { recursive: true, force: true });
      },
      ours: exporting(`sqlite:${file}`, out),
      theirs: elasticdump(program, lines, theirs),
    },
  ];
}

function importing(archive, url, folder) {
  const journal = join(folder, `${basename(archive)}-${url.split(':')[0]}.journal`);
  return dbkit('import', archive, url, '--validate', 'off', '--journal', journal);
}

function exporting(url, archive) {
  return dbkit('export', url, archive, '--validate', 'off', '--compress', 'none');
}

function dbkit(...words) {
  return [process.execPath, DBKIT, ...words, '--quiet', '--progress', 'none'];
}

/** In turn, so that a slow spell of the machine hits both; once unmeasured; the one that ends last leaves what the next case needs. */
async function rowsOf({ name, peer, reach, begin, before, ours, theirs }, documents, rounds) {
  const times = { theirs: [], ours: [] };
  let peaks = { theirs: 0, ours: 0 };
  await begin?.();
  for (let round = 0; round <= rounds; round++) {
    for (const [who, words] of Object.entries({ theirs, ours })) {
      await before();
      const { seconds, peak } = runOnce(words);
      if (round > 0) times[who].push(seconds);
      peaks = { ...peaks, [who]: Math.max(peaks[who], peak) };
    }
  }
  const [our, their] = [times.ours, times.theirs].map((list) => median(list.sort((a, b) => a - b)));
  const ratio = their / our;
  const speed = (seconds) => `${Math.round(documents / seconds)}/s`;
  const megabytes = (peak) => `${Math.round(peak / 1e6)} MB`;
  return [
    {
      case: name,
      reach: `≥ ${Math.round(reach * 100)} % of ${peer}`,
      measured: `${Math.round(ratio * 100)} %`,
      how: `medians ${speed(our)} and ${speed(their)}, ${rounds} runs`,
      met: ratio >= reach,
    },
    {
      case: `memory, ${name}`,
      reach: `≤ ${MEMORY / 1e6} MB`,
      measured: megabytes(peaks.ours),
      how: `${documents} documents; ${peer}: ${megabytes(peaks.theirs)}`,
      met: peaks.ours <= MEMORY,
    },
  ];
}

const LARGE = 2_000_000;
const LARGE_BYTES = 300;

/** The memory for many documents, there and back. */
async function largeRows(folder, server) {
  const archive = await sessionsArchive(LARGE, LARGE_BYTES);
  const urls = [...(server ? [server.url] : []), `sqlite:${join(folder, 'large.db')}`];
  const rows = [];
  for (const url of urls) {
    if (url === server?.url) await server.emptyTable();
    const out = join(folder, 'large');
    const name = url === server?.url ? server.name : 'SQLite';
    const moves = {
      [`import into ${name}`]: importing(archive, url, folder),
      [`export from ${name}`]: exporting(url, out),
    };
    for (const [move, words] of Object.entries(moves)) {
      const { seconds, peak } = runOnce(words);
      rows.push({
        case: `memory, ${move}, ${LARGE} documents`,
        reach: `≤ ${MEMORY / 1e6} MB`,
        measured: `${Math.round(peak / 1e6)} MB`,
        how: `${seconds.toFixed(1)} s`,
        met: peak <= MEMORY,
      });
    }
    if (existsSync(out)) rmSync(out, { recursive: true });
  }
  return rows;
}

const SLOW = 100_000;

/** The memory for a target that is more than ten times slower than its source: DynamoDB's stand-in takes one document a request. */
async function slowTargetRow(folder) {
  const archive = await sessionsArchive(SLOW, BYTES);
  const { startDynamodb } = await import('../../test/servers/dynamodb.ts');
  const server = await startDynamodb();
  try {
    const { seconds, peak } = runOnce(importing(archive, server.url, folder));
    return {
      case: 'memory, import into DynamoDB, a slow target',
      reach: `≤ ${MEMORY / 1e6} MB`,
      measured: `${Math.round(peak / 1e6)} MB`,
      how: `${SLOW} documents of 1 KB, ${seconds.toFixed(1)} s`,
      met: peak <= MEMORY,
    };
  } finally {
    await server.stop();
  }
}
