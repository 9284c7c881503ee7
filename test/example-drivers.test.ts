// The example drivers of the docs, over raw lines: every operation, every error, exact values.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './dbkit.js';
import { RawDriver } from './raw-driver.js';
import { describeWith, goProgram } from './servers/programs.js';

const EXAMPLES = join(ROOT, 'docs/examples');
const GO_FILES = ['driver.go', 'store.go', 'document.go'];

describeWith('python', () =>
  driverTests(() => new RawDriver('python3', [join(EXAMPLES, 'driver.py')]), true),
);

describeWith('go', () => {
  const open = () => new RawDriver(goProgram(GO_FILES.map((file) => join(EXAMPLES, file))), []);
  driverTests(open, false);

  test('half a surrogate pair is refused, where it stands alone', async () => {
    const driver = open();
    await driver.ask('hello', { protocol: 1 });
    const save = (text: string) =>
      driver.send(50, `{"seq":50,"op":"save","args":{"collection":"c","id":"a","document":{"t":"${text}"}}}`);
    for (const alone of ['\\ud83d', '\\ude00\\ud83d', 'x\\uD83Dx', '\\\\\\ude00'])
      expect(await save(alone), alone).toMatchObject({ error: { code: 'invalid', status: 400 } });
    for (const whole of ['\\ud83d\\ude00', '\\\\ud83d', '\\uD83D\\uDE00\\uD83D\\uDE00'])
      expect(await save(whole), whole).toMatchObject({ ok: true });
  });

  test('in save_many half a surrogate pair fails alone, and delete_many answers for it', async () => {
    const driver = open();
    await driver.ask('hello', { protocol: 1 });
    const documents = [{ _id: 'a' }, { _id: 'b\ud800' }, { _id: 'c', t: '\udc00' }, { _id: 'd' }];
    expect(await driver.value('save_many', { collection: 'c', documents })).toMatchObject([
      { ok: true, id: 'a' },
      { ok: false, id: 'b\ud800' },
      { ok: false, id: 'c' },
      { ok: true, id: 'd' },
    ]);
    expect(await driver.value('list_all', { collection: 'c' })).toHaveLength(2);
    const ids = ['\ud800', 'a'];
    expect(await driver.value('delete_many', { collection: 'c', ids })).toEqual(
      ids.map((id) => ({ ok: true, id })),
    );
  });
});

test.each(['driver.py', ...GO_FILES])('%s has fewer than 150 lines', (file) => {
  expect(readFileSync(join(EXAMPLES, file), 'utf8').split('\n').length).toBeLessThanOrEqual(150);
});

