// The pages show the code that the tests run.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './dbkit.js';

const pages = readdirSync(join(ROOT, 'docs')).filter((name) => name.endsWith('.md'));

/** Blocks that say which file they show. */
function shownFiles(page: string): { file: string; code: string }[] {
  const text = readFileSync(join(ROOT, 'docs', page), 'utf8');
  const blocks = text.matchAll(/^<!-- (\S+) -->\n```\w+\n(.*?)^```$/gms);
  return [...blocks].map(([, file = '', code = '']) => ({ file, code }));
}

test.each(pages)('%s shows files as they are', (page) => {
  for (const { file, code } of shownFiles(page))
    expect(code, file).toBe(readFileSync(join(ROOT, file), 'utf8'));
});

test('some page shows a file', () => {
  expect(pages.flatMap(shownFiles).length).toBeGreaterThanOrEqual(2);
});

test('links between pages lead somewhere', () => {
  for (const page of [...pages.map((name) => join('docs', name)), 'README.md', 'CONTRIBUTING.md']) {
    const text = readFileSync(join(ROOT, page), 'utf8');
    for (const [, target = ''] of text.matchAll(/\]\((?!https?:)([^)#]+)/g)) {
      expect(() => readFileSync(join(ROOT, page, '..', target)), `${page}: ${target}`).not.toThrow();
    }
  }
});
