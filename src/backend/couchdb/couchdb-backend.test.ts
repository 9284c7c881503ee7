// CouchDB's HTTP against a server that speaks it: the backend's promises, and what others put into a database.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backendTests } from '../../../test/servers/backend-suite.js';
import { describeOn, uniqueName } from '../../../test/servers/test-server.js';
import type { Backend } from '../backend.js';
import { openCouchdb } from './couchdb-backend.js';

await describeOn('couchdb', (url) => {
  const prefix = uniqueName('dbkit').toLowerCase();
  const open = () => openCouchdb(url === '' ? url : `${url}?prefix=${prefix}-`);
  let backend: Backend;
  beforeAll(async () => {
    backend = await open();
  });
  afterAll(async () => {
    for (const name of (await backend?.collections()) ?? []) await backend.drop(name);
    await backend?.close();
  });

  backendTests(open, { refused: { _revisions: 1 } });

  test('it says which server answers, never the one that it stands in for', async () => {
    expect(await backend.server()).toMatch(/^(CouchDB \d|PouchDB \(express-pouchdb \d)/);
  });
});
