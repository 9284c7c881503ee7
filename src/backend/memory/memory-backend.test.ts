// Pages stay right while the collection changes, a snapshot stays as it was, and nothing is shared with anybody.
import { expect, test } from 'vitest';
import type { Backend, Operation } from '../backend.js';
import { openMemory } from './memory-backend.js';

const put = (id: string, n = 0): Operation => ({
  kind: 'put',
  id,
  document: { _id: id, n },
  expected: { is: 'any' },
});

async function filled(count: number): Promise<Backend> {
  const backend = await openMemory();
  await backend.write(
    'c',
    Array.from({ length: count }, (_, at) => put(`${at}`)),
  );
  return backend;
}

test('what is there throughout a scan is on one page of it, whatever is saved and deleted meanwhile', async () => {
  const backend = await filled(1000);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await backend.scan('c', { cursor, limit: 10 });
    seen.push(...page.documents.map(({ id }) => id));
    cursor = page.cursor;
    const gone = seen.slice(-10).filter((id) => Number(id) % 2 === 0);
    await backend.write(
      'c',
      gone.map((id) => ({ kind: 'delete', id })),
    );
    await backend.write('c', [put('1', seen.length), put('999', seen.length)]);
  } while (cursor !== undefined);
  expect(seen).toEqual(Array.from({ length: 1000 }, (_, at) => `${at}`));
});

test('a snapshot stays as it was', async () => {
  const backend = await filled(3);
  const snapshot = await backend.snapshot?.();
  await backend.write('c', [put('0', 9), { kind: 'delete', id: '1' }, put('new')]);
  await backend.drop('other');
  const page = await snapshot?.scan('c', { limit: 10 });
  expect(page?.documents.map(({ document }) => document)).toEqual([
    ...[
      { _id: '0', n: 0 },
      { _id: '1', n: 0 },
      { _id: '2', n: 0 },
    ],
  ]);
});

test('two reads give two documents', async () => {
  const backend = await filled(1);
  const [one, two] = await backend.read('c', ['0', '0']);
  expect(one?.document).toEqual(two?.document);
  expect(one?.document).not.toBe(two?.document);
});

test('a conflict makes no collection', async () => {
  const backend = await openMemory();
  const expected = { is: 'revision', revision: '1' } as const;
  expect(await backend.write('c', [{ ...put('x'), expected } as Operation])).toEqual([
    { status: 'conflict' },
  ]);
  expect(await backend.collections()).toEqual([]);
});
