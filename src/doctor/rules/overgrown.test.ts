// A list is overgrown from one byte over half of the limit on, whether or not the text of its document is at hand.
import { expect, test } from 'vitest';
import { ticket, usageInfo, user } from '../../../test/stored-installation.js';
import type { JsonObject } from '../../document/json.js';
import { stringifyJson } from '../../document/stringify.js';
import { overgrownDocuments } from './overgrown.js';

const LIMIT = 20_000;

function codes(collection: string, document: JsonObject, text?: string) {
  const rules = overgrownDocuments(LIMIT).filter((rule) => rule.collection === collection);
  return rules.flatMap((rule) => rule.look({ is: 'document', id: 'x', document, text })?.code ?? []);
}

function withMessages(bytes: number): JsonObject {
  const empty = stringifyJson([{ role: 'user', content: '' }]).length;
  const content = `é${'x'.repeat(bytes - empty - 2)}`;
  return ticket({
    request: { ...(ticket()['request'] as JsonObject), messages: [{ role: 'user', content }] },
  });
}

test.each([
  [LIMIT / 2, []],
  [LIMIT / 2 + 1, ['overgrown-document']],
])('messages of %d bytes', (bytes, expected) => {
  const document = withMessages(bytes);
  expect(codes('tickets', document)).toEqual(expected);
  expect(codes('tickets', document, stringifyJson(document))).toEqual(expected);
});

test('usage is measured, and nothing beside it', () => {
  const entry = { timestamp: '2026-05-02T09:00:00', responseCost: 0.5, metadata: null };
  const usage = Array.from({ length: 200 }, () => entry);
  expect(codes('users', user({ usageInfo: usageInfo({ usage }) }))).toEqual(['overgrown-document']);
  expect(codes('users', user({ description: 'x'.repeat(LIMIT) }))).toEqual([]);
  expect(codes('users', { _id: 'u', usageInfo: null })).toEqual([]);
});
