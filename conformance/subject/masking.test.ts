import { expect, test } from 'vitest';
import { maskedJson, maskedWords } from './masking.js';

test('what looks like a secret in a command is not shown', () => {
  const words = [
    'run',
    '--password',
    'geheim',
    '--api-key=geheim',
    'DB_TOKEN=geheim',
    'postgres://me:geheim@h/x',
    '--name',
    'x',
  ];
  expect(maskedWords(words)).toEqual([
    ...['run', '--password', '***', '--api-key=***', 'DB_TOKEN=***', 'postgres://me:***@h/x', '--name', 'x'],
  ]);
  expect(maskedWords(['--password', '--verbose'])).toEqual(['--password', '--verbose']);
});

test('nor in the arguments of a class, however deep', () => {
  const kwargs =
    '{"url": "http://u:geheim@h/", "table": "t", "auth": {"user": "u"}, "more": [{"secret_key": "geheim"}]}';
  expect(maskedJson(kwargs)).toBe(
    '{"url":"http://u:***@h/","table":"t","auth":"***","more":[{"secret_key":"***"}]}',
  );
  expect(maskedJson('not json')).toBe('not json');
});
