// A page that is read as one value is what it is row by row, or it is not taken, whatever the rows hold.
import * as fc from 'fast-check';
import Database from 'libsql';
import { expect, test } from 'vitest';
import { unpacked } from './packed-page.js';
import { toReadableText } from './rows.js';
import { Table } from './table.js';

const awkwardText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', '7', '1 2 3 a', '-1', 'a\0', '\0', 'é😀', '{"_id":"a"}', '12 34 56 '),
);
const bytes = fc.uint8Array({ maxLength: 6 }).map((one) => Buffer.from(one));
const ids = fc.oneof({ weight: 8, arbitrary: awkwardText }, bytes, fc.constant(null));
const revisions = fc.oneof(
  { weight: 8, arbitrary: fc.maxSafeNat() },
  fc.constantFrom(-1, 1.5, 'x', '1 2', Buffer.from('3')),
);
const foreignDocs = fc.oneof(awkwardText, bytes, fc.integer());
const spaces = fc.constantFrom('', ' ', '\n');
const rows = fc.uniqueArray(fc.tuple(ids, foreignDocs, revisions, spaces, fc.boolean()), {
  selector: ([id]) => String(id),
  maxLength: 12,
});

/** Mostly what it should be: a document with the id of its key. */
function docOf(id: unknown, foreign: unknown, space: string, isForeign: boolean): unknown {
  return isForeign ? foreign : `{${space}"text":"é", "_id":${JSON.stringify(String(id))}}`;
}

test('of 1,500 pages of awkward rows', () => {
  const database = new Database(':memory:');
  let taken = 0;
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 12 }), (list, limit) => {
      database.exec(`DROP TABLE IF EXISTS t;
        CREATE TABLE t (id text PRIMARY KEY, doc text NOT NULL, rev integer NOT NULL)`);
      const insert = database.prepare('INSERT INTO t VALUES (?, ?, ?)');
      for (const [id, foreign, revision, space, isForeign] of list) {
        insert.run([id, docOf(id, foreign, space, isForeign && list.length % 3 === 0), revision]);
      }
      const table = new Table(database, 't');
      const page = table.packedPage({ limit });
      const found = page && unpacked(page);
      const expected = table.page({ limit });
      if (found) {
        expect(plain(found)).toEqual(plain(expected.map(toReadableText)));
        expect(page[1] ?? undefined).toEqual(expected.at(-1)?.[0]);
      }
      taken += found && found.length > 0 ? 1 : 0;
    }),
    { numRuns: 1500 },
  );
  expect(taken).toBeGreaterThan(200);
  database.close();
});

test('a page of large documents is read row by row', () => {
  const database = new Database(':memory:');
  database.exec('CREATE TABLE t (id text PRIMARY KEY, doc text NOT NULL, rev integer NOT NULL)');
  const insert = database.prepare('INSERT INTO t VALUES (?, hex(zeroblob(600000)), 1)');
  for (const id of ['a', 'b', 'c', 'd']) insert.run([id]);
  const table = new Table(database, 't');
  expect([2, 4].map((limit) => table.packedPage({ limit }) !== undefined)).toEqual([true, false]);
  database.close();
});

/** With the document, which is made when it is asked for. */
function plain(list: readonly object[]): object[] {
  return list.map((one) => ('document' in one ? { ...one, document: one.document, is: 'document' } : one));
}
