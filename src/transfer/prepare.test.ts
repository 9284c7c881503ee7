// Documents wait as their texts where a text says the same, and whole where it does not.
import { expect, test } from 'vitest';
import { canonicalDocument } from '../document/canonical.js';
import { digestOfDocument } from '../document/digest.js';
import { parseJsonObject } from '../document/parse.js';
import { stringifyJson } from '../document/stringify.js';
import { readTextDocument } from '../document/text-document.js';
import { openDialect } from '../schema/dialect.js';
import { type Prepared, Preparer, type PreparerOptions } from './prepare.js';

const OPTIONS: PreparerOptions = {
  collection: 'users',
  dialect: openDialect('documented'),
  validate: 'off',
  redacts: false,
  where: [],
  limits: {},
  keepsOrder: true,
};

function judged(text: string, options: Partial<PreparerOptions> = {}) {
  const preparer = new Preparer({ ...OPTIONS, ...options });
  const document = parseJsonObject(text);
  return preparer.judge({ is: 'document', id: String(document['_id']), document, text });
}

function prepared(text: string, options: Partial<PreparerOptions> = {}): Prepared {
  const result = judged(text, options);
  if (result.is !== 'document') throw new Error(`it is ${result.is}`);
  return result.prepared;
}

const AWKWARD = [
  '{"b":1,"_id":"x","a":[]}',
  '{ "_id" : "x",\t"n" : 100.0 , "e" : 1E2 }',
  '{"_id":"x","n":9007199254740993,"far":1e999999999,"deep":0.1000000000000000055}',
  '{"_id":"x","half":"\\ud83d","nul":"a\\u0000b","line":"\u2028","slash":"\\/"}',
  '{"_id":"x","__proto__":{"a":1},"constructor":null}',
  '{"_id":"x","n":1,"n":2}',
  '{"2":"x","10":"y","_id":"x"}',
  `{"_id":"x","deep":${'['.repeat(3000)}${']'.repeat(3000)}}`,
];

test.each(AWKWARD)('%.60s is carried as its text, and its document is that text’s', (text) => {
  const document = parseJsonObject(text);
  const { text: carried, document: made, digest } = prepared(text);
  expect(carried).toBe(text);
  expect(stringifyJson(made)).toBe(stringifyJson(document));
  expect(digest).toBe(digestOfDocument(document));
});

test.each(AWKWARD)('%.60s from a source without order is carried in its canonical form', (text) => {
  const document = parseJsonObject(text);
  const { text: carried, document: made, digest } = prepared(text, { keepsOrder: false });
  expect(carried).toBe(canonicalDocument(document));
  expect(canonicalDocument(made)).toBe(carried);
  expect(digest).toBe(digestOfDocument(document));
});

test('a text that holds more than is carried is not carried', () => {
  const { text, document } = prepared('{"_id":"x","_rev":"3","n":1}');
  expect(text).toBeUndefined();
  expect(document).toEqual({ _id: 'x', n: 1 });
});

test('secrets of documents that come as their texts are counted', () => {
  const preparer = new Preparer({ ...OPTIONS, collection: 'agents', dialect: openDialect('stored') });
  const secretsOf = (text: string) => {
    const item = readTextDocument({ bytes: Buffer.from(text), form: 'as read' });
    const found = item && preparer.judge(item);
    return found?.is === 'document' ? found.prepared.secrets : undefined;
  };
  expect(secretsOf('{"_id":"x","tools":{"https://host/x":[]}}')).toBe(0);
  expect(secretsOf('{"_id":"x","tools":{"https://u:one@host/x":[]}}')).toBe(1);
  expect(secretsOf('{"_id":"x","envVars":[{"key":"K","value":"s"},{"key":"L","value":null}]}')).toBe(1);
});

test.each([true, false])('secrets are in neither text nor document (order kept: %s)', (keepsOrder) => {
  const text = '{"_id":"x","n":1,"api_keys":{"openai_api_key":"sk-secret"}}';
  const one = prepared(text, { redacts: true, keepsOrder });
  expect(`${one.text} ${stringifyJson(one.document)}`).not.toContain('sk-secret');
  expect(one.digest).toBe(digestOfDocument(one.document));
});

test.each([
  [{ loneSurrogates: false }, '{"_id":"x","a":"\\ud83d"}', '/a'],
  [{ nulInStrings: false }, '{"_id":"x","a":"\\u0000"}', '/a'],
  [{ maxIdBytes: 4 }, '{"_id":"12345"}', '/_id'],
  [{ maxDigits: 17 }, '{"_id":"x","a":123456789012345678901}', '/a'],
  [{ maxDepth: 2 }, '{"_id":"x","a":[[]]}', '/a/0'],
])('what breaks %j is rejected with its document', (limits, text, pointer) => {
  const document = parseJsonObject(text);
  expect(judged(text, { limits })).toMatchObject({ is: 'reject', reject: { pointer, document } });
});
