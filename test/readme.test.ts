// The TypeScript examples of the README compile under `strict`, and run, against the built package.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ROOT } from './dbkit.js';

const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');

/** The blocks of a page that are marked as TypeScript. */
function examplesOf(page: string): string[] {
  const text = readFileSync(join(ROOT, page), 'utf8');
  return [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map((match) => match[1] ?? '');
}

// Inside the package its own name leads to what it exports.
test('the examples compile and run', () => {
  const folder = join(ROOT, 'dist/readme-examples');
  mkdirSync(folder, { recursive: true });
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const examples = examplesOf('README.md');
  expect(examples.length).toBeGreaterThanOrEqual(2);
  for (const [at, example] of examples.entries()) writeFileSync(join(folder, `example-${at}.ts`), example);
  const compilerOptions = {
    strict: true,
    module: 'NodeNext',
    target: 'ES2022',
    types: ['node'],
    rootDir: '.',
    outDir: 'out',
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
  execFileSync(process.execPath, [TSC, '-p', folder], { encoding: 'utf8' });
  for (const [at, example] of examples.entries()) {
    // A test file runs inside vitest alone.
    if (!example.includes('gofannon-dbkit/vitest'))
      execFileSync(process.execPath, [join(folder, 'out', `example-${at}.js`)]);
  }
}, 60_000);
