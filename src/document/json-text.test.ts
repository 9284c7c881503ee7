import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { depthOf, duplicateKeys, lineAndColumn, loneSurrogates, syntaxErrorOf } from './json-text.js';

const accepts = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** JSON, and the same with characters put in, taken out, or cut off. */
const alphabet = [
  ...'{}[],:"\\/-+.eE0129 tfnulrsa\'#\n\t',
  '\u0000',
  '\ufeff',
  '\u2028',
  '\ud800',
  '"a":',
  '\\u00',
  'NaN',
];
const document = fc.oneof(
  fc.json({ maxDepth: 4 }),
  fc.jsonValue().map((value) => JSON.stringify(value, null, 1)),
);
const mutated = fc
  .tuple(document, fc.array(fc.tuple(fc.nat(), fc.nat(2), fc.constantFrom(...alphabet)), { maxLength: 3 }))
  .map(([text, edits]) =>
    edits.reduce((now, [place, removed, added]) => {
      const at = place % (now.length + 1);
      return now.slice(0, at) + added + now.slice(at + removed);
    }, text),
  );
const scrap = fc.array(fc.constantFrom(...alphabet), { maxLength: 12 }).map((parts) => parts.join(''));
const anyText = fc.oneof(mutated, scrap);

describe('syntaxErrorOf', () => {
  it('accepts what JSON.parse accepts, and nothing else', () => {
    const property = fc.property(anyText, (text) => (syntaxErrorOf(text) === undefined) === accepts(text));
    fc.assert(property, { numRuns: 5000 });
  });

  it('calls every beginning of a document truncated or complete', () => {
    const property = fc.property(document, fc.nat(), (text, place) => {
      const beginning = text.slice(0, place % (text.length + 1));
      expect(syntaxErrorOf(beginning)?.truncated ?? true).toBe(true);
    });
    fc.assert(property, { numRuns: 2000 });
  });

  it('points at the first fault: what stands before it could still have become JSON', () => {
    const property = fc.property(anyText, (text) => {
      const fault = syntaxErrorOf(text);
      if (fault === undefined) return;
      expect(syntaxErrorOf(text.slice(0, fault.offset))?.truncated ?? true).toBe(true);
    });
    fc.assert(property, { numRuns: 2000 });
  });

  it.each([
    ['', 0, 'the text ends before any value', true],
    [' \n', 2, 'the text ends before any value', true],
    ['{"a":1', 6, 'the text ends before the object is closed', true],
    ['[1,', 3, 'the text ends before the array is closed', true],
    ['{"a":"b', 5, 'the string does not end', true],
    ['["\\u00', 1, 'the string does not end', true],
    ['[tru', 4, 'the text ends in the middle of a value', true],
    ['[-', 2, 'the text ends in the middle of a value', true],
    ['{"a":1 "b":2}', 7, 'a comma is missing before this', false],
    ['[1 2]', 3, 'a comma is missing before this', false],
    ['[1,]', 2, 'trailing comma', false],
    ['{"a":1 , }', 7, 'trailing comma', false],
    ['[1,,2]', 3, 'a value is missing before this comma', false],
    ['{"a":}', 5, 'a value is missing before this }', false],
    ['{a:1}', 1, 'a key must be a string in double quotes', false],
    ['{1:1}', 1, 'a key must be a string in double quotes', false],
    ['{"a" 1}', 5, 'a colon is missing before this', false],
    ['["a\tb"]', 3, 'a control character in a string: write \\t', false],
    ['["a\u0001b"]', 3, 'a control character in a string: write \\u0001', false],
    ['["a\nb"]', 3, 'a line break in a string: end the string before it, or write \\n', false],
    ['["\\x"]', 2, '\\x is no escape of JSON; a backslash is written \\\\', false],
    ['["\\u00g0"]', 2, '\\u needs four hexadecimal digits', false],
    ['[01]', 1, 'not a JSON number: leading zero', false],
    ['[+1]', 1, 'not a JSON number: a plus sign before it', false],
    ['[.5]', 1, 'not a JSON number: no digit before the decimal point', false],
    ['[1.]', 3, 'not a JSON number: no digit after the decimal point', false],
    ['[1e]', 3, 'not a JSON number: no digit in the exponent', false],
    ['[- 1]', 2, 'not a JSON number: no digit after the minus sign', false],
    ['[0x10]', 2, 'not a JSON number from here on', false],
    ['[NaN]', 1, 'NaN is not JSON', false],
    ['[-Infinity]', 1, '-Infinity is not JSON', false],
    ['[True]', 1, 'True is not JSON; write true', false],
    ['[None]', 1, 'None is not JSON; write null', false],
    ["{'a':1}", 1, 'JSON strings are written in double quotes', false],
    ['{"a":1 // one\n}', 7, 'JSON has no comments', false],
    ['\ufeff{}', 0, 'a byte-order mark is not part of JSON', false],
    ['{} {}', 3, 'text after the end of the document', false],
    ['{}}', 2, 'one } too many', false],
    ['{"a":[1}', 7, 'this } closes a [: write ]', false],
    ['[{"a":1]', 7, 'this ] closes a {: write }', false],
    ['[1;2]', 2, 'a comma or ] is expected here, not ;', false],
    ['[\u00a01]', 1, 'a value is expected here, not U+00A0', false],
  ])('%j: at %d: %s', (text, offset, message, truncated) => {
    expect(syntaxErrorOf(text)).toEqual({ offset, message, truncated });
  });

  it('never repeats what stands there: it may be a secret', () => {
    for (const text of [
      '[sk-secret]',
      '{"a": secret}',
      '[1secret]',
      '{secret: 1}',
      '["\\secret"]',
      '{} secret',
    ]) {
      expect(syntaxErrorOf(text)?.message).not.toContain('secret');
    }
  });
});

