// Encrypted archives: opened by their keys and by the age program, by nobody else.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { JsonValue } from '../../document/json.js';
import { partialFolder } from './archive-names.js';
import { openArchive } from './archive-source.js';
import { createArchiveTarget } from './archive-target.js';
import { checkArchive } from './check-archive.js';
import { type Encryption, identitiesIn } from './encryption.js';

const documents = Array.from({ length: 50 }, (_, n) => ({
  id: `${n}`,
  document: { _id: `${n}`, key: 'sk-hidden' },
}));
const notes = {
  source: 'x',
  consistency: 'fixed',
  dialect: 'auto',
  secrets: { are: 'kept', values: 50 },
} as const;

function place(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dbkit-sealed-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'a');
}

async function sealed(encrypt: Encryption, compress: 'gzip' | 'none' = 'gzip'): Promise<string> {
  const path = place();
  const target = await createArchiveTarget(path, { compress, madeBy: 'test', notes: () => notes, encrypt });
  const writer = await target.open('users', undefined);
  await writer.write(documents.slice(0, 30), 'absent');
  await writer.checkpoint();
  await writer.write(documents.slice(30), 'absent');
  await target.finish();
  return path;
}

async function idsOf(path: string, keys: Parameters<typeof openArchive>[1]): Promise<string[]> {
  const source = await openArchive(path, keys);
  const page = await source.scan('users', { limit: 1000 });
  await source.close();
  return page.items.map(({ id }) => id ?? '');
}

const all = documents.map(({ id }) => id);

describe.each(['gzip', 'none'] as const)('for a recipient, with %s', (compress) => {
  test('its identity opens it, and no other', async () => {
    const identity = await generateX25519Identity();
    const path = await sealed({ recipients: [await identityToRecipient(identity)] }, compress);
    for (const file of readdirSync(path))
      expect(readFileSync(join(path, file)).includes('hidden')).toBe(false);
    expect(await idsOf(path, { keys: { identities: [identity] } })).toEqual(all);
    const others = { identities: [await generateX25519Identity()] };
    await expect(openArchive(path, { keys: others })).rejects.toMatchObject({ code: 'usage' });
    await expect(openArchive(path)).rejects.toThrow(/is encrypted/);
    const { manifest } = await checkArchive(path);
    expect([manifest.encryption, manifest.identity]).toEqual(['age', null]);
  });
});

// Deriving the key is slow on purpose.
test('with a passphrase, also where the work was interrupted', { timeout: 120_000 }, async () => {
  const path = place();
  const encrypt = { passphrase: 'correct horse' };
  const options = { compress: 'gzip', madeBy: 'test', notes: () => notes, encrypt } as const;
  const first = await createArchiveTarget(path, options);
  const writer = await first.open('users', undefined);
  await writer.write(documents.slice(0, 30), 'absent');
  const checkpoint: JsonValue = await writer.checkpoint();
  await first.close();
  const wrong = { ...options, encrypt: { passphrase: 'wrong' } };
  await expect(createArchiveTarget(path, wrong)).rejects.toThrow(/passphrase does not open/);
  const again = await createArchiveTarget(path, options);
  await (await again.open('users', checkpoint)).write(documents.slice(30), 'absent');
  await again.finish();
  expect(await idsOf(path, { keys: { identities: [], passphrase: 'correct horse' } })).toEqual(all);
  const other = { identities: [], passphrase: 'other' };
  await expect(openArchive(path, { keys: other })).rejects.toThrow(/passphrase does not open/);
  const identity = readFileSync(join(path, 'identity.age'));
  identity[100] = (identity[100] ?? 0) ^ 1;
  writeFileSync(join(path, 'identity.age'), identity);
  await expect(checkArchive(path)).rejects.toMatchObject({ code: 'refused' });
});

test('what is no recipient or identity is refused, and not shown', async () => {
  const path = place();
  const options = { compress: 'gzip', madeBy: 'test', notes: () => notes } as const;
  const target = createArchiveTarget(path, { ...options, encrypt: { recipients: ['age1nonsense'] } });
  await expect(target).rejects.toMatchObject({ code: 'usage' });
  expect(readdirSync(partialFolder(path))).toEqual([]);
  const identity = await generateX25519Identity();
  const made = await sealed({ recipients: [await identityToRecipient(identity)] });
  const broken = openArchive(made, { keys: { identities: [identity.slice(0, -1)] } });
  await expect(broken).rejects.toThrow(/^what was named as an age identity is none$/);
});

test('an identity file as age-keygen writes it', () => {
  expect(identitiesIn('# created: 2024\n# public key: age1x\nAGE-SECRET-KEY-1X\n\n')).toEqual([
    'AGE-SECRET-KEY-1X',
  ]);
});

const hasAge = spawnSync('age', ['--version']).status === 0;

// Where there is no age program, vitest lists this test as skipped.
test.skipIf(!hasAge)('the age program opens its files', async () => {
  const identity = await generateX25519Identity();
  const path = await sealed({ recipients: [await identityToRecipient(identity)] });
  const key = join(path, '..', 'key');
  writeFileSync(key, identity);
  const plain = execFileSync('age', ['-d', '-i', key, join(path, 'users.00001.ndjson.gz.age')]);
  expect(gunzipSync(plain).toString()).toBe(
    documents
      .slice(0, 30)
      .map(({ document }) => `${JSON.stringify(document)}\n`)
      .join(''),
  );
});
