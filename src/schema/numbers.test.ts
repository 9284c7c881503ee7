import { expect, it } from 'vitest';
import { ExactNumber } from '../document/json.js';
import { isBelow, isNumber, isWhole } from './numbers.js';

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

it.each([0, -3, 2n ** 70n, new ExactNumber('1e400'), new ExactNumber('0e-400'), new ExactNumber('12.5e400')])(
  '%s is whole',
  (value) => expect(isWhole(value)).toBe(true),
);

it.each([
  0.5,
  Number.NaN,
  Infinity,
  '1',
  null,
  new ExactNumber('1e-400'),
  new ExactNumber('1.00000000000000000001'),
])('%s is not whole', (value) => expect(isWhole(value)).toBe(false));
