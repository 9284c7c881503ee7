// Lines come whole whatever the size of the blocks, down to a byte.
import { expect, test } from 'vitest';
import { LineFramer } from './line-framer.js';

const LINES = Array.from({ length: 60 }, (_, n) => {
  return ['é\u2028', '日本語 ', '\ud83d\ude00', '\\ud83d', '', 'x'.repeat(n * 2)][n % 6] ?? '';
});

function framed(bytes: Buffer, size: number): { lines: string[]; unfinished: number } {
  const framer = new LineFramer();
  const block = Buffer.alloc(size);
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += size) {
    // One block is used again and again, as readers do.
    framer.push(block.subarray(0, bytes.copy(block, 0, at, at + size)));
    for (let line = framer.take(); line; line = framer.take()) lines.push(line.toString());
  }
  return { lines, unfinished: framer.unfinished };
}

test('every size from 1 to 4,096 over 4 KB of text', () => {
  const text = `${`${LINES.join('\n')}\n`.repeat(10)}`.slice(0, 3700);
  const bytes = Buffer.from(text);
  expect(bytes.length).toBeGreaterThan(4096);
  const whole = bytes.subarray(0, bytes.lastIndexOf(10) + 1);
  const expected = whole.toString().split('\n').slice(0, -1);
  for (let size = 1; size <= 4096; size++) {
    expect(framed(bytes, size)).toEqual({ lines: expected, unfinished: bytes.length - whole.length });
  }
});

test.each([1, 3, 4096, 65_536])('a document of 16 MB in blocks of %i', (size) => {
  const long = '日本 語\u2028😀x'.repeat(1 << 20).slice(0, 15 << 19);
  const bytes = Buffer.from(`first\n${long}\nlast\n`);
  expect(bytes.length).toBeGreaterThan(16 << 20);
  const { lines, unfinished } = framed(bytes, size);
  expect(unfinished).toBe(0);
  expect(lines.map((line) => line.length)).toEqual([5, long.length, 4]);
  expect(lines[1] === long).toBe(true);
});
