// Archives: what goes in comes out, what is unfinished can be gone on with, and nothing damaged is read.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as zlib from 'node:zlib';
import { Ajv } from 'ajv';
import * as fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { jsonValueArbitrary, keyArbitrary } from '../../../fixtures/index.js';
import { objectArbitrary } from '../../../fixtures/json-arbitraries.js';
import { CollectionDigest, digestOfDocument } from '../../document/digest.js';
import { DbkitError } from '../../document/error.js';
import type { JsonObject } from '../../document/json.js';
import { stringifyJson } from '../../document/stringify.js';
import type { Source } from '../source.js';
import type { CollectionWriter, TargetDocument } from '../target.js';
import { openArchive } from './archive-source.js';
import { createArchiveTarget } from './archive-target.js';
import { checkArchive } from './check-archive.js';
import type { Compression } from './compression.js';

const documents: TargetDocument[] = Array.from({ length: 40 }, (_, n) => ({
  id: `é${n}`,
  document: {
    _id: `é${n}`,
    n,
    big: 2n ** 63n + BigInt(n),
    text: 'line\u2028 \ud83d\ude00 \ud83d',
    none: null,
  },
}));

const options = {
  compress: 'gzip' as Compression,
  madeBy: 'test',
  notes: () => ({
    source: 'memory:',
    consistency: 'fixed' as const,
    dialect: 'auto',
    secrets: { are: 'kept' as const, values: 2 },
  }),
};

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dbkit-archive-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function writeAll(
  writer: CollectionWriter,
  list: readonly TargetDocument[],
  every = 10,
): Promise<void> {
  for (let at = 0; at < list.length; at += every) {
    const outcomes = await writer.write(list.slice(at, at + every), 'absent');
    expect(outcomes.every(({ status }) => status === 'written')).toBe(true);
    await writer.checkpoint();
  }
}

async function archive(path: string, compress: Compression = 'gzip'): Promise<string> {
  const target = await createArchiveTarget(path, { ...options, compress });
  await writeAll(await target.open('agents', undefined), documents);
  await writeAll(await target.open('Über/ä', undefined), documents.slice(0, 3));
  await target.open('empty', undefined);
  await target.finish();
  return path;
}

async function readAll(source: Source, collection: string, limit: number): Promise<JsonObject[]> {
  const found: JsonObject[] = [];
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const page = await source.scan(collection, { cursor, limit });
    for (const item of page.items) if (item.is === 'document') found.push(item.document);
    cursor = page.cursor;
  }
  return found;
}

const refused = { code: 'refused' };

describe.each<Compression>(['gzip', 'none'])('an archive with %s', (compress) => {
  test('holds what was written, in files for their owner alone', async () => {
    const path = await archive(join(emptyFolder(), 'a'), compress);
    const source = await openArchive(path);
    for (const limit of [1, 7, 1000])
      expect(await readAll(source, 'agents', limit)).toEqual(documents.map((d) => d.document));
    expect(await readAll(source, 'Über/ä', 2)).toHaveLength(3);
    expect(await readAll(source, 'empty', 2)).toEqual([]);
    expect(await readAll(source, 'unknown', 2)).toEqual([]);
    await source.close();
    expect(existsSync(`${path}.partial`)).toBe(false);
    expect(statSync(path).mode & 0o777).toBe(0o700);
    for (const file of readdirSync(path)) expect(statSync(join(path, file)).mode & 0o777).toBe(0o600);
  });

  test('goes on from any cursor in a later process', async () => {
    const path = await archive(join(emptyFolder(), 'a'), compress);
    let cursor: string | undefined;
    for (let n = 0; n < documents.length; n++) {
      const source = await openArchive(path);
      const page = await source.scan('agents', { cursor, limit: 1 });
      expect(page.items).toMatchObject([{ is: 'document', id: `é${n}` }]);
      cursor = page.cursor;
      await source.close();
    }
  });
});

