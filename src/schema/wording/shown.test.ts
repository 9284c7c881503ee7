import { expect, it } from 'vitest';
import { ExactNumber } from '../../document/json.js';
import { described, plainly, shortened } from './shown.js';

it.each([
  [null, 'null', 'null'],
  [true, 'true', 'a boolean'],
  ['100', 'a string ("100")', 'a string'],
  [100, 'a number (100)', 'a number'],
  [2n ** 64n, 'a number (18446744073709551616)', 'a number'],
  [new ExactNumber('1e400'), 'a number (1e400)', 'a number'],
  [[1, 2, 3], 'an array of 3', 'an array of 3'],
  [{ secret: 1 }, 'an object', 'an object'],
])('describes %s as %s, and hidden as %s', (value, shown, hidden) => {
  expect(described(value, false)).toBe(shown);
  expect(described(value, true)).toBe(hidden);
});

it('shows a value plainly only if it is a scalar and not hidden', () => {
  expect([plainly('done', false), plainly(-1, false), plainly({ a: 1 }, false)]).toEqual([
    '"done"',
    '-1',
    'an object',
  ]);
  expect([plainly('done', true), plainly(-1, true)]).toEqual(['a string', 'a number']);
});

it('cuts what is long, and never in the middle of a character', () => {
  expect(shortened('x'.repeat(60))).toBe('x'.repeat(60));
  expect(shortened('x'.repeat(61))).toBe(`${'x'.repeat(60)}…`);
  expect(shortened(`${'x'.repeat(59)}😀😀`).isWellFormed()).toBe(true);
});

it('leaves nothing that moves the cursor or turns the text', () => {
  expect(shortened('a\nb\u001b[31mc\u202ed\u2028e')).toBe('a\\u000ab\\u001b[31mc\\u202ed\\u2028e');
  expect(shortened('\ud800')).toBe('\ufffd');
});
