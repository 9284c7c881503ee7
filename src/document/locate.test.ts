import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonPath } from './json.js';
import { locate } from './locate.js';

/** The texts of the name and of the value at a path. */
function texts(text: string, path: JsonPath): [string | undefined, string] | undefined {
  const found = locate(text, path);
  if (found === undefined) return undefined;
  const { key, value } = found;
  return [key && text.slice(key.start, key.end), text.slice(value.start, value.end)];
}

/** Every path of a value, with what is there. */
function* pathsOf(value: unknown, path: JsonPath = []): Generator<[JsonPath, unknown]> {
  yield [path, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [name, member] of Object.entries(value)) {
    yield* pathsOf(member, [...path, Array.isArray(value) ? Number(name) : name]);
  }
}

describe('locate', () => {
  const text = ' { "a" : [ 1 , { "b" : "x" , "c~/" : [ ] } ] , "\\u0064" : { "e" : -1.5 } } ';

  it.each<[JsonPath, string | undefined, string]>([
    [[], undefined, text.trim()],
    [['a'], '"a"', '[ 1 , { "b" : "x" , "c~/" : [ ] } ]'],
    [['a', 0], undefined, '1'],
    [['a', 1, 'b'], '"b"', '"x"'],
    [['a', 1, 'c~/'], '"c~/"', '[ ]'],
    [['d'], '"\\u0064"', '{ "e" : -1.5 }'],
    [['d', 'e'], '"e"', '-1.5'],
  ])('%j', (path, key, value) => expect(texts(text, path)).toEqual([key, value]));

  it('finds nothing where there is nothing', () => {
    for (const path of [['b'], ['a', 2], ['a', 0, 'b'], ['a', 1, 'c~/', 0]]) {
      expect(locate(text, path)).toBeUndefined();
    }
  });

  it('takes the last of members with the same name, on every level', () => {
    expect(texts('{"a":1,"b":0,"\\u0061":2}', ['a'])).toEqual(['"\\u0061"', '2']);
    expect(texts('{"a":{"b":1},"a":{"b":2}}', ['a', 'b'])).toEqual(['"b"', '2']);
    expect(locate('{"a":{"b":1},"a":{}}', ['a', 'b'])).toBeUndefined();
    expect(locate('{"a":[{"b":1}],"a":[{}]}', ['a', 0, 'b'])).toBeUndefined();
  });

  it('finds every value of any document', () => {
    const property = fc.property(fc.jsonValue(), fc.nat(2), (value, indent) => {
      const written = JSON.stringify(value, null, indent);
      for (const [path, member] of pathsOf(JSON.parse(written))) {
        expect(JSON.parse(texts(written, path)?.[1] ?? '')).toEqual(member);
      }
    });
    fc.assert(property, { numRuns: 500 });
  });

  it('follows a path through 100,000 levels', () => {
    const deep = `${'['.repeat(100_000)}1${']'.repeat(100_000)}`;
    expect(texts(deep, new Array(100_000).fill(0))).toEqual([undefined, '1']);
  });
});