test('the manifest says what there is, and keeps its schema', async () => {
  const path = await archive(join(emptyFolder(), 'a'));
  const manifest = JSON.parse(readFileSync(join(path, 'manifest.json'), 'utf8'));
  const schema = JSON.parse(
    readFileSync(new URL('../../../schemas/archive/manifest.schema.json', import.meta.url), 'utf8'),
  );
  const isValid = new Ajv({ strict: true, allErrors: true }).compile(schema);
  expect(isValid(manifest), JSON.stringify(isValid.errors)).toBe(true);
  const digest = new CollectionDigest();
  for (const { document } of documents.toReversed()) digest.add(digestOfDocument(document));
  expect(manifest.collections.map((one: { name: string }) => one.name)).toEqual([
    'agents',
    'empty',
    'Über/ä',
  ]);
  expect(manifest.collections[0]).toMatchObject({ documents: 40, digest: digest.toHex() });
  expect(manifest.collections[2].segments[0].file).toBe('%C3%9Cber%2F%C3%A4.00001.ndjson.gz');
  expect(execFileSync('sha256sum', ['-c', 'manifest.sha256'], { cwd: path, encoding: 'utf8' })).toContain(
    'OK',
  );
  const first = manifest.collections[0].segments[0];
  const lines = zlib.gunzipSync(readFileSync(join(path, first.file))).toString();
  expect(lines).toBe(
    documents
      .slice(0, 10)
      .map(({ document }) => `${stringifyJson(document)}\n`)
      .join(''),
  );
  expect(first.bytes).toBe(Buffer.byteLength(lines));
});

test('zstd is there, or refused in words', async () => {
  const path = join(emptyFolder(), 'a');
  if ('createZstdCompress' in zlib) await openArchive(await archive(path, 'zstd'));
  else await expect(archive(path, 'zstd')).rejects.toThrow(/has no zstd: use gzip/);
});

test('what is there is never written over', async () => {
  const path = await archive(join(emptyFolder(), 'a'));
  await expect(archive(path)).rejects.toMatchObject(refused);
});

describe('an unfinished archive', () => {
  test.each([0, 1, 3, 4])('goes on behind %i checkpoints as if nothing had happened', async (kept) => {
    const folder = emptyFolder();
    const whole = await archive(join(folder, 'whole'), 'none');
    const path = join(folder, 'a');
    const first = await createArchiveTarget(path, { ...options, compress: 'none' });
    const writer = await first.open('agents', undefined);
    let checkpoint: Awaited<ReturnType<CollectionWriter['checkpoint']>> | undefined;
    for (let n = 0; n < 4; n++) {
      await writer.write(documents.slice(n * 10, n * 10 + 10), 'absent');
      const made = await writer.checkpoint();
      if (n < kept) checkpoint = JSON.parse(JSON.stringify(made));
    }
    await writer.write(documents.slice(0, 5), 'absent');
    // Killed: nothing is closed. Half a line was being written into the list.
    appendFileSync(join(`${path}.partial`, 'agents.segments'), '{"file":"agents.0');
    writeFileSync(join(`${path}.partial`, 'journal'), 'of the engine');
    writeFileSync(join(`${path}.partial`, 'gone.00001.ndjson'), 'of another plan');

    const again = await createArchiveTarget(path, { ...options, compress: 'none' });
    await writeAll(await again.open('agents', checkpoint), documents.slice(kept * 10));
    await writeAll(await again.open('Über/ä', undefined), documents.slice(0, 3));
    await again.open('empty', undefined);
    await again.finish();
    const [one, other] = [await checkArchive(path), await checkArchive(whole)];
    expect(one.manifest.collections).toEqual(other.manifest.collections);
    await first.close();
  });

  test.each<Compression>(['none', 'gzip'])('is written while checkpoints are made, %s', async (compress) => {
    const folder = emptyFolder();
    const form = { ...options, compress };
    const whole = await createArchiveTarget(join(folder, 'whole'), form);
    await writeAll(await whole.open('agents', undefined), documents);
    await whole.finish();
    const target = await createArchiveTarget(join(folder, 'a'), form);
    const writer = await target.open('agents', undefined);
    const made: Promise<unknown>[] = [];
    for (let at = 0; at < documents.length; at += 10) {
      for (const one of documents.slice(at, at + 10)) await writer.write([one], 'absent');
      made.push(writer.checkpoint());
    }
    await target.finish();
    expect(await Promise.all(made)).toEqual(made.map((_, n) => ({ segments: n + 1 })));
    const [one, other] = [await checkArchive(join(folder, 'a')), await checkArchive(join(folder, 'whole'))];
    expect(one.manifest.collections).toEqual(other.manifest.collections);
  });

  test('is not gone on with in another form, or where a segment is not as it was', async () => {
    const path = join(emptyFolder(), 'a');
    const first = await createArchiveTarget(path, { ...options, compress: 'none' });
    const writer = await first.open('agents', undefined);
    await writer.write(documents, 'absent');
    const checkpoint = await writer.checkpoint();
    const other = await createArchiveTarget(path, options);
    await expect(other.open('agents', checkpoint)).rejects.toMatchObject(refused);
    await expect(first.open('agents', { segments: 2 })).rejects.toMatchObject(refused);
    truncateSync(join(`${path}.partial`, 'agents.00001.ndjson'), 10);
    await expect(first.open('agents', checkpoint)).rejects.toMatchObject(refused);
    await first.close();
  });

  test('is no archive', async () => {
    const path = join(emptyFolder(), 'a');
    await createArchiveTarget(path, options);
    await expect(openArchive(path)).rejects.toThrow(/unfinished/);
    await expect(openArchive(`${path}.partial`)).rejects.toMatchObject(refused);
  });
});

