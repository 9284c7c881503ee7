// Files as a source: every form, from any place on, and nothing lost without a word.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openDialect } from '../../schema/dialect.js';
import type { Source, SourceItem } from '../source.js';
import { openFiles } from './file-source.js';

const options = { catalog: openDialect().catalog, maxBytes: 1 << 20 };

function folderWith(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'dbkit-files-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

async function itemsOf(source: Source, collection: string, limit: number, from?: string) {
  const items: SourceItem[] = [];
  const cursors: (string | undefined)[] = [from];
  for (let more = true; more; ) {
    const page = await source.scan(collection, { cursor: cursors.at(-1), limit });
    expect(page.items.length).toBeLessThanOrEqual(limit);
    items.push(...page.items);
    cursors.push(page.cursor);
    more = page.cursor !== undefined;
  }
  return { items, cursors };
}

const idsOf = (items: readonly SourceItem[]) => items.map(({ id }) => id);
const doc = (id: string, more: object = {}) => JSON.stringify({ _id: id, ...more });
const lines = (...ids: string[]) => ids.map((id) => `${doc(id)}\n`).join('');

const every = {
  'agents.ndjson': lines('a1', 'a2', 'a3'),
  'agents/one.json': doc('a4'),
  'agents/two.json': `\n{\n  "_id": "a5"\n}\n`,
  'more/agents.json': `[${doc('a6')},${doc('a7')}]`,
  'more/x.user.json': doc('u1'),
  'export.json': `{"metadata":{"at":1},"data":{"agents":[${doc('a8')}],"users":[${doc('u2')},${doc('u3')}],"other stuff":[${doc('o')}]}}`,
};

test.each([1, 2, 100])('all forms, in pages of %i', async (limit) => {
  const source = openFiles([folderWith(every)], options);
  const found = await source.collections();
  expect(new Set(found.map(({ name }) => name))).toEqual(new Set(['agents', 'users', 'other stuff']));
  const agents = idsOf((await itemsOf(source, 'agents', limit)).items);
  expect(agents.toSorted()).toEqual(['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8']);
  expect(idsOf((await itemsOf(source, 'users', limit)).items).toSorted()).toEqual(['u1', 'u2', 'u3']);
  expect(idsOf((await itemsOf(source, 'other stuff', limit)).items)).toEqual(['o']);
  expect((await itemsOf(source, 'tickets', limit)).items).toEqual([]);
  await source.close();
});

test('a page begins anywhere, forwards and back, also in another process', async () => {
  const folder = folderWith({
    ...every,
    'users.ndjson': lines(...Array.from({ length: 50 }, (_, n) => `n${n}`)),
  });
  for (const collection of ['agents', 'users']) {
    const source = openFiles([folder], options);
    const { items, cursors } = await itemsOf(source, collection, 3);
    for (const [at, cursor] of [...cursors.slice(0, -1).entries()].reverse()) {
      const again = await source.scan(collection, { cursor, limit: 3 });
      const other = openFiles([folder], options);
      const elsewhere = await other.scan(collection, { cursor, limit: 3 });
      expect(again.items).toEqual(items.slice(at * 3, at * 3 + 3));
      expect(elsewhere).toEqual(again);
      await other.close();
    }
    const skipping = openFiles([folder], options);
    for (const [at, cursor] of cursors.slice(0, -1).entries()) {
      if (at % 2 === 1) continue;
      expect((await skipping.scan(collection, { cursor, limit: 3 })).items).toEqual(
        items.slice(at * 3, at * 3 + 3),
      );
    }
    await skipping.close();
    await source.close();
  }
});

test('large files come in pages, the two sides of a comparison beside each other', async () => {
  const ids = Array.from({ length: 4000 }, (_, n) => `é${n}`);
  const text = ids.map((id) => doc(id, { text: 'ü'.repeat(300) })).join('\n');
  const folder = folderWith({ 'agents.ndjson': text, 'users.json': `[${text.replaceAll('\n', ',')}]` });
  const [one, other] = [openFiles([folder], options), openFiles([folder], options)];
  const [agents, users] = await Promise.all([itemsOf(one, 'agents', 700), itemsOf(other, 'users', 700)]);
  expect(idsOf(agents.items)).toEqual(ids);
  expect(users.items).toEqual(agents.items);
});

test('a document comes exactly, without a _rev', async () => {
  const text =
    '{"_id":"a","_rev":"1-x","big":9007199254740993,"small":1e-400,"s":"\\ud83d\u2028","__proto__":{"_rev":1}}';
  const source = openFiles([folderWith({ 'agents.json': text })], options);
  const [item] = (await itemsOf(source, 'agents', 1)).items;
  expect(item).toMatchObject({ is: 'document', document: { big: 9007199254740993n, s: '\ud83d\u2028' } });
  if (item?.is !== 'document') throw new Error('no document');
  expect(Object.keys(item.document)).toEqual(['_id', 'big', 'small', 's', '__proto__']);
});

describe('what is no document is told, and the others are read', () => {
  test.each([
    [
      'repeated keys',
      '{"_id":"a","x":{"n":1,"n":2}}',
      { id: 'a', path: ['x', 'n'], reason: /more than once/ },
    ],
    [
      'repeated keys in a deep document',
      `{"_id":"a","x":${'['.repeat(2000)}{"n":1,"n":2}${']'.repeat(2000)}}`,
      { id: 'a', reason: /more than once/ },
    ],
    ['no _id', '{"n":1}', { id: undefined, path: ['_id'], reason: /there is no _id/ }],
    ['another _id', '{"_id":null}', { id: undefined, reason: /not a string/ }],
    [
      'no JSON',
      '{"_id":"a",}',
      { id: undefined, shown: { $notJson: { type: 'text', text: '{"_id":"a",}' } } },
    ],
    ['no object', '["a"]', { shown: ['a'], reason: /no JSON object/ }],
    ['no UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), { reason: /not UTF-8/ }],
    [
      'too long a line',
      doc('a', { text: 'x'.repeat(1 << 20) }),
      { reason: /more than one document may have/ },
    ],
  ])('%s', async (_, line, expected) => {
    const content = Buffer.concat([
      Buffer.from(lines('first')),
      Buffer.from(line),
      Buffer.from(`\n${lines('last')}`),
    ]);
    const folder = folderWith({ 'agents.ndjson': content });
    const { items } = await itemsOf(openFiles([folder], options), 'agents', 10);
    const { reason, ...rest } = expected as { reason?: RegExp };
    expect(items).toMatchObject([{ id: 'first' }, { is: 'unreadable', ...rest }, { id: 'last' }]);
    if (items[1]?.is !== 'unreadable') throw new Error('readable');
    expect(items[1].reason).toMatch(reason ?? /./);
    expect(items[1].reason).toContain('agents.ndjson, line 2)');
  });

  test('in an export', async () => {
    const content = `{"data":{"agents":[${doc('a')},\n{"n":1}],"users":[${doc('u')}]}}`;
    const source = openFiles([folderWith({ 'x.json': content })], options);
    expect(idsOf((await itemsOf(source, 'agents', 10)).items)).toEqual(['a', undefined]);
    expect(idsOf((await itemsOf(source, 'users', 10)).items)).toEqual(['u']);
  });
});

test.each([
  ['an export that is cut', { 'x.json': '{"data":{"agents":[{"_id":"a"},{"_id"' }, 'unreadable'],
  ['an export whose collection is no list', { 'x.json': '{"data":{"agents":{"a":1}}}' }, 'unreadable'],
  ['a list that is cut', { 'agents.json': `[${doc('a')}` }, 'unreadable'],
  ['a list with a comma too many', { 'agents.json': `[${doc('a')},]` }, 'unreadable'],
  ['a file that tells no collection', { 'things.ndjson': lines('a') }, 'usage'],
  ['no such path', {}, 'usage'],
])('%s is refused', async (_, files, code) => {
  const folder = folderWith(files);
  const paths = Object.keys(files).length === 0 ? [join(folder, 'nothing')] : [folder];
  const read = async () => {
    const source = openFiles(paths, options);
    for (const { name } of await source.collections()) await itemsOf(source, name, 10);
  };
  await expect(read()).rejects.toMatchObject({ code });
});

test('--collection tells it for files whose names do not', async () => {
  const source = openFiles([folderWith({ 'things.ndjson': lines('a') })], {
    ...options,
    collection: 'things',
  });
  expect(await source.collections()).toEqual([{ name: 'things', documents: undefined }]);
  expect(idsOf((await itemsOf(source, 'things', 10)).items)).toEqual(['a']);
});
