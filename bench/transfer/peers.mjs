// What the peers of import and export read: the documents of an archive, as rows of COPY's text format and as elasticdump's lines.
import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, readdirSync, renameSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('./', import.meta.url));

/** Inserts such rows into a SQLite file in one transaction. */
export const INSERT_LOOP = `${HERE}insert-loop.mjs`;

export function rowsFile(archive) {
  return made(archive, 'rows', (line) => `${JSON.parse(line)._id}\t${line.replaceAll('\\', '\\\\')}\t1\n`);
}

export function linesFile(archive) {
  return made(archive, 'json', (line) => {
    const { _id, ...source } = JSON.parse(line);
    return `${JSON.stringify({ _index: 'sessions', _id, _score: 1, _source: source })}\n`;
  });
}

/** A file beside the archive with a line for each of its documents; kept while it is newer than the archive. */
async function made(archive, ending, lineOf) {
  const path = `${archive}.${ending}`;
  if (existsSync(path) && statSync(path).mtimeMs > statSync(archive).mtimeMs) return path;
  process.stderr.write(`  writing ${basename(path)}\n`);
  await pipeline(Readable.from(linesOf(archive, lineOf)), createWriteStream(`${path}.partial`));
  renameSync(`${path}.partial`, path);
  return path;
}

async function* linesOf(archive, lineOf) {
  const files = readdirSync(archive).filter((file) => file.endsWith('.ndjson'));
  for (const file of files.sort()) {
    for await (const line of createInterface(createReadStream(join(archive, file)))) yield lineOf(line);
  }
}

/** Installed into this folder where it is missing: nothing else in the project knows it. Undefined, with the reason told, where it cannot be. */
export function elasticdumpProgram() {
  const program = `${HERE}node_modules/elasticdump/bin/elasticdump`;
  if (existsSync(program)) return program;
  process.stderr.write('  installing elasticdump into bench/transfer/node_modules\n');
  const words = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  const done = spawnSync('npm', words, { cwd: HERE, stdio: ['ignore', 'ignore', 'inherit'] });
  if (done.status === 0) return program;
  process.stderr.write('unavailable: elasticdump could not be installed (npm ci in bench/transfer)\n');
  return undefined;
}

/** As many documents at a time as dbkit takes. */
export function elasticdump(program, from, to) {
  const words = ['--type=data', '--limit=1000', '--quiet', `--input=${from}`, `--output=${to}`];
  return [process.execPath, program, ...words];
}