function driverTests(open: () => RawDriver, holdsSurrogates: boolean): void {
  const greeted = async () => {
    const driver = open();
    await driver.ask('hello', { protocol: 1 });
    return driver;
  };
  const place = { collection: 'c', id: 'a' };

  test('it says what it can', async () => {
    const operations = ['find', 'ensure_index', 'save_many', 'get_many', 'delete_many'];
    const abilities = ['open_client', 'reopen', 'probe_alias', 'drop'];
    expect(await open().value('hello', { protocol: 1 })).toMatchObject({
      protocol: 1,
      name: 'memory',
      capabilities: Object.fromEntries([...operations, ...abilities].map((name) => [name, true])),
    });
  });

  test('it refuses another version, an unknown operation, an unknown client, and what is missing', async () => {
    const driver = open();
    expect(await driver.ask('hello', { protocol: 2 })).toMatchObject({ error: { code: 'unsupported' } });
    expect(await driver.ask('hello', { protocol: 1 })).toMatchObject({ ok: true });
    expect(await driver.ask('vacuum')).toMatchObject({ error: { code: 'unsupported' } });
    expect(await driver.ask('get', place, 'nobody')).toMatchObject({ error: { code: 'invalid' } });
    for (const op of ['get', 'delete'])
      expect(await driver.ask(op, place)).toMatchObject({ error: { code: 'not_found', status: 404 } });
    for (const limit of [-1, 0.5])
      expect(await driver.ask('find', { collection: 'c', selector: {}, limit })).toMatchObject({
        error: { code: 'invalid', status: 400 },
      });
  });

  test('documents come back as they were, under the id given, without `_rev`', async () => {
    const driver = await greeted();
    const document = { _id: 'other', _rev: '7', n: null, list: [{ é: 'ü' }, [[]]], '': 1, __proto: {} };
    const saved = await driver.value('save', { ...place, document });
    expect(saved).toEqual({ id: 'a', rev: expect.stringMatching(/./) });
    const { _rev, ...kept } = document;
    expect(await driver.value('get', place)).toEqual({ ...kept, _id: 'a' });
    expect(await driver.value('list_all', { collection: 'c' })).toHaveLength(1);
    expect(await driver.value('delete', place)).toBe(null);
    expect(await driver.value('list_all', { collection: 'c' })).toEqual([]);
  });

  test('numbers and strings are exact', async () => {
    const driver = await greeted();
    const texts = ['9007199254740993', `1${'0'.repeat(400)}`, '0.1', '-0.0', '5e-324', '"\\u0000"', '"\\\\"'];
    if (holdsSurrogates) texts.push('"\\ud800"');
    for (const text of texts) {
      const line = `{"seq":90,"op":"save","args":{"collection":"c","id":"a","document":{"v":${text}}}}`;
      expect(await driver.send(90, line)).toMatchObject({ ok: true });
      expect((await driver.textOf('get', place)).replaceAll(' ', '')).toContain(`"v":${text}`);
    }
  });

  test('find compares without coercion, limits and projects', async () => {
    const driver = await greeted();
    const values = [1, '1', true, null, [1], { a: 1, b: [2] }, 0];
    for (const [at, v] of values.entries())
      await driver.value('save', { collection: 'c', id: `${at}`, document: { v, x: 1 } });
    await driver.value('ensure_index', { collection: 'c', fields: ['v'], name: 'by v' });
    const find = async (options: object) =>
      (await driver.value('find', { collection: 'c', ...options })) as { _id: string }[];
    for (const [at, v] of values.entries())
      expect((await find({ selector: { v } })).map(({ _id }) => _id)).toEqual([`${at}`]);
    expect(await find({ selector: { v: { b: [2], a: 1 } } })).toHaveLength(1);
    expect(await find({ selector: { absent: null } })).toEqual([]);
    expect(await find({ selector: {}, limit: 0 })).toEqual([]);
    expect(await find({ selector: {}, limit: 3 })).toHaveLength(3);
    expect(await find({ selector: {}, limit: null, fields: null })).toHaveLength(values.length);
    expect(await find({ selector: { v: '1' }, fields: ['x', 'y'] })).toEqual([{ _id: '1', x: 1 }]);
    const precise = '{"seq":91,"op":"find","args":{"collection":"c","selector":{"v":1.0}}}';
    expect((await driver.send(91, precise)).value).toHaveLength(1);
  });

  test('find without a limit gives ten thousand, with one as many as asked for', async () => {
    const driver = await greeted();
    const documents = Array.from({ length: 10_001 }, (_, at) => ({ _id: `${at}` }));
    await driver.value('save_many', { collection: 'c', documents });
    const find = { collection: 'c', selector: {} };
    expect(await driver.value('find', find)).toHaveLength(10_000);
    expect(await driver.value('find', { ...find, limit: 10_001 })).toHaveLength(10_001);
    expect(await driver.value('list_all', { collection: 'c' })).toHaveLength(10_001);
  });

  test('bulk calls answer for each item, in order', async () => {
    const driver = await greeted();
    const documents = [{ _id: 'z' }, { a: 1 }, { _id: 7 }, { _id: null }, { _id: '' }, { _id: 'a' }];
    const outcomes = await driver.value('save_many', { collection: 'c', documents });
    expect(outcomes).toMatchObject([
      { ok: true, id: 'z' },
      ...[null, null, null].map((id) => ({ ok: false, id, error: expect.any(String) })),
      { ok: true, id: '' },
      { ok: true, id: 'a', rev: expect.stringMatching(/./) },
    ]);
    const ids = ['a', 'none', 'z'];
    expect(await driver.value('get_many', { collection: 'c', ids })).toEqual({
      a: { _id: 'a' },
      none: null,
      z: { _id: 'z' },
    });
    expect(await driver.value('delete_many', { collection: 'c', ids: [...ids, 'a'] })).toEqual(
      [...ids, 'a'].map((id) => ({ ok: true, id })),
    );
    expect(await driver.value('list_all', { collection: 'c' })).toEqual([{ _id: '' }]);
  });

  test('another client and a reopened one see the same, and drop removes a collection', async () => {
    const driver = await greeted();
    await driver.value('save', { ...place, document: {} });
    const { client } = (await driver.value('open_client')) as { client: string };
    expect(await driver.value('reopen')).toBe(null);
    expect(await driver.value('get', place, client)).toEqual({ _id: 'a' });
    expect(await driver.value('drop', { collection: 'c' }, client)).toBe(null);
    expect(await driver.value('drop', { collection: 'c' })).toBe(null);
    expect(await driver.ask('get', place)).toMatchObject({ error: { status: 404 } });
  });

  test('its probe finds no alias, and leaves the document', async () => {
    const driver = await greeted();
    const document = { _id: 'a', text: 'a', list: [{ text: 'b' }], nested: { deeper: { text: 'c' } } };
    const names = ['input', 'saved', 'returned', 'listed', 'found', 'many'];
    expect(await driver.value('probe_alias', { ...place, document })).toEqual(
      Object.fromEntries(names.map((name) => [name, false])),
    );
    expect(await driver.value('get', place)).toEqual(document);
  });

  test('it ends with 0 after close, and at the end of its input', async () => {
    const driver = await greeted();
    expect(await driver.ask('close')).toMatchObject({ ok: true, value: null });
    expect(await driver.ended).toBe(0);
    const other = await greeted();
    other.end();
    expect(await other.ended).toBe(0);
  });
}
