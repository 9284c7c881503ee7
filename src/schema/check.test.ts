import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExactNumber, type JsonObject, type JsonPath, type JsonValue } from '../document/json.js';
import { checkDocument } from './check.js';
import { openDialect } from './dialect.js';
import type { Problem } from './finding.js';

const dialect = openDialect('documented');
const documents = new URL('../../fixtures/documents/', import.meta.url);

function read(path: string): JsonObject {
  return JSON.parse(readFileSync(new URL(path, documents), 'utf8'));
}

const seedOf = (collection: string) => read(`valid/documented/${collection}/seed.json`);

/** A seed document with another value at a path; without the field, if the value is undefined. */
function seedWith(collection: string, path: JsonPath, value: unknown): JsonObject {
  const document = seedOf(collection);
  let at: Record<string | number, unknown> = document;
  for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>;
  const last = path.at(-1) as string | number;
  if (value === undefined) delete at[last];
  else at[last] = value;
  return document;
}

/** The problems as lines: severity, code, pointer (with a # where it is about the name), message. */
function lines(problems: readonly Problem[]): string[] {
  return problems.map(
    ({ severity, code, path, atKey, message }) =>
      `${severity} ${code} ${atKey ? '#' : ''}/${path.join('/')}: ${message}`,
  );
}

function check(collection: string, document: unknown, strict = false): string[] {
  return lines(checkDocument(dialect, collection, document, { strict }));
}

describe('of the seed’s own examples', () => {
  it.each(readdirSync(new URL('valid/documented/', documents)))('%s has no problem', (collection) => {
    expect(check(collection, seedOf(collection), true)).toEqual([]);
  });

  it('the ticket as printed, pending with a result, is wrong', () => {
    expect(check('tickets', read('invalid/seed.ticket.json'))).toEqual([
      'error bad-value /result: a pending ticket cannot have a `result`',
    ]);
  });
});

describe('fields', () => {
  it('that are missing are named, each with what needs it', () => {
    expect(check('deployments', {})).toEqual([
      'error missing-field /: a deployment needs `_id`',
      'error missing-field /: a deployment needs `agentId`',
    ]);
    expect(check('users', seedWith('users', ['basic_info', 'email'], undefined))).toEqual([
      'error missing-field /basic_info: `basic_info` needs `email`',
    ]);
    expect(check('sessions', seedWith('sessions', ['messages', 1, 'role'], undefined))).toEqual([
      'error missing-field /messages/1: a session message needs `role`',
    ]);
  });

  it('that are optional may be null or absent', () => {
    const optional: [string, JsonPath][] = [
      ['users', ['basic_info', 'picture_url']],
      ['users', ['billing_info', 'stripe_customer_id']],
      ['users', ['billing_info', 'subscription_id']],
      ['users', ['usage_info', 'usage', 0, 'agent_id']],
      ['users', ['usage_info', 'usage', 0, 'session_id']],
      ['users', ['api_keys']],
      ['users', ['api_keys', 'gemini_api_key']],
      ['sessions', ['expires_at']],
      ['sessions', ['metadata', 'ip_address']],
      ['sessions', ['metadata', 'user_agent']],
      ['sessions', ['metadata', 'tags']],
      ['tickets', ['error']],
    ];
    for (const [collection, path] of optional) {
      for (const value of [null, undefined])
        expect(check(collection, seedWith(collection, path, value), true), path.join('/')).toEqual([]);
    }
  });

  it('that are required are not null', () => {
    let count = 0;
    for (const collection of dialect.collectionNames) {
      const optional = new Set(['api_keys', 'expires_at', 'error', 'result']);
      for (const field of Object.keys(seedOf(collection)).filter((name) => !optional.has(name))) {
        count++;
        expect(check(collection, seedWith(collection, [field], null)), `${collection} ${field}`).toHaveLength(
          1,
        );
        expect(
          check(collection, seedWith(collection, [field], undefined)),
          `${collection} ${field}`,
        ).toHaveLength(1);
      }
    }
    expect(count).toBe(39);
  });

  it('that nobody knows are warnings, and errors if strict', () => {
    const document = { ...seedOf('agents'), colour: 'red' };
    expect(check('agents', document)).toEqual([
      'warning unknown-field #/colour: an agent has no field `colour`',
    ]);
    expect(check('agents', document, true)).toEqual([
      'error unknown-field #/colour: an agent has no field `colour`',
    ]);
  });

  it('are free in free-form objects, and `_rev` anywhere at the top', () => {
    const free: [string, JsonPath][] = [
      ['agents', ['tools', 'anything']],
      ['agents', ['input_schema', 'anything']],
      ['agents', ['output_schema', 'anything']],
      ['sessions', ['metadata', 'anything']],
      ['tickets', ['request', 'input', 'anything']],
      ['tickets', ['result', 'output']],
      ['demos', ['config', 'anything']],
    ];
    for (const [collection, path] of free)
      expect(check(collection, seedWith(collection, path, []), true)).toEqual([]);
    for (const collection of dialect.collectionNames) {
      for (const _rev of [null, '1-abc'])
        expect(check(collection, { ...seedOf(collection), _rev }, true)).toEqual([]);
    }
  });

  it('that are required and misspelt are one error', () => {
    const { friendly_name, ...rest } = seedOf('agents');
    for (const name of ['friendlyName', 'friendly_nam', 'Friendly-Name']) {
      expect(check('agents', { ...rest, [name]: friendly_name })).toEqual([
        `error misspelt-field #/${name}: \`${name}\` must be written \`friendly_name\``,
      ]);
    }
  });

  it('that are misspelt and optional are warnings with a question', () => {
    const { expires_at, ...rest } = seedOf('sessions');
    expect(check('sessions', { ...rest, expiresAt: expires_at })).toEqual([
      'warning unknown-field #/expiresAt: a session has no field `expiresAt`; did you mean `expires_at`?',
    ]);
  });

  it('that are there twice, once misspelt, are no question', () => {
    const document = { ...seedOf('sessions'), expiresAt: null };
    expect(check('sessions', document)).toEqual([
      'warning unknown-field #/expiresAt: a session has no field `expiresAt`',
    ]);
  });

  it('have any name, also those that every object inherits', () => {
    const text = JSON.stringify(seedOf('deployments')).replace(
      '{',
      '{"__proto__":1,"constructor":2,"a/b~c":3,',
    );
    expect(check('deployments', JSON.parse(text))).toEqual([
      'warning unknown-field #/__proto__: a deployment has no field `__proto__`',
      'warning unknown-field #/constructor: a deployment has no field `constructor`',
      'warning unknown-field #/a/b~c: a deployment has no field `a/b~c`',
    ]);
    const tools = JSON.parse('{"__proto__":["a"],"constructor":[1]}');
    expect(check('agents', { ...seedOf('agents'), tools })).toEqual([
      'error wrong-type /tools/constructor/0: `constructor[0]` is a number (1); it must be a string',
    ]);
  });
});

