// Compiles src/document/assembly to WebAssembly, and puts that into a module, so that it needs no file of its own wherever it is
// bundled. With --check it only says whether the module is that of today's sources.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const root = fileURLToPath(new URL('..', import.meta.url));
const SOURCE = 'src/document/assembly/canonical.ts';
const MODULE = `${root}src/document/generated/canonical-wasm.ts`;
// Its memory is laid out beforehand: it allocates nothing.
const OPTIONS = ['-O3', '--runtime', 'stub', '--enable', 'simd', '--noAssert'];

const code = await compiled();
const made = `// Generated from src/document/assembly by \`npm run generate\`. Do not edit.

/** In base64. */
export const CANONICAL_WASM =
  '${code.toString('base64')}';
`;
if (!process.argv.includes('--check')) {
  mkdirSync(dirname(MODULE), { recursive: true });
  writeFileSync(MODULE, made);
} else if (!existsSync(MODULE) || readFileSync(MODULE, 'utf8') !== made) {
  throw new Error(`${MODULE} does not match its sources: run \`npm run generate\``);
}

async function compiled() {
  const args = [SOURCE, '--outFile', 'canonical.wasm', '--baseDir', root, ...OPTIONS];
  let binary;
  const { error, stderr } = await asc.main(args, {
    writeFile: (name, content) => {
      if (name === 'canonical.wasm') binary = Buffer.from(content);
    },
  });
  if (error || !binary) throw new Error(`${SOURCE} cannot be compiled\n${stderr}`);
  return binary;
}
