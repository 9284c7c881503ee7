// A store served over two streams: every operation, every refusal, and the ways in which it ends.
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import type { JsonObject } from '../document/json.js';
import { parseJsonObject } from '../document/parse.js';
import { stringifyJson } from '../document/stringify.js';
import { openStore } from '../store/open-store.js';
import { serve } from './serve.js';

let names = 0;

function served(more: object = {}) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const url = `memory:serve-test-${process.pid}-${++names}`;
  const open = () => openStore(url);
  const ended = serve({ name: 'test', open, openSecond: open, reopen: open, ...more }, input, output);
  ended.catch(() => undefined);
  const lines = createInterface({ input: output });
  const replies: JsonObject[] = [];
  lines.on('line', (line) => replies.push(parseJsonObject(line)));
  onTestFinished(() => {
    input.end();
  });
  let seq = 0;
  const ask = async (op: string, args: JsonObject = {}, client?: string): Promise<JsonObject> => {
    const mine = ++seq;
    input.write(`${stringifyJson({ seq: mine, op, args, ...(client && { client }) } as JsonObject)}\n`);
    for (;;) {
      const at = replies.findIndex((reply) => reply['seq'] === mine);
      if (at >= 0) return replies.splice(at, 1)[0] ?? {};
      await once(lines, 'line');
    }
  };
  return { input, ask, ended };
}

const codeOf = ({ error }: JsonObject) => (error as JsonObject | undefined)?.['code'];

test('every operation of a store', async () => {
  const { ask, ended } = served();
  const hello = (await ask('hello', { protocol: 1 }))['value'] as JsonObject;
  expect(hello).toMatchObject({
    protocol: 1,
    name: 'test',
    capabilities: { conflicts: 'upsert', find: true, fault: false },
  });
  const collection = 'agents';
  const big = 9007199254740993n;
  const saved = await ask('save', { collection, id: 'a', document: { big, text: '\ud800' } });
  expect(saved).toMatchObject({ ok: true, value: { id: 'a' } });
  expect((await ask('get', { collection, id: 'a' }))['value']).toEqual({ _id: 'a', big, text: '\ud800' });
  expect((await ask('list_all', { collection }))['value']).toHaveLength(1);
  expect(
    (await ask('find', { collection, selector: { big }, fields: ['text'], limit: 3 }))['value'],
  ).toHaveLength(1);
  expect(await ask('ensure_index', { collection, fields: ['big'] })).toMatchObject({ ok: true, value: null });
  const many = await ask('save_many', { collection, documents: [{ _id: 'b' }, { no: 'id' }] });
  expect(many['value']).toMatchObject([
    { ok: true, id: 'b' },
    { ok: false, id: null, error: { code: 'invalid', status: 400 } },
  ]);
  expect((await ask('get_many', { collection, ids: ['b', 'c'] }))['value']).toEqual({
    b: { _id: 'b' },
    c: null,
  });
  expect((await ask('delete_many', { collection, ids: ['b'] }))['value']).toMatchObject([
    { ok: true, id: 'b' },
  ]);
  const { client } = (await ask('open_client'))['value'] as { client: string };
  expect(await ask('reopen')).toMatchObject({ ok: true, value: null });
  expect(await ask('get', { collection, id: 'a' }, client)).toMatchObject({ ok: true });
  const leaks = await ask('probe_alias', { collection, id: 'p', document: { list: [{ a: 1 }] } });
  const none = { saved: false, returned: false, listed: false, input: false, found: false, many: false };
  expect(leaks['value']).toEqual(none);
  expect(await ask('delete', { collection, id: 'a' })).toMatchObject({ ok: true, value: null });
  expect((await ask('get', { collection, id: 'a' }))['error']).toMatchObject({
    code: 'not_found',
    status: 404,
  });
  expect(await ask('close')).toMatchObject({ ok: true, value: null });
  await ended;
});

test('what breaks the rules is refused by its code, and the service goes on', async () => {
  const { ask } = served();
  expect(codeOf(await ask('get', { collection: 'a', id: 'b' }))).toBe('invalid');
  expect(codeOf(await ask('hello', { protocol: 2 }))).toBe('unsupported');
  expect(codeOf(await ask('hello', { protocol: 1 }))).toBeUndefined();
  expect(codeOf(await ask('hello', { protocol: 1 }))).toBe('invalid');
  expect(codeOf(await ask('dance'))).toBe('unsupported');
  expect(codeOf(await ask('fault', { on: true }))).toBe('unsupported');
  expect(codeOf(await ask('get', { collection: 'a' }))).toBe('invalid');
  expect(codeOf(await ask('get', { collection: 'a', id: 'b' }, 'nobody'))).toBe('invalid');
  expect(codeOf(await ask('get', { collection: 'a', id: 'b' }, 'main'))).toBe('not_found');
});

test('an error without a status keeps its type', async () => {
  const get = async () => {
    throw new RangeError('out of range');
  };
  const { ask } = served({ open: async () => ({ get, save: get, delete: get, listAll: get }) });
  await ask('hello', { protocol: 1 });
  const { error } = await ask('get', { collection: 'a', id: 'b' });
  expect(error).toEqual({ code: 'internal', status: null, type: 'RangeError', message: 'out of range' });
});

test('the end of the input closes every client', async () => {
  let closed = 0;
  const open = async () =>
    Object.assign(await openStore('memory:'), {
      close: async () => {
        closed++;
      },
    });
  const { ask, input, ended } = served({ open, openSecond: open });
  await ask('hello', { protocol: 1 });
  await ask('open_client');
  input.end();
  await ended;
  expect(closed).toBe(2);
});

test.each(['not JSON', '[]', '{"op":"get"}', '{"seq":1.5,"op":"get"}'])('%s is no request', async (line) => {
  const { input, ended } = served();
  input.write(`${line}\n`);
  await expect(ended).rejects.toThrow('a request ');
});
