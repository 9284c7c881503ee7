// Puts the command into few files: loading a hundred small modules takes 40 ms of every start.
import { chmodSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const dist = fileURLToPath(new URL('../dist', import.meta.url));

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
  // What is not ours is loaded as it was installed.
  packages: 'external',
  minifyWhitespace: true,
  logLevel: 'warning',
});
chmodSync(`${dist}/bin/main.js`, 0o755);
