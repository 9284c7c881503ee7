import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { greetingFault, replyFault, requestFault } from './message-checks.js';
import { OPERATIONS } from './messages.js';

const error = { code: 'not_found', status: 404, message: 'missing' };

test.each([
  ['get', { seq: 1, ok: true, value: null }, undefined],
  ['get', { seq: 1, ok: true, value: 1, more: 1 }, undefined],
  ['get', { seq: 1, ok: false, error }, undefined],
  ['get', { seq: 1, ok: false, error: { ...error, status: null, type: 'KeyError' } }, undefined],
  ['get', { seq: 1, ok: false, error: { code: 'unsupported', status: null, message: '' } }, undefined],
  ['get', { ok: true, value: 1 }, '`seq` is missing'],
  ['get', { seq: 1, value: 1 }, '`ok` is missing'],
  ['get', { seq: 1, ok: 'yes', value: 1 }, '`ok` is "yes", and must be true or false'],
  ['delete', { seq: 1, ok: true }, '`value` is missing: an operation that returns nothing answers'],
  ['get', { seq: 1, ok: false }, '`error` is missing'],
  ['get', { seq: 1, ok: false, error: 'no' }, '`error` is "no", and must be an object'],
  [
    'get',
    { seq: 1, ok: false, error: { ...error, code: 'missing' } },
    '`error.code` is "missing", and must be one of',
  ],
  ['get', { seq: 1, ok: false, error: { ...error, status: '404' } }, '`error.status` is "404", and must be'],
  [
    'get',
    { seq: 1, ok: false, error: { ...error, code: 'internal', status: null } },
    '`error.type` must name',
  ],
  ['drop', { seq: 1, ok: true, value: {} }, '`value` is an object, and must be null'],
  ['open_client', { seq: 1, ok: true, value: { client: '' } }, 'must be a string that is not empty'],
  ['hello', { seq: 1, ok: true, value: { protocol: 1, name: 'x' } }, '`value.capabilities` is missing'],
  [
    'hello',
    { seq: 1, ok: true, value: { protocol: 2, name: 'x', capabilities: {} } },
    '`value.protocol` is 2, and must be 1',
  ],
  [
    'hello',
    { seq: 1, ok: true, value: { protocol: 1, name: 'x', capabilities: { find: 'yes' } } },
    '`value.capabilities.find` is "yes", and must be true or false',
  ],
  [
    'probe_alias',
    { seq: 1, ok: true, value: { saved: false, returned: false, listed: false } },
    '`value.input` is missing',
  ],
])('the reply to %s, %j: %s', (op, reply, fault) => {
  if (fault === undefined) expect(replyFault(op, reply)).toBeUndefined();
  else expect(replyFault(op, reply)).toContain(fault);
});

test.each([
  [{ seq: 1, op: 'get', args: { collection: 'a', id: 'b', more: 1 }, more: 1 }, undefined],
  [{ seq: 1, op: 'find', args: { collection: 'a', selector: {}, fields: null, limit: null } }, undefined],
  [{ seq: 1, op: 'get', args: { collection: 'a' } }, 'invalid'],
  [{ seq: 1, op: 'get' }, 'invalid'],
  [{ seq: 1, op: 'save', args: { collection: 'a', id: 'b', document: [] } }, 'invalid'],
  [{ seq: 1, op: 'toString', args: {} }, 'unsupported'],
])('the request %j is %s', (request, code) => {
  expect(requestFault(request)?.code).toBe(code);
});

test('only version 1 is greeted', () => {
  expect(greetingFault({ seq: 1, op: 'hello', args: { protocol: 1 } })).toBeUndefined();
  expect(greetingFault({ seq: 1, op: 'hello', args: { protocol: 99 } })?.code).toBe('unsupported');
  expect(greetingFault({ seq: 1, op: 'hello', args: {} })?.code).toBe('invalid');
});

describe('the published schema', () => {
  const file = new URL('../../schemas/protocol/driver-protocol.schema.json', import.meta.url);
  const schema = JSON.parse(readFileSync(file, 'utf8'));
  const ajv = new Ajv2020({ allowUnionTypes: true });
  ajv.addSchema(schema, 'protocol');

  test('has a request and a reply for every operation', () => {
    for (const op of OPERATIONS)
      for (const kind of ['request', 'reply']) expect(schema.$defs, op).toHaveProperty(`${op}_${kind}`);
  });

  test('says the same as the checks that are made of it', () => {
    const replies = [
      { seq: 1, ok: true, value: null },
      { seq: 1, ok: true, value: { protocol: 1, name: 'x', capabilities: {} } },
      { seq: 1, ok: true },
      { seq: 1, ok: false, error },
      { seq: 1, ok: false, error: { ...error, code: 'x' } },
      { ok: true, value: null },
    ];
    for (const op of OPERATIONS) {
      const reply = ajv.getSchema(`protocol#/$defs/${op}_reply`);
      const failure = ajv.getSchema('protocol#/$defs/failure');
      for (const message of replies)
        expect(replyFault(op, message) === undefined, `${op} ${JSON.stringify(message)}`).toBe(
          Boolean(reply?.(message) || failure?.(message)),
        );
    }
  });
});
