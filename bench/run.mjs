// `npm run bench -- NAME [options]`: runs one bench, or lists them. A bench is a folder here with a bench.mjs that exports
// `summary`, one line of text, and `run(words)`, which resolves to the exit code.
import { existsSync, readdirSync } from 'node:fs';

const here = new URL('./', import.meta.url);
const names = readdirSync(here).filter((name) => existsSync(new URL(`${name}/bench.mjs`, here)));
const [name, ...words] = process.argv.slice(2);

if (name === undefined || name === '--help' || name === '-h') {
  await list();
} else if (names.includes(name)) {
  const bench = await benchOf(name);
  process.exitCode = await bench.run(words).catch(failed);
} else {
  process.stderr.write(`error: unknown bench "${name}"; known: ${names.join(', ')}\n`);
  process.exitCode = 2;
}

async function list() {
  process.stdout.write('Usage: npm run bench -- NAME [options]\n\n');
  for (const one of names) process.stdout.write(`  ${one.padEnd(12)}${(await benchOf(one)).summary}\n`);
}

/** Nothing was measured, or not to the end: no figure was reached or missed. */
function failed(error) {
  process.stderr.write(`error: ${error.message}\n`);
  return 70;
}

function benchOf(one) {
  return import(new URL(`${one}/bench.mjs`, here).href);
}
