// Secrets are counted, and redacted without losing anything else, in whatever order a database keeps the fields.
import { expect, it } from 'vitest';
import { installation } from '../../fixtures/index.js';
import type { JsonObject } from '../document/json.js';
import { openDialect } from '../schema/dialect.js';
import { redactor, secretCounter, secretTest } from './secrets.js';
import { isTokenCollection } from './token-collections.js';

const stored = openDialect('stored');
const redacted = (document: JsonObject) => redactor(stored, 'agents')?.(document);
const counted = (document: JsonObject) => secretCounter(stored, 'agents')?.(document);

const [ONE, TWO, PLAIN] = ['https://u:one@host/x', 'https://u:two@host/x', 'https://u@host:8080/@x'];

it('passwords in names go, and the fields stay in their places', () => {
  const agent = { tools: { [PLAIN]: ['a'], [ONE]: ['b'] }, envVars: [{ key: 'K', value: 'secret' }] };
  expect(counted(agent)).toBe(2);
  expect(JSON.stringify(redacted(agent))).toBe(
    JSON.stringify({
      tools: { [PLAIN]: ['a'], 'https://u:redacted@host/x': ['b'] },
      envVars: [{ key: 'K', value: '[redacted]' }],
    }),
  );
  expect(counted(redacted(agent) ?? {})).toBe(0);
});

it('names that would become the same stay different, whatever their order, and after a second time', () => {
  const expected = { tools: { 'https://u:redacted@host/x': [1], 'https://u:redacted-2@host/x': [2] } };
  const first = redacted({ tools: { [ONE]: [1], [TWO]: [2] } });
  expect(first).toEqual(expected);
  expect(redacted({ tools: { [TWO]: [2], [ONE]: [1] } })).toEqual(expected);
  expect(redacted(first ?? {})).toEqual(expected);
});

it('a field named __proto__ stays one', () => {
  const agent = { tools: JSON.parse(`{"__proto__": ["a"], "${ONE}": []}`) } as JsonObject;
  expect(Object.keys(redacted(agent)?.['tools'] as JsonObject)).toEqual([
    '__proto__',
    'https://u:redacted@host/x',
  ]);
});

it('what should be an object with URLs and is none is left as it is', () => {
  for (const tools of [null, 'x', ['https://u:p@h']]) expect(redacted({ tools })).toEqual({ tools });
});

it('keys that may be null become null', () => {
  const user = { apiKeys: { openaiApiKey: 'secret', geminiApiKey: null } };
  expect(secretCounter(stored, 'users')?.(user)).toBe(1);
  expect(redactor(stored, 'users')?.(user)).toEqual({ apiKeys: { openaiApiKey: null, geminiApiKey: null } });
});

it('a text that may hold secrets is told from one that cannot, and none that holds one is passed over', () => {
  const mayHold = (document: JsonObject, collection = 'agents') =>
    secretTest(stored, collection)?.(JSON.stringify(document));
  expect(mayHold({ _id: 'a', tools: { 'https://host/x': [] }, code: 'x' })).toBe(false);
  expect(mayHold({ _id: 'a', tools: { [ONE]: [] } })).toBe(true);
  expect(mayHold({ _id: 'a', envVars: [{ key: 'K', value: 'secret' }] })).toBe(true);
  expect(mayHold({ _id: 'a', apiKeys: { openaiApiKey: 'secret' } }, 'users')).toBe(true);
  expect(mayHold({ _id: 'a', name: '@' }, 'users')).toBe(false);
  expect(secretTest(stored, 'sessions')).toBeUndefined();
  let passedOver = 0;
  for (const { collection, document } of [
    ...installation({ documents: 2000, dialect: 'stored' }),
    ...installation({ documents: 2000 }),
  ]) {
    for (const dialect of [stored, openDialect('documented')]) {
      if (secretTest(dialect, collection)?.(JSON.stringify(document)) !== false) continue;
      expect(secretCounter(dialect, collection)?.(document)).toBe(0);
      passedOver++;
    }
  }
  expect(passedOver).toBeGreaterThan(0);
});

it('collections whose ids are tokens are known whatever the dialect', () => {
  const names = ['user_sessions', 'users', 'sessions', 'unknown', '__proto__'];
  expect(names.filter(isTokenCollection)).toEqual(['user_sessions']);
});
