// Names are found to clash or to lead nowhere, in memory and when they are spilled, by one collector or several.
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { openDialect } from '../schema/dialect.js';
import { symbolsOf } from '../schema/symbols.js';
import { SymbolCollector } from './symbol-collector.js';
import { DEFINED, REFERRED, REPEATED } from './symbol-table.js';

const symbols = symbolsOf(openDialect().catalog);

function collector(maxSymbols: number): SymbolCollector {
  return new SymbolCollector({ symbols, seed: 1, maxSymbols, checksReferences: true });
}

/** Flags of these ids among what is suspected in a collection's `_id`s. */
function suspected(from: SymbolCollector, collection: string, ids: readonly string[]): number[] {
  const suspects = from.suspects(() => true);
  const [table] = [...suspects]
    .filter(([space]) => space.collection === collection && space.isUnique)
    .map(([, found]) => found);
  return ids.map((id) => (table ? from.flagsIn(table, id) : 0));
}

function fill(target: SymbolCollector, from: number, to: number): void {
  for (let n = from; n < to; n++) {
    target.collect('users', { _id: `u${n}` }, false);
    target.collect('sessions', { _id: `s${n}`, user_id: `u${n}`, agent_id: 'a' }, false);
  }
}

for (const [how, maxSymbols] of [
  ['in memory', 1_000_000],
  ['spilled', 500],
] as const) {
  test(`what clashes and what leads nowhere is suspected, ${how}`, () => {
    const names = collector(maxSymbols);
    fill(names, 0, 2000);
    names.collect('users', { _id: 'u7' }, false);
    names.collect('sessions', { _id: 'x', user_id: 'nobody' }, false);
    const ids = ['u7', 'nobody', 'u8', 'u1999'];
    expect(suspected(names, 'users', ids)).toEqual([DEFINED | REFERRED | REPEATED, REFERRED, 0, 0]);
  });

  test(`two threads find what each alone cannot, ${how}`, () => {
    const [one, two] = [collector(maxSymbols), collector(maxSymbols)];
    fill(one, 0, 1500);
    fill(two, 1499, 3000);
    one.takeOver(structuredClone(two.handOver()));
    expect(suspected(one, 'users', ['u1499', 'u1498', 'u1500'])).toEqual([
      DEFINED | REFERRED | REPEATED,
      0,
      0,
    ]);
    expect(one.referrals.get('sessions.user_id')).toBe(1500 + 1501);
  });
}

test('the spilled file has no name that others could find', () => {
  const names = collector(10);
  fill(names, 0, 100);
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith(`dbkit-symbols-${process.pid}`))).toEqual([]);
  names.suspects(() => false);
});
