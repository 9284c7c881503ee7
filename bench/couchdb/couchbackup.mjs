// couchbackup, of IBM Cloudant: installed into this folder where it is missing, and run.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('./', import.meta.url));
const PROGRAM = `${HERE}node_modules/@cloudant/couchbackup/bin/couchbackup.bin.js`;

/** Throws where it cannot be had. */
export function installCouchbackup() {
  if (existsSync(PROGRAM)) return;
  process.stderr.write('  installing couchbackup into bench/couchdb/node_modules\n');
  const words = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { status } = spawnSync('npm', words, { cwd: HERE, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error('couchbackup could not be installed (npm ci in bench/couchdb)');
}

/** The words of its command: a database of the CouchDB at that URL into a file. */
export function couchbackup({ url, database, mode, file }) {
  const from = ['--url', url, '--db', database];
  return [process.execPath, PROGRAM, ...from, '--mode', mode, '--output', file, '--log', `${file}.log`];
}

/** How many documents such a file holds: it has a line of them for each batch. */
export function documentsIn(file) {
  const batches = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('['));
  return new Set(batches.flatMap((line) => JSON.parse(line).map(({ _id }) => _id))).size;
}
