// The command that a failure prints runs it again: the same requirement fails with the same message, every time.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ALL_MUTANTS } from '../conformance/mutants/all-mutants.js';
import type { ConformReport } from '../src/report/conform/conform-report.js';
import { DBKIT, dbkit, ROOT } from './dbkit.js';

const DRIVER = join(ROOT, 'dist/conformance/mutants/serve-mutant.js');
/** What meets what there is a matter of chance: their histories are kept instead. */
const BY_CHANCE = /^(?:CONC|REV-3)/;
const sequential = ALL_MUTANTS.filter(
  ({ breaks }) => breaks.length > 0 && !breaks.some((id) => BY_CHANCE.test(id)),
);
const sample = sequential
  .filter((_, at) => at % 140 === 7)
  .map(({ name, breaks }) => [name, breaks.join(',')] as const);

function failuresOf(stdout: string) {
  const { requirements } = JSON.parse(stdout) as ConformReport;
  return requirements.flatMap(({ id, failure }) => (failure ? [{ id, failure }] : []));
}

/** What the shell makes of the command, with the built program for `dbkit`. */
function again(command: string): string {
  const line = command.replace(/^dbkit/, `"${process.execPath}" "${DBKIT}"`);
  try {
    return execFileSync('sh', ['-c', `${line} --json`], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

test.each(sample)('%s fails again as it has failed', { timeout: 120_000 }, (name, broken) => {
  const driver = `node "${DRIVER}" "${name}"`;
  const { stdout } = dbkit(['conform', '--exec', driver, '--requirement', broken, '--runs', '3', '--json']);
  const failures = failuresOf(stdout);
  expect(failures.length).toBeGreaterThan(0);
  for (const { id, failure } of failures.slice(0, 3)) {
    const [repeated] = failuresOf(again(failure.replay));
    expect([repeated?.id, repeated?.failure.check, repeated?.failure.message], failure.replay).toEqual([
      id,
      failure.check,
      failure.message,
    ]);
  }
});
