// Ids that two owners would share are found, in whatever order their documents come; colons alone are no fault.
import { expect, test } from 'vitest';
import { stored } from '../../../test/stored-installation.js';
import type { JsonObject } from '../../document/json.js';
import { DataStoreWatch } from './data-store-ids.js';

function found(documents: readonly JsonObject[], most = 1000): string[] {
  const cases: string[] = [];
  const watch = new DataStoreWatch(({ message }) => cases.push(message), most);
  for (let names: readonly string[] = watch.collections; names.length > 0; names = watch.readAgain()) {
    for (const document of documents)
      watch.see('x', { is: 'document', id: String(document['_id']), document });
  }
  return cases;
}

const COLLIDING = [stored('a', 'b:c', 'k'), stored('a:b', 'c', 'other')];

test('(a, b:c) and (a:b, c) collide, whichever comes first', () => {
  const expected = ['(a, b:c) and (a:b, c) make the same ids'];
  expect(found(COLLIDING)).toEqual(expected);
  expect(found([...COLLIDING].reverse())).toEqual(expected);
});

test('three owners of one beginning are one finding', () => {
  const three = [stored('a:b:c', 'd', 'k'), stored('a', 'b:c:d', 'k'), stored('a:b', 'c:d', 'k')];
  expect(found(three)).toEqual(['(a, b:c:d) and (a:b, c:d) and (a:b:c, d) make the same ids']);
});

test('what only looks alike does not collide', () => {
  const alike = [
    stored('a', 'b:c', 'k'),
    stored('a', 'b:c', 'l'),
    stored('a:b', 'cc', 'k'),
    stored('b:a', 'c', 'k'),
  ];
  expect(found(alike)).toEqual([]);
  expect(found([stored('asf:jdoe', 'notes', 'k'), stored('asf', 'notes', 'k')])).toEqual([]);
  expect(found([{ _id: 'x', userId: null, namespace: 'b:c' }])).toEqual([]);
});

test('without a namespace that has a colon, the collection is read once', () => {
  const watch = new DataStoreWatch(() => expect.unreachable());
  watch.see('x', { is: 'document', id: 'x', document: stored('a:b', 'c', 'k') });
  expect(watch.readAgain()).toEqual([]);
});

test('more beginnings than memory has room for are looked at in several passes', () => {
  const many = Array.from({ length: 300 }, (_, at) => [
    stored(`${at}`, 'b:c', 'k'),
    stored(`${at}:b`, 'c', 'l'),
  ]).flat();
  expect(found(many, 10).sort()).toEqual(found(many).sort());
  expect(found(many, 10).length).toBe(300);
});
