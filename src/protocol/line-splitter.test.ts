import { expect, test } from 'vitest';
import { LineSplitter } from './line-splitter.js';

function linesOf(splitter: LineSplitter, ...chunks: string[]): string[] {
  return chunks.flatMap((chunk) => [...splitter.push(Buffer.from(chunk))].map(String));
}

test('lines come out whole, however the stream is cut', () => {
  expect(linesOf(new LineSplitter(), 'a\nb', 'c\n\nd', '', 'e', '\n')).toEqual(['a', 'bc', '', 'de']);
  const text = 'first\nsecond ünd\nthird\n';
  for (let size = 1; size < 8; size++) {
    const splitter = new LineSplitter();
    const bytes = Buffer.from(text);
    const lines: string[] = [];
    for (let at = 0; at < bytes.length; at += size)
      lines.push(...[...splitter.push(bytes.subarray(at, at + size))].map(String));
    expect(lines).toEqual(['first', 'second ünd', 'third']);
  }
});

test('what has no line end yet is the rest', () => {
  const splitter = new LineSplitter();
  linesOf(splitter, 'a\nhalf', ' a line');
  expect([String(splitter.rest), splitter.isTooLong]).toEqual(['half a line', false]);
});

test('a line beyond the limit is not kept', () => {
  const splitter = new LineSplitter(10);
  expect(linesOf(splitter, '0123456789\n')).toEqual(['0123456789']);
  expect(linesOf(splitter, '0123456', '789ab', 'cdef', '\n', 'x\n')).toEqual([]);
  expect([splitter.isTooLong, splitter.rest.length <= 10]).toEqual([true, true]);
});
