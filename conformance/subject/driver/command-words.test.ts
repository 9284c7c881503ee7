import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { quoted, wordsOf } from './command-words.js';

const COMMANDS = [
  'python3 driver.py',
  '  a   b\tc  d ',
  `a 'b c' "d e" f\\ g`,
  `'a'"b"c\\d`,
  `"a \\"b\\" \\\\ \\x \\$HOME"`,
  `'a \\b "c"'`,
  `"" '' x`,
  `--kwargs '{"a": 1}'`,
  `"line\\\nend" a\\\nb 'c\\\nd'`,
];

test.each(COMMANDS)('%j is split as a POSIX shell splits it', (command) => {
  const script = `printf '%s\\0' ${command}`;
  const words = execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1);
  expect(wordsOf(command)).toEqual(words);
});

test('nothing is expanded', () => {
  expect(wordsOf('$HOME ~ *.js $(id) `id` a;b a|b >c')).toEqual([
    ...['$HOME', '~', '*.js', '$(id)', '`id`', 'a;b', 'a|b', '>c'],
  ]);
});

test.each([`'a`, `"a`, 'a\\', `a "b\\"`])('%j has no end', (command) => {
  expect(() => wordsOf(command)).toThrow('does not end');
});

test('no word at all is refused', () => {
  expect(() => wordsOf(' \t')).toThrow('--exec');
});

test.each(['plain', 'a b', `it's`, '', '$HOME', '{"a": "b\\c"}', 'a\nb', '~'])(
  '%j is one word again, in a shell too',
  (word) => {
    expect(wordsOf(quoted(word))).toEqual([word]);
    expect(execFileSync('sh', ['-c', `printf '%s' ${quoted(word)}`], { encoding: 'utf8' })).toBe(word);
  },
);
