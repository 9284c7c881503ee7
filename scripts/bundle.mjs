// Puts the command into few files: loading a hundred small modules takes 40 ms of every start.
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = `${root}dist`;

/** Small packages that every start needs are put in as well, with their licences beside them. */
const BUNDLED = ['commander', 'fastest-levenshtein', 'picocolors'];

const { dependencies, optionalDependencies, peerDependencies } = JSON.parse(
  readFileSync(`${root}package.json`, 'utf8'),
);
const installed = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });

await build({
  entryPoints: [`${dist}/src/cli/main.js`, `${dist}/src/validation/validation-worker.js`],
  outdir: `${dist}/bin`,
  entryNames: '[name]',
  chunkNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  external: installed.filter((name) => !BUNDLED.includes(name)),
  // Commander is CommonJS, and asks for modules of Node's own.
  banner: {
    js: "import { createRequire as ownRequire } from 'node:module'; const require = ownRequire(import.meta.url);",
  },
  minifyWhitespace: true,
  logLevel: 'warning',
});
// The banner stands before the first line that a shell looks at.
const main = `${dist}/bin/main.js`;
const code = readFileSync(main, 'utf8').replace(/^#!.*\n/m, '');
writeFileSync(main, `#!/usr/bin/env node\n${code}`);
chmodSync(main, 0o755);
writeFileSync(`${dist}/bin/LICENSES.txt`, BUNDLED.map(licenceOf).join('\n'));

function licenceOf(name) {
  const folder = `${root}node_modules/${name}`;
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  return `${name}\n\n${readFileSync(`${folder}/${file}`, 'utf8')}`;
}
