import { expect, test } from 'vitest';
import { RequestQueue } from './request-queue.js';

function queue(isPipelined: boolean) {
  const sent: number[] = [];
  const made = new RequestQueue();
  made.isPipelined = isPipelined;
  return { made, sent, add: (op: 'get' | 'reopen', seq: number) => made.add(op, seq, () => sent.push(seq)) };
}

test('one at a time, in order', () => {
  const { made, sent, add } = queue(false);
  for (const seq of [1, 2, 3]) add('get', seq);
  expect(sent).toEqual([1]);
  made.done(1);
  expect(sent).toEqual([1, 2]);
  expect([made.remove(3), made.remove(2)]).toEqual([true, false]);
  made.done(2);
  expect(sent).toEqual([1, 2]);
});

test('together, but for reopen, which is sent with nothing in flight', () => {
  const { made, sent, add } = queue(true);
  for (const seq of [1, 2]) add('get', seq);
  add('reopen', 3);
  add('get', 4);
  expect(sent).toEqual([1, 2]);
  made.done(2);
  expect(sent).toEqual([1, 2]);
  made.done(1);
  expect(sent).toEqual([1, 2, 3]);
  made.done(3);
  expect(sent).toEqual([1, 2, 3, 4]);
});
