// Numbers and text go in and out without loss.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toDecimal } from './decimal.js';
import { firstDifference, isEqualJson } from './equal.js';
import { inspectDocument } from './inspect.js';
import { ExactNumber, type JsonValue } from './json.js';
import { countMembers, countSpelledMembers } from './nesting.js';
import { isSameNumber, readNumber } from './number.js';
import { parseCounting, parseJson } from './parse.js';
import { stringifyJson } from './stringify.js';

test('a number is read as what holds its value', () => {
  expect(readNumber('9007199254740991')).toBe(9007199254740991);
  expect(readNumber('9007199254740993')).toBe(9007199254740993n);
  expect(readNumber('0.1')).toBe(0.1);
  expect(readNumber('1e2')).toBe(100);
  expect(readNumber('-0')).toBe(-0);
  expect(readNumber('0.1000000000000000055511151231257827')).toEqual(
    new ExactNumber('0.1000000000000000055511151231257827'),
  );
  expect(readNumber('1e400')).toEqual(new ExactNumber('1e400'));
  expect(readNumber('1e-400')).toEqual(new ExactNumber('1e-400'));
});

test('documents keep the numbers that JSON.parse rounds, wherever they stand', () => {
  for (const text of [
    '{"a":9007199254740993}',
    '{"a":[1,-9007199254740993]}',
    '{"a":{"b" : 12345678.123456789012}}',
    '{"a":1e400,"b":"x, 1"}',
    '[123456789012345678901234567890]',
    '9007199254740993',
    '{"__proto__":{"n":9007199254740993},"":[[]],"s":"\\ud800"}',
  ]) {
    expect(stringifyJson(parseJson(text))).toBe(text.replaceAll(' : ', ':'));
  }
});

test('what is not JSON is refused', () => {
  for (const text of ['', '{', '{"a":01}', '{"a":9007199254740993,}', '[1 2]', "{'a':1}"]) {
    expect(() => parseJson(text), text).toThrow(SyntaxError);
  }
});

test('any JSON value comes back equal, and any double', () => {
  const anything = fc.oneof(fc.jsonValue(), fc.bigInt(), fc.double({ noNaN: true, noDefaultInfinity: true }));
  fc.assert(
    fc.property(fc.array(anything), (value) => {
      expect(isEqualJson(parseJson(stringifyJson(value as JsonValue)), value as JsonValue)).toBe(true);
    }),
  );
});

test('a decimal has one normal form, and huge exponents are not expanded', () => {
  for (const text of ['100', '1e2', '100.0', '0.001e5', '1E+2'])
    expect(toDecimal(text)).toEqual(toDecimal('100'));
  expect(toDecimal('-0.00')).toEqual(toDecimal('0'));
  expect(toDecimal('1e999999999').exponent).toBe(1000000000n);
  expect(isSameNumber(new ExactNumber('1e21'), 1e21)).toBe(true);
  expect(isSameNumber(2 ** 53, 9007199254740993n)).toBe(false);
});

test('equality follows the contract', () => {
  expect(isEqualJson({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toBe(true);
  expect(isEqualJson({ a: null }, {})).toBe(false);
  expect(isEqualJson({ a: true }, { a: 1 })).toBe(false);
  expect(isEqualJson({ a: '1' }, { a: 1 })).toBe(false);
  expect(isEqualJson([1, 2], [2, 1])).toBe(false);
  expect(isEqualJson({ a: 'é' }, { a: 'e\u0301' })).toBe(false);
  expect(isEqualJson([], {})).toBe(false);
  expect(firstDifference({ a: { b: [1, { c: 2 }] } }, { a: { b: [1, { c: 3 }] } })).toEqual([
    'a',
    'b',
    1,
    'c',
  ]);
  expect(firstDifference({ a: {} }, { a: JSON.parse('{"__proto__":1}') as JsonValue })).toEqual([
    'a',
    '__proto__',
  ]);
});

test('a document is plain JSON or refused with its place', () => {
  const cycle: Record<string, unknown> = {};
  cycle['self'] = [cycle];
  const bad: [unknown, string][] = [
    [{ a: [undefined] }, '/a/0'],
    [{ a: Number.NaN }, '/a'],
    [{ a: { 'b/c': new Date() } }, '/a/b~1c'],
    [{ f: () => 1 }, '/f'],
    [cycle, '/self/0'],
  ];
  for (const [document, place] of bad) expect(() => inspectDocument(document)).toThrow(`at ${place} `);
  for (const document of [null, [], 'x', undefined, new Map()])
    expect(() => inspectDocument(document)).toThrow('JSON object');
});

test('the facts of a document', () => {
  const shared = { x: 1 };
  expect(inspectDocument({ a: shared, b: shared })).toMatchObject({
    depth: 2,
    nul: false,
    loneSurrogate: false,
  });
  expect(inspectDocument({ 'a\0': ['\ud800'] })).toMatchObject({ depth: 2, nul: true, loneSurrogate: true });
});

test('depth is no matter', () => {
  const deep = `{"a":${'['.repeat(50_000)}9007199254740993${']'.repeat(50_000)}}`;
  expect(stringifyJson(parseJson(deep))).toBe(deep);
  expect(inspectDocument(parseJson(deep)).depth).toBe(50_001);
});

test('numbers are found wherever they stand, and texts in strings are none', () => {
  const awkward = [
    '"\\\\"',
    '"\\""',
    '"1e400"',
    '":9007199254740993"',
    '"\\\\\\","',
    '""',
    'true',
    '-0',
    '12.50',
  ];
  for (const one of awkward) {
    for (const [number, value] of [
      ['9007199254740993', 9007199254740993n],
      ['-9007199254740993', -9007199254740993n],
      ['1e2', 100],
      ['-1E+2', -100],
    ] as const) {
      const text = `[${one}, ${number},{${JSON.stringify(one)}:${one},"b" : ${number} }, ${number}]`;
      expect(parseJson(text), text).toMatchObject([
        JSON.parse(one),
        value,
        { [one]: JSON.parse(one), b: value },
        value,
      ]);
    }
  }
  expect(parseJson(' 9007199254740993 ')).toBe(9007199254740993n);
});

test('the members that a text spells are counted along, repeated ones too', () => {
  const repeated = '{"a:b\\"":1.5e2,"c":[{"d":12345678901234567890},{"d":{"d":"{:}"}}],"c":-7,"e":"\\\\"}';
  expect(parseCounting(repeated).spelledMembers).toBe(7);
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), (text) => {
      const { value, spelledMembers } = parseCounting(text);
      expect(spelledMembers).toBe(countSpelledMembers(text));
      expect(spelledMembers).toBeGreaterThanOrEqual(countMembers(value));
    }),
  );
});
