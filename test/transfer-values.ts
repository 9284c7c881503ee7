// Awkward documents through one pair of locations: each arrives exactly as it left, or is rejected by name.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import {
  awkwardIds,
  awkwardNumbers,
  awkwardStrings,
  jsonValueArbitrary,
  keyArbitrary,
} from '../fixtures/index.js';
import type { Backend } from '../src/backend/backend.js';
import { openBackend } from '../src/backend/registry.js';
import { digestOfDocument } from '../src/document/digest.js';
import type { JsonObject } from '../src/document/json.js';
import { openArchive } from '../src/transfer/archive/archive-source.js';
import { createArchiveTarget } from '../src/transfer/archive/archive-target.js';
import { DatabaseSource } from '../src/transfer/database/database-source.js';
import { databaseTarget } from '../src/transfer/database/database-target.js';
import { DEFAULT_CHOICES } from '../src/transfer/plan.js';
import type { Source } from '../src/transfer/source.js';
import type { Target } from '../src/transfer/target.js';
import { transfer } from '../src/transfer/transfer.js';
import type { TransferReport } from '../src/transfer/transfer-report.js';

const ANYTHING = { nulInStrings: true, loneSurrogates: true, exactNumbers: true } as const;

/** The same for the same seed; every id once. */
export function awkwardDocuments(count: number, seed: number): JsonObject[] {
  const fields = fc.uniqueArray(fc.tuple(keyArbitrary(ANYTHING), jsonValueArbitrary(ANYTHING)), {
    selector: ([name]) => name,
    maxLength: 4,
  });
  const generated = fc.sample(fields, { numRuns: count, seed });
  return generated.map((pairs, at) => {
    const extra = {
      awkward: [
        awkwardStrings[at % awkwardStrings.length] ?? '',
        awkwardNumbers[at % awkwardNumbers.length] ?? 0,
      ],
    };
    const id =
      at < awkwardIds.length ? (awkwardIds[at] ?? '') : `${awkwardIds[at % awkwardIds.length]} ${at}`;
    const document: JsonObject = Object.fromEntries([...pairs, ...Object.entries(extra)]);
    delete document['_rev'];
    return { ...document, _id: id };
  });
}

/** A database URL, or `archive`. */
export type Location = string;

const COLLECTION = 'values';

