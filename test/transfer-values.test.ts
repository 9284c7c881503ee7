// Awkward values through every ordered pair of locations: exact, or rejected by name.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { testServer, uniqueName } from './servers/test-server.js';
import { awkwardDocuments, type Location, valuesTrial } from './transfer-values.js';

const DOCUMENTS = 150;
const SEED = 20_240_115;

const folder = mkdtempSync(join(tmpdir(), 'dbkit-values-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const postgres = await testServer('postgres18');
const ferretdb = await testServer('ferretdb');
const mongodb = ferretdb.status === 'running' ? ferretdb : await testServer('mongo-java-server');
const couchdb = await testServer('couchdb');
const dynamodb = await testServer('dynamodb');
let files = 0;

/** A fresh place each time it is asked for. */
const LOCATIONS: Readonly<Record<string, (() => Location) | undefined>> = {
  memory: () => 'memory:',
  sqlite: () => `sqlite:${join(folder, `${++files}.db`)}`,
  postgres: postgres.status === 'running' ? () => `${postgres.url}?schema=${uniqueName('v')}` : undefined,
  mongodb:
    mongodb.status === 'running'
      ? () => Object.assign(new URL(mongodb.url), { pathname: `/${uniqueName('v')}` }).href
      : undefined,
  dynamodb: dynamodb.status === 'running' ? () => `${dynamodb.url}&prefix=${uniqueName('v')}.` : undefined,
  couchdb: couchdb.status === 'running' ? () => `${couchdb.url}?prefix=${uniqueName('v')}-` : undefined,
  archive: () => 'archive',
};

const documents = awkwardDocuments(DOCUMENTS, SEED);

test('they are awkward', () => {
  expect(new Set(documents.map(({ _id }) => _id)).size).toBe(DOCUMENTS);
});

for (const [from, openFrom] of Object.entries(LOCATIONS)) {
  for (const [to, openTo] of Object.entries(LOCATIONS)) {
    test.skipIf(!openFrom || !openTo)(`${from} → ${to}`, async () => {
      await valuesTrial(openFrom?.() ?? '', openTo?.() ?? '', documents);
    });
  }
}