describe('values', () => {
  it.each<[string, JsonPath, JsonValue, string]>([
    [
      'users',
      ['usage_info', 'monthly_allowance'],
      '100',
      'wrong-type: `monthly_allowance` is a string ("100"); it must be a number',
    ],
    [
      'users',
      ['usage_info', 'monthly_allowance'],
      -1,
      'bad-value: `monthly_allowance` is -1; it must be at least 0',
    ],
    ['users', ['usage_info', 'usage'], { a: 1 }, 'wrong-type: `usage` is an object; it must be an array'],
    ['users', ['basic_info'], [1, 2, 3], 'wrong-type: `basic_info` is an array of 3; it must be an object'],
    [
      'users',
      ['basic_info', 'picture_url'],
      5,
      'wrong-type: `picture_url` is a number (5); it must be a string or null',
    ],
    ['users', ['basic_info', 'email'], 'john', 'bad-format: `email` is not an email address: "john"'],
    [
      'users',
      ['basic_info', 'picture_url'],
      'a.png',
      'bad-format: `picture_url` is not an absolute URI: "a.png"',
    ],
    ['users', ['_id'], '', 'bad-value: `_id` must not be empty'],
    ['demos', ['is_public'], 'yes', 'wrong-type: `is_public` is a string ("yes"); it must be true or false'],
    [
      'demos',
      ['config'],
      new ExactNumber('1e400'),
      'wrong-type: `config` is a number (1e400); it must be an object',
    ],
    ['demos', ['name'], true, 'wrong-type: `name` is true; it must be a string'],
    [
      'agents',
      ['_id'],
      '550e8400-e29b-11d4-a716-446655440000',
      'bad-format: `_id` is not a UUID version 4: "550e8400-e29b-11d4-a716-446655440000"',
    ],
    [
      'agents',
      ['friendly_name'],
      'x'.repeat(129),
      'bad-value: `friendly_name` has 129 characters; at most 128 are allowed',
    ],
    [
      'agents',
      ['created_at'],
      '2024-02-30T10:00:00Z',
      'bad-format: `created_at` is not a date and time: "2024-02-30T10:00:00Z" — February 2024 has 29 days',
    ],
    [
      'sessions',
      ['metadata', 'ip_address'],
      '1.2.3',
      'bad-format: `ip_address` is not an IPv4 or IPv6 address: "1.2.3"',
    ],
    [
      'sessions',
      ['metadata', 'ip_address'],
      7,
      'wrong-type: `ip_address` is a number (7); it must be a string or null',
    ],
    [
      'sessions',
      ['messages', 0, 'role'],
      'bot',
      'bad-value: `role` is "bot"; it can be user, assistant, system or tool',
    ],
    ['sessions', ['messages', 0], null, 'wrong-type: `messages[0]` is null; it must be an object'],
    ['sessions', ['messages', 0, 'content'], 'x', ''],
  ])('%s %j', (collection, path, value, expected) => {
    const wanted = expected === '' ? [] : [`error ${expected.replace(':', ` /${path.join('/')}:`)}`];
    expect(check(collection, seedWith(collection, path, value))).toEqual(wanted);
  });

  it('says what a friendly name is made of', () => {
    for (const name of ['My Agent', '-agent', 'ägent', '', 'a/b', 'agent\n']) {
      const [line = ''] = check('agents', seedWith('agents', ['friendly_name'], name));
      expect(line).toContain(
        'is not a URL-safe name of letters, digits and - . _ ~ that starts with a letter or digit',
      );
    }
    for (const name of ['a', '0', 'A.b_c~d-', 'x'.repeat(128)])
      expect(check('agents', seedWith('agents', ['friendly_name'], name))).toEqual([]);
  });

  it('are shown short and on one line', () => {
    const [line = ''] = check('agents', seedWith('agents', ['created_at'], `a\n${'b'.repeat(10_000)}`));
    expect(line).toContain(`"a\\u000a${'b'.repeat(58)}…"`);
  });

  it('have one problem each', () => {
    expect(check('agents', seedWith('agents', ['friendly_name'], ' '.repeat(200)))).toHaveLength(1);
  });

  it('may be numbers of any size', () => {
    for (const value of [2n ** 70n, new ExactNumber('1e400')]) {
      expect(check('users', seedWith('users', ['usage_info', 'monthly_allowance'], value))).toEqual([]);
    }
    expect(check('users', seedWith('users', ['usage_info', 'spend_remaining'], -5))).toEqual([]);
  });
});