/** Throws an error that says what came to harm. Both databases are left without the collection. */
export async function valuesTrial(
  from: Location,
  to: Location,
  documents: readonly JsonObject[],
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dbkit-values-'));
  try {
    const source = await filledSource(from, documents, folder);
    const target = await openTarget(to, folder);
    const looked = await moved(source.source, target, folder, 'dry');
    const { report, rejected } = await moved(source.source, target, folder, 'write');
    expectSame('rejected by a dry run', looked.report.totals.rejected, rejected.size);
    expectSame('the exit code of a dry run', looked.report.exitCode, report.exitCode);
    await source.close();
    const { read, written, skipped } = report.totals;
    const held = source.held;
    expectSame('read', read, held.size);
    expectSame('written, skipped and rejected together', written + skipped + rejected.size, read);
    const found = await target.digests();
    for (const [id, digest] of held) {
      const there = found.get(id);
      if (there === undefined && !rejected.has(id))
        throw new Error(`${from} → ${to}: ${JSON.stringify(id)} is lost`);
      if (there !== undefined && rejected.has(id))
        throw new Error(`${JSON.stringify(id)} is rejected and there`);
      if (there !== undefined && there !== digest)
        throw new Error(`${from} → ${to}: ${JSON.stringify(id)} has changed`);
    }
    expectSame('documents of the target', found.size, held.size - rejected.size);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function expectSame(what: string, found: number, expected: number): void {
  if (found !== expected) throw new Error(`${what}: ${found}, not ${expected}`);
}

async function moved(
  source: Source,
  target: Target,
  folder: string,
  mode: 'dry' | 'write',
): Promise<{ report: TransferReport; rejected: Set<string> }> {
  const rejectsPath = join(folder, 'rejects.ndjson');
  const report = await transfer({
    command: 'migrate',
    source,
    target,
    choices: { ...DEFAULT_CHOICES, collections: [COLLECTION], validate: 'off' },
    mode,
    journalPath: () => join(folder, 'values.journal'),
    rejectsPath: mode === 'dry' ? undefined : rejectsPath,
  });
  const lines =
    report.rejectFile === undefined ? [] : readFileSync(rejectsPath, 'utf8').trimEnd().split('\n');
  return { report, rejected: new Set(lines.map((line) => (JSON.parse(line) as { id: string }).id)) };
}

interface Filled {
  readonly source: Source;
  /** What it holds, by id. */
  readonly held: ReadonlyMap<string, string>;
  close(): Promise<void>;
}

async function filledSource(
  from: Location,
  documents: readonly JsonObject[],
  folder: string,
): Promise<Filled> {
  if (from === 'archive') {
    const memory = await filledSource('memory:', documents, folder);
    const path = join(folder, 'from');
    const archive = await createArchiveTarget(path, archiveOptions());
    await transfer({
      command: 'export',
      source: memory.source,
      target: archive,
      choices: { ...DEFAULT_CHOICES, validate: 'off' },
      mode: 'write',
      journalPath: () => join(`${path}.partial`, 'export.journal'),
      journalIsPassing: true,
    });
    const source = await openArchive(path);
    return { source, held: memory.held, close: () => source.close() };
  }
  const backend = await openBackend(from);
  const held = new Map<string, string>();
  for (let at = 0; at < documents.length; at += 200) {
    const part = documents.slice(at, at + 200);
    const outcomes = await backend.write(
      COLLECTION,
      part.map((document) => ({
        kind: 'put',
        id: String(document['_id']),
        document,
        expected: { is: 'any' },
      })),
    );
    for (const [nth, document] of part.entries()) {
      if (outcomes[nth]?.status === 'written') held.set(String(document['_id']), digestOfDocument(document));
    }
  }
  const source = await DatabaseSource.over(backend, from);
  const close = async () => {
    await source.close();
    await dropFrom(from);
  };
  return { source, held, close };
}

type Judged = Target & { digests(): Promise<Map<string, string>> };

async function openTarget(to: Location, folder: string): Promise<Judged> {
  if (to === 'archive') {
    const path = join(folder, 'to');
    const target = await createArchiveTarget(path, archiveOptions());
    const digests = async () => {
      const archive = await openArchive(path);
      const found = await digestsIn(archive);
      await archive.close();
      return found;
    };
    return Object.assign(target, { digests });
  }
  const backend = await openBackend(to);
  const target = await databaseTarget(backend, to);
  return Object.assign(target, { digests: () => digestsAndGone(backend, to) });
}

/** Its snapshot would keep the collection from being dropped. */
async function digestsAndGone(backend: Backend, name: string): Promise<Map<string, string>> {
  const source = await DatabaseSource.over(backend, name);
  const found = await digestsIn(source);
  await source.close();
  await dropFrom(name);
  return found;
}

async function dropFrom(url: string): Promise<void> {
  const backend = await openBackend(url);
  await backend.drop(COLLECTION);
  await backend.close();
}

async function digestsIn(source: Source): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  let cursor: string | undefined;
  do {
    const page = await source.scan(COLLECTION, { cursor, limit: 500 });
    for (const item of page.items) {
      if (item.is !== 'document') throw new Error(`cannot be read back: ${item.reason}`);
      if (found.has(item.id)) throw new Error(`${JSON.stringify(item.id)} is doubled`);
      found.set(item.id, digestOfDocument(item.document));
    }
    cursor = page.cursor;
  } while (cursor !== undefined);
  return found;
}

function archiveOptions() {
  return {
    compress: 'none' as const,
    madeBy: 'tests',
    notes: () => ({
      source: 'tests',
      consistency: 'fixed' as const,
      dialect: 'auto',
      secrets: { are: 'kept' as const, values: 0 },
    }),
  };
}
