// What the store itself promises, over real backends, in both conflict profiles.
import { describe, expect, test } from 'vitest';
import { openMemory } from '../backend/memory/memory-backend.js';
import { openSqlite } from '../backend/sqlite/sqlite-backend.js';
import type { JsonObject } from '../document/json.js';
import type { ConflictProfile } from './database-service.js';
import { DocumentStore } from './document-store.js';
import { openStore } from './open-store.js';

const BACKENDS = { memory: () => openMemory(), sqlite: () => openSqlite(':memory:') };
const KINDS = ['memory', 'sqlite'] as const;

describe.each(KINDS)('over %s', (kind) => {
  const open = async (conflicts: ConflictProfile = 'upsert') =>
    new DocumentStore(await BACKENDS[kind](), { conflicts });

  test('the revision belongs to the database', async () => {
    const store = await open();
    const { rev } = await store.save('c', 'x', { _rev: 'theirs', _id: 'else', n: 1 });
    expect(rev).not.toBe('');
    expect(await store.get('c', 'x')).toEqual({ _id: 'x', n: 1 });
    await store.save('c', 'x', { _rev: 5, n: 2 });
    expect(await store.listAll('c')).toEqual([{ _id: 'x', n: 2 }]);
  });

  test('mvcc: only the current revision saves', async () => {
    const store = await open('mvcc');
    const first = await store.save('c', 'x', { _rev: '', n: 1 });
    const second = await store.save('c', 'x', { _rev: first.rev, n: 1 });
    expect(second.rev).not.toBe(first.rev);
    expect((await store.get('c', 'x'))['_rev']).toBe(second.rev);
    for (const _rev of [null, '', first.rev, '1-abc', '0', '-1', '1e3', ` ${second.rev}`]) {
      await expect(store.save('c', 'x', { _rev, n: 9 })).rejects.toMatchObject({ status: 409 });
    }
    await expect(store.save('c', 'x', { _rev: 7 })).rejects.toMatchObject({ status: 400 });
    await expect(store.save('c', 'none', { _rev: second.rev })).rejects.toMatchObject({ status: 409 });
    await store.delete('c', 'x');
    await expect(store.save('c', 'x', { _rev: second.rev })).rejects.toMatchObject({ status: 409 });
    const again = await store.save('c', 'x', { fresh: true });
    expect([first.rev, second.rev]).not.toContain(again.rev);
    expect(await store.get('c', 'x')).toEqual({ _id: 'x', fresh: true, _rev: again.rev });
  });

  test('the store keeps no hold on what it was handed, not while it saves either', async () => {
    const store = await open();
    const document = { nested: { list: [1] } };
    const saving = store.save('c', 'x', document);
    document.nested.list.push(2);
    await saving;
    document.nested.list.push(3);
    expect(await store.get('c', 'x')).toEqual({ _id: 'x', nested: { list: [1] } });
    expect(document).toEqual({ nested: { list: [1, 2, 3] } });
  });

  test('save_many: in order, one outcome each, a bad one fails alone', async () => {
    const store = await open();
    const bad = [
      { n: 1 },
      { _id: 5 },
      { _id: null },
      'text',
      null,
      { _id: 'nan', n: Number.NaN },
      { _id: '\ud800' },
    ];
    const good = Array.from({ length: 1200 }, (_, at) => ({ _id: `id-${at % 1100}`, at }));
    const all = [...good.slice(0, 600), ...(bad as JsonObject[]), ...good.slice(600)];
    const outcomes = await store.saveMany('c', all);
    expect(outcomes.map(({ ok }) => ok)).toEqual(all.map((one) => good.includes(one as (typeof good)[0])));
    expect(outcomes.slice(600, 607).map(({ id }) => id)).toEqual([
      null,
      null,
      null,
      null,
      null,
      'nan',
      '\ud800',
    ]);
    expect(outcomes[0]).toMatchObject({ ok: true, id: 'id-0', rev: expect.stringMatching(/./) });
    expect((await store.listAll('c')).length).toBe(1100);
    expect((await store.get('c', 'id-7'))['at']).toBe(1107);
  });

  test('save_many under mvcc: of one id twice the second is a conflict', async () => {
    const store = await open('mvcc');
    const outcomes = await store.saveMany('c', [{ _id: 'x', n: 1 }, { _id: 'y' }, { _id: 'x', n: 2 }]);
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, false]);
    expect(outcomes[2]).toMatchObject({ id: 'x', error: { status: 409 } });
    expect((await store.get('c', 'x'))['n']).toBe(1);
  });

  test('get_many and delete_many', async () => {
    const store = await open();
    await store.save('c', 'x', {});
    const found = await store.getMany('c', ['x', 'none', 'x', '\ud800']);
    expect([...found]).toEqual([
      ['x', { _id: 'x' }],
      ['none', null],
      ['\ud800', null],
    ]);
    expect((await store.getMany('missing', ['x'])).get('x')).toBeNull();
    const outcomes = await store.deleteMany('c', ['x', 'none', 'x', '\ud800', 5 as unknown as string]);
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true, true, false]);
    await expect(store.get('c', 'x')).rejects.toMatchObject({ status: 404 });
  });

  test('find: exact, literal, without coercion', async () => {
    const store = await open();
    await store.saveMany('c', [
      { _id: '1', n: 100, tags: ['a'], 'a.b': 1, o: { x: 1, y: [2] } },
      { _id: '2', n: '100', tags: 'a', a: { b: 1 }, gone: null },
      { _id: '3', n: true, o: { $gt: 0 } },
    ]);
    const ids = async (selector: JsonObject) =>
      (await store.find('c', selector)).map((found) => found['_id']);
    expect(await ids({ n: 100n })).toEqual(['1']);
    expect(await ids({ n: 1 })).toEqual([]);
    expect(await ids({ tags: 'a' })).toEqual(['2']);
    expect(await ids({ 'a.b': 1 })).toEqual(['1']);
    expect(await ids({ o: { y: [2], x: 1 } })).toEqual(['1']);
    expect(await ids({ o: { $gt: 0 } })).toEqual(['3']);
    expect(await ids({ n: { $gt: 0 } })).toEqual([]);
    expect(await ids({ gone: null })).toEqual(['2']);
    expect(await ids({ _id: '2', tags: 'a' })).toEqual(['2']);
    expect(await ids({ _id: 2 })).toEqual([]);
    expect(await ids({ constructor: {} })).toEqual([]);
    expect((await ids({})).sort()).toEqual(['1', '2', '3']);
    expect(await store.find('missing', { n: 1 })).toEqual([]);
  });

  test('find: limits and fields', async () => {
    const store = await open();
    const many = Array.from({ length: 10_500 }, (_, at) => ({
      _id: `${at}`,
      even: at % 2 === 0,
      at,
      'x.y': 1,
    }));
    await store.saveMany('c', many);
    const count = async (limit?: number | null) => (await store.find('c', {}, { limit })).length;
    expect(await Promise.all([count(), count(null), count(0), count(7), count(10_400)])).toEqual([
      ...[10_000, 10_000, 0, 7, 10_400],
    ]);
    expect((await store.find('c', { even: true }, { limit: 5_000 })).every(({ even }) => even)).toBe(true);
    expect(await store.find('c', { at: 8 }, { fields: ['x.y', 'none'] })).toEqual([{ _id: '8', 'x.y': 1 }]);
    expect(await store.find('c', { at: 8 }, { fields: [] })).toEqual([many[8]]);
    for (const limit of [-1, 0.5, Number.NaN, '5' as unknown as number]) {
      await expect(store.find('c', {}, { limit })).rejects.toMatchObject({ status: 400 });
    }
    await expect(store.find('c', null as unknown as JsonObject)).rejects.toMatchObject({ status: 400 });
  });

  test('an index changes no answer', async () => {
    const store = await open();
    for (const fields of [['name'], ['name', 'a.b'], ['_id'], ['q"u\'o']]) {
      await store.ensureIndex('c', fields, 'by name');
      await store.ensureIndex('c', fields);
    }
    expect(await store.listAll('c')).toEqual([]);
    await store.saveMany('c', [
      { _id: '1', name: 'n' },
      { _id: '2', name: 'n\0' },
      { _id: '3', name: ['n'] },
    ]);
    expect(await store.find('c', { name: 'n' })).toEqual([{ _id: '1', name: 'n' }]);
    expect(await store.find('c', { name: 'n\0' })).toEqual([{ _id: '2', name: 'n\0' }]);
    await expect(store.ensureIndex('c', [])).rejects.toMatchObject({ status: 400 });
  });

  test('after close every call says so', async () => {
    const store = await open();
    await store.save('c', 'x', {});
    await store.close();
    await store.close();
    const calls = [
      () => store.get('c', 'x'),
      () => store.save('c', 'x', {}),
      () => store.delete('c', 'x'),
      () => store.listAll('c'),
      () => store.find('c', {}),
      () => store.ensureIndex('c', ['x']),
      () => store.getMany('c', ['x']),
    ];
    for (const call of calls) await expect(call()).rejects.toThrow('the store is closed');
    expect(await store.saveMany('c', [{ _id: 'x' }])).toMatchObject([{ ok: false }]);
    expect(await store.deleteMany('c', ['x'])).toMatchObject([{ ok: false }]);
  });

  test('arguments of the wrong kind are refused', async () => {
    const store = await open();
    const wrong = 5 as unknown as string;
    await expect(store.get('c', wrong)).rejects.toMatchObject({ status: 400 });
    await expect(store.save('c', wrong, {})).rejects.toMatchObject({ status: 400 });
    await expect(store.get(wrong, 'x')).rejects.toMatchObject({ status: 400 });
    await expect(store.save('c', 'x', [] as unknown as JsonObject)).rejects.toMatchObject({ status: 400 });
    await expect(store.save('c', '\ud800', {})).rejects.toMatchObject({ status: 400 });
    await expect(store.get('c', '\ud800')).rejects.toMatchObject({ status: 404 });
    await expect(store.delete('c', '\ud800')).rejects.toMatchObject({ status: 404 });
  });
});

test('a store by its URL', async () => {
  const store = await openStore('memory:by-url?conflicts=mvcc');
  const { rev } = await store.save('c', 'x', {});
  await store.close();
  const second = await openStore('memory:by-url', { conflicts: 'mvcc' });
  expect(await second.get('c', 'x')).toEqual({ _id: 'x', _rev: rev });
  await expect(openStore('memory:?conflicts=maybe')).rejects.toThrow('upsert or mvcc, not "maybe"');
});
