// Export of CouchDB into an archive, as whole processes, beside couchbackup on the same server: PouchDB behind CouchDB's HTTP, or
// the CouchDB that COUCHDB_TEST_URL names.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, timeOnce } from '../measure.mjs';
import { readOptions } from '../options.mjs';
import { documentOf } from '../store/calls.mjs';
import { conditions, table } from '../table.mjs';
import { couchbackup, documentsIn, installCouchbackup } from './couchbackup.mjs';

export const summary = 'export from CouchDB, against couchbackup';

const REACH = 1.5;
const DBKIT = [process.execPath, fileURLToPath(new URL('../../dist/bin/main.js', import.meta.url))];
const BARE = fileURLToPath(new URL('bare.mjs', import.meta.url));
/** Its row is not judged: nothing that brings the documents can be faster. */
const SERVER = 'the same requests, and nothing done with what they bring';
const QUIET = ['--quiet', '--progress', 'none', '--validate', 'off'];

const OPTIONS = [
  ['--documents <n>', 'documents that are exported', 60_000],
  ['--rounds <n>', 'measured runs of each command', 3],
];

export async function run(words) {
  const options = readOptions('couchdb', summary, OPTIONS, words);
  if (options === undefined) return 2;
  installCouchbackup();
  const { register } = await import('tsx/esm/api');
  register();
  const given = process.env.COUCHDB_TEST_URL;
  const server = given ? { url: given, stop: () => undefined } : await standIn();
  const folder = mkdtempSync(join(tmpdir(), 'dbkit-bench-couchdb-'));
  const url = `${server.url}?prefix=bench${process.pid}-`;
  try {
    fill(url, options.documents, folder);
    // A full backup asks for changes until none is pending, which PouchDB never says: it would not end.
    const modes = given ? ['shallow', 'full'] : ['shallow'];
    const rows = measure({ url, folder, ...options }, modes);
    process.stdout.write(`${conditions()}\n\n${table(rows)}`);
    return rows.every(({ met }) => met !== false) ? 0 : 1;
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}

async function standIn() {
  const { startCouchdb } = await import('../../test/servers/couchdb.ts');
  return startCouchdb();
}

function fill(url, documents, folder) {
  const file = join(folder, 'agents.ndjson');
  const lines = Array.from({ length: documents }, (_, n) => JSON.stringify(documentOf(n)));
  writeFileSync(file, `${lines.join('\n')}\n`);
  const into = [...DBKIT, 'import', file, url, ...QUIET, '--journal', join(folder, 'fill.journal')];
  timeOnce({ name: 'what is exported', steps: [into] });
}

function measure({ url, folder, documents, rounds }, modes) {
  const seconds = new Map(['dbkit', 'bare', ...modes].map((name) => [name, []]));
  const ways = {
    dbkit: (out) => [...DBKIT, 'export', url, out, '--compress', 'none', ...QUIET],
    bare: () => [process.execPath, BARE, databaseUrl(url), String(documents)],
    ...Object.fromEntries(modes.map((mode) => [mode, (file) => couchbackup({ ...at(url), mode, file })])),
  };
  // The first round is for warming up.
  for (let round = 0; round <= rounds; round++) {
    for (const [name, wordsOf] of Object.entries(ways)) {
      const out = join(folder, `${name}-${round}`);
      const took = timeOnce({ name, steps: [wordsOf(out)] });
      if (name !== 'bare') expectAll(name, name === 'dbkit' ? documentsOf(out) : documentsIn(out), documents);
      if (round > 0) seconds.get(name).push(took);
    }
    process.stderr.write(` ${round}`);
  }
  process.stderr.write('\n');
  const rate = (name) => documents / median(seconds.get(name).sort((a, b) => a - b));
  const against = (name) => ({
    measured: `${(rate('dbkit') / rate(name)).toFixed(2)} times`,
    how: `${Math.round(rate('dbkit'))} and ${Math.round(rate(name))} documents/s`,
  });
  return [
    ...modes.map((mode) => ({
      case: `export against couchbackup --mode ${mode}`,
      reach: `${REACH} times`,
      ...against(mode),
      met: rate('dbkit') >= REACH * rate(mode),
    })),
    { case: SERVER, reach: '', ...against('bare') },
  ];
}

function databaseUrl(url) {
  const { url: server, database } = at(url);
  return server + database;
}

/** Of our URL, as couchbackup takes it. */
function at(url) {
  const { searchParams, host, username, password } = new URL(url);
  const user = username === '' ? '' : `${username}:${password}@`;
  return { url: `http://${user}${host}/`, database: `${searchParams.get('prefix')}agents` };
}

function documentsOf(archive) {
  const { collections } = JSON.parse(readFileSync(join(archive, 'manifest.json'), 'utf8'));
  return collections.find(({ name }) => name === 'agents')?.documents;
}

function expectAll(name, found, documents) {
  if (found !== documents) throw new Error(`${name} wrote ${found} documents, not ${documents}`);
}
