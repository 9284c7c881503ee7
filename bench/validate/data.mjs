// Makes what the bench reads, from the fixtures generator and a fixed seed; kept in bench/data until the generator changes.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const GENERATOR = fileURLToPath(new URL('../../dist/fixtures/', import.meta.url));
const DBKIT = fileURLToPath(new URL('../../dist/bin/main.js', import.meta.url));
const DATA = fileURLToPath(new URL('../data/', import.meta.url));

/** Collections with the name of their schema's file. */
export const COLLECTIONS = {
  agents: 'agent',
  deployments: 'deployment',
  users: 'user',
  sessions: 'session',
  tickets: 'ticket',
  demos: 'demo',
};

/** About 10 MB, and the number of files that the case of many files asks for. */
export const FEW = 5000;

/**
 * Paths of the sets: `mixed` (NDJSON, and in `jsonl` the same files under the ending that sourcemeta wants), `invalid` (the same
 * documents, 1 % broken), `small` (10 MB), `files` (5,000 documents, COLLECTION/ID.json), `sessions` (the
 * same of one collection), `one` (one of these files), `array` (as large as `mixed`: one JSON array of sessions), `large` (ten
 * times `mixed`; only when asked for).
 */
export async function dataSets(documents, withLarge) {
  if (!existsSync(join(GENERATOR, 'main.js'))) throw new Error('dist/ is not built: npm run build');
  const folder = folderOf(`validate-${documents}-`);
  const sets = {
    mixed: makeOnce(folder, 'mixed', (to) => generate(to, documents)),
    invalid: makeOnce(folder, 'invalid', (to) => generate(to, documents, '--invalid', '1')),
    small: makeOnce(folder, 'small', (to) => generate(to, FEW)),
    files: await makeOnce(folder, 'files', (to) => manyFiles(to, FEW)),
    // Half of all documents are sessions.
    sessions: await makeOnce(folder, 'sessions', (to) => manyFiles(to, 2 * FEW, 'sessions')),
    array: await makeOnce(folder, 'array', (to) => sessionsArray(to, documents)),
    large: withLarge ? makeOnce(folder, 'large', (to) => generate(to, documents * 10)) : undefined,
  };
  const jsonl = makeOnce(folder, 'jsonl', (to) => {
    for (const name of Object.keys(COLLECTIONS))
      linkSync(join(sets.mixed, `${name}.ndjson`), join(to, `${name}.jsonl`));
  });
  const [demo] = readdirSync(join(sets.files, 'demos')).sort();
  return { ...sets, jsonl, one: join(sets.files, 'demos', demo) };
}

/**
 * Of the stored dialect: `mixed` as NDJSON, `sqlite` the URL of a database with the same documents, `small` (a tenth), and
 * `large` (ten times `mixed`; only when asked for).
 */
export function storedSets(documents, withLarge) {
  if (!existsSync(join(GENERATOR, 'main.js'))) throw new Error('dist/ is not built: npm run build');
  const folder = folderOf(`stored-${documents}-`);
  const make = (name, count) => makeOnce(folder, name, (to) => generate(to, count, '--dialect', 'stored'));
  const mixed = make('mixed', documents);
  return {
    mixed,
    sqlite: `sqlite:${makeOnce(folder, 'sqlite', (to) => importInto(to, mixed))}/installation.db`,
    small: make('small', Math.ceil(documents / 10)),
    large: withLarge ? make('large', documents * 10) : undefined,
  };
}

function importInto(folder, files) {
  const collections = readdirSync(files).map((name) => name.replace(/\.ndjson$/, ''));
  const words = [DBKIT, 'import', files, `sqlite:${join(folder, 'installation.db')}`, '--validate', 'off'];
  const more = [
    '--dialect',
    'stored',
    '--collections',
    collections.join(),
    '--journal',
    join(folder, 'journal'),
  ];
  const done = spawnSync(process.execPath, [...words, ...more], { stdio: ['ignore', 'ignore', 'pipe'] });
  if (done.status !== 0) throw new Error(`dbkit import ended in ${done.status}: ${done.stderr}`);
}

/** A folder that is named after the generator's code, so that a changed generator makes its data anew; older ones go. */
function folderOf(prefix) {
  const hash = createHash('sha256');
  for (const file of readdirSync(GENERATOR)
    .filter((name) => /^(installation.*|random|main)\.js$/.test(name))
    .sort()) {
    hash.update(readFileSync(join(GENERATOR, file)));
  }
  const name = prefix + hash.digest('hex').slice(0, 12);
  mkdirSync(join(DATA, name), { recursive: true });
  for (const other of readdirSync(DATA)) {
    if (other.startsWith(prefix) && other !== name) rmSync(join(DATA, other), { recursive: true });
  }
  return join(DATA, name);
}

/** Makes a set under another name first: one that was interrupted is not taken for whole. */
function makeOnce(folder, name, make) {
  const path = join(folder, name);
  if (existsSync(path)) return path;
  const part = `${path}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part);
  process.stderr.write(`  making ${path}\n`);
  const done = () => {
    renameSync(part, path);
    return path;
  };
  const made = make(part);
  return made instanceof Promise ? made.then(done) : done();
}

function generate(folder, documents, ...more) {
  const words = [join(GENERATOR, 'main.js'), '--documents', String(documents), '--out', folder, ...more];
  const done = spawnSync(process.execPath, words, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (done.status !== 0) throw new Error(`the fixtures generator ended in ${done.status}`);
}

async function installation(documents) {
  return (await import(join(GENERATOR, 'installation.js'))).installation({ documents });
}

async function manyFiles(folder, documents, only) {
  let written = 0;
  for (const { collection, document } of await installation(documents)) {
    if (only !== undefined && collection !== only) continue;
    mkdirSync(join(folder, collection), { recursive: true });
    writeFileSync(join(folder, collection, `${document._id}.json`), `${JSON.stringify(document)}\n`);
    if (++written === FEW) break;
  }
}

/** The sessions of an installation so large that they have the bytes of the mixed set. */
async function sessionsArray(folder, documents) {
  const file = openSync(join(folder, 'sessions.json'), 'w');
  let block = '';
  let opened = false;
  for (const { collection, document } of await installation(Math.round(documents * 2.15))) {
    if (collection === 'tickets') break;
    if (collection !== 'sessions') continue;
    block += `${opened ? ',\n' : '[\n'}${JSON.stringify(document)}`;
    opened = true;
    if (block.length < 1 << 20) continue;
    writeFileSync(file, block);
    block = '';
  }
  writeFileSync(file, `${block}\n]\n`);
  closeSync(file);
}
