// Verdicts through drivers: the examples of the docs are conformant, and Python classes get the verdict that they deserve.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dbkit, type Ended, folderWith, ROOT } from './dbkit.js';
import { describeWith, goProgram } from './servers/programs.js';
import { isRequired } from './servers/required.js';

const EXAMPLES = join(ROOT, 'docs/examples');
const CLASSES = join(ROOT, 'test/python');
const A_RUN = { timeout: 300_000 };
/** Whole runs take long: where REQUIRE_BACKENDS names the program, as in CI, all are whole; else some are over these profiles alone. */
const SHORT = ['--profile', 'core,upsert'];

function lengthOf(program: 'python' | 'go'): { readonly args: readonly string[]; readonly verdict: string } {
  return isRequired(program) ? { args: [], verdict: 'conformant' } : { args: SHORT, verdict: 'not-judged' };
}

interface Report {
  readonly verdict: string;
  readonly requirements: readonly Requirement[];
}

interface Requirement {
  readonly id: string;
  readonly status: string;
  readonly failures?: number;
  readonly failure?: {
    readonly message: string;
    readonly program: readonly string[];
    readonly actual: string;
  };
}

function report(args: readonly string[]): Ended & Report {
  // The long way through the model is for the stores' own tests.
  const ended = dbkit(['conform', ...args, '--runs', '3', '--json', '--progress', 'none']);
  return { ...ended, ...(JSON.parse(ended.stdout) as Report) };
}

const python = (target: string, ...args: string[]) =>
  report(['--python', target, '--python-path', CLASSES, ...args]);

const failuresOf = ({ requirements }: Report) => requirements.filter(({ status }) => status === 'fail');

describeWith('python', () => {
  const { args, verdict } = lengthOf('python');

  test('the example driver is conformant', A_RUN, () => {
    const run = report(['--exec', `python3 "${join(EXAMPLES, 'driver.py')}"`, ...args]);
    expect([failuresOf(run), run.verdict, run.code]).toEqual([[], verdict, 0]);
    if (verdict !== 'conformant') return;
    const notChecked = run.requirements.filter(({ status }) => status === 'not-applicable');
    expect(notChecked.map(({ id }) => id)).toEqual(['ERR-1', 'BULK-8']);
  });

  test('a class that does what is documented is conformant', A_RUN, () => {
    const run = python('documented:SharedService', '--capabilities', 'open_client,reopen', ...args);
    expect([failuresOf(run), run.verdict, run.code]).toEqual([[], verdict, 0]);
  });

  test('without the word of its author, durability is not checked', () => {
    const run = python('documented:CoreService', '--requirement', 'DUR-1,GET-1');
    expect(run.requirements.map(({ id, status }) => [id, status])).toContainEqual([
      'DUR-1',
      'not-applicable',
    ]);
  });

  test(
    "a class of the shape of Gofannon's own is not conformant, with programs of at most three calls",
    A_RUN,
    () => {
      const run = python('gofannon_shape:MemoryService');
      expect([run.verdict, run.code]).toEqual(['not-conformant', 1]);
      const failures = failuresOf(run);
      const ids = failures.map(({ id }) => id);
      expect(ids).toEqual(expect.arrayContaining(['GET-2', 'GET-5', 'SAVE-6', 'LIST-5']));
      for (const { id, failure } of failures) {
        expect(failure?.program.length, id).toBeGreaterThan(0);
        expect(failure?.program.length, id).toBeLessThanOrEqual(3);
      }
    },
  );

  test('a class that returns Decimal fails VAL-12, and is told so', () => {
    const run = python('decimals:DecimalService', '--requirement', 'VAL-12');
    expect(run.code).toBe(1);
    const { message, actual } = failuresOf(run)[0]?.failure ?? {};
    expect(message).toContain('not plain JSON');
    expect(`${message} ${actual}`).toMatch(/Decimal -?[\d.]+/);
  });

  test.each([
    ['inexact:RoundingService', 'VAL-3', /9007199254740992/],
    ['inexact:NanService', 'VAL-4', /float nan/],
    ['inexact:ReplacingService', 'VAL-13', /\?/],
    ['inexact:CuttingService', 'VAL-13', /""/],
  ])('%s fails %s: what comes is shown as what it is', (target, requirement, actual) => {
    const [failure] = failuresOf(python(target, '--requirement', requirement, '--runs', '1'));
    expect(failure?.id).toBe(requirement);
    expect(failure?.failure?.actual).toMatch(actual);
  });

  test.each([
    ['absent:Service', 'There is no module absent in'],
    ['abstract:Partial', 'Partial cannot be used: it does not implement save, delete, list_all.'],
    ['raises_on_import:Service', 'Importing raises_on_import raises KeyError'],
  ])('%s cannot be loaded: exit 2, and one paragraph', (target, reason) => {
    const ended = dbkit(['conform', '--python', target, '--python-path', join(CLASSES, 'broken')]);
    expect([ended.code, ended.stdout]).toEqual([2, '']);
    expect(ended.stderr.trim().split('\n')).toHaveLength(1);
    expect(ended.stderr).toContain(reason);
  });

  describe('docs/python-backend.md', () => {
    const page = readFileSync(join(ROOT, 'docs/python-backend.md'), 'utf8');
    const code = readFileSync(join(EXAMPLES, 'my_backend.py'), 'utf8');
    const conform = (folder: string, ...args: string[]) =>
      dbkit(['conform', '--python', 'my_backend:MyService', '--python-path', '.', ...args], { cwd: folder });
    const stub = ['--python-stub', 'fastapi'];

    test('its class is conformant, and durable', A_RUN, () => {
      const options = /--kwargs '(.*)' --capabilities (\S+)\n```/.exec(page) ?? [];
      const [, kwargs = '', abilities = ''] = options;
      const folder = folderWith({ 'my_backend.py': code });
      const runs = isRequired('python') ? [] : ['--runs', '3'];
      const run = conform(folder, ...stub, '--kwargs', kwargs, '--capabilities', abilities, ...runs);
      expect(run.stdout.trim().split('\n').at(-1)).toMatch(/^✓ conformant: my_backend:MyService/);
      expect(run.stdout).toMatch(/durability +✓ pass/);
      expect(run.code).toBe(0);
    });

    test('its failure is what the run shows', () => {
      const broken = code.replace('json.dumps({**fields, "_id": doc_id})', 'json.dumps(fields)');
      expect(broken).not.toBe(code);
      const run = conform(folderWith({ 'my_backend.py': broken }), ...stub, '--requirement', 'GET-2');
      expect(run.code).toBe(1);
      const block = /^```\n(✗ GET-2.*?)\n```$/ms.exec(page)?.[1] ?? '';
      const shown = block.split('\n').filter((line) => !line.includes('run again'));
      expect(shown.length).toBeGreaterThan(7);
      for (const line of shown) expect(unnamed(run.stdout)).toContain(unnamed(line));
    });
  });
});

describeWith('go', () => {
  test('the example driver is conformant', A_RUN, () => {
    const driver = goProgram(['driver.go', 'store.go', 'document.go'].map((file) => join(EXAMPLES, file)));
    const { args, verdict } = lengthOf('go');
    const run = report(['--exec', `"${driver}"`, ...args]);
    expect([failuresOf(run), run.verdict, run.code]).toEqual([[], verdict, 0]);
  });
});

/** Without the names that each run makes up. */
function unnamed(text: string): string {
  return text.replace(/dbkit_[a-z0-9]{8}_/g, 'dbkit_x_').replace(/id-[a-z0-9]+-/g, 'id-x-');
}
