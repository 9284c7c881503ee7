// The Python shim over raw lines: what it declares, how it calls, what it makes of values, errors and output, how it fails to load.
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../dbkit.js';
import { RawDriver } from '../raw-driver.js';
import { describeWith, pythonPackage } from '../servers/programs.js';

const SHIM = join(ROOT, 'conformance/python/shim.py');
const CLASSES = join(ROOT, 'test/python');
const BROKEN = join(CLASSES, 'broken');

const shim = (target: string, args: readonly string[] = [], path = CLASSES, python = 'python3') =>
  new RawDriver(python, [SHIM, '--class', target, '--path', path, ...args], { PYTHONDONTWRITEBYTECODE: '1' });

interface Hello {
  readonly name: string;
  readonly language: string;
  readonly capabilities: Readonly<Record<string, boolean>>;
}

async function greeted(target: string, args: readonly string[] = []): Promise<RawDriver> {
  const driver = shim(target, args);
  await driver.value('hello', { protocol: 1 });
  return driver;
}

async function capabilities(target: string, args: readonly string[] = [], path = CLASSES): Promise<string[]> {
  const hello = (await shim(target, args, path).value('hello', { protocol: 1 })) as Hello;
  return Object.keys(hello.capabilities).sort();
}

const place = { collection: 'c', id: 'a' };

