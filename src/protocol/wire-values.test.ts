import { expect, test } from 'vitest';
import { ExactNumber } from '../document/json.js';
import { NotJson } from '../document/not-json.js';
import { decodeValue, encodeValue } from './wire-values.js';

class Decimal {
  readonly digits = '0.1';
}

const never = () => new Error('no fault was expected');

test('plain JSON is passed on as it is', () => {
  const value = { a: [1n, new ExactNumber('1e400'), null, '\ud800'], __proto__: undefined };
  const plain = { a: value.a };
  expect(encodeValue(plain)).toBe(plain);
});

test('what is no JSON arrives as what it is, at any place', () => {
  const decoded = decodeValue(
    encodeValue({
      at: new Date(0),
      list: [Number.NaN, { none: undefined }],
      kept: { big: 2n ** 70n },
      d: new Decimal(),
    }),
    never,
  ) as Record<string, unknown>;
  expect(decoded).toEqual({
    at: new NotJson('Date', '1970-01-01T00:00:00.000Z'),
    list: [new NotJson('number', 'NaN'), { none: new NotJson('undefined', 'undefined') }],
    kept: { big: 2n ** 70n },
    d: new NotJson('Decimal', "Decimal { digits: '0.1' }"),
  });
  expect(String(decodeValue({ $notJson: { type: 'Decimal', text: '0.1' } }, never))).toBe('Decimal 0.1');
});

test('a cycle ends', () => {
  const loop: Record<string, unknown> = {};
  loop['self'] = loop;
  expect(JSON.stringify(encodeValue(loop))).toContain('$notJson');
});

test('a tag that is not as it should be is a fault', () => {
  for (const tag of [{ $notJson: 1 }, { $notJson: { type: 'x' } }, { $notJson: { type: 'x', text: 1 } }])
    expect(() => decodeValue([tag], () => new Error('bad tag'))).toThrow('bad tag');
});

test('a deep value is walked without recursion', () => {
  let deep: unknown = 1;
  for (let depth = 0; depth < 100_000; depth++) deep = [deep];
  expect(decodeValue(deep as [], never)).toBe(deep);
});
