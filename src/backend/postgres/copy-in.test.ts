// The message of a COPY: rows as its text format has them, whatever their lengths, in a buffer that serves again and again.
import { expect, test } from 'vitest';
import { CopyBuffer, type CopyRow } from './copy-in.js';

const LONG = 'é😀'.repeat(100_000);

const CASES: readonly (readonly CopyRow[])[] = [
  [['a', '{"n":1}', '1']],
  [
    ['tab\tline\nreturn\r', '{"text":"a\\nb\\\\"}', '2'],
    ['', '\\', '3'],
  ],
  [
    ['ascii', 'x'.repeat(70_000), '1'],
    ...Array.from({ length: 300 }, (_, n) => [`${n}`, 'é'.repeat(n), '2']),
  ],
  [['long', LONG, '1']],
  [['after', 'short again', '1']],
];

test('rows arrive as they are, in one message', () => {
  const buffer = new CopyBuffer();
  for (const rows of CASES) {
    const message = buffer.message(rows);
    expect(message.toString('latin1', 0, 1)).toBe('d');
    expect(message.readInt32BE(1)).toBe(message.length - 1);
    expect(rowsOf(message.toString('utf8', 5))).toEqual(rows);
  }
});

const UNESCAPED: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', '\\': '\\' };

/** As PostgreSQL reads them. */
function rowsOf(text: string): string[][] {
  expect(text.endsWith('\n')).toBe(true);
  const lines = text.slice(0, -1).split('\n');
  return lines.map((line) =>
    line.split('\t').map((value) => value.replace(/\\(.)/g, (_, letter: string) => UNESCAPED[letter] ?? '?')),
  );
}
