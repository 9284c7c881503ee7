// The table is exact about hashes, and the hash tells millions of structured names apart.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashSymbol, symbolHash } from './symbol-hash.js';
import { DEFINED, REFERRED, REPEATED, SymbolTable } from './symbol-table.js';

test('marks add up, and a second definition is a repetition', () => {
  const table = new SymbolTable();
  table.mark(7, 9, REFERRED);
  expect(table.flagsOf(7, 9)).toBe(REFERRED);
  table.mark(7, 9, DEFINED);
  expect(table.flagsOf(7, 9)).toBe(REFERRED | DEFINED);
  table.mark(7, 9, DEFINED);
  expect(table.flagsOf(7, 9)).toBe(REFERRED | DEFINED | REPEATED);
  expect(table.flagsOf(7, 10)).toBe(0);
  expect(table.size).toBe(1);
});

test('it agrees with a Map, while it grows', () => {
  const hash = fc.tuple(fc.integer({ min: 0, max: 0xffffffff }), fc.integer({ min: 0, max: (1 << 29) - 1 }));
  const small = fc.tuple(fc.constantFrom(0, 64, 128, 0xffffffff), fc.constantFrom(0, 1, (1 << 29) - 1));
  const marks = fc.array(fc.tuple(fc.oneof(hash, small), fc.constantFrom(DEFINED, REFERRED)), {
    maxLength: 400,
  });
  fc.assert(
    fc.property(marks, (all) => {
      const [table, model] = [new SymbolTable(), new Map<string, number>()];
      for (const [[low, high], flag] of all) {
        table.mark(low, high, flag);
        const before = model.get(`${low} ${high}`) ?? 0;
        model.set(`${low} ${high}`, before | flag | (before & flag & DEFINED ? REPEATED : 0));
      }
      const seen = new Map<string, number>();
      table.forEach((low, high, flags) => {
        seen.set(`${low} ${high}`, flags);
      });
      expect(seen).toEqual(model);
      expect(table.size).toBe(model.size);
    }),
  );
});

test('a million ids that look alike have a million hashes, well spread', () => {
  const table = new SymbolTable();
  for (let n = 0; n < 250_000; n++) {
    for (const id of [
      `ticket_${n}`,
      `user_google_${n}0`,
      `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
      `${n}`,
    ]) {
      hashSymbol(id, 12345);
      table.mark(symbolHash.low, symbolHash.high, DEFINED);
    }
  }
  expect(table.size).toBe(1_000_000);
  let repeated = 0;
  table.forEach((_low, _high, flags) => {
    repeated += flags & REPEATED;
  });
  expect(repeated).toBe(0);
});
