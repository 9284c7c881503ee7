import { expect, test } from 'vitest';
import type { JsonObject } from '../document/json.js';
import type { DatabaseService } from '../store/database-service.js';
import { openStore } from '../store/open-store.js';
import { probeAlias } from './probe-alias.js';

const DOCUMENT = { _id: 'a', text: 'a', list: [{ text: 'b' }], nested: { deeper: { text: 'c' } } };
const copy = <T>(value: T): T => structuredClone(value);

/** A store that leaks where it is told to: it hands out, or keeps, the very objects. */
function leaking(...leaks: string[]): DatabaseService {
  const stored = new Map<string, JsonObject>();
  const out = (leak: string, one: JsonObject) => (leaks.includes(leak) ? one : copy(one));
  const all = (leak: string) => [...stored.values()].map((one) => out(leak, one));
  return {
    get: async (_, id) => out('returned', stored.get(id) ?? {}),
    async save(_, id, document) {
      if (leaks.includes('input')) document['_rev'] = 'r';
      stored.set(id, leaks.includes('saved') ? document : copy(document));
      return { id, rev: 'r' };
    },
    delete: async () => undefined,
    listAll: async () => all('listed'),
    find: async () => all('found'),
    getMany: async (_, ids) => new Map(ids.map((id) => [id, out('many', stored.get(id) ?? {})])),
  };
}

const NAMES = ['saved', 'returned', 'listed', 'input', 'found', 'many'];

test.each([[], ...NAMES.map((name) => [name]), NAMES])('%s', async (...leaks: string[]) => {
  const report = await probeAlias(leaking(...leaks), 'c', 'a', copy(DOCUMENT));
  expect(
    Object.entries(report)
      .flatMap(([name, leaks]) => (leaks ? [name] : []))
      .toSorted(),
  ).toEqual(leaks.toSorted());
  expect(Object.keys(report)).toHaveLength(6);
});

test('a store of this package leaks nowhere; what is not there is left out', async () => {
  const store = await openStore('memory:');
  expect(Object.values(await probeAlias(store, 'c', 'a', copy(DOCUMENT)))).toEqual(Array(6).fill(false));
  const { find, getMany, ...bare } = leaking();
  expect(Object.keys(await probeAlias(bare, 'c', 'a', copy(DOCUMENT)))).toHaveLength(4);
});
