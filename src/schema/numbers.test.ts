import { expect, it } from 'vitest';
import { ExactNumber } from '../document/json.js';
import { isBelow, isNumber } from './numbers.js';

it.each([0, -1.5, 2n ** 70n, new ExactNumber('1e400')])('%s is a number', (value) =>
  expect(isNumber(value)).toBe(true),
);

it.each(['1', null, undefined, true, Number.NaN, Infinity, {}, [], { text: '1e400' }])(
  '%s is none',
  (value) => {
    expect(isNumber(value)).toBe(false);
  },
);

it('compares whatever form a number has', () => {
  expect([isBelow(-0.1, 0), isBelow(-(2n ** 70n), 0), isBelow(new ExactNumber('-1e400'), 0)]).toEqual([
    true,
    true,
    true,
  ]);
  expect([isBelow(0, 0), isBelow(2n ** 70n, 0), isBelow(new ExactNumber('1e400'), 0)]).toEqual([
    false,
    false,
    false,
  ]);
});
