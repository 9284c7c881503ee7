// Lines come out whole, whatever the blocks they were read in.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BLOCK_BYTES, type BlockSource } from './block-source.js';
import { readLines } from './line-reader.js';
import { decoded } from './raw-text.js';

/** The bytes, in blocks of these sizes, over and over. */
function inBlocks(bytes: Buffer, sizes: readonly number[]): BlockSource {
  let at = 0;
  let turn = 0;
  return {
    read(buffer, offset) {
      const end = Math.min(bytes.length, at + (sizes[turn++ % sizes.length] ?? 1));
      const copied = bytes.copy(buffer, offset, at, end);
      at = end;
      return copied;
    },
    close: () => undefined,
  };
}

function linesOf(
  bytes: Buffer,
  sizes: readonly number[],
  maxBytes = 1 << 26,
): { seen: string[]; count: number } {
  const seen: string[] = [];
  const count = readLines(
    inBlocks(bytes, sizes),
    {
      line: (raw, number, ended) => seen.push(`${number}${ended ? '' : '…'} ${decoded(raw)}`),
      notUtf8: (number) => seen.push(`${number} not UTF-8`),
      tooLong: (number, length) => seen.push(`${number} too long ${length}`),
    },
    { maxBytes },
  );
  return { seen, count };
}

test('line ends, blank lines, and a last line without an end', () => {
  expect(linesOf(Buffer.from('a\r\n\nbé\nlast'), [3])).toEqual({
    seen: ['1 a', '2 ', '3 bé', '4… last'],
    count: 4,
  });
  expect(linesOf(Buffer.from('a\n'), [1])).toEqual({ seen: ['1 a'], count: 1 });
  expect(linesOf(Buffer.alloc(0), [1])).toEqual({ seen: [], count: 0 });
});

test('any text in any blocks is the same lines', () => {
  const text = fc.array(fc.string({ unit: 'grapheme' }).map((line) => line.replace(/[\r\n]/g, ' ')));
  fc.assert(
    fc.property(text, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), (lines, sizes) => {
      const whole = lines.map((line) => `${line}\n`).join('');
      expect(linesOf(Buffer.from(whole), sizes).seen).toEqual(
        lines.map((line, at) => `${at + 1} ${line.toWellFormed()}`),
      );
    }),
  );
});

test('a line that is not UTF-8 is told, and the next one read', () => {
  const bytes = Buffer.concat([
    Buffer.from('good\n'),
    Buffer.from([0xff, 0xfe, 10]),
    Buffer.from('also good\n'),
    Buffer.from([0xc3]),
  ]);
  for (const size of [1, 2, 100]) {
    expect(linesOf(bytes, [size]).seen).toEqual(['1 good', '2 not UTF-8', '3 also good', '4 not UTF-8']);
  }
});

test('a line that is too long is read over in little memory', () => {
  const bytes = Buffer.concat([
    Buffer.from('a\n'),
    Buffer.alloc(3 * BLOCK_BYTES, 'x'),
    Buffer.from('\nb\n'),
    Buffer.alloc(50, 'y'),
  ]);
  expect(linesOf(bytes, [BLOCK_BYTES], 40).seen).toEqual([
    '1 a',
    `2 too long ${3 * BLOCK_BYTES}`,
    '3 b',
    '4 too long 50',
  ]);
});

test('a line longer than a block is one line', () => {
  const long = 'z'.repeat(2 * BLOCK_BYTES + 5);
  expect(linesOf(Buffer.from(`a\n${long}\nb\n`), [BLOCK_BYTES]).seen).toEqual(['1 a', `2 ${long}`, '3 b']);
});
