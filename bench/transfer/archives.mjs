// The archives that are compared: made once by the built package, and kept in bench/data.
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const data = fileURLToPath(new URL('bench/data/', root));
const BATCH = 500;
const BATCHES_OF_A_SEGMENT = 16;

/** A generated installation, as `npm run fixtures` makes it. */
export async function installationArchive(documents) {
  const { installation } = await import(new URL('dist/fixtures/index.js', root).href);
  return archive(`verify-installation-${documents}`, () => installation({ documents, seed: 1 }));
}

/** Sessions of about so many bytes; `turned`: the same ones in another order. */
export function sessionsArchive(documents, bytes, turned = false) {
  const name = `verify-sessions-${documents}-${bytes}${turned ? '-turned' : ''}`;
  return archive(name, () => sessions(documents, bytes, turned));
}

async function archive(name, documents) {
  const path = `${data}${name}`;
  // Made anew when the code that writes it is newer.
  const code = statSync(new URL('dist/src/transfer/archive/archive-collection.js', root)).mtimeMs;
  if (existsSync(path) && statSync(path).mtimeMs > code) return path;
  rmSync(path, { recursive: true, force: true });
  rmSync(`${path}.partial`, { recursive: true, force: true });
  mkdirSync(data, { recursive: true });
  process.stderr.write(`  writing ${name}\n`);
  await write(path, documents());
  return path;
}

async function write(path, documents) {
  const { createArchiveTarget } = await import(
    new URL('dist/src/transfer/archive/archive-target.js', root).href
  );
  const notes = { source: 'bench', consistency: 'fixed', secrets: { are: 'kept', values: 0 } };
  const target = await createArchiveTarget(path, { compress: 'none', madeBy: 'bench', notes: () => notes });
  for (const [collection, batches] of batchesOf(documents)) {
    const writer = await target.open(collection, undefined);
    let written = 0;
    for (const batch of batches) {
      await writer.write(batch, 'absent');
      if (++written % BATCHES_OF_A_SEGMENT === 0) await writer.checkpoint();
    }
  }
  await target.finish();
}

/** Each collection's documents in batches; a collection's come one after the other. */
function* batchesOf(documents) {
  const all = documents[Symbol.iterator]();
  let next = all.next();
  function* batches(collection) {
    while (!next.done && next.value.collection === collection) {
      const batch = [];
      for (; batch.length < BATCH && !next.done && next.value.collection === collection; next = all.next()) {
        batch.push({ id: next.value.document._id, document: next.value.document });
      }
      yield batch;
    }
  }
  while (!next.done) yield [next.value.collection, batches(next.value.collection)];
}

/** No number of documents has this factor. */
const STEP = 7919;

function* sessions(documents, bytes, turned) {
  const text = 'lorem ipsum dolor sit amet ';
  const empty = JSON.stringify(session(documents, '')).length;
  const content = text.repeat(Math.ceil(bytes / text.length)).slice(0, Math.max(0, bytes - empty));
  for (let at = 0; at < documents; at++) {
    yield { collection: 'sessions', document: session(turned ? (at * STEP + 13) % documents : at, content) };
  }
}

function session(number, content) {
  return {
    _id: `session_${number}`,
    user_id: `user_google_${number % 1000}`,
    agent_id: null,
    messages: [{ role: 'user', content, timestamp: '2025-06-28T15:19:01Z' }],
    created_at: '2025-06-28T15:19:01Z',
    updated_at: '2025-06-28T15:24:41Z',
    cost: number / 8,
  };
}