describe('tickets', () => {
  const { result, error, ...open } = seedOf('tickets');
  const ticket = (status: unknown, more: object = {}) => check('tickets', { ...open, status, ...more });

  it('are right in each stage of their life', () => {
    for (const status of ['pending', 'processing']) {
      expect(ticket(status)).toEqual([]);
      expect(ticket(status, { result: null, error: null })).toEqual([]);
    }
    expect(ticket('completed', { result })).toEqual([]);
    expect(ticket('failed', { error: 'It broke', result: null })).toEqual([]);
  });

  it('have what their status asks for, and nothing else', () => {
    expect(ticket('completed')).toEqual(['error missing-field /: a completed ticket needs `result`']);
    expect(ticket('completed', { result: null })).toEqual([
      'error wrong-type /result: `result` is null; it must be an object',
    ]);
    expect(ticket('completed', { result, error: 'x' })).toEqual([
      'error bad-value /error: a completed ticket cannot have an `error`',
    ]);
    expect(ticket('failed')).toEqual(['error missing-field /: a failed ticket needs `error`']);
    expect(ticket('failed', { error: '' })).toEqual(['error bad-value /error: `error` must not be empty']);
    expect(ticket('failed', { error: 'x', result })).toEqual([
      'error bad-value /result: a failed ticket cannot have a `result`',
    ]);
    expect(ticket('processing', { error: 'x' })).toEqual([
      'error bad-value /error: a processing ticket cannot have an `error`',
    ]);
  });

  it('have one of four statuses', () => {
    const choices = 'it can be pending, processing, completed or failed';
    expect(ticket('done')).toEqual([`error bad-value /status: \`status\` is "done"; ${choices}`]);
    expect(ticket(5)).toEqual([`error wrong-type /status: \`status\` is a number (5); ${choices}`]);
    expect(ticket(null)).toEqual([`error wrong-type /status: \`status\` is null; ${choices}`]);
    const { status, ...rest } = open;
    expect(check('tickets', rest)).toEqual(['error missing-field /: a ticket needs `status`']);
    expect(check('tickets', { ...rest, Status: status })).toEqual([
      'error misspelt-field #/Status: `Status` must be written `status`',
    ]);
  });

  it('are completed within their life', () => {
    const at = (completed_at: string) =>
      ticket('completed', { result: { ...(result as object), completed_at } });
    expect(at('2024-01-15T11:30:00+01:00')).toEqual([]);
    expect(at('2024-01-15T10:29:59Z')).toEqual([
      'error time-order /result/completed_at: `completed_at` (2024-01-15T10:29:59Z) is before `created_at` (2024-01-15T10:30:00Z)',
    ]);
    expect(at('2024-01-15T10:35:00.1Z')).toEqual([
      'error time-order /updated_at: `updated_at` (2024-01-15T10:35:00Z) is before `completed_at` (2024-01-15T10:35:00.1Z)',
    ]);
  });
});

