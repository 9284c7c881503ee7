import { expect, test } from 'vitest';
import { ExactNumber } from '../document/json.js';
import { readLine, shownLine, writeLine } from './wire-text.js';

test('exact numbers and lone surrogates go over a line and back', () => {
  const message = {
    a: 9007199254740993n,
    b: 10n ** 400n,
    c: '\ud800',
    d: '\u0000',
    e: 0.1,
    f: new ExactNumber('1e400'),
  };
  const line = writeLine(message);
  expect(line).toMatch(/^[\x20-\x7e]+\n$/);
  expect(readLine(Buffer.from(line.trimEnd()))).toEqual(message);
  expect(readLine(Buffer.from('{"v": -0.0, "w": 1.50, "x": 1e2}\r'))).toEqual({ v: -0, w: 1.5, x: 100 });
});

test.each([
  ['', 'is empty'],
  ['Hello world', 'standard error'],
  ['\uFEFF{"seq":1}', 'byte order mark'],
  ['{', 'pretty-print'],
  ['{"seq":1}{"seq":2}', 'line end after every message'],
  ['{"seq":1,"value":NaN}', '$notJson'],
  ["{'seq':1}", 'is not JSON at character 2'],
  ['[1]', 'is an array'],
  ['null', 'is null'],
  ['7', 'is a number'],
])('%j is refused with a reason', (text, reason) => {
  expect(() => readLine(Buffer.from(text))).toThrow(reason);
});

test('what is not UTF-8 is noticed', () => {
  expect(() => readLine(Buffer.from('{"a":"\xe4"}', 'latin1'))).toThrow('is not UTF-8');
});

test('a long line is shown by its beginning, and control characters by their codes', () => {
  expect(shownLine('a\tb\u001b[31m')).toBe('a\\x09b\\x1b[31m');
  expect(shownLine(Buffer.alloc(1000, 'x'))).toMatch(/^x{300}… \(1000 bytes\)$/);
});
