// Which collections a location is fed with, as what its documents come, and that an interruption is not taken for an outage.
import { expect, test } from 'vitest';
import { DbkitError } from '../document/error.js';
import { openDialect } from '../schema/dialect.js';
import type { OpenedSource } from '../transfer/location.js';
import type { LocationKind } from '../transfer/location-kind.js';
import type { Source, SourceItem } from '../transfer/source.js';
import { type FeedChoices, feedOf } from './validate-feed.js';

const COLLECTIONS = [
  { name: 'agents', documents: 2 },
  { name: 'gadgets', documents: 0 },
  { name: 'orders', documents: 7, isForeign: true },
  { name: 'widgets', documents: 1 },
];
const ALL: FeedChoices = { collections: [], exclude: [] };
const dialect = openDialect('stored');

function opened(kind: LocationKind, scan: Source['scan']): OpenedSource {
  const source: Source = {
    name: 'db',
    consistency: 'live',
    collections: async () => COLLECTIONS,
    scan,
    close: async () => undefined,
  };
  return { source, kind, archiveDigest: undefined, mayRepeatIds: false, dialect: 'auto' };
}

function fed(kind: LocationKind, choices = ALL, items: readonly SourceItem[] = []) {
  const scan = async () => ({ items, cursor: undefined });
  return feedOf(opened(kind, scan), choices, dialect, new AbortController().signal);
}

test('what may be of others is left out, and what a database lacks is known to be empty', async () => {
  const { feed, documents } = await fed('database');
  expect(feed).toMatchObject({ collections: ['agents', 'widgets'], leftOut: ['orders'] });
  expect(feed.empty).toEqual(dialect.collectionNames.filter((name) => name !== 'agents'));
  expect(documents, 'of those that are checked').toBe(2);
  expect((await fed('archive')).feed.empty).toEqual([]);
});

test('collections are chosen by name, and one that is not there is refused', async () => {
  const some = (await fed('database', { collections: ['orders'], exclude: [] })).feed;
  expect([some.collections, some.empty]).toEqual([['orders'], []]);
  const others = (await fed('database', { collections: [], exclude: ['agents', 'users'] })).feed;
  expect(others.leftOut).toEqual(['agents', 'orders']);
  expect(others.empty).not.toContain('users');
  await expect(fed('database', { collections: ['users'], exclude: [] })).rejects.toMatchObject({
    code: 'refused',
  });
});

test('documents come as they were read, or else as what they are', async () => {
  const items: SourceItem[] = [
    { is: 'document', id: 'a', document: { _id: 'a' }, text: '{ "_id": "a" }' },
    { is: 'document', id: 'b', document: { _id: 'b', n: 12345678901234567890n } },
    { is: 'unreadable', id: 'c', path: [], reason: 'is odd', shown: null },
  ];
  const { feed } = await fed('database', ALL, items);
  const { value: page } = await feed.pages('agents')[Symbol.asyncIterator]().next();
  expect(page).toMatchObject([
    { text: '{ "_id": "a" }' },
    { text: '{"_id":"b","n":12345678901234567890}' },
    { is: 'unreadable', id: 'c', reason: 'is odd' },
  ]);
});

test('what fails after an interruption is an interruption', async () => {
  const controller = new AbortController();
  const scan = async () => {
    controller.abort();
    throw new DbkitError('unavailable', 'the connection is closed');
  };
  const { feed } = await feedOf(opened('database', scan), ALL, dialect, controller.signal);
  await expect(feed.pages('agents')[Symbol.asyncIterator]().next()).rejects.toMatchObject({
    name: 'AbortError',
  });
});
