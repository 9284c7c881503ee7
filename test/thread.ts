// One thread through everything: the six documents of the collections page are validated, saved into a fresh SQLite file, the
// store is put to the suite, and the collections go out as NDJSON and come back the same.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runSuite } from '../conformance/run.js';
import { openServiceSubject } from '../conformance/subject/service-subject.js';
import { openSqlite } from '../src/backend/sqlite/sqlite-backend.js';
import { isEqualJson, withoutField } from '../src/document/equal.js';
import type { JsonObject } from '../src/document/json.js';
import { parseJsonObject } from '../src/document/parse.js';
import { stringifyJson } from '../src/document/stringify.js';
import { openBlocks } from '../src/files/block-source.js';
import { readLines } from '../src/files/line-reader.js';
import { checkDocument } from '../src/schema/check.js';
import { openDialect } from '../src/schema/dialect.js';
import { DocumentStore } from '../src/store/document-store.js';

const SEEDS = new URL('../fixtures/documents/valid/documented/', import.meta.url);
const MAX_LINE = 64 << 20;

/** Runs the thread in a temporary folder; true where everything held. */
export async function runThread(say: (line: string) => void): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'dbkit-thread-'));
  const store = new DocumentStore(await openSqlite(join(folder, 'thread.db')));
  try {
    const seeds = readSeeds();
    const steps = [
      validate(seeds, say),
      await save(store, seeds, say),
      await judge(store, say),
      await roundTrip(store, seeds, folder, say),
    ];
    return steps.every((held) => held);
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

type Seeds = ReadonlyMap<string, JsonObject>;

function readSeeds(): Seeds {
  const names = readdirSync(SEEDS).sort();
  return new Map(
    names.map((name) => [name, parseJsonObject(readFileSync(new URL(`${name}/seed.json`, SEEDS), 'utf8'))]),
  );
}

function validate(seeds: Seeds, say: (line: string) => void): boolean {
  const dialect = openDialect();
  const problems = [...seeds].flatMap(([collection, document]) =>
    checkDocument(dialect, collection, document),
  );
  for (const problem of problems) say(`  ${problem.message}`);
  say(`validated ${seeds.size} documents: ${problems.length} problems`);
  return problems.length === 0;
}

async function save(store: DocumentStore, seeds: Seeds, say: (line: string) => void): Promise<boolean> {
  for (const [collection, document] of seeds) await store.save(collection, String(document['_id']), document);
  say(`saved them into a fresh SQLite file`);
  return true;
}

async function judge(store: DocumentStore, say: (line: string) => void): Promise<boolean> {
  const subject = await openServiceSubject({ name: 'SQLite', kind: 'function' }, { open: () => store });
  const { requirements } = await runSuite(subject, { profiles: ['core'] });
  const count = (status: string) =>
    requirements.filter((requirement) => requirement.status === status).length;
  for (const { id, failure } of requirements)
    if (failure) say(`  ${id} ${failure.check}: ${failure.message}`);
  say(
    `put the store to the core requirements: ${count('pass')} requirements kept, ${count('fail')} broken, ${count('not-run')} not run`,
  );
  return count('fail') === 0 && count('pass') > 0;
}

async function roundTrip(
  store: DocumentStore,
  seeds: Seeds,
  folder: string,
  say: (line: string) => void,
): Promise<boolean> {
  let same = 0;
  for (const [collection, document] of seeds) {
    const file = join(folder, `${collection}.ndjson`);
    const listed = await store.listAll(collection);
    writeFileSync(file, listed.map((found) => `${stringifyJson(found)}\n`).join(''), { mode: 0o600 });
    const back = readNdjson(file);
    if (back.length === 1 && back[0] && isEqualJson(withoutField(back[0], '_rev'), document)) same++;
  }
  say(`wrote the collections out as NDJSON and read them back: ${same} of ${seeds.size} the same`);
  return same === seeds.size;
}

function readNdjson(file: string): JsonObject[] {
  const source = openBlocks(file);
  const documents: JsonObject[] = [];
  const unreadable = (number: number) => {
    throw new Error(`${file}:${number} cannot be read`);
  };
  readLines(
    source,
    {
      line: (raw) => documents.push(parseJsonObject(raw.text)),
      notUtf8: unreadable,
      tooLong: unreadable,
    },
    { maxBytes: MAX_LINE, decode: true },
  );
  source.close();
  return documents;
}
