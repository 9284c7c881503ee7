// Puts the command into few files: loading a hundred small modules takes 40 ms of every start.
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = `${root}dist`;
const source = (name) => `${dist}/src/${name}.js`;

/** Small packages that every start needs are put in as well, with their licences beside them. */
const BUNDLED = ['commander', 'fastest-levenshtein', 'picocolors'];
const MAIN = source('cli/main');
const ENTRIES = [MAIN, source('validation/validation-worker')];
/** What a check of a small file loads. Of most of it other commands need something too: it would be cut into thirty files. */
const VALIDATE = ['cli/validate-command', 'report/validation/text', 'report/progress-lines'].map(source);

const { dependencies, optionalDependencies, peerDependencies } = JSON.parse(
  readFileSync(`${root}package.json`, 'utf8'),
);
const installed = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies }).filter(
  (name) => !BUNDLED.includes(name),
);

const bundle = await rolldown({
  input: ENTRIES,
  platform: 'node',
  external: (id) => installed.some((name) => id === name || id.startsWith(`${name}/`)),
  preserveEntrySignatures: 'allow-extension',
});
const { output } = await bundle.write({
  dir: `${dist}/bin`,
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
  minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
  codeSplitting: {
    includeDependenciesRecursively: false,
    groups: [{ name: fileOf, debugName: 'by command' }],
  },
});
await bundle.close();
// An entry is a program: whatever imports one would run it.
const running = output.find(({ imports = [] }) =>
  imports.some((file) => /^(main|validation-worker)\.js$/.test(file)),
);
if (running) throw new Error(`${running.fileName} imports an entry of the bundle`);
chmodSync(`${dist}/bin/main.js`, 0o755);
writeFileSync(`${dist}/bin/LICENSES.txt`, BUNDLED.map(licenceOf).join('\n'));

/** In which file a module is put; null where that does not matter. */
function fileOf(module, context) {
  if (ENTRIES.includes(module)) return null;
  if (loadedWith([MAIN], context).has(module)) return 'base';
  return loadedWith(VALIDATE, context).has(module) ? 'validate' : null;
}

function loadedWith(modules, context) {
  const loaded = new Set(modules);
  for (const module of loaded) {
    for (const imported of context.getModuleInfo(module)?.importedIds ?? []) loaded.add(imported);
  }
  return loaded;
}

function licenceOf(name) {
  const folder = `${root}node_modules/${name}`;
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  return `${name}\n\n${readFileSync(`${folder}/${file}`, 'utf8')}`;
}