describe('times', () => {
  it('of updates are not before those of creation', () => {
    const timed = dialect.collectionNames.filter(
      (name) => dialect.entryOf(name)?.timestamps.updated !== undefined,
    );
    expect(timed).toHaveLength(5);
    for (const collection of timed) {
      const found = check(collection, seedWith(collection, ['updated_at'], '2023-01-01T00:00:00Z'));
      expect(found[0], collection).toContain('time-order /updated_at');
    }
  });

  it('of expiry are after those of creation', () => {
    const found = check('sessions', seedWith('sessions', ['expires_at'], '2024-01-15T10:30:00Z'));
    expect(found).toEqual([
      'error time-order /expires_at: `expires_at` (2024-01-15T10:30:00Z) is not after `created_at` (2024-01-15T10:30:00Z)',
    ]);
  });

  it('of messages go on; a step back is a warning, strict or not', () => {
    const document = seedWith('sessions', ['messages', 1, 'timestamp'], '2024-01-15T10:29:00Z');
    const expected = [
      'warning time-order /messages/1/timestamp: `timestamp` (2024-01-15T10:29:00Z) is before the one before it (2024-01-15T10:30:00Z)',
    ];
    expect([check('sessions', document), check('sessions', document, true)]).toEqual([expected, expected]);
  });

  it('are compared beside other problems', () => {
    const document = { ...seedWith('demos', ['name'], 5), updated_at: '2020-01-01T00:00:00Z' };
    expect(check('demos', document)).toHaveLength(2);
  });
});

describe('what is no object', () => {
  it.each<[string, unknown]>([
    ['null', null],
    ['an array of 2', [1, 2]],
    ['a string', 'sk-secret'],
    ['a number', 5],
    ['a boolean', true],
    ['a number', new ExactNumber('1e400')],
  ])('%s', (shown, value) => {
    expect(check('users', value)).toEqual([
      `error not-an-object /: a user must be an object; this is ${shown}`,
    ]);
  });
});

describe('secrets', () => {
  const SECRET = 'sk-very-secret';

  it.each<[JsonPath, JsonValue]>([
    [['api_keys'], SECRET],
    [['api_keys'], [SECRET]],
    [['api_keys', 'openai_api_key'], { key: SECRET }],
    [['api_keys', 'openai_api_key'], [SECRET]],
    [['api_keys', 'openai_key'], SECRET],
    [['apiKeys'], { openai_api_key: SECRET }],
  ])('are not in the problem of %j', (path, value) => {
    const found = check('users', seedWith('users', path, value));
    expect(found).toHaveLength(1);
    expect(found.join()).not.toContain(SECRET);
  });

  it('are named by their type', () => {
    expect(check('users', seedWith('users', ['api_keys', 'openai_api_key'], 12345))).toEqual([
      'error wrong-type /api_keys/openai_api_key: `openai_api_key` is a number; it must be a string or null',
    ]);
  });

  it('are never shown, whatever is broken', () => {
    const secret = fc.constantFrom<JsonValue>(
      SECRET,
      [SECRET],
      { a: SECRET },
      { openai_api_key: { b: SECRET } },
    );
    const place = fc.constantFrom<JsonPath>(['api_keys'], ['api_keys', 'gemini_api_key'], ['api_keys', 'x']);
    fc.assert(
      fc.property(secret, place, fc.jsonValue(), (value, path, other) => {
        const document = { ...seedWith('users', path, value), basic_info: other };
        return !check('users', document).join().includes(SECRET);
      }),
    );
  });
});

