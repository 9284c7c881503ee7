// An outage is told as one, what may be tried again is, and nothing else is.
import { expect, test } from 'vitest';
import type { Backend, Outcome } from '../backend/backend.js';
import { openMemory } from '../backend/memory/memory-backend.js';
import { DbkitError } from '../document/error.js';
import { DocumentStore, type StoreOptions } from './document-store.js';

const outage = () => new DbkitError('unavailable', 'the server is gone');
const notDone = (): Outcome => ({ status: 'failed', error: outage() });

/** A memory database whose calls can be made to fail: each has its own answer to how often it was called. */
async function faulty(
  faults: { read?: (call: number) => Promise<void>; write?: (call: number) => Promise<Outcome | undefined> },
  options: StoreOptions = {},
) {
  const backend = await openMemory();
  const calls = { read: 0, write: 0 };
  const [read, scan, write] = [backend.read, backend.scan, backend.write].map((method) =>
    method.bind(backend),
  ) as [Backend['read'], Backend['scan'], Backend['write']];
  backend.read = async (...given) => {
    await faults.read?.(++calls.read);
    return read(...given);
  };
  backend.scan = async (...given) => {
    await faults.read?.(++calls.read);
    return scan(...given);
  };
  backend.write = async (collection, operations, given) => {
    const fault = await faults.write?.(++calls.write);
    return fault ? operations.map(() => fault) : write(collection, operations, given);
  };
  return { store: new DocumentStore(backend, options), calls };
}

const failsUntil = (last: number) => async (call: number) => {
  if (call <= last) throw outage();
};

test('reads are tried again', async () => {
  const { store, calls } = await faulty({ read: failsUntil(2) });
  await store.save('c', 'x', {});
  expect(await store.get('c', 'x')).toEqual({ _id: 'x' });
  expect(calls.read).toBe(3);
});

test('an outage that lasts is unavailable, never missing', async () => {
  const { store, calls } = await faulty(
    { read: failsUntil(100), write: async () => notDone() },
    { retries: 1 },
  );
  const calling = [
    () => store.get('c', 'x'),
    () => store.listAll('c'),
    () => store.find('c', {}),
    () => store.getMany('c', ['x']),
  ];
  for (const call of calling) await expect(call()).rejects.toMatchObject({ status: 503 });
  expect(calls.read).toBe(8);
  await expect(store.delete('c', 'x')).rejects.toMatchObject({ status: 503 });
  expect(await store.deleteMany('c', ['x', 'y'])).toMatchObject([{ ok: false }, { ok: false }]);
});

test('a write that was surely not done is tried again, one that was thrown is not', async () => {
  const first = await faulty({ write: async (call) => (call <= 2 ? notDone() : undefined) });
  await first.store.save('c', 'x', {});
  expect(first.calls.write).toBe(3);
  const second = await faulty({ write: async () => Promise.reject(outage()) });
  await expect(second.store.save('c', 'x', {})).rejects.toMatchObject({ status: 503 });
  expect(second.calls.write).toBe(1);
  const third = await faulty({
    write: async () => ({ status: 'failed', error: new DbkitError('invalid', 'no') }),
  });
  await expect(third.store.save('c', 'x', {})).rejects.toMatchObject({ status: 400 });
  expect(third.calls.write).toBe(1);
});

test('only those of a batch that were not done are sent again', async () => {
  const backend = await openMemory();
  const write = backend.write.bind(backend);
  const sent: string[][] = [];
  backend.write = async (collection, operations) => {
    sent.push(operations.map(({ id }) => id));
    const outcomes = await write(collection, operations);
    return sent.length > 1 ? outcomes : outcomes.map((outcome, at) => (at === 1 ? notDone() : outcome));
  };
  const store = new DocumentStore(backend);
  const outcomes = await store.saveMany('c', [{ _id: 'a' }, { _id: 'b' }, { _id: 'c' }]);
  expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true]);
  expect(sent).toEqual([['a', 'b', 'c'], ['b']]);
});

test('after an outage in a bulk call the rest is not waited for', async () => {
  const { store, calls } = await faulty({
    write: async (call) => (call === 2 ? Promise.reject(outage()) : undefined),
  });
  const many = Array.from({ length: 2000 }, (_, at) => ({ _id: `${at}` }));
  const outcomes = await store.saveMany('c', many);
  expect(outcomes.filter(({ ok }) => ok).length).toBe(500);
  expect(calls.write).toBe(2);
});

test('a call that is never answered ends', async () => {
  const never = () => new Promise<never>(() => undefined);
  const { store } = await faulty({ read: never, write: never }, { timeoutMs: 100 });
  await expect(store.get('c', 'x')).rejects.toThrow('did not answer a read in 0.1 s');
  await expect(store.save('c', 'x', {})).rejects.toMatchObject({
    status: 503,
    message: expect.stringContaining('may have happened'),
  });
});

test('what a backend throws by mistake is an internal error', async () => {
  const { store } = await faulty({ read: async () => Promise.reject(new TypeError('x is not a function')) });
  await expect(store.get('c', 'x')).rejects.toMatchObject({ status: 500 });
});
