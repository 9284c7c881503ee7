import { describe, expect, test } from 'vitest';
import { hostile, obeyed } from '../../../test/sample-reports.js';
import { type Difference, differenceOf } from './difference.js';

const between = (expected: unknown, actual: unknown, difference: string | null = null) =>
  differenceOf({ expected: written(expected), actual: written(actual), difference });
const written = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
const pair = (difference: Difference) =>
  difference.kind === 'pair' ? [difference.expected, difference.actual, difference.note] : difference.lines;
const lines = (difference: Difference) =>
  difference.kind === 'lines'
    ? difference.lines.map(({ sign, text }) => `${sign} ${text.before}${text.changed}${text.after}`)
    : pair(difference);

const ticket = (status: string, extra = {}) => ({
  ...extra,
  status,
  messages: Array.from({ length: 20 }, (_, at) => `message ${at}`),
});

describe('short values', () => {
  test('stand in one line, with what differs apart', () => {
    expect(pair(between({ _id: 'a', n: 1 }, { n: 1, _id: 'b' }, '/_id'))).toEqual([
      { before: '{"_id":"', changed: 'a', after: '","n":1}' },
      { before: '{"_id":"', changed: 'b', after: '","n":1}' },
      'at /_id',
    ]);
  });

  test('that are equal have nothing marked', () => {
    expect(pair(between('null', 'null'))).toMatchObject([{ changed: '' }, { changed: '' }, '']);
  });

  test('that are equal as JSON show how they were written', () => {
    expect(pair(between('{"a":1,"b":2}', '{"b":2,"a":1}'))).toMatchObject([
      { before: '{"' },
      { before: '{"' },
      '',
    ]);
  });

  test('that look alike are told by their code points', () => {
    expect(pair(between('"caf\u00e9"', '"cafe\u0301"'))[2]).toBe('U+00E9 expected, U+0065 came');
    expect(pair(between('an error ', 'an error'))[2]).toBe('U+0020 expected, the end came');
  });

  test('are not cut within a character', () => {
    const [expected, actual] = pair(between('"\u{1f600}"', '"\u{1f601}"'));
    expect(expected).toEqual({ before: '"', changed: '\u{1f600}', after: '"' });
    expect(actual).toEqual({ before: '"', changed: '\u{1f601}', after: '"' });
    expect(pair(between('\u{1f600}', '\u{1fa00}'))).toMatchObject([{ changed: '\u{1f600}' }, {}, {}]);
  });

  test('numbers beyond doubles are not rounded', () => {
    expect(pair(between('{"n":9007199254740993}', '{"n":9007199254740992}'))).toMatchObject([
      { changed: '3' },
      { changed: '2' },
      '',
    ]);
  });
});

describe('long values', () => {
  test('of JSON stand in lines, with those that are alike left out', () => {
    expect(lines(between(ticket('completed', { a: 1 }), ticket('pending')))).toEqual([
      '  {',
      '-   "a": 1,',
      '    "messages": [',
      '      "message 0",',
      '… 18 lines',
      '      "message 19"',
      '    ],',
      '-   "status": "completed"',
      '+   "status": "pending"',
      '  }',
    ]);
  });

  test('a comma alone is no difference', () => {
    const long = { a: 'x'.repeat(80) };
    expect(lines(between(long, { ...long, b: 1 }))).toEqual([
      '  {',
      `    "a": "${long.a}"`,
      '+   "b": 1',
      '  }',
    ]);
  });

  test('of text are cut around the difference', () => {
    const [expected, actual] = pair(
      between(`${'a'.repeat(5000)}b${'c'.repeat(5000)}`, `${'a'.repeat(5000)}${'c'.repeat(5000)}`),
    );
    expect(expected).toEqual({ before: `…${'a'.repeat(59)}`, changed: 'b', after: `${'c'.repeat(39)}…` });
    expect(actual).toMatchObject({ changed: '' });
  });

  test('are bounded, however much differs', () => {
    const many = (stem: string) =>
      Object.fromEntries(Array.from({ length: 900 }, (_, at) => [`${stem}${at}`, at]));
    expect(lines(between(many('a'), many('b'))).length).toBe(61);
    expect(JSON.stringify(between('x'.repeat(1e6), 'y'.repeat(1e6))).length).toBeLessThan(2000);
    expect(between('['.repeat(9000) + ']'.repeat(9000), '[]').kind).toBe('pair');
  });
});

test('fields named like parts of objects are fields', () => {
  expect(pair(between('{"__proto__":1}', '{"__proto__":2}'))).toMatchObject([
    { changed: '1' },
    { changed: '2' },
    '',
  ]);
});

test('nothing that a terminal obeys is left', () => {
  for (const text of [hostile, JSON.stringify({ [hostile]: hostile, long: 'x'.repeat(99) })]) {
    expect(JSON.stringify(between(text, `${text.slice(0, -1)}!}`, `/${hostile}`))).not.toMatch(obeyed);
    expect(JSON.stringify(between(text, text.replace('a', 'b')))).not.toMatch(obeyed);
  }
});