it('finds something to say of every document that is refused, at a place that is there', () => {
  const field = fc.constantFrom(
    '_id',
    'status',
    'messages',
    'created_at',
    'tools',
    'usage_info',
    'request',
    'x',
    '__proto__',
  );
  const broken = fc.tuple(fc.constantFrom(...dialect.collectionNames), field, fc.jsonValue());
  fc.assert(
    fc.property(broken, ([collection, name, value]) => {
      const document = { ...seedOf(collection) };
      Object.defineProperty(document, name, { value, enumerable: true });
      const problems = checkDocument(dialect, collection, document);
      expect(problems.length === 0).toBe(
        dialect.isValid(collection, document) && dialect.crossFieldOf(collection).holds(document),
      );
      for (const { path, message } of problems) {
        expect(message).not.toMatch(/undefined|\[object|must match|must have/);
        expect(message).not.toContain('\n');
        for (let at: unknown = document, depth = 0; depth < path.length; depth++) {
          expect(Object.hasOwn(at as object, path[depth] as string)).toBe(true);
          at = (at as Record<string | number, unknown>)[path[depth] as string];
        }
      }
    }),
    { numRuns: 1500 },
  );
});

describe('documents as the running code writes them', () => {
  const stored = openDialect('stored');
  const fullest = (collection: string): JsonObject => read(`valid/stored/${collection}/fullest.json`);
  const problems = (collection: string, changes: object): string[] =>
    lines(checkDocument(stored, collection, { ...fullest(collection), ...changes }, { strict: true }));

  it.each([
    '2024-01-15T10:30:00.123456',
    '2024-01-15T10:30:00',
    '2024-01-15T10:30:00Z',
    '2024-01-15T12:30:00.5+05:30',
  ])('have the time %s, with or without a zone', (createdAt) =>
    expect(problems('agents', { createdAt })).toEqual([]),
  );

  it.each([
    ['2024-02-30T10:00:00', 'February 2024 has 29 days'],
    ['2024-01-15 10:30:00', 'a T must stand between date and time, not a space'],
    ['2024-01-15T24:00:00.5', 'hours go from 00 to 23'],
    ['2024-01-15', 'it has no time of day; write it like 2024-01-15T10:30:00.123456'],
    ['2024-01-15T10:30:00+0530', 'the offset must be written like +05:30'],
    ['soon', 'write it like 2024-01-15T10:30:00.123456'],
  ])('have no time %j', (createdAt, reason) => {
    expect(problems('agents', { createdAt })).toEqual([
      `error bad-format /createdAt: \`createdAt\` is not a date and time: "${createdAt}" — ${reason}`,
    ]);
  });

  it('have times in order, a time without a zone being in UTC', () => {
    const times = (createdAt: string, updatedAt: string) => problems('agents', { createdAt, updatedAt });
    expect(times('2024-01-15T10:30:00.1', '2024-01-15T10:30:00.1')).toEqual([]);
    expect(times('2024-01-15T10:30:00', '2024-01-15T11:30:00+01:00')).toEqual([]);
    expect(times('2024-01-15T10:30:00.2', '2024-01-15T10:30:00.1')).toEqual([
      'error time-order /updatedAt: `updatedAt` (2024-01-15T10:30:00.1) is before `createdAt` (2024-01-15T10:30:00.2)',
    ]);
  });

  it('have no key without a keyring: it may be absent, and is never null', () => {
    expect(problems('users', { apiKeys: null })).toEqual([
      'error wrong-type /apiKeys: `apiKeys` is null; it must be an object',
    ]);
    const { apiKeys, ...without } = fullest('users');
    expect(checkDocument(stored, 'users', without, { strict: true })).toEqual([]);
  });

  it.each<[string, object, string]>([
    [
      'users',
      { apiKeys: { openaiApiKey: ['hush'] } },
      '`openaiApiKey` is an array of 1; it must be a string or null',
    ],
    ['users', { apiKeys: 'hush' }, '`apiKeys` is a string; it must be an object'],
    ['agents', { envVars: [{ key: 'a', value: 7 }] }, '`value` is a number; it must be a string'],
    [
      'agents',
      { tools: { 'https://a:hush@host': 1 } },
      '`https://a:***@host` is a number (1); it must be an array',
    ],
    [
      'agents',
      { tools: { 'https://a:hush@host': [1] } },
      '`https://a:***@host[0]` is a number (1); it must be a string',
    ],
    ['user_sessions', { _id: 5 }, '`_id` is a number; it must be a string'],
  ])('of %s %j show no secret', (collection, changes, message) => {
    const found = checkDocument(stored, collection, { ...fullest(collection), ...changes });
    expect(found.map((problem) => problem.message)).toEqual([message]);
  });
});