describe('damage is refused before the first document', () => {
  async function small(): Promise<string> {
    const path = join(emptyFolder(), 'a');
    const target = await createArchiveTarget(path, options);
    const writer = await target.open('agents', undefined);
    await writeAll(writer, documents.slice(0, 6), 2);
    await target.finish();
    return path;
  }
  const expectRefused = async (path: string) => {
    await expect(openArchive(path)).rejects.toMatchObject(refused);
    await expect(openArchive(path)).rejects.toBeInstanceOf(DbkitError);
  };

  test('every flipped byte', async () => {
    const path = await small();
    const files = readdirSync(path);
    expect(files.reduce((sum, file) => sum + statSync(join(path, file)).size, 0)).toBeLessThanOrEqual(8192);
    let flipped = 0;
    for (const file of files) {
      const bytes = readFileSync(join(path, file));
      for (let at = 0; at < bytes.length; at++) {
        const changed = Buffer.from(bytes);
        changed[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
        writeFileSync(join(path, file), changed);
        await expect(checkArchive(path), `${file} at ${at}`).rejects.toMatchObject(refused);
        flipped++;
      }
      writeFileSync(join(path, file), bytes);
    }
    expect(flipped).toBeGreaterThan(1000);
    await checkArchive(path);
  });

  test('every cut', async () => {
    const path = await small();
    for (const file of readdirSync(path)) {
      const bytes = readFileSync(join(path, file));
      for (let length = 0; length < bytes.length; length++) {
        writeFileSync(join(path, file), bytes.subarray(0, length));
        await expect(checkArchive(path), `${file} cut to ${length}`).rejects.toMatchObject(refused);
      }
      writeFileSync(join(path, file), bytes);
    }
    await checkArchive(path);
  });

  test('every file missing, doubled, longer, or another kind', async () => {
    const path = await small();
    for (const file of readdirSync(path)) {
      const whole = join(path, file);
      renameSync(whole, join(path, '..', file));
      await expectRefused(path);
      symlinkSync(join(path, '..', file), whole);
      await expectRefused(path);
      rmSync(whole);
      mkdirSync(whole);
      await expectRefused(path);
      rmSync(whole, { recursive: true });
      renameSync(join(path, '..', file), whole);
      copyFileSync(whole, join(path, `copy-${file}`));
      await expectRefused(path);
      rmSync(join(path, `copy-${file}`));
      const size = statSync(whole).size;
      appendFileSync(whole, '\n');
      await expectRefused(path);
      truncateSync(whole, size);
    }
    await checkArchive(path);
  });

  test('swapped segments, and those of another archive', async () => {
    const path = await small();
    const [one, two] = [join(path, 'agents.00001.ndjson.gz'), join(path, 'agents.00002.ndjson.gz')];
    const kept = join(path, '..', 'kept');
    cpSync(path, kept, { recursive: true });
    copyFileSync(join(kept, 'agents.00002.ndjson.gz'), one);
    copyFileSync(join(kept, 'agents.00001.ndjson.gz'), two);
    await expectRefused(path);
    copyFileSync(join(kept, 'agents.00001.ndjson.gz'), one);
    await expectRefused(path);
    copyFileSync(join(kept, 'agents.00002.ndjson.gz'), two);
    const added = join(path, 'agents.00004.ndjson.gz');
    copyFileSync(one, added);
    await expectRefused(path);
    rmSync(added);
    await checkArchive(path);
  });

  test.each([
    ['a newer format', { version: 2 }, /newer dbkit/],
    ['another format', { format: 'other' }, /another format/],
    [
      'files elsewhere',
      {
        collections: [
          {
            name: 'a',
            documents: 0,
            bytes: 0,
            digest: '0'.repeat(64),
            segments: [{ file: '../x', documents: 0, bytes: 0, fileBytes: 0, sha256: '0'.repeat(64) }],
          },
        ],
      },
      /damaged/,
    ],
    ['no collections', { collections: null }, /damaged/],
  ])('a manifest that speaks of %s, with the right digest', async (_, change, message) => {
    const path = await small();
    const manifest = { ...JSON.parse(readFileSync(join(path, 'manifest.json'), 'utf8')), ...change };
    const text = JSON.stringify(manifest);
    writeFileSync(join(path, 'manifest.json'), text);
    const digest = createHash('sha256').update(text).digest('hex');
    writeFileSync(join(path, 'manifest.sha256'), `${digest}  manifest.json\n`);
    await expect(openArchive(path)).rejects.toThrow(message);
    await expectRefused(path);
  });
});

// Of all sizes from 1 to 4,096 the framer's own test has each.
test('every read size from 1 to 64 gives the same, and every seventeenth to 4,096', async () => {
  const path = await archive(join(emptyFolder(), 'a'), 'none');
  const expected = stringifyJson(documents.map(({ document }) => document));
  for (let blockBytes = 1; blockBytes <= 4096; blockBytes += blockBytes < 64 ? 1 : 17) {
    const source = await openArchive(path, { blockBytes });
    const found = stringifyJson(await readAll(source, 'agents', 1000));
    if (found !== expected) expect(found, `${blockBytes}`).toBe(expected);
    await source.close();
  }
});

test.each([1, 3, 4096, 65_536])(
  'a document of 16 MB through reads of %i',
  { timeout: 120_000 },
  async (blockBytes) => {
    // Of the compressed file; the framer's own test has the lines come in such pieces.
    const text = '日本 語\u2028😀x'.repeat(1 << 20);
    const path = join(emptyFolder(), 'a');
    const target = await createArchiveTarget(path, options);
    const writer = await target.open('c', undefined);
    await writer.write([{ id: 'a', document: { _id: 'a', text } }], 'absent');
    await target.finish();
    const source = await openArchive(path, { blockBytes });
    const [found] = await readAll(source, 'c', 10);
    expect(found?.['text'] === text).toBe(true);
  },
);

test('awkward documents arrive exactly', async () => {
  const awkward = {
    exactNumbers: true,
    loneSurrogates: true,
    nulInStrings: true,
    emptyKeys: true,
    dottedKeys: true,
    dollarKeys: true,
  };
  const bodies = fc.sample(objectArbitrary(keyArbitrary(awkward), jsonValueArbitrary(awkward)), {
    numRuns: 10_000,
    seed: 3,
  });
  const list = bodies.map((body, n) => ({ id: `${n}`, document: { ...body, _id: `${n}` } as JsonObject }));
  const path = join(emptyFolder(), 'a');
  const target = await createArchiveTarget(path, options);
  await writeAll(await target.open('c', undefined), list, 1000);
  await target.finish();
  const found = await readAll(await openArchive(path, { blockBytes: 4099 }), 'c', 300);
  expect(found.map(stringifyJson)).toEqual(list.map(({ document }) => stringifyJson(document)));
});
