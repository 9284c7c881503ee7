// CouchDB's HTTP against a server that speaks it: the backend's promises, and what others put into a database.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backendTests, pagesOf, put, remove, revisionOf } from '../../../test/servers/backend-suite.js';
import { busyProxy } from '../../../test/servers/busy-proxy.js';
import { describeOn, uniqueName } from '../../../test/servers/test-server.js';
import { through } from '../../../test/transfer-faults.js';
import { ExactNumber, type JsonObject } from '../../document/json.js';
import type { Backend } from '../backend.js';
import { openCouchdb } from './couchdb-backend.js';

await describeOn('couchdb', (url) => {
  const prefix = `${uniqueName('dbkit')}-`;
  const open = (options = '') => openCouchdb(url === '' ? url : `${url}?prefix=${prefix}${options}`);
  let backend: Backend;
  beforeAll(async () => {
    backend = await open();
  });
  afterAll(async () => {
    for (const name of (await backend?.collections()) ?? []) await backend.drop(name);
    await backend?.close();
  });

  /** As somebody else does. */
  async function raw(method: string, path: string, body?: JsonObject): Promise<Response> {
    const { hostname, port, username, password } = new URL(url);
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    if (username !== '') headers['authorization'] = `Basic ${btoa(`${username}:${password}`)}`;
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    return fetch(`http://${hostname}:${port}/${prefix}${path}`, { method, headers, ...sent });
  }

  backendTests(open, { refused: { _revisions: 1 } });

  test('it says which server answers, never the one that it stands in for', async () => {
    expect(await backend.server()).toMatch(/^(CouchDB \d|PouchDB \(express-pouchdb \d)/);
  });

  test('members that CouchDB has for itself are refused by name, and nothing is stored', async () => {
    const cases: [JsonObject, string][] = [
      [{ _deleted: false }, 'has /_deleted, a name that CouchDB has for itself'],
      [{ _deleted: true }, '/_deleted'],
      [{ _revisions: { start: 1, ids: [] } }, '/_revisions'],
      [{ _conflicts: [] }, '/_conflicts'],
      [{ _attachments: {} }, '/_attachments'],
      [{ _x: 1 }, '/_x'],
      [{ a: ['\ud800'] }, 'half of a surrogate pair at /a/0'],
      [{ a: { '\ud800': 1 } }, 'half of a surrogate pair in the name'],
      [{ a: new ExactNumber('0.1234567890123456789') }, 'at /a a number that no double holds'],
      [{ a: 10n ** 400n }, 'at /a a number beyond the largest double'],
    ];
    for (const [fields, message] of cases) {
      const [outcome] = await backend.write('refused', [put('a', fields)]);
      expect(outcome).toMatchObject({
        status: 'failed',
        error: { code: 'invalid', message: expect.stringContaining(message) },
      });
    }
    expect(backend.refusalOf?.('_design/x', { _id: '_design/x' })).toContain('begins with _');
    expect(await backend.collections()).not.toContain('refused');
    revisionOf(
      (await backend.write('refused', [put('a', { below: { _deleted: false }, text: '\\ud800' })]))[0],
    );
    expect((await backend.read('refused', ['a']))[0]?.document).toEqual({
      _id: 'a',
      below: { _deleted: false },
      text: '\\ud800',
    });
  });

  test('names that no database of CouchDB has are refused, and a prefix makes some possible', async () => {
    for (const name of ['A', 'a b', 'a.b', 'ä', '_users', '1', 'a'.repeat(250)]) {
      const isPrefixed = name === '_users' || name === '1';
      expect(backend.refusalOfName(name) === undefined, name).toBe(isPrefixed);
    }
    await backend.write('1', [put('a')]);
    expect(await backend.collections()).toContain('1');
  });

  test('ids of CouchDB’s own are no documents, and answer with nothing', async () => {
    await backend.write('own', [put('a'), put('Z'), put('z')]);
    await backend.ensureIndex?.('own', ['field']);
    await raw('PUT', 'own/_design/list', { views: {} });
    await raw('PUT', 'own/_local/mark', { at: 1 });
    const ids = ['_design/list', '_local/mark', '_all_docs', ''];
    expect(await backend.read('own', ids)).toEqual(ids.map(() => undefined));
    expect(await backend.write('own', ids.map(remove))).toEqual(ids.map(() => ({ status: 'missing' })));
    expect(await backend.count('own')).toBe(3);
    expect(await backend.besides?.('own')).toEqual({
      noun: 'design document',
      ids: [expect.stringMatching(/^_design\//), '_design/list'],
      others: expect.stringMatching(/^(1 local document|any local documents)/),
    });
    expect(await backend.besides?.('none')).toEqual({ noun: 'design document', ids: [] });
    for (const limit of [1, 2, 3, 4, 5, 6]) {
      expect((await pagesOf(backend, 'own', limit)).flat().sort()).toEqual(['Z', 'a', 'z']);
    }
    expect((await raw('GET', 'own/_design/list')).status).toBe(200);
  });

  test('without a prefix, the server may hold databases of other applications', async () => {
    expect(backend.capabilities.sharedNamespace).toBe(false);
    const whole = await openCouchdb(url);
    expect(whole.capabilities.sharedNamespace).toBe(true);
    await backend.write('c', [put('a')]);
    expect(await whole.collections()).toContain(`${prefix}c`);
    await whole.close();
  });

  test('attachments and lost revisions are told, or left behind where that was asked for', async () => {
    await backend.write('foreign', [put('plain')]);
    const attached = { data: 'eA==', content_type: 'text/plain' };
    await raw('PUT', 'foreign/attached', { n: 1, _attachments: { 'a.txt': attached } });
    const docs = [1, 2].map((n) => ({ _id: 'torn', n, _rev: `1-${String(n).repeat(32)}` }));
    await raw('POST', 'foreign/_bulk_docs', { docs, new_edits: false });
    const page = await backend.scan('foreign', { limit: 10, foreign: { convert: {}, ignore: [] } });
    expect(page.documents.map(({ id }) => id)).toEqual(['plain']);
    expect(page.unreadable).toMatchObject([
      {
        id: 'attached',
        path: ['_attachments'],
        reason: expect.stringContaining('attachments'),
        shown: { n: 1 },
      },
      { id: 'torn', path: ['_conflicts'], reason: expect.stringContaining(`1-${'1'.repeat(32)}`) },
    ]);
    const kept = await backend.scan('foreign', {
      limit: 10,
      foreign: { convert: {}, ignore: ['attachments', 'conflicts'] },
    });
    expect(kept.unreadable).toEqual([]);
    expect(kept.documents.flatMap(({ ignored = [] }) => ignored)).toEqual([
      { kind: 'attachments', path: ['_attachments'], what: 'the attachment "a.txt"' },
      { kind: 'conflicts', path: ['_conflicts'], what: `the revision 1-${'1'.repeat(32)}` },
    ]);
    expect(kept.documents.map(({ document }) => document)).toEqual([
      { _id: 'attached', n: 1 },
      { _id: 'plain' },
      { _id: 'torn', n: 2 },
    ]);
    expect((await backend.read('foreign', ['torn']))[0]?.document).toEqual({ _id: 'torn', n: 2 });
    expect(await backend.count('foreign')).toBe(3);
  });

  test('what is put over what is there takes two requests, once it is known to be so; new documents take one', async () => {
    const proxy = await busyProxy(Number(new URL(url).port), 0, []);
    const counted = await openCouchdb(`${through(url, proxy.port)}?prefix=${prefix}`);
    await counted.write('habit', [put('a')]);
    const requests = async (id: string) => {
      const before = proxy.asked();
      revisionOf((await counted.write('habit', [put(id)]))[0]);
      return proxy.asked() - before;
    };
    const taken: number[] = [];
    for (const id of ['b', 'a', 'a', 'b', 'c', 'd']) taken.push(await requests(id));
    expect(taken).toEqual([1, 3, 2, 2, 2, 1]);
    await counted.close();
    await proxy.close();
  });

  test('a put replaces what others have changed meanwhile, and a deleted document comes back', async () => {
    await backend.write('race', [put('a')]);
    const writers = Array.from({ length: 12 }, (_, n) => backend.write('race', [put('a', { n })]));
    expect((await Promise.all(writers)).flat().map(({ status }) => status)).toEqual(
      Array(12).fill('written'),
    );
    await backend.write('race', [remove('a')]);
    expect(await backend.write('race', [put('a', { n: 99 })])).toMatchObject([{ status: 'written' }]);
    expect((await backend.read('race', ['a']))[0]?.document).toEqual({ _id: 'a', n: 99 });
  });

  test('more documents than a find gives by itself are found, and a selector’s objects are values', async () => {
    await backend.write(
      'found',
      Array.from({ length: 60 }, (_, n) => put(`d${n}`, { kind: n % 2 ? 'odd' : 'even', n })),
    );
    await backend.ensureIndex?.('found', ['kind']);
    expect((await pagesOf(backend, 'found', 1000, { kind: 'odd' })).flat()).toHaveLength(30);
    // Too many for a page: all are looked at, page by page.
    const pages = await pagesOf(backend, 'found', 7, { kind: 'odd' });
    expect(pages.length).toBeGreaterThan(4);
    expect(new Set(pages.flat()).size).toBeGreaterThanOrEqual(30);
    // As an operator it would be met by none.
    const asked = (await pagesOf(backend, 'found', 1000, { kind: { $gt: 'x' } })).flat();
    expect(asked).toHaveLength(60);
  });

  test('a scan goes on where it was while others write', async () => {
    const ids = Array.from({ length: 300 }, (_, n) => `k${String(n).padStart(4, '0')}`);
    await backend.write(
      'moving',
      ids.map((id) => put(id)),
    );
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await backend.scan('moving', { cursor, limit: 20 });
      seen.push(...page.documents.map(({ id }) => id));
      cursor = page.cursor;
      const last = seen.at(-1) ?? '';
      await backend.write('moving', [remove(last), put(`a${last}`)]);
    } while (cursor !== undefined);
    expect(seen).toEqual(ids);
  });

  test('a transfer that reads ahead has each document once, and goes on at any cursor, while others write', async () => {
    const ids = Array.from({ length: 300 }, (_, n) => `k${String(n).padStart(4, '0')}`);
    const foreign = { convert: {}, ignore: [] };
    for (const limit of [7, 64, 500]) {
      const name = `ahead${limit}`;
      await backend.write(
        name,
        ids.map((id) => put(id)),
      );
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await backend.scan(name, { cursor, limit, foreign });
        const found = page.documents.map(({ id }) => id);
        expect(found.length).toBeLessThanOrEqual(limit);
        const other = await open();
        const again = await other.scan(name, { cursor, limit, foreign });
        await other.close();
        expect(again.documents.slice(0, found.length).map(({ id }) => id)).toEqual(found);
        seen.push(...found);
        cursor = page.cursor;
        await backend.write(name, [remove(seen.at(-1) ?? ''), put(`a${seen.at(-1)}`)]);
      } while (cursor !== undefined);
      expect(seen).toEqual(ids);
    }
  });

  test('documents that hold what looks like rows are read once each', async () => {
    const ids = Array.from({ length: 400 }, (_, n) => `k${String(n).padStart(4, '0')}`);
    const rows = [{ id: 'k0003', key: 'k0003', value: { rev: '1-a' }, doc: {} }];
    await backend.write(
      'rows',
      ids.map((id) => ({ ...put(id), document: { _id: id, rows, zzz: rows } })),
    );
    const seen: string[] = [];
    for (let cursor: string | undefined, isFirst = true; isFirst || cursor !== undefined; isFirst = false) {
      const page = await backend.scan('rows', { cursor, limit: 20, foreign: { convert: {}, ignore: [] } });
      seen.push(...page.documents.map(({ id }) => id));
      cursor = page.cursor;
    }
    expect(seen).toEqual(ids);
  });

  test('what is aborted ends', async () => {
    const error = new Error('enough');
    const signal = AbortSignal.abort(error);
    await expect(backend.read('own', ['a'], { signal })).rejects.toMatchObject({ code: 'unavailable' });
    await expect(backend.scan('own', { limit: 5, signal })).rejects.toMatchObject({ code: 'unavailable' });
    const [outcome] = await backend.write('own', [put('never')], { signal });
    expect(outcome).toMatchObject({ status: 'failed', error: { code: 'unavailable' } });
    expect(await backend.read('own', ['never'])).toEqual([undefined]);
  });
});
