// The layout holds: imports go down, floor by floor, never in a circle, and the rooms of backend/ do not know one another.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** A folder, and how high it stands; a file belongs to the longest entry that begins its path. */
const FLOORS: Readonly<Record<string, number>> = {
  'schemas/': 0,
  'src/document/': 1,
  'src/schema/': 2,
  'src/backend/': 2,
  'src/files/': 3,
  'src/store/': 3,
  'fixtures/': 3,
  'src/protocol/': 4,
  'src/validation/': 4,
  'src/transfer/': 5,
  'src/doctor/': 6,
  'src/report/': 7,
  'conformance/': 8,
  'src/cli/': 9,
  'src/index.ts': 9,
};

interface Import {
  readonly from: string;
  readonly to: string;
}

const files = ['src', 'conformance', 'fixtures']
  .flatMap((top) =>
    readdirSync(join(ROOT, top), { recursive: true, encoding: 'utf8' }).map((name) => join(top, name)),
  )
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
const imports = files.flatMap(importsOf);

function importsOf(file: string): Import[] {
  const { module } = parseSync(file, readFileSync(join(ROOT, file), 'utf8'));
  const named = [...module.staticImports, ...module.staticExports.flatMap((item) => item.entries)]
    .map((item) => ('moduleRequest' in item ? item.moduleRequest?.value : undefined))
    .filter((specifier) => specifier?.startsWith('.'));
  const source = readFileSync(join(ROOT, file), 'utf8');
  const dynamic = [...source.matchAll(/import\('(\.[^']+)'\)/g)].map((match) => match[1]);
  return [...named, ...dynamic].flatMap((specifier) =>
    specifier
      ? { from: file, to: relative(ROOT, join(ROOT, dirname(file), specifier)).replace(/\.js$/, '.ts') }
      : [],
  );
}

function floorOf(file: string): number {
  const folder = Object.keys(FLOORS)
    .filter((name) => file.startsWith(name))
    .sort((a, b) => b.length - a.length)[0];
  if (folder === undefined) throw new Error(`${file} stands in no folder of the layout`);
  return FLOORS[folder] ?? 0;
}

function roomOf(file: string): string | undefined {
  return /^src\/backend\/([^/]+)\//.exec(file)?.[1];
}

test('files and imports were read', () => {
  expect(files.length).toBeGreaterThan(20);
  expect(imports.length).toBeGreaterThan(30);
});

test('no import climbs', () => {
  expect(imports.filter(({ from, to }) => floorOf(to) > floorOf(from))).toEqual([]);
});

test('folders of one floor do not import one another', () => {
  const folder = (file: string) =>
    file
      .split('/')
      .slice(0, file.startsWith('src/') ? 2 : 1)
      .join('/');
  const sideways = imports.filter(
    ({ from, to }) => floorOf(from) === floorOf(to) && folder(from) !== folder(to),
  );
  expect(sideways.filter(({ from }) => from !== 'src/index.ts')).toEqual([]);
});

test('the rooms of backend/ do not know one another', () => {
  const across = imports.filter(({ from, to }) => roomOf(from) && roomOf(to) && roomOf(from) !== roomOf(to));
  expect(across).toEqual([]);
});

test('only cli and the vitest entry import conformance', () => {
  const outside = imports.filter(
    ({ from, to }) => to.startsWith('conformance/') && !from.startsWith('conformance/'),
  );
  expect(outside.filter(({ from }) => !from.startsWith('src/cli/'))).toEqual([]);
});

test('there is no circle of imports', () => {
  const targets = new Map(
    files.map((file) => [file, imports.filter(({ from }) => from === file).map(({ to }) => to)]),
  );
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file))
      throw new Error(`a circle: ${[...path.slice(path.indexOf(file)), file].join(' → ')}`);
    if (done.has(file)) return;
    for (const target of targets.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
});