describeWith('python', () => {
  test('it names the class and the language', async () => {
    expect(await shim('documented:CoreService').value('hello', { protocol: 1 })).toMatchObject({
      protocol: 1,
      name: 'documented:CoreService',
      language: expect.stringMatching(/^Python 3\.\d+/),
    });
  });

  test('it declares what the class has beyond the interface, and nothing else', async () => {
    const all = ['concurrent', 'probe_alias'];
    expect(await capabilities('documented:CoreService')).toEqual(all);
    expect(await capabilities('gofannon_shape:MemoryService')).toEqual(all);
    expect(await capabilities('documented:AsyncService')).toEqual(all);
    const operations = ['delete_many', 'ensure_index', 'find', 'get_many', 'save_many'];
    expect(await capabilities('documented:FullService')).toEqual([...all, ...operations, 'drop'].sort());
    const args = ['--capabilities', 'open_client, reopen'];
    expect(await capabilities('documented:SharedService', args)).toContain('reopen');
    // In this package the base class is not abstract: its methods raise, and one has a default.
    expect(await capabilities('packaged.local:LocalService', [], BROKEN)).toEqual([
      'concurrent',
      'delete_many',
      'probe_alias',
    ]);
  });

  test('what is not declared is unsupported', async () => {
    const driver = await greeted('documented:CoreService');
    for (const op of ['find', 'open_client', 'reopen', 'drop', 'fault', 'vacuum', '__init__'])
      expect(await driver.ask(op, { ...place, selector: {} }), op).toMatchObject({
        error: { code: 'unsupported' },
      });
    expect(await driver.ask('get', place, 'nobody')).toMatchObject({ error: { code: 'invalid' } });
    expect(await driver.ask('get', { collection: 'c' })).toMatchObject({ error: { code: 'invalid' } });
    expect(await driver.ask('hello', { protocol: 2 })).toMatchObject({ error: { code: 'unsupported' } });
  });

  test.each(['documented:FullService', 'documented:AsyncService'])(
    '%s answers like its methods',
    async (target) => {
      const driver = await greeted(target);
      expect(await driver.ask('get', place)).toMatchObject({ error: { code: 'not_found', status: 404 } });
      const saved = await driver.value('save', { ...place, document: { n: 1 } });
      expect(saved).toEqual({ id: 'a', rev: expect.any(String) });
      expect(await driver.value('get', place)).toEqual({ n: 1, _id: 'a' });
      expect(await driver.value('list_all', { collection: 'c' })).toEqual([{ n: 1, _id: 'a' }]);
      expect(await driver.value('delete', place)).toBe(null);
      expect(await driver.ask('delete', place)).toMatchObject({ error: { status: 404 } });
    },
  );

  test('arguments that are absent keep the defaults of the class; null is passed', async () => {
    const driver = await greeted('arguments:TellingService');
    const find = { collection: 'c', selector: {} };
    expect(await driver.value('find', find)).toEqual(['c', {}, 'no fields', 'no limit']);
    expect(await driver.value('find', { ...find, limit: 3 })).toEqual(['c', {}, 'no fields', 3]);
    expect(await driver.value('find', { ...find, limit: null, fields: ['x'] })).toEqual([
      'c',
      {},
      ['x'],
      null,
    ]);
    const index = { collection: 'c', fields: ['x'] };
    expect(await driver.value('ensure_index', index)).toEqual(['c', ['x'], 'no name']);
    expect(await driver.value('ensure_index', { ...index, name: 'by x' })).toEqual(['c', ['x'], 'by x']);
  });

  test('the arguments of the constructor are passed', async () => {
    const driver = await greeted('arguments:TellingService', [
      '--kwargs',
      '{"url": "x://y", "n": 9007199254740993}',
    ]);
    expect((await driver.textOf('list_all', { collection: 'c' })).includes('9007199254740993')).toBe(true);
  });

  test('a second client and a reopened one are instances of their own', async () => {
    const driver = await greeted('documented:SharedService', ['--capabilities', 'reopen,open_client']);
    await driver.value('save', { ...place, document: {} });
    const { client } = (await driver.value('open_client')) as { client: string };
    expect(await driver.value('get', place, client)).toEqual({ _id: 'a' });
    expect(await driver.value('reopen')).toBe(null);
    expect(await driver.value('get', place, client)).toEqual({ _id: 'a' });
    expect(await driver.value('drop', { collection: 'c' })).toBe(null);
    expect(await driver.ask('get', place)).toMatchObject({ error: { status: 404 } });
  });

  test('the probe sees what leaks, and what does not', async () => {
    const document = { _id: 'p', list: [{ a: 1 }], nested: { deeper: {} } };
    const probe = { collection: 'c', id: 'p', document };
    const clean = await greeted('documented:FullService');
    const none = { saved: false, returned: false, listed: false, input: false, found: false, many: false };
    expect(await clean.value('probe_alias', probe)).toEqual(none);
    expect(await clean.value('get', { collection: 'c', id: 'p' })).toEqual(document);
    const leaking = await greeted('gofannon_shape:MemoryService');
    expect(await leaking.value('probe_alias', probe)).toEqual({
      saved: true,
      returned: true,
      listed: true,
      input: false,
    });
    const changing = await greeted('arguments:ChangingService');
    expect(await changing.value('probe_alias', probe)).toMatchObject({
      input: true,
      saved: false,
      found: true,
    });
  });

  test('JSON is exact both ways', async () => {
    const driver = await greeted('odd_values:OddValues');
    const text = async (id: string) => {
      const line = await driver.textOf('get', { collection: 'c', id });
      return line.replace(/^.*"value":(.*)}$/, '$1');
    };
    expect(await text('beyond 2^53')).toBe('9007199254740993');
    expect(await text('10**400')).toBe(`1${'0'.repeat(400)}`);
    expect(await text('10**6000')).toBe(`1${'0'.repeat(6000)}`);
    expect(await text('0.1')).toBe('0.1');
    expect(await text('-0.0')).toBe('-0.0');
    expect(await text('5e-324')).toBe('5e-324');
    expect(await text('1e22')).toBe('1e+22');
    expect(await text('half a pair')).toBe('"\\ud800"');
    expect(await text('half a pair as a key')).toBe('{"\\udc00":1}');
    expect(await text('NUL')).toBe('"\\u0000"');
    expect(await text('astral')).toBe('"\\ud83d\\ude00"');
    const digits = `1${'0'.repeat(5000)}`;
    const sent = `{"d":[${digits},1.0,-0.0,1e21,"\\ud800","\\u0000",true,null]}`;
    const saved = await driver.send(
      99,
      `{"seq":99,"op":"save","args":{"collection":"c","id":"x","document":${sent}}}`,
    );
    expect((saved.value as { rev: string }).rev).toBe(
      `{'d': [${digits}, 1.0, -0.0, 1e+21, '\\ud800', '\\x00', True, None]}`,
    );
  });

  test('what is not JSON is tagged as what it is', async () => {
    const driver = await greeted('odd_values:OddValues');
    const value = (id: string) => driver.value('get', { collection: 'c', id });
    const tag = (type: string, text: unknown = expect.any(String)) => ({ $notJson: { type, text } });
    expect(await value('Decimal')).toEqual(tag('Decimal', '0.1'));
    expect(await value('NaN')).toEqual(tag('float', 'nan'));
    expect(await value('infinity')).toEqual(tag('float', 'inf'));
    expect(await value('-infinity')).toEqual([tag('float', '-inf')]);
    expect(await value('datetime')).toEqual(tag('datetime', '2024-01-15 10:30:00'));
    expect(await value('set')).toEqual(tag('set', '{1}'));
    expect(await value('bytes')).toEqual(tag('bytes', "b'\\xff'"));
    expect(await value('key')).toEqual(tag('dict with a key of type int', "{1: 'a'}"));
    expect(await value('None as a key')).toEqual({ in: [tag('dict with a key of type NoneType')] });
    expect(await value('True as a key')).toEqual(tag('dict with a key of type bool'));
    expect(await value('thing')).toEqual(tag('Thing', 'a thing'));
    expect(await value('unprintable')).toEqual([tag('Unprintable')]);
    expect(await value('cycle')).toEqual({ name: 'cycle', self: tag('dict that holds itself') });
    expect(await value('generator')).toEqual(tag('generator'));
    expect(await value('class')).toEqual(tag('type'));
    expect(JSON.stringify(await value('long')).length).toBeLessThan(400);
  });

  test('what Python writes as JSON is JSON', async () => {
    const driver = await greeted('odd_values:OddValues');
    const value = (id: string) => driver.value('get', { collection: 'c', id });
    expect(await value('tuple')).toEqual([1, [2]]);
    expect(await value('named tuple')).toEqual([1, 2]);
    expect(await value('enum')).toBe(1);
    expect(await value('ordered')).toEqual({ b: 1, a: 2 });
    expect(await value('twice')).toEqual(['cycle', [[], []]]);
    expect(await driver.value('list_all', { collection: 'c' })).toEqual([0.1, '\0']);
  });

  test('errors have the status of the exception, or its type', async () => {
    const driver = await greeted('odd_values:OddValues', ['--kwargs', '{"password": "open sesame"}']);
    const error = async (id: string) => (await driver.ask('delete', { collection: 'c', id })).error;
    expect(await error('teapot')).toMatchObject({ code: 'invalid', status: 418, type: 'HTTPException' });
    expect(await error('status is text')).toMatchObject({
      code: 'internal',
      status: null,
      type: 'RuntimeError',
    });
    expect(await error('exit')).toMatchObject({ status: null, type: 'SystemExit' });
    expect(await error('interrupt')).toMatchObject({ status: null, type: 'KeyboardInterrupt' });
    expect(await error('secret')).toMatchObject({ message: 'cannot reach http://me:***@host with ***' });
    expect(await error('deep')).toMatchObject({ status: null, type: 'RecursionError' });
    expect(await driver.ask('get', { collection: 'c', id: 'none' })).toMatchObject({
      error: { type: 'KeyError' },
    });
    expect(await driver.value('delete', { collection: 'c', id: 'last' })).toBe(null);
  });

  test('whatever the class prints goes to the log, and its input is not the protocol', async () => {
    const driver = await greeted('odd_values:OddValues');
    expect(await driver.value('get', { collection: 'c', id: '0.1' })).toBe(0.1);
    expect(await driver.value('delete', { collection: 'c', id: 'read' })).toBe('');
    expect(await driver.ask('close')).toMatchObject({ ok: true });
    await driver.ended;
    expect(driver.lines).toHaveLength(4);
    for (const what of ['constructed', 'called'])
      for (const way of ['', ", by the interpreter's own stream", ', by descriptor', ', by logging'])
        expect(driver.log).toContain(`${what}${way}\n`);
    expect(driver.log).toContain('by a child');
  });

  test('calls run in threads, and together', async () => {
    const driver = await greeted('odd_values:OddValues');
    expect(await driver.value('delete', { collection: 'c', id: 'thread' })).toMatch(/^dbkit-\d+$/);
    // Each of them waits for the last, in whichever thread it is and whenever it comes.
    const together = await greeted('arguments:MeetingService');
    const meeting = Array.from({ length: 6 }, () => together.value('get', place));
    expect(await Promise.all(meeting)).toEqual(meeting.map(() => 'met'));
    const one = together.value('get', place);
    await together.value('list_all', { collection: 'c' });
    await Promise.all([one, ...Array.from({ length: 5 }, () => together.value('get', place))]);
  });

  test('thousands of requests at once are each answered once', async () => {
    const driver = await greeted('documented:FullService');
    const ids = Array.from({ length: 3000 }, (_, at) => `id-${at}`);
    await Promise.all(ids.map((id) => driver.value('save', { collection: 'c', id, document: { id } })));
    const got = await Promise.all(ids.map((id) => driver.value('get', { collection: 'c', id })));
    expect(got).toEqual(ids.map((id) => ({ id, _id: id })));
    expect(driver.lines).toHaveLength(1 + 2 * ids.length);
  });

  test('a line of 20 MB passes both ways', async () => {
    const driver = await greeted('documented:CoreService');
    const text = 'é'.repeat(10_000_000);
    await driver.value('save', { ...place, document: { text } });
    expect(await driver.value('get', place)).toEqual({ text, _id: 'a' });
  });

  test('it ends with 0 after close and at the end of its input, whatever still runs', async () => {
    const driver = await greeted('odd_values:OddValues');
    void driver.ask('delete', { collection: 'c', id: 'sleep 600' }).catch(() => undefined);
    driver.end();
    expect(await driver.ended).toBe(0);
    const other = await greeted('documented:CoreService');
    const call = other.ask('get', place);
    expect(await other.ask('close')).toMatchObject({ ok: true, value: null });
    expect(await call).toMatchObject({ error: { status: 404 } });
    expect(await other.ended).toBe(0);
  });

  test('a document that is nested too deeply for Python is an error, and the next one is none', async () => {
    const driver = await greeted('documented:CoreService');
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const line = `{"seq":77,"op":"save","args":{"collection":"c","id":"a","document":{"deep":${deep}}}}`;
    expect(await driver.send(77, line)).toMatchObject({ error: { status: null, type: 'RecursionError' } });
    expect(await driver.ask('save', { ...place, document: {} })).toMatchObject({ ok: true });
  });

  test('what a factory makes is tested too', async () => {
    expect(await capabilities('arguments:make_service')).toContain('find');
    expect(await shim('arguments:make_nothing').ask('hello', { protocol: 1 })).toMatchObject({
      error: {
        type: 'TypeError',
        message: expect.stringMatching(/^What make_nothing returns cannot be used: it has no get/),
      },
    });
  });

  test('Ctrl-C ends it without a trace', async () => {
    const driver = await greeted('documented:CoreService');
    driver.kill('SIGINT');
    expect(await driver.ended).toBe(130);
    expect(driver.log).toBe('');
  });

  test('a request that is not JSON ends it, with a sentence', async () => {
    const driver = await greeted('documented:CoreService');
    void driver.send(1000, 'hello?').catch(() => undefined);
    expect(await driver.ended).toBe(1);
    expect(driver.log).toMatch(/^dbkit: a request cannot be read: JSONDecodeError: [^\n]+\n$/);
  });

  const failures: readonly [target: string, args: readonly string[], type: string, message: RegExp][] = [
    [
      'absent:Service',
      [],
      'ModuleNotFoundError',
      /^There is no module absent in \/.*broken: --python-path names/,
    ],
    ['absent.inner:Service', [], 'ModuleNotFoundError', /^There is no module absent in/],
    ['packaged.absent:Service', [], 'ModuleNotFoundError', /^There is no module packaged.absent in/],
    [
      'missing_client:Service',
      [],
      'ModuleNotFoundError',
      /^missing_client imports dbkit_absent_client, .*-m pip install dbkit_absent_client.*--python-bin.*--python-stub dbkit_absent_client/,
    ],
    ['packaged:RemoteService', [], 'ModuleNotFoundError', /imports dbkit_absent_client/],
    [
      'packaged.remote:RemoteService',
      [],
      'ModuleNotFoundError',
      /packaged.remote imports dbkit_absent_client/,
    ],
    ['not_python:Service', [], 'SyntaxError', /^not_python is not Python 3\.\d+: .*not_python.py, line 1/],
    ['raises_on_import:Service', [], 'KeyError', /'COUCHDB_URL' \(.*raises_on_import.py, line 3\)/],
    ['exits_on_import:Service', [], 'SystemExit', /raises SystemExit: 7/],
    [
      'abstract:Abstrakt',
      [],
      'AttributeError',
      /^abstract has no class Abstrakt. It has Abstract, Partial, Complete, Raising/,
    ],
    ['abstract:NUMBER', [], 'TypeError', /is a int, not a class/],
    ['abstract:Abstract', [], 'TypeError', /^Abstract cannot be used: it does not implement get, connect\.$/],
    ['abstract:Partial', [], 'TypeError', /does not implement save, delete, list_all\.$/],
    [
      'abstract:Raising',
      [],
      'TypeError',
      /missing a required argument: 'url'. It takes url, password \(optional\), retries/,
    ],
    ['abstract:Raising', ['--kwargs', '{"uri": 1}'], 'TypeError', /It takes url/],
    ['abstract:Complete', ['--kwargs', '{"uri": 1}'], 'TypeError', /It takes none/],
    ['abstract:Complete', ['--kwargs', '{uri}'], 'ValueError', /^--kwargs is not JSON/],
    ['abstract:Complete', ['--kwargs', '[1]'], 'TypeError', /^--kwargs takes an object.*not list/],
    ['abstract', [], 'ValueError', /not of the form module:Class/],
    ['abstract:Complete', ['--path', '/nowhere'], 'FileNotFoundError', /no folder \/nowhere/],
  ];
  test.each(failures)('%s %j cannot be loaded: %s', async (target, args, type, message) => {
    const driver = shim(target, args, BROKEN);
    const reply = await driver.ask('hello', { protocol: 1 });
    expect(reply).toMatchObject({ ok: false, error: { code: 'unavailable', status: null, type } });
    expect(reply.error?.message).toMatch(message);
    expect(reply.error?.message).not.toMatch(/\n|Traceback/);
    expect(await driver.ended).toBe(2);
  });

  test('a constructor that raises says so, without the password', async () => {
    const kwargs = '{"url": "http://me:hidden@host", "password": "hidden too"}';
    const reply = await shim('abstract:Raising', ['--kwargs', kwargs], BROKEN).ask('hello', { protocol: 1 });
    expect(reply.error?.message).toMatch(
      /^Raising\(url, password\) raises ConnectionError: cannot reach http:\/\/me:\*\*\*@host with \*\*\* \(.*abstract.py, line \d+\)\.$/,
    );
  });

  test('without a hello the failure is on standard error', async () => {
    const driver = shim('absent:Service', [], BROKEN);
    driver.end();
    expect(await driver.ended).toBe(2);
    expect(driver.log).toMatch(/^dbkit: There is no module absent in [^\n]+\n$/);
  });

  test('stubs stand in for clients that are not installed', async () => {
    const args = ['--stub', 'dbkit_absent_client,dbkit_absent_framework'];
    const driver = shim('missing_client:Service', args, BROKEN);
    await driver.value('hello', { protocol: 1 });
    expect(await driver.ask('get', place)).toMatchObject({ error: { status: 404, message: 'not there' } });
    const packaged = shim('packaged:RemoteService', ['--stub', 'dbkit_absent_client'], BROKEN);
    expect(await packaged.ask('hello', { protocol: 1 })).toMatchObject({ error: { type: 'TypeError' } });
  });

  test('a module is loaded alone where its package cannot be imported', async () => {
    const driver = shim('packaged.local:LocalService', [], BROKEN);
    await driver.value('hello', { protocol: 1 });
    expect(await driver.value('get', place)).toEqual({ _id: 'a' });
    expect(driver.log).toMatch(
      /the package packaged cannot be imported \(.*\); packaged.local was loaded alone/,
    );
  });

  test('other interpreters: the oldest that will do, and those that are too old', async () => {
    for (const python of interpreters()) {
      const version = execFileSync(python, ['-c', 'import sys; print("%d %d" % sys.version_info[:2])'], {
        encoding: 'utf8',
      });
      const [major = 0, minor = 0] = version.split(' ').map(Number);
      const driver = shim('documented:FullService', [], CLASSES, python);
      if (major === 3 && minor >= 9) {
        await driver.value('hello', { protocol: 1 });
        await driver.value('save', { ...place, document: { n: 1 } });
        expect(await driver.value('find', { collection: 'c', selector: { n: 1 } })).toHaveLength(1);
      } else {
        driver.end();
        expect(await driver.ended, python).toBe(2);
        expect(driver.log).toMatch(/^dbkit needs Python 3\.9 or later to load a class, [^\n]*\n$/);
      }
    }
  });

  test('its own unit tests pass', () => {
    const args = ['-m', 'unittest', 'discover', '-q', '-s', CLASSES, '-p', 'test_*.py'];
    execFileSync('python3', args, { stdio: 'pipe', env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' } });
  });
});

describeWith('fastapi', () => {
  const env = () => ({ ...process.env, PYTHONPATH: pythonPackage('fastapi'), PYTHONDONTWRITEBYTECODE: '1' });

  test("an HTTPException that is really FastAPI's has its status", async () => {
    const args = [SHIM, '--class', 'documented:CoreService', '--path', CLASSES];
    const driver = new RawDriver('python3', args, env());
    await driver.value('hello', { protocol: 1 });
    expect(await driver.ask('get', place)).toMatchObject({
      error: {
        code: 'not_found',
        status: 404,
        type: 'HTTPException',
        message: "Document 'a' not found in 'c'",
      },
    });
    const where = 'import interface; print(interface.HTTPException.__module__)';
    const said = execFileSync('python3', ['-c', where], { cwd: CLASSES, env: env(), encoding: 'utf8' });
    expect(said.trim()).toBe('fastapi.exceptions');
  });

  test('the service over a driver process raises it', () => {
    const driver = JSON.stringify(['python3', join(ROOT, 'docs/examples/driver.py')]);
    const code = [
      'import fastapi, dbkit_database_service',
      `with dbkit_database_service.DbkitDatabaseService('memory:', command=${driver}) as service:`,
      '    try: service.get("c", "a")',
      '    except fastapi.HTTPException as error: print(error.status_code)',
    ].join('\n');
    const cwd = join(ROOT, 'conformance/python');
    const said = execFileSync('python3', ['-c', code], { cwd, env: env(), encoding: 'utf8' });
    expect(said.trim()).toBe('404');
  });
});

/** Those that pyenv has beside the one on the path. */
function interpreters(): string[] {
  const versions = join(homedir(), '.pyenv/versions');
  try {
    return ['python3', ...readdirSync(versions).map((version) => join(versions, version, 'bin/python'))];
  } catch {
    return ['python3'];
  }
}
