// The generated files in the repository are what the schemas make today.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { generatedFiles } from './generated-files.js';

const generated = new URL('../../src/schema/generated/', import.meta.url);
let files: ReadonlyMap<string, string>;

beforeAll(async () => {
  files = await generatedFiles(fileURLToPath(new URL('..', import.meta.url)));
}, 60_000);

/** The paths whose text differs from the file's, or which only one side has. */
function drifted(
  made: ReadonlyMap<string, string>,
  read: (path: string) => string | undefined,
  present: string[],
): string[] {
  return [...new Set([...made.keys(), ...present])].filter((path) => made.get(path) !== read(path)).sort();
}

function onDisk(): string[] {
  const entries = readdirSync(generated, { recursive: true, withFileTypes: true });
  const folder = fileURLToPath(generated);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replace(/\/\//g, '/').slice(folder.length));
}

describe('generated files', () => {
  it('are up to date', () => {
    const found = drifted(files, (path) => read(path), onDisk());
    expect(found, 'these files do not match the schemas: run `npm run generate`').toEqual([]);
  });

  it('are told apart by a changed, a missing and a surplus file', () => {
    const made = new Map([
      ['changed.ts', 'a'],
      ['missing.ts', 'b'],
      ['same.ts', 'c'],
    ]);
    const there = new Map([
      ['changed.ts', 'A'],
      ['same.ts', 'c'],
      ['surplus.ts', 'd'],
    ]);
    expect(drifted(made, (path) => there.get(path), [...there.keys()])).toEqual([
      'changed.ts',
      'missing.ts',
      'surplus.ts',
    ]);
  });

  it('are made for any folder that has a catalog', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'schemas-'));
    const documented = fileURLToPath(new URL('../documented', import.meta.url));
    for (const name of ['one', 'two']) cpSync(documented, join(folder, name), { recursive: true });
    rmSync(join(folder, 'two', 'catalog.json'));
    const made = await generatedFiles(folder);
    rmSync(folder, { recursive: true });
    const paths = ['accepts', 'catalog', 'explain', 'schemas', 'types'].map((part) => `one/${part}.ts`);
    expect([...made.keys()].sort()).toEqual(['index.ts', ...paths]);
    expect(made.get('one/accepts.ts')).toBe(files.get('documented/accepts.ts'));
  });

  it('import nothing from a package', () => {
    for (const [path, text] of files) expect(text, path).not.toMatch(/from '[^.]|require\(|import\(/);
  });
});

function read(path: string): string | undefined {
  try {
    return readFileSync(new URL(path, generated), 'utf8');
  } catch {
    return undefined;
  }
}