describe('depthOf', () => {
  it.each([
    ['1', 0],
    ['{}', 1],
    ['{"a":[1,{"b":2}],"c":[]}', 3],
  ])('%s is %d deep', (text, depth) => expect(depthOf(text)).toBe(depth));

  it('survives any depth, closed or not', () => {
    expect(depthOf('['.repeat(100_000) + ']'.repeat(100_000))).toBe(100_000);
    expect(depthOf('{"a":'.repeat(100_000))).toBe(100_000);
    expect(syntaxErrorOf('['.repeat(100_000))?.truncated).toBe(true);
  });
});

describe('duplicateKeys', () => {
  it('finds each repetition once, names compared as they are read', () => {
    const text = '{"a":1,"b":[{"x":1},{"x":1,"\\u0078":2,"x":3}],"\\u0061":2}';
    expect(duplicateKeys(text)).toEqual([
      { path: ['b', 1, 'x'], offset: text.indexOf('"\\u0078"') },
      { path: ['b', 1, 'x'], offset: text.indexOf('"x":3') },
      { path: ['a'], offset: text.indexOf('"\\u0061"') },
    ]);
  });

  it('takes __proto__ for a name like others, and strings for no names', () => {
    expect(duplicateKeys('{"__proto__":1,"a":"a","constructor":2}')).toEqual([]);
    expect(duplicateKeys('{"__proto__":1,"__proto__":2}')).toEqual([{ path: ['__proto__'], offset: 15 }]);
  });

  it('stops at the limit', () => expect(duplicateKeys('{"a":1,"a":2,"a":3}', 1)).toHaveLength(1));
});

describe('loneSurrogates', () => {
  it.each([
    ['["\\ud83d\\ude00 \\u0041 \ud83d\ude00"]', []],
    ['["\\ud83d"]', [2]],
    ['["\\ude00\\ud83d"]', [2, 8]],
    ['["\\ud83d\\ud83d\\ude00"]', [2]],
    ['["\\\\ud83d"]', []],
    ['{"\\uD83D":"a\\uDE00"}', [2, 12]],
    ['["\ud83d\\ude00", "\ud83d"]', [13]],
  ])('%j has them at %j', (text, offsets) => expect(loneSurrogates(text)).toEqual(offsets));

  it('agrees with what JSON.parse gives', () => {
    const unit = fc.constantFrom('\\ud83d', '\\ude00', '\ud83d', '\ude00', 'a', '\\n', '\\\\', '\\u0041');
    const property = fc.property(fc.array(unit), (units) => {
      const text = `"${units.join('')}"`;
      const lone = String(JSON.parse(text)).match(/\p{Surrogate}/gu) ?? [];
      expect(loneSurrogates(text)).toHaveLength(lone.length);
    });
    fc.assert(property, { numRuns: 1000 });
  });
});

describe('lineAndColumn', () => {
  it.each([
    [0, { line: 1, column: 1 }],
    [2, { line: 1, column: 3 }],
    [4, { line: 2, column: 1 }],
    [8, { line: 3, column: 2 }],
  ])('of offset %d', (offset, place) =>
    expect(lineAndColumn('ab\r\ncd\n\ud83d\ude00', offset)).toEqual(place),
  );

  it('counts on from where the text begins in its file', () => {
    expect(lineAndColumn('ab\ncd', 1, 7, 5)).toEqual({ line: 7, column: 6 });
    expect(lineAndColumn('ab\ncd', 4, 7, 5)).toEqual({ line: 8, column: 2 });
  });
});
